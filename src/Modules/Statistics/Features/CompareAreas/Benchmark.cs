using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>An area in a comparison.</summary>
internal sealed record BenchmarkRow(Area Area, ObservationStatus Status)
{
    /// <summary>Of a count: its rate, with its interval and warning.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Of a figure from a sample: the figure with its margin.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The figure by which areas are compared; NaN for none.</summary>
    public double Value { get; init; } = double.NaN;

    public bool HasValue => double.IsFinite(Value);

    public double? Low => Rate is not null ? Rate.Lower : Estimate.IsKnown ? Estimate.Lower : null;

    public double? High => Rate is not null ? Rate.Upper : Estimate.IsKnown ? Estimate.Upper : null;

    /// <summary>Place by the figure alone, from 1 for the highest; ties share one.</summary>
    public int Position { get; init; }

    public RankInterval? Place { get; init; }

    /// <summary>Of an area that is made of others: codes of the parts without which there is no figure.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>Against the chosen area.</summary>
    public Significance AgainstChosen { get; init; } = Significance.Unknown;
}

/// <summary>Areas side by side on one figure with the same definition for all, with places and their uncertainty.</summary>
internal sealed class Benchmark
{
    /// <summary>In larger groups only the chosen area gets its interval of places.</summary>
    public const int MostIntervals = 120;

    private Benchmark(IReadOnlyList<BenchmarkRow> rows, BenchmarkRow? chosen, SignificanceMethod method) => (Rows, Chosen, Method) = (rows, chosen, method);

    /// <summary>Whether some of the areas have parts in common.</summary>
    public bool Overlaps { get; private init; }

    /// <summary>Areas with a figure from high to low, then those without.</summary>
    public IReadOnlyList<BenchmarkRow> Rows { get; }

    public BenchmarkRow? Chosen { get; }

    public SignificanceMethod Method { get; }

    public IEnumerable<BenchmarkRow> Known => Rows.Where(row => row.HasValue);

    /// <summary>All areas together: the sum of the counts among the sum of the inhabitants; null for figures that cannot be added, and for areas with parts in common.</summary>
    public Rate? Together => Method == SignificanceMethod.Counts && !Overlaps ? Rate.Of(EventCount.Sum(Known.Select(row => row.Rate!.Count))) : null;

    public bool IsProvisional => Known.Any(row => row.Status is ObservationStatus.Provisional or ObservationStatus.Estimated);

    /// <summary>Compares them.</summary>
    /// <param name="found">The areas with their figures, in any order.</param>
    /// <param name="chosen">Code of the area that the others are compared with; null for none.</param>
    /// <param name="comparable">Whether the period is over; else nothing is tested.</param>
    /// <param name="year">The areas, to know which of them share people; null when none can.</param>
    public static Benchmark Of(IReadOnlyList<BenchmarkRow> found, string? chosen, bool comparable, AreaYear? year = null)
    {
        var rows = found.OrderByDescending(row => row.HasValue).ThenByDescending(row => row.Value).ThenBy(row => row.Area.Label, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Area.Code, StringComparer.Ordinal).ToArray();
        var known = rows.Count(row => row.HasValue);
        var own = Array.FindIndex(rows, 0, known, row => row.Area.Code == chosen);
        var method = !comparable || known == 0 ? SignificanceMethod.None
            : rows[0].Rate is not null ? SignificanceMethod.Counts
            : rows[..known].Any(row => row.Estimate.IsKnown) ? SignificanceMethod.Margins : SignificanceMethod.None;
        // Two areas with a part in common are not counted apart: what would be a difference is partly the same people.
        bool Overlap(int one, int other) => year?.Made(rows[one].Area.Code) is { } made && year.Made(rows[other].Area.Code) is { } beside && made.Parts.Intersect(beside.Parts, StringComparer.Ordinal).Any();
        Significance Compare(int one, int other) => Overlap(one, other) ? Significance.Unknown : method switch
        {
            SignificanceMethod.Counts => SignificanceRule.OfRates(rows[one].Rate!.Count, rows[other].Rate!.Count),
            SignificanceMethod.Margins => SignificanceRule.OfMargins(rows[one].Estimate, rows[other].Estimate),
            _ => Significance.Unknown,
        };
        IReadOnlyList<RankInterval?> places = known <= MostIntervals ? RankRule.Of(known, Compare)
            : [.. Enumerable.Range(0, known).Select(place => place == own ? RankRule.OfOne(own, known, Compare) : null)];
        IReadOnlyList<Significance> against = own < 0 ? [] : SignificanceRule.Together([.. Enumerable.Range(0, known).Select(place => place == own ? Significance.Unknown : Compare(place, own))]);
        for (var place = 0; place < known; place++)
        {
            rows[place] = rows[place] with
            {
                Position = place > 0 && rows[place].Value == rows[place - 1].Value ? rows[place - 1].Position : place + 1,
                Place = places[place],
                AgainstChosen = own < 0 ? Significance.Unknown : against[place],
            };
        }

        var parts = rows.SelectMany(row => year?.Made(row.Area.Code)?.Parts ?? []).ToList();
        return new Benchmark(rows, own < 0 ? Array.Find(rows, row => row.Area.Code == chosen) : rows[own], method) { Overlaps = parts.Distinct(StringComparer.Ordinal).Count() < parts.Count };
    }

    /// <summary>Reads the figures of the areas.</summary>
    public static async Task<IReadOnlyList<BenchmarkRow>> ReadAsync(IStatistics statistics, TableChoice choice, IReadOnlyList<Area> areas, CancellationToken cancellation)
    {
        if (choice.Category is not { } category)
        {
            return [];
        }

        Task<StatisticsMap> MapAsync(StatisticsMeasure measure) => statistics.MapAsync(choice.Table, measure.Place, category, [choice.Period.Place], cancellation);
        var map = await MapAsync(choice.Measure);
        var (lower, upper) = choice is { Lower: { } low, Upper: { } high } ? (await MapAsync(low), await MapAsync(high)) : (null, null);
        var inhabitants = choice.IsCount ? await statistics.InhabitantsAsync(choice.Table, choice.Period.Period!.Value.EndYear, cancellation) : [];
        return
        [
            .. areas.Select(area =>
            {
                var place = choice.Table.Area(area.Code)!.Place;
                var row = new BenchmarkRow(area, map.Statuses[place]) { Lacking = map.Lacking.GetValueOrDefault(place, []) };
                if (choice.IsCount)
                {
                    var rate = Rate.Of(new EventCount(map.Values[place], inhabitants[place]) { RoundedTo = choice.Table.Delivery.RoundedTo });
                    return row with { Rate = rate, Value = rate.Value };
                }

                return row with { Value = map.Values[place], Estimate = lower is null ? new Estimate(double.NaN, double.NaN, double.NaN) : Estimate.Published(map.Values[place], lower.Values[place], upper!.Values[place], choice.Measure.Decimals) };
            }),
        ];
    }
}
