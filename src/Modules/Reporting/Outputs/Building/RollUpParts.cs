using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>What the programme manager reported, by part. Whoever makes the edition gives the sections these anchors.</summary>
internal static class RollUpParts
{
    public const string GoesWell = "gaat-goed";

    public const string Deviates = "wijkt-af";

    public const string Decided = "besloten";

    public const string Asked = "gevraagd";

    private const string Silence = "De programmamanager heeft hierover niets gemeld.";

    /// <summary>The blocks of one part; a remark when the programme manager said nothing.</summary>
    public static IReadOnlyList<EditionBlock> Of(EditionProgramme programme, string part) =>
        programme.RollUp.FirstOrDefault(section => section.Id == part) is { Blocks.Count: > 0 } found ? found.Blocks : [new ParagraphBlock(Silence, BlockTone.Remark)];

    /// <summary>The same in running text, for a sheet with little room; null when nothing was said.</summary>
    public static string? Text(EditionProgramme programme, string part)
    {
        var found = programme.RollUp.FirstOrDefault(section => section.Id == part);
        var pieces = (found?.Blocks ?? []).SelectMany(Pieces).Select(Shortened.OneLine).Where(text => text.Length > 0).ToList();
        return pieces.Count == 0 ? null : string.Join(" ", pieces);
    }

    private static IEnumerable<string> Pieces(EditionBlock block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(item => item.TrimEnd('.', ';', ' ') + "."),
        TableBlock table => [$"{table.Caption}: {string.Join("; ", table.Rows.Where(row => row.Kind == TableRowKind.Normal).Select(row => row.Cells[0].Text.TrimEnd('.')))}."],
        FactBlock facts => facts.Facts.Select(fact => $"{fact.Name}: {fact.Value}."),
        _ => [],
    };
}
