using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Reading;

/// <summary>Which column of a sheet holds which member.</summary>
internal sealed class HeaderRow
{
    private readonly Dictionary<SheetColumn, int> at = [];

    /// <summary>The number of a column; null when the sheet does not have it.</summary>
    public int? Of(SheetColumn column) => at.TryGetValue(column, out var number) ? number : null;

    public bool IsKnown(int number) => at.ContainsValue(number);

    public string LetterOf(SheetColumn column) => Of(column) is { } number ? Letters.Of(number) : "1";

    /// <summary>Reads the first row. A column that is not there leaves its members unsaid; what the programme had there would go, so that is said.</summary>
    public static HeaderRow Read(SheetRow? row, SheetLayout layout, FindingList findings)
    {
        var header = new HeaderRow();
        foreach (var cell in row?.Cells ?? [])
        {
            var place = new Place(layout.Name, row!.Number, Letters.Of(cell.Column));
            var column = layout.Columns.FirstOrDefault(column => column.Header.Equals(cell.Text.Trim(), StringComparison.OrdinalIgnoreCase));
            if (column is null)
            {
                findings.Error("column-unknown", place, T.Of("De kolom '{0}' hoort niet op dit blad. Haal haar weg of gebruik een van de vaste namen.", ShapeCheck.Short(cell.Text)));
            }
            else if (!header.at.TryAdd(column, cell.Column))
            {
                findings.Error("column-twice", place, T.Of("De kolom '{0}' staat er twee keer.", column.Header));
            }
        }

        foreach (var column in layout.Columns.Where(column => header.Of(column) is null))
        {
            var place = new Place(layout.Name, row?.Number ?? 1);
            if (column is { Outer: null, IsPrinted: false, Field.Required: true })
            {
                findings.Error("column-missing", place, T.Of("De kolom '{0}' ontbreekt op dit blad.", column.Header));
            }
            else
            {
                findings.Warn("column-missing", place, T.Of("De kolom '{0}' ontbreekt op dit blad. Wat het programma daar nu heeft, vervalt.", column.Header));
            }
        }

        return header;
    }
}
