using Microsoft.AspNetCore.Mvc;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics.Features.SavedViews;

/// <summary>A page about one saved view; what is not there and what is somebody else's end in the same 404.</summary>
internal abstract class ViewPage(FigureTools tools, ViewStore views) : FigurePage(tools)
{
    public SavedView View { get; private set; } = null!;

    protected ViewStore Views => views;

    protected async Task<bool> FindAsync(string key)
    {
        var found = await views.FindAsync(Access, key, Cancellation);
        View = found!;
        return found is not null;
    }
}

/// <summary>Removes a saved view: asks why, and offers the way back afterwards to who may take it back.</summary>
internal sealed class RemoveModel(FigureTools tools, ViewStore views, DatabaseSession session) : ViewPage(tools, views)
{
    public async Task<IActionResult> OnGetAsync(string sleutel) => ViewStore.MaySave(Access) && await FindAsync(sleutel) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string sleutel, string? reason, int version)
    {
        if (!ViewStore.MaySave(Access) || !await FindAsync(sleutel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u deze weergave verwijdert."));
            return Show();
        }

        if (version != View.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft deze weergave intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
            return Show();
        }

        session.Why = reason.Trim();
        await Views.RemoveAsync(View, Cancellation);
        var back = ViewStore.MayUndo(Access) ? FigureLinks.Undo(session.BatchId) : null;
        TempData.Notice(new Notice(T.Of("Weergave verwijderd."), View.Name, back));
        return Redirect(FigureLinks.Explore);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        Head(new PageHead { Title = T.Of("Wilt u de weergave ‘{0}’ verwijderen?", View.Name), Here = T.Of("Verwijderen"), Crumbs = [new(T.Of("Cijfers"), FigureLinks.Explore)] });
        return Page();
    }
}

/// <summary>Who saved and removed a view, when and why.</summary>
internal sealed class HistoryModel(FigureTools tools, ViewStore views, ChangeLogReader log) : ViewPage(tools, views)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string sleutel)
    {
        if (!await FindAsync(sleutel))
        {
            return NotFound();
        }

        var rows = await log.OfObjectAsync(Access.OrganisationId, View.Id, cancellation: Cancellation);
        Entries = [.. rows.Select(row => new HistoryEntry(row.At, row.ActorLabel, Words(row.Action), row.Old, row.New, row.Why))];
        Head(new PageHead { Title = T.Of("Geschiedenis van {0}", View.Name), Here = T.Of("Geschiedenis"), Crumbs = [new(T.Of("Cijfers"), FigureLinks.Explore), new(View.Name, View.Address)] });
        return Page();
    }

    private static new string Words(ChangeAction action) => action switch
    {
        ChangeAction.Added => T.Of("Weergave bewaard"),
        ChangeAction.Removed => T.Of("Weergave verwijderd"),
        ChangeAction.Restored => T.Of("Weergave teruggezet"),
        _ => T.Of("Weergave gewijzigd"),
    };
}
