using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>What was found under the code of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Facts">Its figures; null when no table has any.</param>
internal sealed record FoundPicture(Area Area, PictureFacts? Facts);

/// <summary>Reads the figures of a picture. Each table is one statement, however many kinds and years it has; areas and descriptions of tables are kept in memory.</summary>
internal sealed class PictureReader(IAreas areas, IStatistics statistics)
{
    /// <summary>With more neighbourhoods than this a municipality is shown by district, unless asked otherwise.</summary>
    private const int MostParts = 60;

    /// <summary>The picture of an area; null when it is no municipality, part of one, region or area of the reader's own municipality that is known.</summary>
    /// <param name="code">Code of the area.</param>
    /// <param name="query">What the reader chose.</param>
    /// <param name="organisation">The municipality of the reader: what it drew itself only its own people see.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<FoundPicture?> ReadAsync(string code, PictureQuery query, Guid organisation, CancellationToken cancellation)
    {
        if (await FindAsync(code, query.Year, organisation, cancellation) is not { } place)
        {
            return null;
        }

        var tables = new SourceTables(await statistics.TablesAsync(SourceTables.Codes, cancellation));
        tables = place.Areas.Made(code) is null && !tables.AnyOf(statistics.Hides) ? tables : await tables.ForAsync(statistics, organisation, cancellation);
        List<CountReading> counts = [];
        foreach (var (topic, table) in tables.CountsOf(code))
        {
            counts.Add(await CountReading.OfAsync(statistics, topic, table, cancellation));
        }

        counts.RemoveAll(reading => reading.Years.Count == 0 || reading.Kinds.Count == 0);
        if (counts.Count == 0)
        {
            return new FoundPicture(place.Area, null);
        }

        var choice = Choose(place, query, counts);
        // Borders and names of the year of the figures, where these are known.
        if (choice.Year != place.Areas.Year && Of(code, await areas.YearAsync(choice.Year, organisation, cancellation)) is { } ofYear)
        {
            choice = Choose(ofYear, query, counts);
        }

        var read = await CountSheaf.ReadAllAsync(statistics, choice, counts, cancellation);
        var others = await OtherReading.ReadAsync(statistics, tables.OthersOf(choice.Municipality.Code), choice.Municipality.Code, cancellation);
        List<string> grounds = [.. choice.Shown.Concat([choice.Area, choice.Municipality]).Append(choice.Region).OfType<Area>().Select(area => area.Code).Distinct(StringComparer.Ordinal)];
        return new FoundPicture(choice.Area, new PictureFacts
        {
            Breaks = await areas.BreaksAsync(grounds, organisation, cancellation),
            Area = choice.Area,
            Municipality = choice.Municipality,
            Areas = choice.Areas,
            Years = choice.Years,
            Year = choice.Year,
            Before = choice.Before,
            Kinds = read.Kinds,
            Chosen = read.Kinds.First(kind => kind.Kind == choice.Kind),
            Parts = read.Parts,
            PartKind = choice.PartKind,
            PartKinds = choice.PartKinds,
            Group = choice.Group,
            Groups = choice.Groups,
            Trend = read.Trend,
            Lacking = [.. read.Lacking.Select(year => new Lack(year.Key, [.. year.Value.Select(part => choice.Areas.Find(part)?.Label ?? part)]))],
            Perception = tables.FeelingOf(choice.Municipality.Code) is { } feeling ? await PerceptionReading.ReadAsync(statistics, feeling, choice, cancellation) : null,
            Tables = [.. counts.Select(reading => reading.Table), .. tables.FeelingOf(choice.Municipality.Code) is { } survey ? [survey] : Array.Empty<StatisticsTable>(), .. others.Select(other => other.Table)],
            Others = others,
            Ignored = choice.Ignored,
            HidesSmall = statistics.Hides(read.Kinds.First(kind => kind.Kind == choice.Kind).Table),
        });
    }

