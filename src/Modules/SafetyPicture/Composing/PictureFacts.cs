using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>All figures of a picture, as they were read: nothing is said of them yet.</summary>
internal sealed record PictureFacts
{
    /// <summary>The area that the picture is about.</summary>
    public required Area Area { get; init; }

    /// <summary>The municipality that it is, or lies in; of a region the region itself.</summary>
    public required Area Municipality { get; init; }

    /// <summary>Names and hierarchy of the areas.</summary>
    public required AreaYear Areas { get; init; }

    /// <summary>Years of the chosen kind that are over, first to last.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The chosen year.</summary>
    public required int Year { get; init; }

    /// <summary>The year before it in the table; null when it is the first.</summary>
    public required int? Before { get; init; }

    /// <summary>All kinds, in the order of the tables.</summary>
    public required IReadOnlyList<KindFacts> Kinds { get; init; }

    /// <summary>The chosen kind.</summary>
    public required KindFacts Chosen { get; init; }

    /// <summary>The areas on the map: the parts of the area, or, when it has none, those beside it and itself.</summary>
    public required IReadOnlyList<PartFacts> Parts { get; init; }

    public required AreaKind PartKind { get; init; }

    /// <summary>By which kinds of parts it can be shown.</summary>
    public required IReadOnlyList<AreaKind> PartKinds { get; init; }

    /// <summary>The group to compare with.</summary>
    public required Group Group { get; init; }

    /// <summary>The groups that can be chosen.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>The chosen kind over the years.</summary>
    public required TrendFacts Trend { get; init; }

    /// <summary>How people feel, of the municipality; null when no table has it.</summary>
    public PerceptionFacts? Perception { get; init; }

    /// <summary>Figures of the municipality by another method or definition, each table on its own.</summary>
    public IReadOnlyList<OtherFacts> Others { get; init; } = [];

    /// <summary>Whether we ourselves hide small counts of the chosen kind; else it is the source that withholds.</summary>
    public bool HidesSmall { get; init; }

    /// <summary>The tables that were used.</summary>
    public required IReadOnlyList<StatisticsTable> Tables { get; init; }

    /// <summary>What was asked for and is not there, in words.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>Why there are years without a figure of the chosen kind: of an area that is made of others, the parts that have none, by year.</summary>
    public IReadOnlyList<Lack> Lacking { get; init; } = [];

    /// <summary>When figures of the area, its municipality, its region and the areas on the map are of other ground than before.</summary>
    public AreaBreaks Breaks { get; init; } = AreaBreaks.None;

    /// <summary>Why figures of two years of a table are not of the same area; null when they are. A table in the borders of one year has no such break.</summary>
    public AreaBreak? BreakOf(StatisticsTable table, string code, int? before, int year) =>
        before is { } earlier && table.Parts.RestatedToYear is null ? Breaks.Between(code, earlier, year) : null;

    /// <summary>Per year of a table, why its figure of an area does not compare with that of the year before in the table.</summary>
    public IReadOnlyList<AreaBreak?> BreaksOf(StatisticsTable table, string code, IReadOnlyList<int> years) =>
        [.. years.Select((year, place) => place == 0 ? null : BreakOf(table, code, years[place - 1], year))];

    /// <summary>The same for the same areas added together.</summary>
    public IReadOnlyList<AreaBreak?> BreaksOf(StatisticsTable table, IReadOnlyList<string> codes, IReadOnlyList<int> years) =>
        [.. years.Select((year, place) => place == 0 || table.Parts.RestatedToYear is not null ? null : Breaks.BetweenSums(codes, years[place - 1], year))];

    /// <summary>The first year of a kind with which the chosen year may be compared.</summary>
    public int FirstOf(KindFacts kind) => kind.Years.FirstOrDefault(year => year >= Year || BreakOf(kind.Table, Area.Code, year, Year) is null, kind.Years[0]);

    /// <summary>Whether the area is a municipality or a region; else it is a part of a municipality.</summary>
    public bool StandsAlone => Area.Kind <= AreaKind.Municipality;

    /// <summary>Whether the map shows the area's own parts.</summary>
    public bool HasOwnParts => Parts.Count > 0 && Parts.All(part => part.Area.Code != Area.Code);

    /// <summary>What the areas on the map are held against: the area itself, or, when it has no parts, what it lies in: its municipality, or the country.</summary>
    public Area Whole => HasOwnParts ? Area : StandsAlone ? Country : Municipality;

    private Area Country => Areas.Areas.FirstOrDefault(area => area.Kind == AreaKind.Country) is { } country
        ? country with { Name = country.Name is null or CountryName ? Words.Country : country.Name }
        : Area with { Code = "NL", Kind = AreaKind.Country, Name = Words.Country };

    // As files with areas call it.
    private const string CountryName = "Nederland";
}

/// <summary>A kind, of the area and of what it is compared with.</summary>
internal sealed record KindFacts
{
    public required Kind Kind { get; init; }

    public required StatisticsTable Table { get; init; }

    /// <summary>The years of its table that are over.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Of the area, by year.</summary>
    public required IReadOnlyDictionary<int, Figure> Own { get; init; }

