using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>
/// Answers for areas that are made of others too: asks the parts in the same statement, and adds them. Small counts of a table for readers are hidden before they are
/// added, so that a sum says no more than its parts. A table as it was delivered goes straight through.
/// </summary>
internal sealed class MadeReader(StatisticsReader reader, MadeAreas made, SmallCounts small) : IStatistics
{
    public Task<IReadOnlyList<StatisticsTableSummary>> TablesAsync(CancellationToken cancellation = default) => reader.TablesAsync(cancellation);

    public Task<StatisticsTable?> TableAsync(string code, int? delivery = null, CancellationToken cancellation = default) => reader.TableAsync(code, delivery, cancellation);

    public Task<IReadOnlyList<StatisticsTable>> TablesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default) => reader.TablesAsync(codes, cancellation);

    public bool Hides(StatisticsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return small.Hides(table);
    }

    public async Task<StatisticsTable> ForAsync(StatisticsTable table, Guid organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return await made.AddAsync(table, organisation, cancellation);
    }

    public Task<IReadOnlyList<StatisticsDelivery>> DeliveriesAsync(string code, CancellationToken cancellation = default) => reader.DeliveriesAsync(code, cancellation);

    public async Task<StatisticsSheaf> SheafAsync(StatisticsTable table, IReadOnlyList<StatisticsMapKey> maps, IReadOnlyList<StatisticsSeriesKey> series, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(maps);
        ArgumentNullException.ThrowIfNull(series);
        if (table.SeenBy is null)
        {
            return await reader.SheafAsync(table, maps, series, cancellation);
        }

        var asked = await SeriesOfParts.OfAsync(made, table, series, cancellation);
        var found = await reader.SheafAsync(table.Plain, maps, asked.Keys, cancellation);
        List<StatisticsMap> whole = [];
        foreach (var (key, map) in maps.Zip(await small.HideAsync(table, maps, found.Maps, cancellation)))
        {
            whole.Add(await WithMadeAsync(table, key.Measure, YearOf(table, key.Period), map, cancellation));
        }

        return new StatisticsSheaf(whole, asked.Together(await small.HideAsync(table, asked.Keys, found.Series, cancellation)));
    }

    public async Task<StatisticsMap> MapAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(periods);
        var map = await reader.MapAsync(table.Plain, measure, category, periods, cancellation);
        if (table.SeenBy is not null && small.Hides(table))
        {
            foreach (var period in periods)
            {
                map = (await small.HideAsync(table, [new StatisticsMapKey(measure, category, period)], [map], cancellation))[0];
            }
        }

        // Periods of more than one year are added in the borders of the last.
        return table.SeenBy is null ? map : await WithMadeAsync(table, measure, periods.Select(period => YearOf(table, period)).DefaultIfEmpty().Max(), map, cancellation);
    }

    public async Task<StatisticsSeries> SeriesAsync(StatisticsTable table, int measure, int category, int area, CancellationToken cancellation = default) =>
        (await SeriesAsync(table, [new StatisticsSeriesKey(measure, category, area)], cancellation))[0];

    public async Task<IReadOnlyList<StatisticsSeries>> SeriesAsync(StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> keys, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(keys);
        if (table.SeenBy is null)
        {
            return await reader.SeriesAsync(table, keys, cancellation);
        }

        var asked = await SeriesOfParts.OfAsync(made, table, keys, cancellation);
        return asked.Together(await small.HideAsync(table, asked.Keys, await reader.SeriesAsync(table.Plain, asked.Keys, cancellation), cancellation));
    }

    public Task<IReadOnlyList<StatisticsRank>> RankingAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return reader.RankingAsync(table.Plain, measure, category, periods, cancellation);
    }

    public Task<StatisticsRates> PerThousandAsync(StatisticsTable table, int measure, int category, StatisticsPopulation now, StatisticsPopulation earlier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return reader.PerThousandAsync(table.Plain, measure, category, now, earlier, cancellation);
    }

    public Task<StatisticsDifference?> CompareAsync(string code, int from, int to, int most = 1000, CancellationToken cancellation = default) => reader.CompareAsync(code, from, to, most, cancellation);

    public async Task<double[]> InhabitantsAsync(StatisticsTable table, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var plain = await reader.InhabitantsAsync(table.Plain, year, cancellation);
        if (table.SeenBy is null)
        {
            return plain;
        }

        double[] people = [.. plain, .. Enumerable.Repeat(double.NaN, table.Parts.Areas.Count - plain.Length)];
        for (var place = plain.Length; place < people.Length; place++)
        {
            people[place] = await made.InAsync(table, place, year, cancellation) is { Unclear.Count: 0, Parts.Count: > 0 } area
                ? area.Parts.Except(area.Water, StringComparer.Ordinal).Sum(part => table.Plain.Area(part) is { } known ? plain[known.Place] : double.NaN)
                : double.NaN;
        }

        return people;
    }

    private static int YearOf(StatisticsTable table, int period) => SeriesOfParts.YearOf(table, table.Parts.Periods[period]);

    private async Task<StatisticsMap> WithMadeAsync(StatisticsTable table, int measure, int year, StatisticsMap map, CancellationToken cancellation)
    {
        var (first, count) = (map.Values.Length, table.Parts.Areas.Count);
        double[] values = [.. map.Values, .. new double[count - first]];
        ObservationStatus[] statuses = [.. map.Statuses, .. new ObservationStatus[count - first]];
        var lacking = new Dictionary<int, IReadOnlyList<string>>();
        for (var place = first; place < count; place++)
        {
            var area = await made.InAsync(table, place, year, cancellation);
            (values[place], statuses[place], var without) = PartSum.Of(table.Plain, measure, area, part => (map.Values[part], map.Statuses[part]));
            if (without.Count > 0)
            {
                lacking[place] = without;
            }
        }

        return new StatisticsMap(values, statuses) { Lacking = lacking };
    }
}
