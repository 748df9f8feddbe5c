using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Writing;

/// <summary>Texts of blocks, for every writer the same.</summary>
internal static class BlockText
{
    /// <summary>Whose total it is; null for a row that is none.</summary>
    public static string? TotalOf(TableRowKind kind) => kind switch
    {
        TableRowKind.ComputedTotal => "berekend",
        TableRowKind.StatedTotal => "gedrukt totaal",
        _ => null,
    };

    /// <summary>The paragraphs of a running text: an empty line parts them; a line end within one stays.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
