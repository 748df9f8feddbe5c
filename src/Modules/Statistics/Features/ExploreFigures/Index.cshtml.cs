using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Statistics.Features.SavedViews;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>All tables; and of a chosen one the series that somebody wants to see, as charts and as a table.</summary>
internal sealed class IndexModel(FigureTools tools, ViewStore views, DatabaseSession session) : ExplorePage(tools)
{
    /// <summary>A chart per series, for two widths; null where there is no figure at all.</summary>
    public IReadOnlyList<(FigureSeries Series, IHtmlContent? Wide, IHtmlContent? Narrow)> Charts { get; private set; } = [];

    /// <summary>The views that the user may see; only read while no table is chosen.</summary>
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    /// <summary>Whether the user may change a programme, so that a figure can be added to it.</summary>
    public bool MayAdd => Access.AccountId is not null && (Access.ProgrammesWith(Permission.EditProgramme) is null or { Count: > 0 });

    public string AddAddress(FigureSeries series) => FigureLinks.Add + "?" + Wanted!.Reference(series.Wanted).Query;

    public bool MaySave => ViewStore.MaySave(Access);

    public Task OnGetAsync() => ShowAsync();

    /// <summary>Saves what the address shows under a name.</summary>
    public async Task<IActionResult> OnPostAsync(string? naam, string? voor)
    {
        if (!MaySave || Choice is null)
        {
            return NotFound();
        }

        await ShowAsync();
        var saved = await views.AddAsync(Access, naam, Address(FigureLinks.Explore), voor == "gemeente", Cancellation);
        if (!saved.TryGet(out var view, out var refusal))
        {
            ModelState.AddModelError("naam", refusal.Message);
            return Page();
        }

        TempData.Notice(new Notice(T.Of("Weergave bewaard."), view.Name, ViewStore.MayUndo(Access) ? FigureLinks.Undo(session.BatchId) : null));
        return Redirect(view.Address);
    }

    private async Task ShowAsync()
    {
        var filled = await FillAsync();
        Saved = filled ? [] : await views.ListAsync(Access, Cancellation);
        Charts = [.. Series.Select((series, place) => (series, Series.Count == 1 ? Draw(series, IndicatorChart.Wide, $"reeks{place}") : (IHtmlContent?)null, Draw(series, IndicatorChart.Narrow, $"reeks{place}s")))];
        Head(new PageHead
        {
            Title = filled ? Choice!.Table.Parts.Title : T.Of("Cijfers"),
            Eyebrow = filled ? T.Of("Tabel {0} · {1}", Choice!.Table.Code, Choice.Table.Parts.Source) : null,
            Here = filled ? Choice!.Table.Code : null,
            Lead = !filled ? LeadOfAll() : Series.Count == 0 ? T.Of("Van deze keuze heeft de tabel geen cijfers.") : Series.Count == 1 ? LeadOf(Series[0]) : T.Of("{0} reeksen van {1} tot en met {2}.", Series.Count, Wanted!.From, Wanted.Until),
            Crumbs = filled ? [new(T.Of("Cijfers"), FigureLinks.Explore)] : [],
        });
    }

    private string LeadOfAll() => Tables.Count switch
    {
        0 => T.Of("Hier komen tabellen met cijfers te staan, zoals misdaad per buurt of de Veiligheidsmonitor."),
        1 => T.Of("Er is één tabel met cijfers."),
        var count => T.Of("Er zijn {0} tabellen met cijfers. Kies er een en zet gebieden, soorten en jaren naast elkaar.", count),
    };

    private static string LeadOf(FigureSeries series)
    {
        var last = series.Figures.LastOrDefault(figure => figure.HasValue && figure.State != Contracts.StatisticsPeriodState.Incomplete);
        return last is null ? T.Of("Van deze keuze heeft de tabel geen cijfers.")
            : $"{T.Of("{0}: {1}{2} in {3}.", series.Name, Number(last.Value, series.Decimals), series.IsNumber ? "" : series.Unit == "%" ? Percent : " " + series.Unit, Words.Period(last.Period.Period!.Value))} {series.ChangeText}".TrimEnd();
    }

    private static HtmlString? Draw(FigureSeries series, double width, string prefix) =>
        IndicatorChart.Draw(series.Chart(), width) is { } scene ? new HtmlString(SvgWriter.ToText(scene, SvgOptions.Page with { IdPrefix = prefix })) : null;
}
