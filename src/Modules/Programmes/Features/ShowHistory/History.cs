using Microsoft.AspNetCore.Mvc;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowHistory;

/// <summary>A page with changes, newest first, in pages of a hundred.</summary>
internal abstract class HistoryPage(PageTools tools, ChangeLogReader log) : ProgrammePage(tools)
{
    private const int PageSize = 100;

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public string Here => Request.Path;

    protected ChangeLogReader Log => log;

    /// <summary>What the changes are about; null when it is not there.</summary>
    protected abstract string? About { get; }

    protected abstract Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most);

    public async Task<IActionResult> OnGetAsync(int bladzijde = 1)
    {
        if (About is not { } about)
        {
            return NotFound();
        }

        Number = Math.Clamp(bladzijde, 1, 10_000);
        var rows = await ReadAsync((Number - 1) * PageSize, PageSize + 1);
        HasMore = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
        Head(new PageHead { Title = "Geschiedenis", Eyebrow = about, Crumbs = CourseOrNone is null ? [new("Portfolio", ProgrammeLinks.Portfolio)] : Crumbs(), Lead = "Wat is veranderd, door welke functie, en waarom. Aan de geschiedenis wordt alleen toegevoegd." });
        return Page();
    }
}

/// <summary>The history of a programme with everything in it.</summary>
internal sealed class ProgrammeModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => "Programma " + Snapshot.Programme.Name;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.LatestAsync(Access.OrganisationId, [Snapshot.Programme.Id], skip, most, Cancellation);
}

/// <summary>The history of a goal.</summary>
internal sealed class GoalModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => Snapshot.Goal(RouteData.Values["g"] as string ?? string.Empty)?.Label;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.OfObjectAsync(Access.OrganisationId, Snapshot.Goal((string)RouteData.Values["g"]!)!.Id, most, Cancellation);
}

/// <summary>The history of an effort.</summary>
internal sealed class EffortModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => Snapshot.Effort(RouteData.Values["e"] as string ?? string.Empty)?.Label;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.OfObjectAsync(Access.OrganisationId, Snapshot.Effort((string)RouteData.Values["e"]!)!.Id, most, Cancellation);
}

/// <summary>The latest changes in everything that this user may see.</summary>
internal sealed class AllModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => "Alle programma’s die u mag zien";

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.LatestAsync(
        Access.OrganisationId,
        Access.Can(OpKoers.Access.Contracts.Permission.ReadChangeLog) ? null : [.. Workspace.Programmes.Select(course => course.Snapshot.Programme.Id)],
        skip,
        most,
        Cancellation);
}
