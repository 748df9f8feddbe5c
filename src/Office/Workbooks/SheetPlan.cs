namespace OpKoers.Office.Workbooks;

/// <summary>A column as it is written: its width in characters, the style of its empty cells, and the words to choose from.</summary>
/// <param name="Width">Width, in characters.</param>
/// <param name="Style">Style of its empty cells.</param>
/// <param name="Choices">Words that a cell of it may hold; null for any.</param>
public sealed record WrittenColumn(int Width, CellStyle Style, IReadOnlyList<string>? Choices = null);

/// <summary>What a sheet is called and how it is laid out.</summary>
public sealed record SheetPlan
{
    /// <summary>Name on its tab, unique in the workbook; see <see cref="WorkbookFile.FreeName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<WrittenColumn> Columns { get; init; }

    /// <summary>The row of headings: it and what is above stay in sight and return on every printed page; 0 for none.</summary>
    public int HeaderRow { get; init; }

    /// <summary>Whether it prints landscape, as wide as one page.</summary>
    public bool Landscape { get; init; }

    /// <summary>Text above every printed page; null for none.</summary>
    public string? PageHeader { get; init; }

    /// <summary>Text under every printed page, before its number; null for no foot at all.</summary>
    public string? PageFooter { get; init; }
}
