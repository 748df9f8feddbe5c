using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>The milestones of an effort: planned, expected, reached.</summary>
internal sealed class IndexModel(ReportingTools tools) : ReportingPage(tools)
{
    public EffortReading Effort { get; private set; } = null!;

    public IReadOnlyList<Milestone> Rows { get; private set; } = [];

    public bool MayEdit => Can(Permission.EditEfforts);

    public async Task<IActionResult> OnGetAsync()
    {
        if (MilestonePages.Effort(await ReadProgrammeAsync(Today), RouteData.Values["e"]) is not { } effort)
        {
            return NotFound();
        }

        Effort = effort;
        Rows = await Db.Milestones.AsNoTracking().Where(row => row.EffortId == effort.Id).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(Cancellation);
        Head(new PageHead
        {
            Title = "Mijlpalen",
            Eyebrow = effort.Title,
            Section = "programmes",
            Crumbs = ProgrammeCrumbs(new Crumb(effort.ShortTitle ?? effort.Title, ReportingLinks.Effort(Programme.Slug, effort.Key))),
        });
        return Page();
    }
}
