using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>One line of figures: a measure of a combination of kinds in an area.</summary>
internal sealed record SeriesWanted(StatisticsMeasure Measure, int Category, string Kinds, StatisticsCode Area);

/// <summary>
/// Which series an address asks of a table: any number of measures, kinds and areas, over a span of years. What the table does not know is left out and said; of what
/// nobody chose, the first or the total is taken.
/// </summary>
internal sealed class SeriesChoice
{
    /// <summary>More series than this nobody can tell apart.</summary>
    public const int Most = 8;

    public SeriesChoice(TableChoice choice, IQueryCollection query, string? ownArea)
    {
        Table = choice.Table;
        Choice = choice;
        Measures = Some(choice.Measures, query["maat"], measure => measure.Key, choice.Measure);
        Kinds = [.. choice.Dimensions.Select((dimension, place) => Some(Table.Parts.CategoryCodes[dimension.Key], query[TableChoice.Field(place)], code => code.Key, choice.Codes[place]))];
        Areas = Some(Table.Parts.Areas, query["gebied"], code => code.Key, ownArea is null ? null : Table.Area(ownArea));
        Unknown = [.. choice.Unknown, .. TableChoice.Strange(query["gebied"], key => Table.Area(key) is not null)];
        if (Areas.Count == 0 && Table.Parts.Areas.Count > 0)
        {
            Areas = [Table.Parts.Areas[0]];
        }

        Grains = [.. Table.Chronological.Select(code => code.Period!.Value.Grain).Distinct().Order()];
        Grain = Grains.Where(grain => Word(grain) == query["per"]).DefaultIfEmpty(Grains[0]).First();
        var known = Table.Chronological.Where(code => code.Period!.Value.Grain == Grain).ToList();
        From = Year(query["van"]) ?? (Grain == PeriodGrain.Year ? known[0].Period!.Value.EndYear : Math.Max(known[0].Period!.Value.EndYear, known[^1].Period!.Value.EndYear - 2));
        Until = Year(query["tot"]) ?? known[^1].Period!.Value.EndYear;
        Periods = [.. known.Where(code => code.Period!.Value.EndYear >= From && code.Period.Value.EndYear <= Until)];
        PerThousand = query["als"] == "per1000" && Measures.Any(IsCount);
    }

    public StatisticsTable Table { get; }

    /// <summary>What the address asks and the table does not know.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public TableChoice Choice { get; }

    public IReadOnlyList<StatisticsMeasure> Measures { get; }

    /// <summary>The chosen codes per dimension that is no area and no time.</summary>
    public IReadOnlyList<IReadOnlyList<StatisticsCode>> Kinds { get; }

    public IReadOnlyList<StatisticsCode> Areas { get; }

    public IReadOnlyList<PeriodGrain> Grains { get; }

    public PeriodGrain Grain { get; }

    public int From { get; }

    public int Until { get; }

    /// <summary>The periods, by time: all of one length, so that no year stands among months.</summary>
    public IReadOnlyList<StatisticsCode> Periods { get; }

    public bool PerThousand { get; }

    /// <summary>How many series were asked for; more than <see cref="Most"/> are not shown.</summary>
    public int Asked => Measures.Count * Areas.Count * Combinations.Count;

    public IReadOnlyList<SeriesWanted> Series =>
    [
        .. (from area in Areas from kinds in Combinations from measure in Measures
            let category = Table.Category(string.Join(StatisticsCategories.Separator, kinds.Select(code => code.Key)))
            where category is not null
            select new SeriesWanted(measure, category.Value, string.Join(", ", kinds.Select(code => code.Title.Trim())), area)).Take(Most),
    ];

    private IReadOnlyList<IReadOnlyList<StatisticsCode>> Combinations =>
        Kinds.Aggregate((IReadOnlyList<IReadOnlyList<StatisticsCode>>)[[]], (all, codes) => [.. from before in all from code in codes select (IReadOnlyList<StatisticsCode>)[.. before, code]]);

    public static bool IsCount(StatisticsMeasure measure) => string.IsNullOrEmpty(measure.Unit) || measure.Unit.StartsWith("aantal", StringComparison.OrdinalIgnoreCase);

    public static string Word(PeriodGrain grain) => StatisticsReference.Word(grain);

    /// <summary>A length for people; an address has the Dutch word.</summary>
    public static string Label(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Year => T.Of("jaar"),
        PeriodGrain.HalfYear => T.Of("halfjaar"),
        PeriodGrain.Quarter => T.Of("kwartaal"),
        PeriodGrain.Month => T.Of("maand"),
        PeriodGrain.Day => T.Of("dag"),
        _ => T.Of("reeks"),
    };

    /// <summary>Where one of the series stands, for whoever keeps it.</summary>
    public StatisticsReference Reference(SeriesWanted series) => new()
    {
        Table = Table.Code,
        Measure = series.Measure.Key,
        Category = Table.Parts.Categories[series.Category],
        Area = series.Area.Key,
        Grain = Grain,
        FromYear = From,
        PerThousand = PerThousand && IsCount(series.Measure),
    };

    /// <summary>The choice as it goes into an address.</summary>
    public IEnumerable<(string Name, string? Value)> Query(bool pinned = false) =>
    [
        ("tabel", Table.Code), ("levering", pinned ? Table.Delivery.Number.ToString(CultureInfo.InvariantCulture) : null),
        .. Measures.Select(measure => ("maat", (string?)measure.Key)), .. Kinds.SelectMany((codes, place) => codes.Select(code => (TableChoice.Field(place), (string?)code.Key))),
        .. Areas.Select(area => ("gebied", (string?)area.Key)), ("per", Word(Grain)),
        ("van", From.ToString(CultureInfo.InvariantCulture)), ("tot", Until.ToString(CultureInfo.InvariantCulture)), ("als", PerThousand ? "per1000" : null),
    ];

    private static List<T> Some<T>(IReadOnlyList<T> all, IEnumerable<string?> asked, Func<T, string> key, T? otherwise)
        where T : class
    {
        var wanted = asked.OfType<string>().ToHashSet(StringComparer.Ordinal);
        List<T> found = [.. all.Where(one => wanted.Contains(key(one)))];
        return found.Count > 0 ? found : otherwise is null ? [] : [otherwise];
    }

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : null;
}
