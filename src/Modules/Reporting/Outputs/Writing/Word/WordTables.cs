using OpKoers.Editions.Contracts;
using OpKoers.Office.Documents;

namespace OpKoers.Reporting.Outputs.Writing.Word;

/// <summary>From tables of a report to tables of a text document.</summary>
internal static class WordTables
{
    private const int Narrowest = 8;
    private const int Widest = 34;

    public static TextTable Of(TableBlock table, string? source) => new()
    {
        Caption = table.Caption,
        Columns = [.. table.Columns.Select((column, index) => new TextColumn(column.Name, column.Numeric, Share(table, index)))],
        Source = source,
        Rows = [.. table.Rows.Select(row => new TextRow([.. row.Cells.Select((cell, index) => Cell(cell, index == 0 ? BlockText.TotalOf(row) : null))], Look(row.Kind)))],
    };

    private static IReadOnlyList<IReadOnlyList<TextPart>> Cell(TableCell cell, string? whose)
    {
        IReadOnlyList<TextPart> text = cell.Mark is { } mark ? MarkSigns.Of(mark, cell.Text) : [new TextPart(cell.Text)];
        if (whose is not null)
        {
            text = [.. text, new TextPart($" ({whose})") { Small = true }];
        }

        return string.IsNullOrWhiteSpace(cell.Note) ? [text] : [text, [new TextPart(cell.Note) { Small = true }]];
    }

    /// <summary>A column is as wide as what stands in it asks for, up to a bound: then its text goes on on the next line.</summary>
    private static int Share(TableBlock table, int column)
    {
        var longest = table.Rows.Where(row => row.Kind != TableRowKind.Group && column < row.Cells.Count).Select(row => Length(row.Cells[column])).DefaultIfEmpty(0).Max();
        var word = table.Columns[column].Name.Split(' ').Max(part => part.Length);
        return Math.Clamp(Math.Max(longest, word + 2), Narrowest, Widest);
    }

    private static int Length(TableCell cell) => Math.Max(cell.Text.Length + (cell.Mark is null ? 0 : 2), (cell.Note?.Length ?? 0) * 2 / 3);

    private static TextRowLook Look(TableRowKind kind) => kind switch
    {
        TableRowKind.Group => TextRowLook.Group,
        TableRowKind.ComputedTotal or TableRowKind.StatedTotal => TextRowLook.Total,
        _ => TextRowLook.Normal,
    };
}
