using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

internal sealed partial class ReportingDb
{
    private static readonly string[] Asked = [nameof(ChangeRequest.Advice), nameof(ChangeRequest.Reason), nameof(ChangeRequest.Proposal), nameof(ChangeRequest.EndsOn)];

    /// <summary>What was decided stays decided, and what was decided on stays what it was: whatever page, undo or command brings the change.</summary>
    private void GuardRequests()
    {
        foreach (var entry in ChangeTracker.Entries<ChangeRequest>().Where(entry => entry.State == EntityState.Modified))
        {
            var before = entry.Property(request => request.State).OriginalValue;
            var refusal = RequestLife.WhyNotBecome(before, entry.Entity.State)
                ?? (entry.Entity.Removed || Array.Exists(Asked, field => entry.Property(field).IsModified) ? RequestLife.WhyNotChange(before) : null);
            if (refusal is not null)
            {
                throw new GuardRefusedException(refusal);
            }
        }
    }
}
