using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Writing;

/// <summary>Texts of blocks, for every writer the same.</summary>
internal static class BlockText
{
    /// <summary>Whose total a row holds; null for a row that is none, and for one that says so itself.</summary>
    public static string? TotalOf(TableRow row) => row.Kind switch
    {
        TableRowKind.ComputedTotal when !row.Cells[0].Text.Contains("berekend", StringComparison.OrdinalIgnoreCase) => "berekend",
        TableRowKind.StatedTotal when !row.Cells[0].Text.Contains("gedrukt", StringComparison.OrdinalIgnoreCase) => "gedrukt totaal",
        _ => null,
    };

    /// <summary>The paragraphs of a running text: an empty line parts them; a line end within one stays.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
