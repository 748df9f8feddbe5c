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

    /// <summary>What it is called on screen: its name, or words that say that it has none.</summary>
    public string Label => Name ?? (IsWater ? "Water, zonder naam" : Kind == AreaKind.District && Code.Length == 8 ? "Wijk " + Code[6..] : "Zonder naam");
}

/// <summary>Everything that is known of the areas of one year, without shapes. It never changes; a new import makes a new one.</summary>
public sealed class AreaYear
{
    private readonly Dictionary<string, Area> byCode;
    private readonly ILookup<string, Area> byParent;
    private readonly ILookup<string, string> members;

    /// <summary>The areas of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="areas">The areas, in order of code.</param>
    /// <param name="members">Which areas a region is made of: code of the region, code of the member.</param>
    public AreaYear(int year, IReadOnlyList<Area> areas, IEnumerable<(string Region, string Member)> members)
    {
        Year = year;
        Areas = areas;
        byCode = areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        byParent = areas.Where(area => area.ParentCode is not null).ToLookup(area => area.ParentCode!, StringComparer.Ordinal);
        this.members = members.ToLookup(pair => pair.Region, pair => pair.Member, StringComparer.Ordinal);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The areas, in order of code.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The area with this code; null when there is none in this year.</summary>
    public Area? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The areas directly below an area: districts of a municipality, neighbourhoods of a district, members of a region.</summary>
    public IReadOnlyList<Area> PartsOf(string code) =>
        [.. byParent[code].Concat(members[code].Select(Find).OfType<Area>()).DistinctBy(area => area.Code).OrderBy(area => area.Code, StringComparer.Ordinal)];

    /// <summary>The areas of a kind at any depth below an area, in order of code.</summary>
    public IReadOnlyList<Area> PartsOf(string code, AreaKind kind)
    {
        var found = new SortedDictionary<string, Area>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { code };
        var waiting = new Queue<string>([code]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var part in PartsOf(next))
            {
                if (part.Kind == kind)
                {
                    found[part.Code] = part;
                }
                else if (seen.Add(part.Code))
                {
                    waiting.Enqueue(part.Code);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>The regions of which this area is a member.</summary>
    public IReadOnlyList<Area> RegionsWith(string code) =>
        [.. members.Where(region => region.Contains(code, StringComparer.Ordinal)).Select(region => Find(region.Key)).OfType<Area>()];
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
