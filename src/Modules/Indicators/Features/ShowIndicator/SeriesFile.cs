using System.Globalization;
using System.Text;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>A series as comma separated values, as Dutch spreadsheets read them: semicolons between, comma for decimals.</summary>
internal static class SeriesFile
{
    private static readonly string[] Columns =
        ["periode", "waarde", "eenheid", "marge", "teller", "noemer", "steekproef", "stand", "methodebreuk", "vervangen op", "nodig", "oordeel", "redencode", "bron", "opmerking"];

    public static byte[] Write(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(';', Columns).Append("\r\n");
        foreach (var row in SeriesTable.Of(indicator, asOf, tolerance))
        {
            foreach (var old in row.Earlier)
            {
                Line(text, indicator.Definition, row with { Required = null, Judgement = null }, old, words);
            }

            Line(text, indicator.Definition, row, row.Measurement, words);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IndicatorDraft definition, SeriesRow row, MeasurementDraft? measurement, JudgementWords words)
    {
        string?[] cells =
        [
            row.Period.ToString(),
            measurement is null ? null : row.Measurement == measurement && row.Value is { } value ? Numbers.Write(value, NumberNotation.Dutch) : QuantityInput.Write(measurement.Value),
            Text(definition.Unit),
            Number(measurement?.Margin),
            Number(measurement?.Numerator),
            Number(measurement?.Denominator),
            Number(measurement?.SampleSize),
            measurement is null ? null : IndicatorWords.Of(measurement.Status),
            measurement?.MethodBreakBefore == true ? "ja" : null,
            measurement?.SupersededOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number(row.Required is { } required ? Math.Round(required, 6) : null),
            row.Judgement is { } judgement ? words.Outcome(judgement.Outcome) : null,
            row.Judgement is { } why ? why.Reason.Text() : null,
            Text(measurement?.Source),
            Text(measurement?.Remark),
        ];
        text.AppendJoin(';', cells.Select(Quoted)).Append("\r\n");
    }

    private static string? Number(decimal? value) => value is { } known ? Numbers.Write(known, NumberNotation.Dutch) : null;

    // A text that a spreadsheet would run as a formula stays a text.
    private static string? Text(string? text) => text is { Length: > 0 } && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;

    private static string Quoted(string? cell) =>
        cell is null ? string.Empty
        : cell.AsSpan().IndexOfAny(";\"\r\n") < 0 ? cell
        : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
