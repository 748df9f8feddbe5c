using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeEffortStatus;

/// <summary>Changes how an effort stood on a day.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<EffortStatusReport>(tools)
{
    protected override Permission Needed => Permission.EditEfforts;

    protected override string Back => ProgrammeLinks.Effort(Slug, Effort);

    protected override string Title => T.Of("Stand wijzigen");

    protected override string Done => T.Of("Stand gewijzigd.");

    protected override Task<EffortStatusReport?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id) && Snapshot.Effort(Effort) is { } effort
        ? Db.EffortStatuses.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.EffortId == effort.Id && row.Id == id, Cancellation)
        : Task.FromResult<EffortStatusReport?>(null);

    private string Effort => RouteData.Values["e"] as string ?? string.Empty;

    protected override IReadOnlyList<FormField<EffortStatusReport>> Describe(EffortStatusReport target) => Shared.Describe.Status();

    protected override Task CheckAsync(EffortStatusReport target, ObjectForm<EffortStatusReport> form)
    {
        if (target.Reason is null && target.Status is Contracts.EffortStatus.AtRisk or Contracts.EffortStatus.OffCourse or Contracts.EffortStatus.Suspended)
        {
            form.Refuse("reden", T.Of("Schrijf bij deze stand in een paar woorden waarom."));
        }

        if (Snapshot.StatusesOf(target.EffortId).Any(row => row.Id != target.Id && row.Date == target.Date))
        {
            form.Refuse("datum", T.Of("Op deze dag staat er al een stand. Wijzig die."));
        }

        return Task.CompletedTask;
    }
}
