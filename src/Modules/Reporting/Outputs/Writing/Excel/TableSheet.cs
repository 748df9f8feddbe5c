using OpKoers.Editions.Contracts;
using OpKoers.Office.Workbooks;

namespace OpKoers.Reporting.Outputs.Writing.Excel;

/// <summary>One table of a report on a sheet of its own. What stands small under a cell gets a column of its own beside it.</summary>
internal sealed class TableSheet(TableBlock table, ReportCover head)
{
    /// <summary>Caption, and a line of rest, before the headings.</summary>
    private const int HeaderRow = 3;

    private static readonly CellStyle Day = new() { Format = @"d\-m\-yyyy" };

    private readonly bool[] noted = [.. table.Columns.Select((_, index) => table.Rows.Any(row => index < row.Cells.Count && NoteOf(row.Cells[index]) is not null))];

    public void Write(WorkbookFile file, string name) => file.Sheet(
        new SheetPlan { Name = name, Columns = [.. Columns()], HeaderRow = HeaderRow, Landscape = true, PageHeader = head.Stamp, PageFooter = head.Foot },
        sheet =>
        {
            sheet.Row(() => sheet.Text(table.Caption, CellStyle.Title));
            sheet.Row(() => sheet.Text(table.Source));
            sheet.Row(() => Headings(sheet));
            for (var index = 0; index < table.Rows.Count; index++)
            {
                var row = index;
                sheet.Row(() => Cells(sheet, row));
            }
        });

    private IEnumerable<WrittenColumn> Columns()
    {
        for (var index = 0; index < table.Columns.Count; index++)
        {
            yield return new WrittenColumn(index == 0 ? 42 : table.Columns[index].Numeric ? 14 : 24, CellStyle.Plain);
            if (noted[index])
            {
                yield return new WrittenColumn(30, CellStyle.Plain);
            }
        }
    }

    private void Headings(SheetWriter sheet)
    {
        for (var index = 0; index < table.Columns.Count; index++)
        {
            sheet.Text(table.Columns[index].Name, CellStyle.Header with { Right = table.Columns[index].Numeric });
            if (noted[index])
            {
                sheet.Text(table.Columns[index].Name + ", toelichting", CellStyle.Header);
            }
        }
    }

    private void Cells(SheetWriter sheet, int row)
    {
        var cells = table.Rows[row].Cells;
        for (var index = 0; index < cells.Count; index++)
        {
            Cell(sheet, row, index);
            if (noted[index])
            {
                sheet.Text(NoteOf(cells[index]), Styled(CellStyle.Text, table.Rows[row].Kind));
            }
        }
    }

    private void Cell(SheetWriter sheet, int row, int column)
    {
        var (kind, cell) = (table.Rows[row].Kind, table.Rows[row].Cells[column]);
        if (cell.Date is { } date && Days.FitsIn(date))
        {
            sheet.Day(date, Styled(Day, kind));
        }
        else if (ShownNumber.Of(cell) is not { } number)
        {
            sheet.Text(column == 0 && BlockText.TotalOf(table.Rows[row]) is { } whose ? $"{cell.Text} ({whose})" : cell.Text, Styled(CellStyle.Text with { Right = table.Columns[column].Numeric }, kind));
        }
        else if (kind == TableRowKind.ComputedTotal && Totals.Formula(table, row, column, Address) is { } formula)
        {
            sheet.Formula(formula, number.Value, Styled(new CellStyle { Format = number.Format }, kind));
        }
        else
        {
            sheet.Number(number.Value, Styled(new CellStyle { Format = number.Format }, kind));
        }
    }

    private string Address(int row, int column) => Totals.Address(column + 1 + noted.Take(column).Count(isNoted => isNoted), row + 1 + HeaderRow);

    private static CellStyle Styled(CellStyle style, TableRowKind kind) => kind switch
    {
        TableRowKind.Group => style with { Bold = true, Tinted = true },
        TableRowKind.ComputedTotal or TableRowKind.StatedTotal => style with { Bold = true, Ruled = true },
        _ => style,
    };

    private static string? NoteOf(TableCell cell) => string.IsNullOrWhiteSpace(cell.Note) ? null : cell.Note;
}
