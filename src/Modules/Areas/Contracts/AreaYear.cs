namespace OpKoers.Areas.Contracts;

/// <summary>Everything that is known of the areas of one year, without shapes. It never changes; a new import makes a new one.</summary>
public sealed class AreaYear
{
    private readonly Dictionary<string, Area> byCode;
    private readonly ILookup<string, Area> byParent;
    private readonly ILookup<string, string> members;
    private readonly Dictionary<string, MadeArea> made;
    private readonly Lazy<IReadOnlyList<MadeArea>> regions;

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
        made = [];
        regions = new(() => [.. RegionsOf(this), .. ClassesOf(this)]);
        Own = [];
    }

    private AreaYear(AreaYear year, IReadOnlyList<MadeArea> own)
    {
        (Year, Areas, byCode, byParent, members, regions, Own) = (year.Year, year.Areas, year.byCode, year.byParent, year.members, year.regions, own);
        made = year.Regions.Concat(own).ToDictionary(area => area.Area.Code, StringComparer.Ordinal);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The areas, in order of code.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The areas that one municipality drew itself, by name; empty unless the year was asked for as that municipality sees it.</summary>
    public IReadOnlyList<MadeArea> Own { get; }

    /// <summary>The regions of which the municipalities are known, from large to small, and the classes of size that have any municipality.</summary>
    public IReadOnlyList<MadeArea> Regions => regions.Value;

    /// <summary>The area with this code; null when there is none in this year.</summary>
    public Area? Find(string code) => byCode.GetValueOrDefault(code) ?? made.GetValueOrDefault(code)?.Area;

    /// <summary>Of which areas the figures of this one are added; null for an area that is not made of others, and for one that is not there.</summary>
    public MadeArea? Made(string code) => made.GetValueOrDefault(code);

    /// <summary>The same year as one municipality sees it: with the areas that it drew itself, and with regions and classes of size to be found by their codes.</summary>
    public AreaYear With(IReadOnlyList<MadeArea> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new AreaYear(this, own);
    }

    /// <summary>The areas directly below an area: districts of a municipality, neighbourhoods of a district, members of a region.</summary>
    public IReadOnlyList<Area> PartsOf(string code) =>
        [.. byParent[code].Concat(members[code].Concat(made.GetValueOrDefault(code)?.Parts ?? []).Select(Find).OfType<Area>()).DistinctBy(area => area.Code).OrderBy(area => area.Code, StringComparer.Ordinal)];

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

    private static IEnumerable<MadeArea> RegionsOf(AreaYear year) =>
        from area in year.Areas
        where area.Kind is > AreaKind.Country and < AreaKind.Municipality
        let parts = year.PartsOf(area.Code, AreaKind.Municipality)
        where parts.Count > 0
        orderby area.Kind, area.Code
        select MadeArea.Of(area, parts, []);

    private static IEnumerable<MadeArea> ClassesOf(AreaYear year) =>
        from size in PeerGroup.All
        let parts = size.MembersIn(year)
        where parts.Count > 0
        select MadeArea.Of(new Area { Year = year.Year, Code = size.Code, Kind = AreaKind.Cooperation, Name = size.Name, PopulationBasis = PopulationBasis.SumOfParts }, parts, []);
}

/// <summary>An area that is made of others: a region or a class of municipalities, or what a municipality drew itself of its neighbourhoods.</summary>
/// <param name="Area">The area.</param>
/// <param name="Parts">Codes of the areas of its year that it is made of; figures of these are added.</param>
/// <param name="Unclear">Codes of areas of its year of which only a share belongs to it, because borders moved since it was drawn. Then no figure can be made.</param>
public sealed record MadeArea(Area Area, IReadOnlyList<string> Parts, IReadOnlyList<string> Unclear)
{
    /// <summary>Before the key of an area of a municipality's own: no national code begins so.</summary>
    public const string OwnPrefix = "EIGEN-";

    /// <summary>Codes of the parts that are water, where nobody lives; the number of their inhabitants is not missed.</summary>
    public IReadOnlyList<string> Water { get; init; } = [];

    /// <summary>An area with the inhabitants and the surface of its parts, where it has none of its own.</summary>
    public static MadeArea Of(Area area, IReadOnlyList<Area> parts, IReadOnlyList<string> unclear)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(parts);
        // Nobody lives on water; of any other part the number must be known.
        var people = parts.All(part => part.Population is not null || part.IsWater) ? parts.Sum(part => part.Population ?? 0) : (int?)null;
        return new(area with { Population = area.Population ?? (unclear.Count == 0 ? people : null), Hectares = area.Hectares ?? parts.Sum(part => part.Hectares) }, [.. parts.Select(part => part.Code)], unclear)
        {
            Water = [.. parts.Where(part => part.IsWater && part.Population is null).Select(part => part.Code)],
        };
    }
}
