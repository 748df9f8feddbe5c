using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Kernel;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ShowAmounts;

/// <summary>The tables of money and hours as a file for a spreadsheet: a line per figure, printed totals and ours apart.</summary>
internal sealed class CsvModel(PageTools tools) : ProgrammePage(tools)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public IActionResult OnGet()
    {
        var text = new StringBuilder("tabel;eenheid;schaal;groep;regel;soort;dekking;periode;van;tot;stand;zoals gedrukt;toelichting\r\n");
        foreach (var table in AmountTables.Of(Snapshot))
        {
            foreach (var row in table.Rows)
            {
                Rows(text, row);
            }
        }

        return File([.. Mark, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"bedragen-{Slug}.csv");
    }

    private static void Rows(StringBuilder text, AmountRow row)
    {
        foreach (var value in row.Values)
        {
            Line(text, row.Line, row.Line.IsStatedTotal ? "gedrukt totaal" : "regel", value.Period, value.Value.Low, value.Value.High, value.Value.IsKnown ? string.Empty : FigureText.Dutch.State(value.Value.State), value.Value.Printed);
        }

        foreach (var comparison in row.Comparisons)
        {
            var sum = comparison.Computed;
            Line(text, row.Line, "berekend totaal", comparison.Period, sum.Known > 0 ? sum.Low : null, sum.Known > 0 ? sum.High : null, sum.Missing > 0 ? FigureText.Dutch.Sum(sum) : string.Empty, null);
        }
    }

    private static void Line(StringBuilder text, AmountLine line, string kind, Period? period, decimal? low, decimal? high, string state, string? printed)
    {
        string[] cells =
        [
            Text(line.List), Text(line.Unit), FigureText.Dutch.Number(line.Scale).Replace(".", string.Empty, StringComparison.Ordinal), Text(line.Group), Text(line.Row), kind,
            line.Coverage is { } coverage ? ProgrammeWords.Of(coverage) : string.Empty, Text(period?.ToString()), Figure(low), Figure(high), Text(state), Text(printed), Text(line.Note),
        ];
        text.AppendJoin(';', cells).Append("\r\n");
    }

    private static string Figure(decimal? value) => value is { } known ? Numbers.Write(known, NumberNotation.Dutch) : string.Empty;

    // A spreadsheet takes a text that starts with one of these for a formula.
    private static string Text(string? value)
    {
        var safe = value is { Length: > 0 } && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value ?? string.Empty;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
