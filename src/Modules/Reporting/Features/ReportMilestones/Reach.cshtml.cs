using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>Says on which day a milestone was reached; one press in the list, or this page when something is wrong with it.</summary>
internal sealed class ReachModel(ReportingTools tools) : ReportingPage(tools)
{
    public string? On { get; private set; }

    public string? Error { get; private set; }

    public int Version { get; private set; }

    public string EffortKey => (string)RouteData.Values["e"]!;

    protected override Permission? Needed => Permission.EditEfforts;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } milestone ? Show(milestone, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? op, int versie)
    {
        if (await FindAsync() is not { } milestone)
        {
            return NotFound();
        }

        var day = DateOnly.TryParseExact(op, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        Error = day is null ? "Vul een dag in, bijvoorbeeld 15-5-2020."
            : MilestonePages.NotYet(day, Today) ?? (versie == milestone.Version ? null : "Iemand heeft deze mijlpaal intussen gewijzigd. Bekijk hem nog eens.");
        if (Error is null)
        {
            milestone.ReachedOn = day;
            if (await SaveAsync())
            {
                TempData.Notice(new Notice("Mijlpaal gehaald.", milestone.Name, ReportingLinks.Undo(Tools.Session.BatchId)));
                return Redirect(ReportingLinks.Milestones(Programme.Slug, EffortKey));
            }
        }

        ModelState.AddModelError("op", Error!);
        return Show(milestone, op);
    }

    private async Task<bool> SaveAsync()
    {
        try
        {
            await Db.SaveChangesAsync(Cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            Error = "Iemand was u net voor. Bekijk de mijlpaal nog eens.";
            return false;
        }
    }

    private async Task<Milestone?> FindAsync() =>
        MilestonePages.Effort(await ReadProgrammeAsync(Today), EffortKey) is { } effort ? await MilestonePages.FindAsync(Db, effort.Id, RouteData.Values["id"], Cancellation) : null;

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(Milestone milestone, string? on)
    {
        (On, Version) = (on, milestone.Version);
        Head(new PageHead { Title = milestone.Name, Eyebrow = "Mijlpaal gehaald", Crumbs = ProgrammeCrumbs(new Crumb("Mijlpalen", ReportingLinks.Milestones(Programme.Slug, EffortKey))) });
        return Page();
    }
}
