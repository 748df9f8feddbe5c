using Microsoft.AspNetCore.Mvc;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Statistics.Writing;
using OpKoers.Ui.Localisation;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>The series as a file for a spreadsheet: a row for each figure.</summary>
internal sealed class CsvModel(FigureTools tools) : ExplorePage(tools)
{
    public async Task<IActionResult> OnGetAsync()
    {
        using var speech = new DutchSpeech();
        if (!await FillAsync() || Wanted!.Unknown.Count > 0)
        {
            return NotFound();
        }

        var text = new CsvText().Row(CsvText.Series);
        foreach (var (series, figure) in Series.SelectMany(series => series.Figures.Select(figure => (series, figure))))
        {
            text.Row(
                series.Wanted.Area.Key, series.AreaName, series.Wanted.Kinds, series.Wanted.Measure.Title.Trim(), series.Unit, figure.Period.Key, figure.Value,
                figure.Estimate.IsKnown ? figure.Estimate.Lower : null, figure.Estimate.IsKnown ? figure.Estimate.Upper : null, StatusWords.Of(figure.Status), figure.Break?.Words ?? "", string.Join(" ", figure.Lacking), Choice!.Source);
        }

        return File(text.ToUtf8(), "text/csv; charset=utf-8", $"cijfers-{Choice!.Table.Code}.csv");
    }
}