    /// <summary>Of the country; of the municipality when the area is a part of one. By year.</summary>
    public required IReadOnlyDictionary<int, Figure> Reference { get; init; }

    /// <summary>Of the members of the group in the chosen year, without the area itself.</summary>
    public required IReadOnlyList<Figure> Peers { get; init; }

    public Figure OwnIn(int? year) => year is { } known && Own.TryGetValue(known, out var figure) ? figure : Figure.None;

    public Figure ReferenceIn(int? year) => year is { } known && Reference.TryGetValue(known, out var figure) ? figure : Figure.None;

    /// <summary>Decimals at which its rates still tell areas apart.</summary>
    public int Decimals => Reference.Values.Concat(Own.Values).Where(figure => figure.HasRate).Select(figure => figure.Rate).DefaultIfEmpty(1).Max() < 0.5 ? 2 : 1;
}

/// <summary>Why there is no figure of an area in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Parts">Names of the parts of which there is none.</param>
internal sealed record Lack(int Year, IReadOnlyList<string> Parts)
{
    private const int MostNamed = 4;

    /// <summary>"2019 (Binnenstad, Noorderkwartier en nog 3)".</summary>
    public string Text => $"{Year} ({(Parts.Count > MostNamed ? T.Of("{0} en nog {1}", string.Join(", ", Parts.Take(MostNamed)), Parts.Count - MostNamed) : Words.List(Parts))})";
}

/// <summary>An area on the map.</summary>
/// <param name="Area">The area.</param>
/// <param name="Now">In the chosen year.</param>
/// <param name="Before">In the year before; none when it had other borders or no figure.</param>
internal sealed record PartFacts(Area Area, Figure Now, Figure Before);

/// <summary>The chosen kind over the years; a list has a figure for each year.</summary>
internal sealed record TrendFacts
{
    public required IReadOnlyList<Figure> Own { get; init; }

    /// <summary>The members of the group by year, the area itself among them, those with a rate only.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Group { get; init; }

    /// <summary>The municipality, when the area is a part of it; empty otherwise.</summary>
    public required IReadOnlyList<Figure> Municipality { get; init; }

    /// <summary>The region that the municipality belongs to, all its members together; empty when it belongs to none.</summary>
    public required IReadOnlyList<Figure> Region { get; init; }

    public string? RegionName { get; init; }

    /// <summary>Codes of the members of the region; the same in every year of the series.</summary>
    public IReadOnlyList<string> RegionMembers { get; init; } = [];

    public required IReadOnlyList<Figure> Country { get; init; }
}

/// <summary>A group of areas to compare with.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Label">To choose it by: "Veiligheidsregio Twente (14 gemeenten)".</param>
/// <param name="Words">In a sentence, without number: "de gemeenten in Veiligheidsregio Twente".</param>
/// <param name="Members">Codes of the members, the area itself among them.</param>
internal sealed record Group(string Key, string Label, string Words, IReadOnlyList<string> Members)
{
    /// <summary>With fewer members there is no middle half to speak of.</summary>
    public const int Least = 5;
}

/// <summary>How people feel, from a survey with margins.</summary>
internal sealed record PerceptionFacts
{
    public required StatisticsTable Table { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<PerceptionRow> Rows { get; init; }

    /// <summary>Of each row what may be said of the last year beside the country.</summary>
    public IReadOnlyList<Call> BesideCountry => Calls.Estimates(Rows.Select(row => (row.Own[^1], row.Country.Count > 0 ? row.Country[^1] : default, row.Measure.Decimals)));

    /// <summary>Of each row what may be said of the last year beside the first.</summary>
    public IReadOnlyList<Call> SinceFirst => Calls.Estimates(Rows.Select(row => (row.Own[^1], row.Own[0], row.Measure.Decimals)));
}

/// <summary>A table that stands on its own.</summary>
/// <param name="Table">The table.</param>
/// <param name="Years">The years of which it knows anything.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record OtherFacts(StatisticsTable Table, IReadOnlyList<int> Years, IReadOnlyList<OtherRow> Rows);

/// <summary>A row of it.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Unit">Unit; null when not said.</param>
/// <param name="Decimals">Decimals with which it was published.</param>
/// <param name="Values">By year; null for none.</param>
internal sealed record OtherRow(string Name, string? Unit, int Decimals, IReadOnlyList<double?> Values);

/// <summary>One question of the survey.</summary>
internal sealed record PerceptionRow
{
    public required StatisticsMeasure Measure { get; init; }

    /// <summary>Of the municipality, by year.</summary>
    public required IReadOnlyList<Estimate> Own { get; init; }

    /// <summary>Of the country, by year.</summary>
    public required IReadOnlyList<Estimate> Country { get; init; }

    /// <summary>The middle of the group in the last year; null when fewer than five have a figure.</summary>
    public double? GroupMiddle { get; init; }

    /// <summary>Whether it is a share: differences are percentage points, never per cent.</summary>
    public bool IsShare => Measure.Unit?.Trim() == "%";
}
