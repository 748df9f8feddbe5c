using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>Writes the status of an effort that a progress report brings.</summary>
internal sealed class EffortStatusIntake(ProgrammesDb db, TimeProvider time) : IEffortStatusIntake
{
    public async Task<bool> RecordAsync(Guid programme, Guid effort, EffortStatusDraft status, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(status);
        var owner = await db.Efforts.FirstOrDefaultAsync(row => row.ProgrammeId == programme && row.Id == effort, cancellation);
        if (owner is null)
        {
            return false;
        }

        var row = await db.EffortStatuses.FirstOrDefaultAsync(found => found.EffortId == effort && found.Date == status.Date && found.Source == status.Source, cancellation);
        if (row is null)
        {
            row = new EffortStatusReport { Id = Ids.New(time), OrganisationId = owner.OrganisationId, ProgrammeId = programme, EffortId = effort, Date = status.Date, Source = status.Source };
            db.EffortStatuses.Add(row);
        }

        row.OwnerName = owner.Label;
        row.Status = status.Status;
        row.Reason = status.Reason;
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
