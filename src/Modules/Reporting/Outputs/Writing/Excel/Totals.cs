using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Office.Workbooks;

namespace OpKoers.Reporting.Outputs.Writing.Excel;

/// <summary>Finds which rows a computed total adds up, so that the workbook can hold the sum itself.</summary>
internal static class Totals
{
    /// <summary>
    /// The formula for a cell of a computed total: over all rows before it, over those since the last total, or over those of its group; the first of which the sum is
    /// the total that the report shows. Null when none is: then the figure stands as it is, and is not given out for a sum.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Place of the total among the rows.</param>
    /// <param name="column">Place of the cell in its row.</param>
    /// <param name="at">Where a cell stands on the sheet.</param>
    public static string? Formula(TableBlock table, int row, int column, Func<int, int, string> at)
    {
        if (ShownNumber.Of(table.Rows[row].Cells[column]) is not { } total)
        {
            return null;
        }

        foreach (var first in Starts(table, row).Distinct())
        {
            var parts = Enumerable.Range(first, row - first).Where(index => table.Rows[index].Kind == TableRowKind.Normal).ToList();
            var numbers = parts.Select(index => ShownNumber.Of(table.Rows[index].Cells[column])?.Value).OfType<decimal>().ToList();
            if (numbers.Count > 0 && numbers.Sum() == total.Value)
            {
                return $"SUM({string.Join(',', Runs(parts).Select(run => run.From == run.To ? at(run.From, column) : $"{at(run.From, column)}:{at(run.To, column)}"))})";
            }
        }

        return null;
    }

    /// <summary>The address of a cell.</summary>
    public static string Address(int column, int row) => Letters.Of(column) + row.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<int> Starts(TableBlock table, int row)
    {
        yield return 0;
        yield return After(table, row, kind => kind is TableRowKind.ComputedTotal or TableRowKind.StatedTotal);
        yield return After(table, row, kind => kind == TableRowKind.Group);
    }

    private static int After(TableBlock table, int row, Func<TableRowKind, bool> isStart)
    {
        var index = row - 1;
        while (index >= 0 && !isStart(table.Rows[index].Kind))
        {
            index--;
        }

        return index + 1;
    }

    private static IEnumerable<(int From, int To)> Runs(List<int> rows)
    {
        for (var start = 0; start < rows.Count;)
        {
            var end = start;
            while (end + 1 < rows.Count && rows[end + 1] == rows[end] + 1)
            {
                end++;
            }

            yield return (rows[start], rows[end]);
            start = end + 1;
        }
    }
}
