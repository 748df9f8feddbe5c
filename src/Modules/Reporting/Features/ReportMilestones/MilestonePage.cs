using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>The form of a milestone.</summary>
internal abstract class MilestonePage(ReportingTools tools) : EditPage<Milestone>(tools)
{
    private EffortReading? effort;

    protected override Permission? Needed => Permission.EditEfforts;

    protected override string Back => ReportingLinks.Milestones(Programme.Slug, (string)RouteData.Values["e"]!);

    protected override string? Eyebrow => effort?.Title;

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Mijlpalen", Back));

    protected override IReadOnlyList<FormField<Milestone>> Describe(Milestone target) => MilestonePages.Fields();

    protected override Task CheckAsync(Milestone target, ObjectForm<Milestone> form)
    {
        if (MilestonePages.NotYet(target.ReachedOn, Today) is { } message)
        {
            form.Refuse("gehaald", message);
        }

        return Task.CompletedTask;
    }

    protected async Task<EffortReading?> FindEffortAsync() => effort = MilestonePages.Effort(await ReadProgrammeAsync(Today), RouteData.Values["e"]);
}
