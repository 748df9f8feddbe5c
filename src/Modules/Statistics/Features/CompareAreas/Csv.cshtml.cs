using Microsoft.AspNetCore.Mvc;
using OpKoers.Kernel;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Statistics.Writing;
using OpKoers.Ui.Localisation;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>The comparison as a file for a spreadsheet.</summary>
internal sealed class CsvModel(FigureTools tools) : ComparePage(tools)
{
    public async Task<IActionResult> OnGetAsync()
    {
        using var speech = new DutchSpeech();
        if (!await FillAsync() || Unknown.Count > 0)
        {
            return NotFound();
        }

        var text = new CsvText().Row(CsvText.Comparison);
        foreach (var row in Benchmark!.Rows)
        {
            text.Row(
                row.Area.Code, row.Area.Label, row.Value, Choice!.Unit, row.Low, row.High, row.Rate?.Count.Events, row.Rate?.Count.Exposure,
                row.HasValue ? row.Position : null, row.Place?.Best, row.Place?.Worst, BenchmarkWords.Against(row, Benchmark), BenchmarkWords.Warning(row) ?? "",
                row.HasValue ? StatusWords.Of(row.Status) : BenchmarkWords.Missing(row, Choice), string.Join(" ", row.Lacking), Choice.Source);
        }

        return File(text.ToUtf8(), "text/csv; charset=utf-8", $"vergelijking-{Slug.From(Choice!.Subject)}-{Choice.Period.Key}.csv");
    }
}
