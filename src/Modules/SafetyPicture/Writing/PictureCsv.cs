using System.Globalization;
using System.Text;
using OpKoers.Editions.Contracts;
using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Writing;

/// <summary>Tables as a file for a spreadsheet: Dutch notation, with the codes of areas and kinds, and a remark behind each figure that needs one.</summary>
internal static class PictureCsv
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>One table, or several under each other with their captions.</summary>
    public static byte[] Write(IReadOnlyList<PictureTable> tables, string source)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var table in tables)
        {
            if (tables.Count > 1)
            {
                text.Append(text.Length > 1 ? "\r\n" : "").Append(Quoted(table.Block.Caption)).Append("\r\n");
            }

            Write(text, table);
        }

        text.Append("\r\n").Append(Quoted(source)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, PictureTable table)
    {
        var block = table.ForFiles;
        text.Append("code");
        foreach (var column in block.Columns)
        {
            text.Append(';').Append(Quoted(column.Name));
            text.Append(column.Numeric ? ";" + Quoted(column.Name + ", opmerking") : "");
        }

        text.Append("\r\n");
        for (var row = 0; row < block.Rows.Count; row++)
        {
            if (block.Rows[row].Kind != TableRowKind.Group)
            {
                text.Append(row < table.Codes.Count ? table.Codes[row] : "");
                Write(text, block, block.Rows[row].Cells);
            }
        }
    }

    private static void Write(StringBuilder text, TableBlock block, IReadOnlyList<TableCell> cells)
    {
        for (var place = 0; place < block.Columns.Count; place++)
        {
            var cell = cells[place];
            if (!block.Columns[place].Numeric)
            {
                text.Append(';').Append(Quoted(cell.Text));
                continue;
            }

            // What is no number stands in the column for remarks: a suppressed figure must not be read as nought.
            text.Append(';').Append(cell.Value?.ToString(Dutch)).Append(';').Append(Quoted(cell.Value is null ? cell.Text : Remark(cell)));
        }

        text.Append("\r\n");
    }

    /// <summary>What stands behind the number, such as its unit, and its note.</summary>
    private static string Remark(TableCell cell)
    {
        var unit = cell.Text[(cell.Text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim();
        return string.Join(", ", new[] { unit, cell.Note?.Trim() ?? "" }.Where(part => part.Length > 0));
    }

    // A spreadsheet takes a cell that begins with one of these for a formula.
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
