using OpKoers.Editions.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Reporting.Editions;

/// <summary>Writes a table of money or hours into an edition.</summary>
internal static class AmountPart
{
    public static TableBlock Of(AmountSheet sheet) => new()
    {
        Caption = sheet.Caption,
        Columns = [new TableColumn("Regel"), .. sheet.Periods.Select(period => new TableColumn(period, Numeric: true))],
        Rows = [.. sheet.Rows.Select(row => Row(row, sheet.Periods.Count))],
    };

    private static TableRow Row(AmountSheetRow row, int periods) => new(
        [
            new TableCell { Text = row.Name, Note = row.Coverage },
            .. row.Kind == AmountRowKind.Group
                ? Enumerable.Repeat(TableCell.FromString(string.Empty), periods)
                : row.Cells.Select(cell => new TableCell { Text = cell.Text, Value = cell.Value }),
        ],
        row.Kind switch
        {
            AmountRowKind.Group => TableRowKind.Group,
            AmountRowKind.ComputedTotal => TableRowKind.ComputedTotal,
            AmountRowKind.StatedTotal => TableRowKind.StatedTotal,
            _ => TableRowKind.Normal,
        });
}
