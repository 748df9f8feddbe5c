using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Editions;

/// <summary>Reads what somebody typed as blocks: an empty line starts a paragraph, lines that start with a hyphen are a list.</summary>
internal static class PlainText
{
    public static IReadOnlyList<EditionBlock> Blocks(string? text)
    {
        var blocks = new List<EditionBlock>();
        foreach (var part in (text ?? string.Empty).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(blocks, part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return blocks;
    }

    private static void Add(List<EditionBlock> blocks, string[] lines)
    {
        for (var at = 0; at < lines.Length;)
        {
            var listed = IsItem(lines[at]);
            var until = at;
            while (until < lines.Length && IsItem(lines[until]) == listed)
            {
                until++;
            }

            blocks.Add(listed
                ? new ListBlock([.. lines[at..until].Select(line => line[2..].Trim())])
                : new ParagraphBlock(string.Join('\n', lines[at..until])));
            at = until;
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
}
