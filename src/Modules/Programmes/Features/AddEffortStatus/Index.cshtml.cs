using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddEffortStatus;

/// <summary>Says how an effort stands on a day.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<EffortStatusReport>(tools)
{
    protected override Permission Needed => Permission.EditEfforts;

    protected override string Back => ProgrammeLinks.Effort(Slug, Effort);

    protected override string Title => T.Of("Stand van een inspanning");

    protected override string Done => T.Of("Stand vastgelegd.");

    protected override Task<EffortStatusReport?> FindAsync() => Task.FromResult(Snapshot.Effort(Effort) is { Placeholder: false } effort
        ? new EffortStatusReport { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Snapshot.Programme.Id, EffortId = effort.Id, Date = AsOf.Date }
        : null);

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