    /// <summary>The area in the asked year, or else in the latest that knows it.</summary>
    private async Task<AreaPlace?> FindAsync(string code, int? asked, Guid organisation, CancellationToken cancellation)
    {
        var years = await areas.YearsAsync(cancellation);
        foreach (var year in years.OrderByDescending(known => known.Year == asked).ThenByDescending(known => known.Year))
        {
            if (Of(code, await areas.YearAsync(year.Year, organisation, cancellation)) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static AreaPlace? Of(string code, AreaYear? year)
    {
        if (year?.Find(code) is not { } area)
        {
            return null;
        }

        var municipality = area.Kind == AreaKind.Municipality || (area.Kind < AreaKind.Municipality && year.Made(code) is not null) ? area
            : area.Kind > AreaKind.Municipality && area.MunicipalityCode is { } above ? year.Find(above) : null;
        return municipality is null ? null : new AreaPlace(area, municipality, year);
    }

    private static PictureChoice Choose(AreaPlace place, PictureQuery query, List<CountReading> counts)
    {
        List<string> ignored = [];
        var kinds = counts.SelectMany(reading => reading.Kinds).ToList();
        var kind = kinds.FirstOrDefault(one => one.Code == query.Kind) ?? kinds.Find(one => one.IsTotal) ?? kinds[0];
        var table = counts.First(reading => reading.Kinds.Contains(kind));
        IReadOnlyList<int> years = [.. table.Years.Keys];
        var year = query.Year is { } asked && years.Contains(asked) ? asked : years[^1];
        var groups = Groups.Of(place.Area, place.Municipality, place.Areas, code => table.Place(code) is not null);
        var group = groups.FirstOrDefault(one => one.Key == query.Group) ?? Groups.Usual(groups, place.Area);
        Say(query.Kind is not null && kind.Code != query.Kind, T.Of("Deze soort is er niet"));
        Say(query.Year is not null && year != query.Year, T.Of("Van dit jaar zijn er geen cijfers"));
        Say(query.HasOtherParts, T.Of("Deze indeling in delen is er niet"));
        Say(query.Group is not null && group.Key != query.Group, T.Of("Deze vergelijkingsgroep is er niet"));
        var parts = PartKindsOf(place, table);
        return new PictureChoice
        {
            Area = place.Area,
            Municipality = place.Municipality,
            Areas = place.Areas,
            Kind = kind,
            Years = years,
            Year = year,
            Before = years.Where(one => one < year).Select(one => (int?)one).LastOrDefault(),
            PartKinds = parts,
            PartKind = query.Parts is { } wanted && parts.Contains(wanted) ? wanted : Usual(place, parts),
            Group = group,
            Groups = groups,
            Ignored = ignored,
        };

        void Say(bool wrong, string words)
        {
            if (wrong)
            {
                ignored.Add(words);
            }
        }
    }

    private static List<AreaKind> PartKindsOf(AreaPlace place, CountReading table) =>
        [.. (place.Area.Kind < AreaKind.Municipality ? [AreaKind.Municipality] : place.Area.Kind == AreaKind.Own ? [AreaKind.Neighbourhood] : new[] { AreaKind.District, AreaKind.Neighbourhood }.Where(kind => kind > place.Area.Kind))
            .Where(kind => place.Areas.PartsOf(place.Area.Code, kind).Any(part => table.Place(part.Code) is not null))];

    private static AreaKind Usual(AreaPlace place, List<AreaKind> parts) =>
        parts.Count == 0 ? place.Area.Kind
        : parts.Contains(AreaKind.Neighbourhood) && place.Areas.PartsOf(place.Area.Code, AreaKind.Neighbourhood).Count <= MostParts ? AreaKind.Neighbourhood
        : parts[0];
}

/// <summary>An area among those of its year.</summary>
internal sealed record AreaPlace(Area Area, Area Municipality, AreaYear Areas);

/// <summary>What will be read: the reader's choice, completed.</summary>
internal sealed record PictureChoice
{
    public required Area Area { get; init; }

    public required Area Municipality { get; init; }

    public required AreaYear Areas { get; init; }

    public required Kind Kind { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public required int Year { get; init; }

    public required int? Before { get; init; }

    public required IReadOnlyList<AreaKind> PartKinds { get; init; }

    public required AreaKind PartKind { get; init; }

    public required Group Group { get; init; }

    public required IReadOnlyList<Group> Groups { get; init; }

    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>The areas on the map: its parts; without parts those beside it and itself: of a municipality, those of its region.</summary>
    public IReadOnlyList<Area> Shown =>
        PartKinds.Count > 0 ? Areas.PartsOf(Area.Code, PartKind)
        : Area.Kind != AreaKind.Municipality ? Areas.PartsOf(Municipality.Code, Area.Kind)
        : Region is { } region ? Areas.PartsOf(region.Code, AreaKind.Municipality) : [Area];

    /// <summary>The region that stands beside it: a safety region before any other.</summary>
    public Area? Region => Areas.RegionsWith(Municipality.Code).OrderBy(one => one.Kind != AreaKind.SafetyRegion).FirstOrDefault();
}
