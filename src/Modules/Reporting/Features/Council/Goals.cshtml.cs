using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>Chooses the goals that a question, motion or promise is about. Goals that this user may not see stay as they are.</summary>
internal sealed class GoalsModel(ReportingTools tools) : CouncilPage(tools)
{
    public CouncilItem Item { get; private set; } = null!;

    public IReadOnlyList<GoalHere> Goals { get; private set; } = [];

    public HashSet<Guid> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid[] gekozen)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var wanted = Goals.Where(goal => gekozen.Contains(goal.Id)).ToList();
        var links = await Db.CouncilLinks.IgnoreQueryFilters().Where(row => row.ItemId == Item.Id).ToListAsync(Cancellation);
        var shown = Goals.Select(goal => goal.Id).ToHashSet();
        if (wanted.Count == 0 && !links.Exists(link => !link.Removed && !shown.Contains(link.GoalId)))
        {
            ModelState.AddModelError("gekozen", "Kies ten minste één doel.");
            Chosen = [];
            return Show();
        }

        foreach (var link in links.Where(link => shown.Contains(link.GoalId)))
        {
            link.Removed = !wanted.Exists(goal => goal.Id == link.GoalId);
        }

        Db.AddRange(wanted.Where(goal => !links.Exists(link => link.GoalId == goal.Id)).Select(goal => CouncilGoals.Link(Item, goal, Tools.Time)));
        await Db.SaveChangesAsync(Cancellation);
        if (Tools.Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice("Doelen gekozen.", Item.Title, ReportingLinks.Undo(Tools.Session.BatchId)));
        }

        return Redirect(ReportingLinks.CouncilItem(Item.Id));
    }

    private async Task<bool> LoadAsync()
    {
        if (await CouncilGoals.ManagedAsync(Db, Access, RouteData, Cancellation) is not { } item)
        {
            return false;
        }

        Item = item;
        Goals = GoalHere.Of((await ReadAllAsync()).Where(programme => Access.Can(Permission.ManageCouncilItems, programme.Id)));
        Chosen = [.. await Db.CouncilLinks.Where(row => row.ItemId == item.Id).Select(row => row.GoalId).ToListAsync(Cancellation)];
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        CouncilHead(new PageHead { Title = "Over welke doelen gaat dit?", Eyebrow = Item.Title, Here = "Doelen kiezen", Crumbs = CouncilCrumbs(CrumbOf(Item)) });
        return Page();
    }
}
