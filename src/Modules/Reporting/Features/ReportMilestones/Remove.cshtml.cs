using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>Removes a milestone from the planning; reports that mention it stay as they are.</summary>
internal sealed class RemoveModel(ReportingTools tools) : RemovePage<Milestone>(tools)
{
    protected override Permission? Needed => Permission.EditEfforts;

    protected override string Keep => ReportingLinks.Milestones(Programme.Slug, (string)RouteData.Values["e"]!);

    protected override string After => Keep;

    protected override string Noun => "de mijlpaal";

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Mijlpalen", Keep));

    protected override async Task<Milestone?> FindAsync() =>
        MilestonePages.Effort(await ReadProgrammeAsync(Today), RouteData.Values["e"]) is { } effort ? await MilestonePages.FindAsync(Db, effort.Id, RouteData.Values["id"], Cancellation) : null;
}
