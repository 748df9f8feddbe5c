namespace OpKoers.Import.Excel.Writing;

/// <summary>The styles of the workbook, by their place in <see cref="StylesPart"/>.</summary>
internal enum CellStyle
{
    Plain = 0,
    Header = 1,
    Text = 2,
    Number = 3,
    Date = 4,

    /// <summary>Text that begins as a formula would: marked as text in the cell itself too.</summary>
    Quoted = 5,
    Title = 6,
}
