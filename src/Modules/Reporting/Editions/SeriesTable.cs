using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;

namespace OpKoers.Reporting.Editions;

/// <summary>The series of an indicator as the table under its chart.</summary>
internal static class SeriesTable
{
    public static TableBlock Of(IndicatorDraft definition, IndicatorSheet sheet)
    {
        var margins = sheet.Series.Any(row => row.Margin is not null);
        var required = sheet.Series.Any(row => row.Required is not null);
        List<TableColumn> columns = [.. Columns(margins, required)];
        return new TableBlock
        {
            Caption = definition.Name + ", per periode",
            Columns = columns,
            Rows = [.. sheet.Series.SelectMany(row => Rows(row, margins, required, columns.Count))],
        };
    }

    private static IEnumerable<TableColumn> Columns(bool margins, bool required)
    {
        yield return new TableColumn("Periode");
        yield return new TableColumn("Gemeten", Numeric: true);
        if (margins)
        {
            yield return new TableColumn("Marge", Numeric: true);
        }

        if (required)
        {
            yield return new TableColumn("Nodig", Numeric: true);
        }

        yield return new TableColumn("Stand");
    }

    private static IEnumerable<TableRow> Rows(ShownPeriod row, bool margins, bool required, int columns)
    {
        if (row.MethodBreakBefore)
        {
            yield return new TableRow(["Methodebreuk: de cijfers hieronder zijn niet te vergelijken met die hierboven.", .. Enumerable.Repeat(TableCell.FromString(string.Empty), columns - 1)], TableRowKind.Group);
        }

        List<TableCell> cells = [row.Name, new TableCell { Text = row.Measured, Value = row.Value }];
        if (margins)
        {
            cells.Add(row.Margin ?? string.Empty);
        }

        if (required)
        {
            cells.Add(row.Required ?? string.Empty);
        }

        cells.Add(new TableCell { Text = row.State, Note = Note(row) });
        yield return new TableRow(cells);
    }

    private static string? Note(ShownPeriod row)
    {
        var parts = new[] { row.Source, row.Remark }.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
