namespace OpKoers.Import.Excel.Reading;

internal enum CellKind
{
    Text,
    Number,
    Flag,

    /// <summary>Something is wrong with it, and that has been said.</summary>
    Broken,
}

/// <summary>What stands in a cell. Empty cells are not cells.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; of a flag "1" or "0".</param>
/// <param name="Number">The number, exact to 15 digits, as workbooks keep numbers.</param>
/// <param name="IsDate">Whether the number is shown as a date.</param>
internal readonly record struct Cell(int Column, CellKind Kind, string Text, decimal Number = 0, bool IsDate = false);

/// <summary>A row that is not empty.</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }
}
