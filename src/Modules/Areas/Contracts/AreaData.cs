namespace OpKoers.Areas.Contracts;

/// <summary>An area as it was in one year: code, name, place in the hierarchy and inhabitants. Its shape is asked for apart.</summary>
public sealed record Area
{
    /// <summary>The year of this version.</summary>
    public required int Year { get; init; }

    /// <summary>Code, such as "BU01410101".</summary>
    public required string Code { get; init; }

    /// <summary>Kind.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>Name as the file gives it; null when it gives none. Use <see cref="Label"/> to show it.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the area it lies in directly; null when that is not known.</summary>
    public string? ParentCode { get; init; }

    /// <summary>Code of the municipality it lies in, or that it is; null for what is larger.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>Inhabitants on 1 January of the year; null when not known.</summary>
    public int? Population { get; init; }

    /// <summary>On what <see cref="Population"/> rests.</summary>
    public required PopulationBasis PopulationBasis { get; init; }

    /// <summary>Whether the area is water, where nobody lives.</summary>
    public bool IsWater { get; init; }

    /// <summary>Surface in hectares, land and water, from its shape; null when it has no shape.</summary>
    public double? Hectares { get; init; }

    /// <summary>Whether no file gave this area itself: it follows from its parts.</summary>
    public bool IsDerived { get; init; }

    /// <summary>What it is called on screen, in the language of the request: its name, or words that say that it has none.</summary>
    public string Label => PeerGroup.Find(Code)?.Label ?? Name ?? (IsWater ? T.Of("Water, zonder naam") : Kind == AreaKind.District && Code.Length == 8 ? T.Of("Wijk {0}", Code[6..]) : T.Of("Zonder naam"));
}

/// <summary>A year of which areas are known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stamp">Grows with every import that changed something.</param>
/// <param name="Count">Number of areas.</param>
public sealed record AreaYearSummary(int Year, long Stamp, int Count);

/// <summary>An area's shape at some scale, ready to draw.</summary>
/// <param name="Code">Code of the area.</param>
/// <param name="Rings">Rings of x and y in turn, in metres RD, first point not repeated. Outer rings anticlockwise, holes clockwise.</param>
public sealed record AreaShape(string Code, IReadOnlyList<IReadOnlyList<double>> Rings);

/// <summary>The shapes of areas that lie side by side: what two of them share is the same in both, at every scale.</summary>
/// <param name="Shapes">The areas.</param>
/// <param name="Outline">The outline of all of them together.</param>
public sealed record AreaMap(IReadOnlyList<AreaShape> Shapes, AreaShape Outline);
