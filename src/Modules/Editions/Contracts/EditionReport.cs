using System.Text.Json.Serialization;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Contracts;

/// <summary>A document made from an edition. Page, PDF, Word and Excel are written from these same blocks, so that they show the same figures.</summary>
public sealed record EditionReport
{
    /// <summary>Key within the edition, such as midterm-veiligheid.</summary>
    public required string Key { get; init; }

    /// <summary>Kind in words, such as "midterm review" or "kwartaalrapportage".</summary>
    public required string Kind { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Line under the title; null when there is none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Slug of the programme it is about; null for more than one.</summary>
    public string? Programme { get; init; }

    /// <summary>Who may read it.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Whether it is made to fit one sheet of paper (A4); its builder keeps to that, and writers set it closer.</summary>
    public bool OnePage { get; init; }

    /// <summary>Its sections in order.</summary>
    public required IReadOnlyList<EditionSection> Sections { get; init; }
}

/// <summary>A section: a heading and what stands under it.</summary>
public sealed record EditionSection
{
    /// <summary>Anchor, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>2 for a section, 3 for one within it.</summary>
    public int Level { get; init; } = 2;

    /// <summary>What stands under it, in order.</summary>
    public required IReadOnlyList<EditionBlock> Blocks { get; init; }
}

/// <summary>A piece of a report.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(FactBlock), "facts")]
[JsonDerivedType(typeof(TallyBlock), "tally")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
public abstract record EditionBlock;

/// <summary>Running text.</summary>
/// <param name="Text">Plain text; an empty line starts a new paragraph.</param>
/// <param name="Tone">How it is set.</param>
public sealed record ParagraphBlock(string Text, BlockTone Tone = BlockTone.Normal) : EditionBlock;

/// <summary>How running text is set.</summary>
public enum BlockTone
{
    /// <summary>As text.</summary>
    Normal = 0,

    /// <summary>As the one sentence that answers.</summary>
    Answer = 1,

    /// <summary>Small, as a line of sources.</summary>
    Source = 2,

    /// <summary>As a remark beside the text, such as "sindsdien herzien".</summary>
    Remark = 3,
}

/// <summary>A list.</summary>
/// <param name="Items">Plain text, one per item.</param>
public sealed record ListBlock(IReadOnlyList<string> Items) : EditionBlock;

/// <summary>Names with values.</summary>
/// <param name="Facts">In order.</param>
public sealed record FactBlock(IReadOnlyList<EditionFact> Facts) : EditionBlock;

/// <summary>A name with its value.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">As shown.</param>
public sealed record EditionFact(string Name, string Value);

/// <summary>A strip of marks with its words.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Tally">The marks.</param>
public sealed record TallyBlock(string Title, EditionTally Tally) : EditionBlock;

/// <summary>A table.</summary>
public sealed record TableBlock : EditionBlock
{
    /// <summary>What it shows.</summary>
    public required string Caption { get; init; }

    /// <summary>Columns; the first names the row.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows, each with a cell per column.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Line of sources under it; null when there is none.</summary>
    public string? Source { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Numeric">Whether it holds figures, which stand right.</param>
public sealed record TableColumn(string Name, bool Numeric = false);

/// <summary>A row.</summary>
/// <param name="Cells">A cell per column.</param>
/// <param name="Kind">How the row is set.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, TableRowKind Kind = TableRowKind.Normal);

/// <summary>How a row is set.</summary>
public enum TableRowKind
{
    /// <summary>A row.</summary>
    Normal = 0,

    /// <summary>A heading of the rows that follow.</summary>
    Group = 1,

    /// <summary>A total that was computed here.</summary>
    ComputedTotal = 2,

    /// <summary>A total as the document states it.</summary>
    StatedTotal = 3,
}

/// <summary>A cell.</summary>
public sealed record TableCell
{
    /// <summary>As shown.</summary>
    public required string Text { get; init; }

    /// <summary>The value behind a figure; null when it is none or not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>The day behind a date; null when it is none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A mark before the text; null when there is none.</summary>
    public StatusMark? Mark { get; init; }

    /// <summary>A small line under the text; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>A cell with text only.</summary>
    public static implicit operator TableCell(string text) => FromString(text);

    /// <summary>A cell with text only.</summary>
    public static TableCell FromString(string text) => new() { Text = text };
}

/// <summary>A chart with its table.</summary>
public sealed record ChartBlock : EditionBlock
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>Unit, population and period.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The figures in words, for who does not see the drawing.</summary>
    public required string Alternative { get; init; }

    /// <summary>The drawing as SVG, about 860 units wide.</summary>
    public required string Wide { get; init; }

    /// <summary>The drawing as SVG for a phone, about 358 units wide.</summary>
    public required string Narrow { get; init; }

    /// <summary>The figures.</summary>
    public required TableBlock Table { get; init; }

    /// <summary>Line of sources; null when there is none.</summary>
    public string? Source { get; init; }
}
