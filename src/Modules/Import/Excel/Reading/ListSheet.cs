using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Reading;

/// <summary>From the rows of a sheet to the records of a list.</summary>
internal sealed class ListSheet(SheetLayout layout, Notations notations, CellNodes nodes, FindingList findings)
{
    private HeaderRow header = new();

    /// <summary>The records, with the key of their owner when the sheet belongs to another.</summary>
    public List<(string? Owner, ObjectNode Record)> Read(List<SheetRow> rows)
    {
        var records = new List<(string?, ObjectNode)>();
        header = HeaderRow.Read(rows.Count > 0 ? rows[0] : null, layout, findings);
        foreach (var row in rows.Skip(1))
        {
            foreach (var cell in row.Cells.Where(cell => !header.IsKnown(cell.Column)))
            {
                findings.Error("cell-outside-table", new Place(layout.Name, row.Number, Letters.Of(cell.Column)), T.Of("Boven deze cel staat geen kolomnaam; zij wordt niet gelezen."));
            }

            records.Add(Record(row));
        }

        return records;
    }

    private (string? Owner, ObjectNode Record) Record(SheetRow row)
    {
        var record = Empty(row, null);
        var inner = new Dictionary<string, ObjectNode>(StringComparer.Ordinal);
        foreach (var column in layout.Columns.Where(column => !column.IsPrinted && column.Field.Name != WorkbookLayout.OwnerKey))
        {
            if (Value(row, column) is not { } value)
            {
                continue;
            }

            if (column.Outer is not { } outer)
            {
                record.Add(column.Field.Name, value);
                continue;
            }

            if (!inner.TryGetValue(outer, out var part))
            {
                inner[outer] = part = Empty(row, outer);
                record.Add(outer, part);
            }

            part.Add(column.Field.Name, value);
        }

        Fill(record, layout.Shape, row, null);
        foreach (var (outer, part) in inner)
        {
            Fill(part, layout.Shape[outer].Inner!, row, outer);
        }

        return (layout.Owner is null ? null : Owner(row), record);
    }

    /// <summary>A quantity that must be there and whose cell is empty was left blank; that is a state, not an omission.</summary>
    private void Fill(ObjectNode record, RecordShape shape, SheetRow row, string? outer)
    {
        foreach (var field in shape.Fields.Where(field => field is { Kind: FieldKind.Quantity, Required: true } && record.Find(field.Name) is null))
        {
            record.Add(field.Name, new QuantityNode(Kernel.Quantity.Blank, PlaceOf(row, outer, field.Name)));
        }
    }

    private Node? Value(SheetRow row, SheetColumn column)
    {
        var cell = header.Of(column) is { } number ? row.At(number) : null;
        var place = new Place(layout.Name, row.Number, header.LetterOf(column));
        var notation = notations.Of(layout.Name, column.Header);
        if (column.Field.Kind != FieldKind.Quantity)
        {
            return cell is { } found ? nodes.Read(found, column.Field, notation, place) : null;
        }

        var printed = layout.Columns.First(other => other.IsPrinted && other.Outer == column.Outer && other.Field == column.Field) is var twin && header.Of(twin) is { } at ? row.At(at) : null;
        return cell is null && printed is null ? null : nodes.Quantity(cell, printed, notation, place);
    }

    private string? Owner(SheetRow row) =>
        header.Of(layout.Columns[0]) is { } number && row.At(number) is { } cell && nodes.Read(cell, layout.Columns[0].Field, default, PlaceOf(row, null, WorkbookLayout.OwnerKey)) is TextNode key ? key.Text : null;

    private ObjectNode Empty(SheetRow row, string? outer) =>
        new(outer is null ? new Place(layout.Name, row.Number) : PlaceOf(row, null, outer), name => PlaceOf(row, outer, name));

    private Place PlaceOf(SheetRow row, string? outer, string name)
    {
        var column = layout.Columns.FirstOrDefault(column => column.Outer == outer && column.Field.Name == name)
            ?? layout.Columns.FirstOrDefault(column => column.Outer == name && header.Of(column) is not null);
        return new Place(layout.Name, row.Number, column is null ? null : header.LetterOf(column));
    }
}
