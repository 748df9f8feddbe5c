using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
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
        Head(new PageHead { Title = T.Of("Geschiedenis"), Eyebrow = about, Crumbs = CourseOrNone is null ? [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio)] : Crumbs(), Lead = T.Of("Wat is veranderd, door welke functie, en waarom. Aan de geschiedenis wordt alleen toegevoegd.") });
        return Page();
    }
}

/// <summary>The history of a goal.</summary>
internal sealed class GoalModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => Snapshot.Goal(RouteData.Values["g"] as string ?? string.Empty)?.Label;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.OfObjectAsync(Access.OrganisationId, Snapshot.Goal((string)RouteData.Values["g"]!)!.Id, most, Cancellation);
}

/// <summary>The history of a figure that supports a goal or the programme.</summary>
internal sealed class EvidenceModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    private Evidence? Kept => Guid.TryParse(RouteData.Values["id"] as string, out var id) ? Snapshot.Evidence.FirstOrDefault(row => row.Id == id) : null;

    protected override string? About => Kept?.Label;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.OfObjectsAsync(Access.OrganisationId, [Kept!.Id], skip, most, Cancellation);
}

/// <summary>The history of an effort.</summary>
internal sealed class EffortModel(PageTools tools, ChangeLogReader log) : HistoryPage(tools, log)
{
    protected override string? About => Snapshot.Effort(RouteData.Values["e"] as string ?? string.Empty)?.Label;

    protected override Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most) => Log.OfObjectAsync(Access.OrganisationId, Snapshot.Effort((string)RouteData.Values["e"]!)!.Id, most, Cancellation);
}

/// <summary>The history of a row of money or hours, with its figures.</summary>
internal sealed class AmountModel(PageTools tools, ChangeLogReader log, ProgrammesDb db) : HistoryPage(tools, log)
{
    private AmountLine? Line => Snapshot.Amounts.FirstOrDefault(line => line.Key == RouteData.Values["r"] as string);

    protected override string? About => Line?.Label;

    protected override async Task<IReadOnlyList<ChangeRow>> ReadAsync(int skip, int most)
    {
        // Figures that are gone are part of what happened.
        var line = Line!;
        var figures = await db.AmountValues.IgnoreQueryFilters().Where(row => row.LineId == line.Id).Select(row => row.Id).ToListAsync(Cancellation);
        return await Log.OfObjectsAsync(Access.OrganisationId, [line.Id, .. figures], skip, most, Cancellation);
    }
}
