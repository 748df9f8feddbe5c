using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>Changes a milestone.</summary>
internal sealed class ChangeModel(ReportingTools tools) : MilestonePage(tools)
{
    protected override string Title => "Mijlpaal wijzigen";

    protected override string Done => "Mijlpaal gewijzigd.";

    protected override async Task<Milestone?> FindAsync() =>
        await FindEffortAsync() is { } effort ? await MilestonePages.FindAsync(Db, effort.Id, RouteData.Values["id"], Cancellation) : null;
}
