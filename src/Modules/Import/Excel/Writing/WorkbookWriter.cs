using System.Globalization;
using OpKoers.Import.Excel.Reading;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Writing;

/// <summary>From the tree of a programme file to a workbook.</summary>
internal static class WorkbookWriter
{
    public static byte[] Write(ObjectNode root)
    {
        using var file = new WorkbookFile();
        ExplanationSheet.Write(file);
        Notation(file);
        Head(file, root);
        foreach (var layout in WorkbookLayout.Lists)
        {
            file.Sheet(Headed(layout.Name, layout.Columns.Select(Column)), sheet => List(sheet, layout, root));
        }

        return file.Done("Programmabestand van OpKoers");
    }

    private static SheetPlan Headed(string name, params IEnumerable<WrittenColumn> columns) => new() { Name = name, Columns = [.. columns], HeaderRow = 1 };

    private static void Notation(WorkbookFile file) => file.Sheet(
        Headed(WorkbookLayout.Notation, new WrittenColumn(24, CellStyle.Text), new WrittenColumn(32, CellStyle.Text), new WrittenColumn(12, CellStyle.Text, [.. Notations.Words.Select(pair => pair.Word)])),
        sheet =>
        {
            Headers(sheet, WorkbookLayout.NotationHeaders);
            foreach (var layout in WorkbookLayout.Lists.Where(layout => layout.Columns.Any(column => column.IsNumeric)))
            {
                sheet.Row(() =>
                {
                    sheet.Text(layout.Name);
                    sheet.Empty();
                    sheet.Text(Notations.Words[0].Word);
                });
            }
        });

    private static void Head(WorkbookFile file, ObjectNode root)
    {
        var programme = (ObjectNode)root.Find("programme")!;
        file.Sheet(Headed(ProgrammeFormat.Programme.Sheet!, new WrittenColumn(28, CellStyle.Text), new WrittenColumn(90, CellStyle.Text)), sheet =>
        {
            Headers(sheet, WorkbookLayout.HeadHeaders);
            foreach (var field in WorkbookLayout.Head)
            {
                sheet.Row(() =>
                {
                    sheet.Text(field.Title, CellStyle.Header);
                    Cell(sheet, (ProgrammeFormat.Root.Find(field.Name) is null ? programme : root).Find(field.Name), field);
                });
            }
        });
    }

    private static void List(SheetWriter sheet, SheetLayout layout, ObjectNode root)
    {
        Headers(sheet, layout.Columns.Select(column => column.Header));
        foreach (var (owner, record) in Records(layout, root))
        {
            sheet.Row(() =>
            {
                foreach (var column in layout.Columns)
                {
                    Cell(sheet, column, owner, record);
                }
            });
        }
    }

    private static IEnumerable<(string? Owner, ObjectNode Record)> Records(SheetLayout layout, ObjectNode root)
    {
        if (layout.Owner is not { } owner)
        {
            return Items(root, layout.Shape.Name).Select(record => ((string?)null, record));
        }

        return Items(root, owner.Name).SelectMany(row => Items(row, layout.Shape.Name).Select(record => (((TextNode?)row.Find("key"))?.Text, record)));
    }

    private static IEnumerable<ObjectNode> Items(ObjectNode node, string name) => (node.Find(name) as ListNode)?.Items.OfType<ObjectNode>() ?? [];

    private static void Cell(SheetWriter sheet, SheetColumn column, string? owner, ObjectNode record)
    {
        var holder = column.Outer is { } outer ? record.Find(outer) as ObjectNode : record;
        var value = column.Field.Name == WorkbookLayout.OwnerKey ? new TextNode(owner ?? "", default) : holder?.Find(column.Field.Name);
        if (column.IsPrinted)
        {
            sheet.Text((value as QuantityNode)?.Quantity.Printed);
        }
        else
        {
            Cell(sheet, value, column.Field);
        }
    }

    private static void Cell(SheetWriter sheet, Node? value, Field field)
    {
        switch (value)
        {
            case null:
                sheet.Empty();
                break;
            case FlagNode flag:
                sheet.Text(flag.Flag ? CellText.Yes : CellText.No);
                break;
            case NumberNode number when CellText.FitsTyped(number.Number):
                sheet.Number(number.Number);
                break;
            case NumberNode number:
                sheet.Text(CellText.Number(number.Number));
                break;
            case QuantityNode quantity when CellText.Of(quantity.Quantity) is { } words:
                sheet.Text(words);
                break;
            case QuantityNode quantity:
                sheet.Number(quantity.Quantity.Low!.Value);
                break;
            case ListNode list:
                sheet.Text(CellText.Joined(list.Items.OfType<TextNode>().Select(item => item.Text)));
                break;
            case TextNode text when field.Kind == FieldKind.Date && DateOnly.ParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date && Days.FitsIn(date):
                sheet.Day(date);
                break;
            case TextNode text:
                sheet.Text(field.Words?.Dutch(text.Text) ?? text.Text);
                break;
        }
    }

    private static void Headers(SheetWriter sheet, IEnumerable<string> headers) => sheet.Row(() =>
    {
        foreach (var header in headers)
        {
            sheet.Text(header, CellStyle.Header);
        }
    });

    private static WrittenColumn Column(SheetColumn column) => column.IsPrinted ? new WrittenColumn(24, CellStyle.Text) : column.Field.Kind switch
    {
        FieldKind.Text when column.Field.Width > 0 => new WrittenColumn(column.Field.Width, CellStyle.Text),
        FieldKind.Text or FieldKind.Texts => new WrittenColumn(40, CellStyle.Text),
        FieldKind.Key => new WrittenColumn(32, CellStyle.Text),
        FieldKind.Flag => new WrittenColumn(12, CellStyle.Text, [CellText.Yes, CellText.No]),
        FieldKind.Word => new WrittenColumn(24, CellStyle.Text, [.. column.Field.Words!.Words.Select(word => word.Dutch)]),
        FieldKind.Date => new WrittenColumn(14, CellStyle.Date),
        FieldKind.Period => new WrittenColumn(14, CellStyle.Text),
        _ => new WrittenColumn(16, CellStyle.Number),
    };
}
