using Microsoft.AspNetCore.Html;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>All tables; and of a chosen one the series that somebody wants to see, as charts and as a table.</summary>
internal sealed class IndexModel(FigureTools tools) : ExplorePage(tools)
{
    /// <summary>A chart per series, for two widths; null where there is no figure at all.</summary>
    public IReadOnlyList<(FigureSeries Series, IHtmlContent? Wide, IHtmlContent? Narrow)> Charts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var filled = await FillAsync();
        Charts = [.. Series.Select((series, place) => (series, Series.Count == 1 ? Draw(series, IndicatorChart.Wide, $"reeks{place}") : (IHtmlContent?)null, Draw(series, IndicatorChart.Narrow, $"reeks{place}s")))];
        Head(new PageHead
        {
            Title = filled ? Choice!.Table.Parts.Title : "Cijfers",
            Eyebrow = filled ? $"Tabel {Choice!.Table.Code} · {Choice.Table.Parts.Source}" : null,
            Here = filled ? Choice!.Table.Code : null,
            Lead = !filled ? LeadOfAll() : Series.Count == 0 ? "Van deze keuze heeft de tabel geen cijfers." : Series.Count == 1 ? LeadOf(Series[0]) : $"{Series.Count} reeksen van {Wanted!.From} tot en met {Wanted.Until}.",
            Crumbs = filled ? [new("Cijfers", FigureLinks.Explore)] : [],
        });
    }

    private string LeadOfAll() => Tables.Count switch
    {
        0 => "Hier komen tabellen met cijfers te staan, zoals misdaad per buurt of de Veiligheidsmonitor.",
        1 => "Er is één tabel met cijfers.",
        var count => $"Er zijn {count} tabellen met cijfers. Kies er een en zet gebieden, soorten en jaren naast elkaar.",
    };

    private static string LeadOf(FigureSeries series)
    {
        var last = series.Figures.LastOrDefault(figure => figure.HasValue && figure.State != Contracts.StatisticsPeriodState.Incomplete);
        return last is null ? "Van deze keuze heeft de tabel geen cijfers."
            : $"{series.Name}: {Number(last.Value, series.Decimals)}{(series.Unit == "aantal" ? "" : series.Unit == "%" ? "\u00a0%" : " " + series.Unit)} in {Words.Period(last.Period.Period!.Value)}. {series.ChangeText}".TrimEnd();
    }

    private static HtmlString? Draw(FigureSeries series, double width, string prefix) =>
        IndicatorChart.Draw(series.Chart(), width) is { } scene ? new HtmlString(SvgWriter.ToText(scene, SvgOptions.Page with { IdPrefix = prefix })) : null;
}
