using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowHistory;

/// <summary>A page with acts, newest first, in pages of fifty: what was done at once is one line that opens.</summary>
internal abstract class ActsPage(PageTools tools, ChangeLogReader log) : ProgrammePage(tools)
{
    private const int PageSize = 50;

    public IReadOnlyList<ChangeAct> Acts { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public string Here => Request.Path;

    /// <summary>What the acts are about.</summary>
    protected abstract string About { get; }

    /// <summary>The programmes whose acts are shown; null for everything in the organisation.</summary>
    protected abstract IReadOnlyCollection<Guid>? Scopes { get; }

    public async Task<IActionResult> OnGetAsync(int bladzijde = 1)
    {
        Number = Math.Clamp(bladzijde, 1, 10_000);
        var acts = await log.ActsAsync(Access.OrganisationId, Scopes, (Number - 1) * PageSize, PageSize + 1, Cancellation);
        HasMore = acts.Count > PageSize;
        Acts = [.. acts.Take(PageSize)];
        Head(new PageHead
        {
            Title = T.Of("Geschiedenis"),
            Eyebrow = About,
            Section = CourseOrNone is null ? "geschiedenis" : null,
            Crumbs = CourseOrNone is null ? [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio)] : Crumbs(),
            Lead = T.Of("Wat is veranderd, door welke functie, en waarom. Aan de geschiedenis wordt alleen toegevoegd."),
        });
        return Page();
    }
}

/// <summary>The history of a programme with everything in it.</summary>
internal sealed class ProgrammeModel(PageTools tools, ChangeLogReader log) : ActsPage(tools, log)
{
    protected override string About => T.Of("Programma {0}", Snapshot.Programme.Name);

    protected override IReadOnlyCollection<Guid>? Scopes => [Snapshot.Programme.Id];
}

/// <summary>The latest acts in everything that this user may see.</summary>
internal sealed class AllModel(PageTools tools, ChangeLogReader log) : ActsPage(tools, log)
{
    protected override string About => T.Of("Alle programma’s die u mag zien");

    protected override IReadOnlyCollection<Guid>? Scopes => HistoryScopes.Of(this);
}

/// <summary>Everything that one act did, in the order in which it did so.</summary>
internal sealed class ActModel(PageTools tools, ChangeLogReader log) : ProgrammePage(tools)
{
    private const int PageSize = 100;

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public string Here => Request.Path;

    public async Task<IActionResult> OnGetAsync(Guid batch, int bladzijde = 1)
    {
        Number = Math.Clamp(bladzijde, 1, 100_000);
        var rows = await log.OfActAsync(Access.OrganisationId, HistoryScopes.Of(this), batch, (Number - 1) * PageSize, PageSize + 1, Cancellation);
        if (rows.Count == 0)
        {
            return NotFound();
        }

        HasMore = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
        Head(new PageHead { Title = T.Of("Alles wat in één keer veranderde"), Eyebrow = Rows[0].ActorLabel, Lead = Rows[0].Why, Section = "geschiedenis", Here = T.Of("In één keer"), Crumbs = [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio), new(T.Of("Geschiedenis"), ProgrammeLinks.History)] });
        return Page();
    }
}

/// <summary>Of which programmes a user may read the history.</summary>
internal static class HistoryScopes
{
    /// <summary>Null for everything in the organisation.</summary>
    public static IReadOnlyCollection<Guid>? Of(ProgrammePage page) => page.Access.Can(Permission.ReadChangeLog) ? null : [.. page.Workspace.Programmes.Select(course => course.Snapshot.Programme.Id)];
}
