using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Editions;

namespace OpKoers.Reporting.Midterm;

/// <summary>A piece of a text between two sub-headings.</summary>
internal sealed record TextPiece(string? Heading, IReadOnlyList<EditionBlock> Blocks);

/// <summary>Turns what somebody typed into blocks with the figures filled in, each paragraph with the sources of its figures under it.</summary>
internal sealed class MidtermBlocks(FigureReferences figures, string? publication)
{
    private const string SubHeading = "## ";

    /// <summary>The pieces of a text: a line that starts with "## " begins a new one.</summary>
    public IReadOnlyList<TextPiece> Pieces(string? text)
    {
        var pieces = new List<(string? Heading, List<string> Lines)> { (null, []) };
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            if (line.StartsWith(SubHeading, StringComparison.Ordinal))
            {
                pieces.Add((line[SubHeading.Length..].Trim(), []));
            }
            else
            {
                pieces[^1].Lines.Add(line);
            }
        }

        return [.. pieces.Select(piece => new TextPiece(piece.Heading, Blocks(string.Join('\n', piece.Lines)))).Where(piece => piece.Heading is not null || piece.Blocks.Count > 0)];
    }

    /// <summary>All of a text, without its sub-headings.</summary>
    public IReadOnlyList<EditionBlock> Blocks(string? text) => [.. PlainText.Blocks(text).SelectMany(Filled)];

    private IEnumerable<EditionBlock> Filled(EditionBlock block) => block switch
    {
        ParagraphBlock paragraph => Paragraph(paragraph.Text),
        ListBlock list => List(list),
        _ => [block],
    };

    private IEnumerable<EditionBlock> Paragraph(string text)
    {
        var lines = text.Split('\n');
        var said = lines.Where(IsSource).Select(Bare).ToList();
        var rest = lines.Where(line => !IsSource(line)).ToList();
        var (filled, sources) = figures.Fill(string.Join('\n', rest));
        if (filled.Length > 0)
        {
            yield return new ParagraphBlock(filled);
        }

        foreach (var line in said.Concat(Line(sources)))
        {
            yield return new ParagraphBlock(line, BlockTone.Source);
        }
    }

    private IEnumerable<EditionBlock> List(ListBlock list)
    {
        var filled = list.Items.Select(figures.Fill).ToList();
        yield return new ListBlock([.. filled.Select(item => item.Text)]);
        foreach (var line in Line([.. filled.SelectMany(item => item.Sources).Distinct(StringComparer.Ordinal)]))
        {
            yield return new ParagraphBlock(line, BlockTone.Source);
        }
    }

    private IEnumerable<string> Line(IReadOnlyList<string> sources) => sources.Count == 0 ? [] : ["Bron: " + string.Join("; ", sources.Select(source => SourceNames.Within(source, publication)).Distinct(StringComparer.Ordinal))];

    private static string Bare(string line) => line.StartsWith('(') && line.EndsWith(')') ? line[1..^1] : line;

    private static bool IsSource(string line) => line.StartsWith("(Bron:", StringComparison.Ordinal) || line.StartsWith("Bron:", StringComparison.Ordinal);
}
