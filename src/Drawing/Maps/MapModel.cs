namespace OpKoers.Drawing.Maps;

/// <summary>What an area on a map says.</summary>
public enum MapMark
{
    /// <summary>It has a figure, and its colour is that of <see cref="MapArea.Class"/>.</summary>
    Figure,

    /// <summary>Its figure is withheld: hatched.</summary>
    Suppressed,

    /// <summary>There is no figure: left white with a dashed border.</summary>
    NoFigure,
}

/// <summary>A map of areas that each have a figure, ready to draw: all judging and rounding is done.</summary>
public sealed record MapModel
{
    /// <summary>What the map shows, with place and year; names the image.</summary>
    public required string Title { get; init; }

    /// <summary>The areas. Where two lie side by side they have the same points, so that no gap shows between them.</summary>
    public required IReadOnlyList<MapArea> Areas { get; init; }

    /// <summary>Rings of outlines that are drawn heavier over the areas, such as that of the municipality; as <see cref="MapArea.Rings"/>.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Outlines { get; init; } = [];

    /// <summary>The words of the classes in the legend, low to high, at most five; empty for a map without figures.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>What stands in the legend beside the hatch: "niet getoond: minder dan 5".</summary>
    public string? SuppressedWords { get; init; }

    /// <summary>What stands in the legend beside a white area: "geen cijfer".</summary>
    public string? NoFigureWords { get; init; }

    /// <summary>What stands in the legend beside a heavy border: "aantoonbaar anders dan de gemeente".</summary>
    public string? DifferentWords { get; init; }

    /// <summary>What stands in the legend beside a double border: "Nieuwstraatkwartier".</summary>
    public string? OwnWords { get; init; }

    /// <summary>Language of its texts, as BCP 47 names it.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>What a reader who cannot see it needs to know, in sentences.</summary>
    public string? Description { get; init; }
}

/// <summary>An area on a map.</summary>
public sealed record MapArea
{
    /// <summary>Its name, drawn where there is room.</summary>
    public required string Name { get; init; }

    /// <summary>Rings of x (east) and y (north) in turn, in metres; outer rings anticlockwise, holes clockwise, first point not repeated.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Rings { get; init; }

    /// <summary>What it says.</summary>
    public MapMark Mark { get; init; }

    /// <summary>Its class, 0 for the lowest; null on a map without figures.</summary>
    public int? Class { get; init; }

    /// <summary>Its figure as it is drawn: "4,7"; null for none.</summary>
    public string? Figure { get; init; }

    /// <summary>The whole sentence for a pointer and a screen reader: "Zuiderbroek: 4,7 per 1.000 inwoners, aantoonbaar hoger".</summary>
    public required string Words { get; init; }

    /// <summary>Whether it is demonstrably different, which a heavy border says.</summary>
    public bool Different { get; init; }

    /// <summary>Whether it is the one that all is about, which a double border says.</summary>
    public bool Own { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Href { get; init; }
}
