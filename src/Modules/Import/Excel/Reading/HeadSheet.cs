using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Reading;

/// <summary>The sheet about the programme itself: a field to a row, its name in the first column and its value in the second.</summary>
internal static class HeadSheet
{
    private static string Sheet => ProgrammeFormat.Programme.Sheet!;

    public static ObjectNode Read(List<SheetRow> rows, CellNodes nodes, FindingList findings)
    {
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var root = new ObjectNode(new Place(Sheet), PlaceOf);
        var programme = new ObjectNode(new Place(Sheet), PlaceOf);
        foreach (var row in rows.Skip(1))
        {
            var title = row.At(1)?.Text.Trim() ?? "";
            var field = WorkbookLayout.Head.FirstOrDefault(field => field.Title.Equals(title, StringComparison.OrdinalIgnoreCase));
            if (field is null)
            {
                findings.Error("field-unknown", new Place(Sheet, row.Number, "A"), T.Of("Het onderdeel '{0}' hoort niet op dit blad.", ShapeCheck.Short(title)));
            }
            else if (!rowOf.TryAdd(field.Name, row.Number))
            {
                findings.Error("field-twice", new Place(Sheet, row.Number, "A"), T.Of("Het onderdeel '{0}' staat er twee keer.", field.Title));
            }
            else if (row.At(2) is { } cell)
            {
                var isRoot = ProgrammeFormat.Root.Find(field.Name) == field;
                (isRoot ? root : programme).Add(field.Name, nodes.Read(cell, field, default, new Place(Sheet, row.Number, "B")));
            }

            foreach (var extra in row.Cells.Where(cell => cell.Column > 2))
            {
                findings.Error("cell-outside-table", new Place(Sheet, row.Number, Letters.Of(extra.Column)), T.Of("Op dit blad worden alleen de kolommen A en B gelezen."));
            }
        }

        root.Add("programme", programme);
        return root;

        Place PlaceOf(string name) => new(Sheet, rowOf.TryGetValue(name, out var row) ? row : null, rowOf.ContainsKey(name) ? "B" : null);
    }
}
