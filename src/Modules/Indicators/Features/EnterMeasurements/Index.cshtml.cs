using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;
using OpKoers.Ui.Shell;
using OpKoers.Ui.Text;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>
/// The measurements of all indicators of a programme over one year, in a grid. A cell that waits for the user holds back itself alone; what was typed
/// always stays. A pasted block is shown first, and goes in whole or not at all.
/// </summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class IndexModel(ChangeTools tools) : IndicatorPage(tools.Page)
{
    public const int MostPastedShown = 300;

    private static string Stale => T.Of("Intussen heeft iemand anders iets gewijzigd. Dit is de nieuwe proef; kijk haar na en sla dan op.");

    public int Year { get; private set; }

    public Period Period => Period.Year(Year);

    public NumberNotation Notation { get; private set; }

    public Grid Grid => new(Period, Notation, Figures);

    public IReadOnlyList<GridRow> Rows { get; private set; } = [];

    /// <summary>Whether the list of what would change is shown.</summary>
    public bool ShowsChanges { get; private set; }

    /// <summary>What was saved on this request, when other cells still wait.</summary>
    public Notice? Saved { get; private set; }

    public string Pasted { get; private set; } = string.Empty;

    public IReadOnlyList<PastedCell>? PastedCells { get; private set; }

    /// <summary>Whether the pasted block can be saved as it is.</summary>
    public bool CanSavePasted => PastedCells is { } cells && cells.Any(cell => cell.Changes) && !cells.Any(cell => cell.Stops);

    public string PastedPrint { get; private set; } = string.Empty;

    public string NotationCode => Notation switch { NumberNotation.English => "en", NumberNotation.Plain => "kaal", _ => "nl" };

    public IEnumerable<GridRow> Waiting => Rows.Where(row => row.Change == RowChange.Waits);

    public IEnumerable<GridRow> Changing => Rows.Where(row => row.Change is not (RowChange.None or RowChange.Waits));

    protected override Permission Needed => Permission.EnterMeasurements;

    private IReadOnlyList<IndicatorData> Indicators => Sets[Home.Id].Indicators;

    public IActionResult OnGet(string? jaar, string? notatie)
    {
        Start(jaar, notatie);
        Rows = [.. Indicators.Select(indicator => Grid.Untouched(indicator, Grid.At(indicator, Period)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? jaar, string? notatie, string? actie, string? kies)
    {
        if (GridYear.Of(Request.Form["jaar"].FirstOrDefault(), 0) == 0)
        {
            return NotFound();
        }

        Start(Request.Form["jaar"].FirstOrDefault(), Request.Form["notatie"].FirstOrDefault());
        return (kies, actie) switch
        {
            ({ Length: > 0 }, _) => await ShowAsync(kies, showChanges: false),
            (_, "proef") => await ShowAsync(null, showChanges: true),
            (_, "lees") => await PasteAsync(save: false),
            (_, "plak") => await PasteAsync(save: true),
            _ => await SaveAsync(),
        };
    }

    private void Start(string? year, string? notation)
    {
        Year = GridYear.Of(year, GridYear.IsAllowed(AsOf.Date.Year) ? AsOf.Date.Year : Today.Year);
        Notation = notation switch { "en" => NumberNotation.English, "kaal" => NumberNotation.Plain, _ => NumberNotation.Dutch };
        Head(new PageHead
        {
            Title = T.Of("Metingen invoeren over {0}", Year),
            Eyebrow = T.Of("Programma {0} · {1} {2}", Home.Name, Indicators.Count, Indicators.Count == 1 ? T.Of("indicator") : T.Of("indicatoren")),
            Lead = T.Of("Typ de cijfers of plak ze uit Excel. Niets telt mee voordat u opslaat. Elke wijziging blijft terug te zien."),
            Crumbs = [new(T.Of("Portfolio"), IndicatorLinks.Portfolio), new(Home.Name, IndicatorLinks.Programme(Home.Slug))],
            Here = T.Of("Metingen invoeren"),
            BodyClass = "breed",
        });
    }

    private async Task<IActionResult> ShowAsync(string? choice, bool showChanges)
    {
        var store = await GridStore.LoadAsync(tools.Db, Home, Period, Tools.Time, Today, Cancellation);
        await EvaluateAsync(store, GridChoice.Of(choice));
        ShowsChanges = showChanges;
        return Page();
    }

    private async Task<IActionResult> SaveAsync()
    {
        await tools.LockAsync(Home.Id, Cancellation);
        var store = await GridStore.LoadAsync(tools.Db, Home, Period, Tools.Time, Today, Cancellation);
        await EvaluateAsync(store, null);
        var saved = Changing.ToList();
        foreach (var row in saved)
        {
            if (row.Draft is { } draft)
            {
                store.Put(row.Indicator, draft, row.Change == RowChange.Revised);
            }
            else
            {
                store.Remove(row.Indicator.Id, Period);
            }
        }

        await tools.Db.SaveChangesAsync(Cancellation);
        await tools.Session.CommitAsync(Cancellation);
        Saved = saved.Count == 0 ? null : Done(saved.Count);
        if (!Waiting.Any())
        {
            TempData.Notice(Saved ?? new Notice(T.Of("Er is niets gewijzigd.")));
            return Redirect(At(IndicatorLinks.Measurements(Home.Slug, Year) + (Notation == NumberNotation.Dutch ? string.Empty : "&notatie=" + NotationCode)));
        }

        Rows = [.. Rows.Select(row => saved.Contains(row) ? Grid.Untouched(row.Indicator, row.Draft) : row)];
        return Page();
    }

    private Notice Done(int count) =>
        new(count == 1 ? T.Of("1 meting opgeslagen.") : T.Of("{0} metingen opgeslagen.", count), $"{Home.Name}, {Year}.", IndicatorLinks.Undo(tools.Session.BatchId));

    private async Task EvaluateAsync(GridStore store, GridChoice? choice)
    {
        var rows = new List<GridRow>(Indicators.Count);
        foreach (var indicator in Indicators)
        {
            var key = indicator.Definition.Key;
            var stored = store.At(indicator.Id, Period);
            var typed = Request.Form.ContainsKey("w." + key) ? CellText.Typed(name => Request.Form[$"{name}.{key}"].FirstOrDefault()) : CellText.Of(stored, Notation);
            var basis = CellText.Unpack(Request.Form["basis." + key].FirstOrDefault()) ?? CellText.Of(null, Notation);
            if (choice is { } chosen && chosen.Key == key)
            {
                (typed, basis) = chosen.Apply(typed, basis, CellText.Of(stored, Notation));
            }

            rows.Add(Grid.Evaluate(indicator, typed, basis, stored));
        }

        Rows = await WithAuthorsAsync(rows, store);
    }

    /// <summary>Says at each conflict who was first, and when; with one statement.</summary>
    private async Task<IReadOnlyList<GridRow>> WithAuthorsAsync(List<GridRow> rows, GridStore store)
    {
        var ids = rows.Where(row => row.Notes is [{ Kind: NoteKind.Conflict }]).Select(row => store.IdOf(row.Indicator.Id, Period)).OfType<Guid>().ToList();
        if (ids.Count == 0)
        {
            return rows;
        }

        var changes = await tools.Db.ChangeLog.AsNoTracking().Where(change => change.OrganisationId == Access.OrganisationId && ids.Contains(change.ObjectId)).ToListAsync(Cancellation);
        return rows.ConvertAll(row =>
            row.Notes is [{ Kind: NoteKind.Conflict } note] && changes.Where(change => change.ObjectId == store.IdOf(row.Indicator.Id, Period)).MaxBy(change => change.Id) is { } last
                ? row with { Notes = [note with { Text = T.Of("{0} wijzigde dit op {1}. {2}", last.ActorLabel, Dates.Long(last.At), note.Text) }] }
                : row);
    }

    private async Task<IActionResult> PasteAsync(bool save)
    {
        Pasted = PasteBlock.Clean(Request.Form["plak"].FirstOrDefault());
        Rows = [.. Indicators.Select(indicator => Grid.Untouched(indicator, Grid.At(indicator, Period)))];
        PastedCells = new PasteBlock(Indicators, Year, Notation, Figures).Read(Pasted);
        PastedPrint = Print(PastedCells, cell => cell.Was);
        if (!save || !CanSavePasted)
        {
            return Page();
        }

        if (PastedPrint != Request.Form["was"].FirstOrDefault())
        {
            ModelState.AddModelError("plak", Stale);
            return Page();
        }

        await tools.LockAsync(Home.Id, Cancellation);
        var store = await GridStore.LoadAsync(tools.Db, Home, null, Tools.Time, Today, Cancellation);
        PastedPrint = Print(PastedCells, cell => store.At(cell.Indicator!.Id, cell.Period));
        if (PastedPrint != Request.Form["was"].FirstOrDefault())
        {
            await tools.Session.RollbackAsync(Cancellation);
            ModelState.AddModelError("plak", Stale);
            PastedCells = [.. PastedCells.Select(cell => cell.Indicator is null ? cell : cell with { Was = store.At(cell.Indicator.Id, cell.Period) })];
            return Page();
        }

        var changing = PastedCells.Where(cell => cell.Changes).ToList();
        foreach (var cell in changing)
        {
            var stored = store.At(cell.Indicator!.Id, cell.Period) ?? new MeasurementDraft { Period = cell.Period, Value = Quantity.Blank };
            store.Put(cell.Indicator, stored with { Value = cell.Becomes!.Value }, isRevision: false);
        }

        await tools.Db.SaveChangesAsync(Cancellation);
        await tools.Session.CommitAsync(Cancellation);
        TempData.Notice(Done(changing.Count));
        return Redirect(At(IndicatorLinks.Measurements(Home.Slug, Year)));
    }

    /// <summary>A fingerprint of what stood there when the trial was shown, so that a save over something newer is noticed.</summary>
    private static string Print(IEnumerable<PastedCell> cells, Func<PastedCell, MeasurementDraft?> was)
    {
        var text = new StringBuilder();
        foreach (var cell in cells.Where(cell => cell.Indicator is not null && cell.Becomes is not null))
        {
            text.Append(cell.Indicator!.Id).Append(cell.Period).Append(was(cell)?.Value.ToCanonical()).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

/// <summary>A button at a cell: take a reading, keep what is stored, or use what was typed.</summary>
internal sealed record GridChoice(string Key, string Kind, string Text)
{
    public static GridChoice? Of(string? sent) => (sent ?? string.Empty).Split(':', 3) is [var kind, var key, var text] ? new(key, kind, text) : null;

    public (CellText Typed, CellText Basis) Apply(CellText typed, CellText basis, CellText now) => (Kind, Text) switch
    {
        ("lees", _) => (typed with { Value = CellText.Clean(Text) }, basis),
        ("versie", "houd") => (now, now),
        ("versie", "mijn") => (typed, now),
        _ => (typed, basis),
    };
}
