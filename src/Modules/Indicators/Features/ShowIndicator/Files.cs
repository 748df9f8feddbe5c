using Microsoft.AspNetCore.Mvc;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Features.Shared;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>The series as a file for a spreadsheet.</summary>
internal sealed class CsvModel(IndicatorTools tools) : IndicatorPage(tools)
{
    public IActionResult OnGet() =>
        File(SeriesFile.Write(Indicator, AsOf.Date, Tolerance, Words), "text/csv; charset=utf-8", Definition.Key + ".csv");
}

/// <summary>The drawn series as a file of its own.</summary>
internal sealed class SvgModel(IndicatorTools tools) : IndicatorPage(tools)
{
    public IActionResult OnGet()
    {
        var judgement = Indicator.JudgeAt(AsOf.Date, Tolerance);
        var rows = SeriesTable.Of(Indicator, AsOf.Date, Tolerance);
        return IndicatorChart.Draw(ChartModels.Of(Indicator, rows, judgement, Words)) is { } scene
            ? File(SvgWriter.ToUtf8(scene, SvgOptions.File), "image/svg+xml", Definition.Key + ".svg")
            : NotFound();
    }
}
