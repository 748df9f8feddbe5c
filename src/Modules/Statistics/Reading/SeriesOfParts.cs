using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>Series of which some are of areas that are made of others: which series of parts these need, and how they make one, period by period.</summary>
internal sealed class SeriesOfParts
{
    private readonly StatisticsTable table;
    private readonly IReadOnlyList<StatisticsSeriesKey> asked;
    private readonly Dictionary<StatisticsSeriesKey, int> places = [];
    private readonly Dictionary<(int Area, int Year), MadeArea?> areas = [];

    private SeriesOfParts(StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> asked) => (this.table, this.asked) = (table, asked);

    /// <summary>The series to read, each once.</summary>
    public IReadOnlyList<StatisticsSeriesKey> Keys { get; private set; } = [];

    public static async Task<SeriesOfParts> OfAsync(MadeAreas made, StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> asked, CancellationToken cancellation)
    {
        var series = new SeriesOfParts(table, asked);
        List<int> years = [.. table.Parts.Periods.Select(period => YearOf(table, period)).Distinct()];
        foreach (var key in asked)
        {
            if (!series.IsMade(key))
            {
                series.Add(key);
                continue;
            }

            foreach (var year in years)
            {
                if (!series.areas.TryGetValue((key.Area, year), out var area))
                {
                    series.areas[(key.Area, year)] = area = await made.InAsync(table, key.Area, year, cancellation);
                }

                foreach (var part in (area?.Parts ?? []).Select(table.Plain.Area).OfType<StatisticsCode>())
                {
                    series.Add(key with { Area = part.Place });
                }
            }
        }

        series.Keys = [.. series.places.Keys];
        return series;
    }

    /// <summary>The year in whose borders the figures of a period stand.</summary>
    public static int YearOf(StatisticsTable table, StatisticsCode period) => table.Parts.RestatedToYear ?? period.Period?.EndYear ?? 0;

    /// <summary>The series as they were asked for.</summary>
    public IReadOnlyList<StatisticsSeries> Together(IReadOnlyList<StatisticsSeries> found) => [.. asked.Select(key => IsMade(key) ? Sum(key, found) : found[places[key]])];

    private bool IsMade(StatisticsSeriesKey key) => key.Area >= table.Plain.Parts.Areas.Count;

    private void Add(StatisticsSeriesKey key) => places.TryAdd(key, places.Count);

    private StatisticsSeries Sum(StatisticsSeriesKey key, IReadOnlyList<StatisticsSeries> found)
    {
        var count = table.Parts.Periods.Count;
        var (values, statuses, lacking) = (new double[count], new ObservationStatus[count], new Dictionary<int, IReadOnlyList<string>>());
        foreach (var period in table.Parts.Periods)
        {
            (values[period.Place], statuses[period.Place], var without) = PartSum.Of(table.Plain, key.Measure, areas[(key.Area, YearOf(table, period))], part =>
            {
                var series = found[places[key with { Area = part }]];
                return (series.Values[period.Place], series.Statuses[period.Place]);
            });
            if (without.Count > 0)
            {
                lacking[period.Place] = without;
            }
        }

        return new StatisticsSeries(values, statuses) { Lacking = lacking };
    }
}
