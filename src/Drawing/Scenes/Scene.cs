namespace OpKoers.Drawing.Scenes;

/// <summary>
/// A drawing: a short list of shapes on a sheet, with the words that stand in for it. Knows nothing of programmes or of files; writers turn
/// it into SVG or PDF. The origin is the upper left corner, y grows downwards, one unit is one CSS pixel.
/// </summary>
public sealed record Scene
{
    /// <summary>Width of the sheet.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the sheet.</summary>
    public required double Height { get; init; }

    /// <summary>What the drawing is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see it needs to know; null when the title says it all.</summary>
    public string? Description { get; init; }

    /// <summary>CSS class of the whole drawing.</summary>
    public required string Class { get; init; }

    /// <summary>Whether there are links in it that a reader can choose. A drawing without is one image to a screen reader.</summary>
    public bool Interactive { get; init; }

    /// <summary>Language of its texts, as BCP 47 names it.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>The shapes, bottom to top.</summary>
    public required IReadOnlyList<Shape> Shapes { get; init; }
}
