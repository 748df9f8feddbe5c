namespace OpKoers.Office.Documents;

/// <summary>How a paragraph is set. Each is a style of the document, so that whoever takes the text over changes them all at once.</summary>
public enum TextStyle
{
    /// <summary>Running text.</summary>
    Normal,

    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>The line under the title.</summary>
    Subtitle,

    /// <summary>A heading of a section.</summary>
    Heading1,

    /// <summary>A heading within a section.</summary>
    Heading2,

    /// <summary>The sentence that answers.</summary>
    Answer,

    /// <summary>A remark beside the text.</summary>
    Remark,

    /// <summary>A line of sources.</summary>
    Source,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>Text in a table.</summary>
    Cell,

    /// <summary>The name of a table or picture.</summary>
    Caption,
}

/// <summary>A piece of a paragraph that looks the same.</summary>
/// <param name="Text">The text; a line end in it is a line end in the document.</param>
public sealed record TextPart(string Text)
{
    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is smaller and lighter than what is around it.</summary>
    public bool Small { get; init; }

    /// <summary>Its colour as six hexadecimal digits; null for that of the text.</summary>
    public string? Colour { get; init; }

    /// <summary>A piece as the text around it.</summary>
    public static implicit operator TextPart(string text) => FromString(text);

    /// <summary>A piece as the text around it.</summary>
    public static TextPart FromString(string text) => new(text);
}

/// <summary>A table.</summary>
public sealed record TextTable
{
    /// <summary>What it shows; it stands above the table with a number.</summary>
    public required string Caption { get; init; }

    /// <summary>Columns; the first names the row.</summary>
    public required IReadOnlyList<TextColumn> Columns { get; init; }

    /// <summary>Rows.</summary>
    public required IReadOnlyList<TextRow> Rows { get; init; }

    /// <summary>Line of sources under it; null when there is none.</summary>
    public string? Source { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Numeric">Whether it holds figures, which stand right.</param>
/// <param name="Share">Its part of the width, against those of the others.</param>
public sealed record TextColumn(string Name, bool Numeric, int Share);

/// <summary>A row.</summary>
/// <param name="Cells">Per cell its paragraphs, per paragraph its pieces.</param>
/// <param name="Look">How it is set.</param>
public sealed record TextRow(IReadOnlyList<IReadOnlyList<IReadOnlyList<TextPart>>> Cells, TextRowLook Look = TextRowLook.Normal);

/// <summary>How a row is set.</summary>
public enum TextRowLook
{
    /// <summary>A row.</summary>
    Normal,

    /// <summary>A heading over the rows that follow, as wide as the table.</summary>
    Group,

    /// <summary>A total.</summary>
    Total,
}

/// <summary>A picture.</summary>
public sealed record TextPicture
{
    /// <summary>What it shows; it stands under the picture with a number.</summary>
    public required string Caption { get; init; }

    /// <summary>What it shows in words, for who does not see it.</summary>
    public required string Alternative { get; init; }

    /// <summary>The picture as SVG, whole and on its own.</summary>
    public required string Svg { get; init; }

    /// <summary>The same as PNG, for programs that show no SVG.</summary>
    public required ReadOnlyMemory<byte> Png { get; init; }

    /// <summary>Width against height.</summary>
    public required double Ratio { get; init; }
}
