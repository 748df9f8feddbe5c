using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Features.ShowAmounts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Reading;

namespace OpKoers.Programmes.Sheets;

/// <summary>Writes the tables of money and hours of a programme as they are shown.</summary>
internal static class AmountSheets
{
    public static IReadOnlyList<AmountSheet> Of(ProgrammeSnapshot snapshot) => [.. AmountTables.Of(snapshot).Select(Sheet)];

    private static AmountSheet Sheet(AmountTable table)
    {
        var words = FigureText.For(CultureInfo.CurrentUICulture);
        return new AmountSheet(
            $"{table.List}, in {AmountFindings.Unit(table.Unit, table.Scale)}",
            [.. table.Periods.Select(period => IndexModel.Heading(table, period))],
            [.. Rows(table, words)]);
    }

    private static IEnumerable<AmountSheetRow> Rows(AmountTable table, FigureText words)
    {
        string? group = null;
        foreach (var row in table.Rows)
        {
            if (row.Line.Group != group)
            {
                group = row.Line.Group;
                if (group is not null)
                {
                    yield return new AmountSheetRow(group, AmountRowKind.Group, []);
                }
            }

            yield return Printed(table, row, words);
            if (row.Comparisons.Count > 0)
            {
                yield return new AmountSheetRow(
                    row.Line.Group is null ? "Som van de regels" : "Som van de regels, " + row.Line.Group,
                    AmountRowKind.ComputedTotal,
                    [.. table.Periods.Select(period => AmountTable.At(row, period) is { } comparison ? Cell(table, comparison.Computed, words) : new AmountSheetFigure(string.Empty))]);
            }
        }

        if (table.NeedsSum)
        {
            yield return new AmountSheetRow("Samen", AmountRowKind.ComputedTotal, [.. table.Periods.Select(period => Cell(table, table.SumAt(period), words))]);
        }
    }

    private static AmountSheetRow Printed(AmountTable table, AmountRow row, FigureText words) => new(
        row.Line.Row,
        row.Line.IsStatedTotal ? AmountRowKind.StatedTotal : AmountRowKind.Normal,
        [.. table.Periods.Select(period => Cell(table, [.. row.At(period)], words))],
        row.Line.Coverage is { } coverage ? ProgrammeWords.Of(coverage) : null);

    private static AmountSheetFigure Cell(AmountTable table, IReadOnlyList<Quantity> values, FigureText words) => new(
        string.Join("; ", values.Select(value => Text(value, words))),
        values is [{ Value: { } known }] ? known * table.Scale : null);

    private static AmountSheetFigure Cell(AmountTable table, QuantitySum sum, FigureText words) =>
        new(words.Sum(sum), sum is { IsRange: false, Known: > 0, Missing: 0 } ? sum.Low * table.Scale : null);

    // What the document printed stands behind what we read in it, where the two differ.
    private static string Text(Quantity value, FigureText words)
    {
        var text = value.IsKnown ? words.Quantity(value) : words.State(value.State);
        return value.Printed is { } printed && printed != text ? $"{text} (gedrukt: {printed})" : text;
    }
}
