using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;

namespace OpKoers.Statistics.Reading;

/// <summary>Answers questions from tiles: a map and a series are one statement each.</summary>
internal sealed class StatisticsReader(StatisticsDb db, TileStore tiles, TableReader tables, StatisticsCache cache, IAreas areas)
{
    public async Task<IReadOnlyList<StatisticsTableSummary>> TablesAsync(CancellationToken cancellation = default)
    {
        var rows = await (from table in db.Tables.AsNoTracking()
                          join delivery in db.Deliveries.AsNoTracking() on new { Id = table.Id, Number = table.Delivery } equals new { Id = delivery.TableId, delivery.Number }
                          orderby table.Code
                          select new { table.Code, table.Title, table.Source, table.Delivery, delivery.AtMilliseconds }).ToListAsync(cancellation);
        return [.. rows.Select(row => new StatisticsTableSummary(row.Code, row.Title, row.Source, row.Delivery, DateTimeOffset.FromUnixTimeMilliseconds(row.AtMilliseconds)))];
    }

    public async Task<StatisticsTable?> TableAsync(string code, int? delivery = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return (await tables.ReadAsync(code, delivery, cancellation))?.Table;
    }

    public async Task<IReadOnlyList<StatisticsTable>> TablesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return (await tables.ReadAsync(codes, cancellation)).ConvertAll(kept => kept.Table);
    }

    public async Task<StatisticsSheaf> SheafAsync(StatisticsTable table, IReadOnlyList<StatisticsMapKey> maps, IReadOnlyList<StatisticsSeriesKey> series, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(maps);
        ArgumentNullException.ThrowIfNull(series);
        var sheaf = new SheafReading(table, (await KeptAsync(table, cancellation)).Directory, maps, series);
        await tiles.ReadAsync(sheaf.Tiles, sheaf.Take, cancellation);
        return sheaf.Finish();
    }

    public async Task<IReadOnlyList<StatisticsDelivery>> DeliveriesAsync(string code, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var key = code.ToUpperInvariant();
        var rows = await (from table in db.Tables.AsNoTracking()
                          join delivery in db.Deliveries.AsNoTracking() on table.Id equals delivery.TableId
                          where table.Code == key
                          orderby delivery.Number descending
                          select new { delivery.Number, delivery.AtMilliseconds, delivery.Origin, delivery.Reader, delivery.SourceModifiedMilliseconds, delivery.Hash, delivery.Note, delivery.ActorLabel, delivery.Values, delivery.Suppressed, delivery.RoundedTo }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new StatisticsDelivery(
                row.Number,
                DateTimeOffset.FromUnixTimeMilliseconds(row.AtMilliseconds),
                row.Origin,
                row.Reader,
                row.SourceModifiedMilliseconds is { } modified ? DateTimeOffset.FromUnixTimeMilliseconds(modified) : null,
                row.Hash,
                row.Note,
                row.ActorLabel,
                row.Values,
                row.Suppressed) { RoundedTo = row.RoundedTo }),
        ];
    }

    public async Task<StatisticsMap> MapAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(periods);
        var kept = await KeptAsync(table, cancellation);
        var plane = kept.Directory.Find(measure, category);
        var sum = new MapSum(table.Parts.Areas.Count);
        var ids = new List<long>(periods.Count);
        foreach (var period in periods)
        {
            var id = plane is not null && period < plane.Maps.Length ? plane.Maps[period].Id : 0;
            if (id == 0)
            {
                sum.AddNothing();
            }
            else
            {
                ids.Add(id);
            }
        }

        ids.Sort();
        await tiles.ReadAsync(ids, (_, bytes) => sum.Add(bytes.Span), cancellation);
        return sum.Finish();
    }

    public async Task<StatisticsSeries> SeriesAsync(StatisticsTable table, int measure, int category, int area, CancellationToken cancellation = default) =>
        (await SeriesAsync(table, [new StatisticsSeriesKey(measure, category, area)], cancellation))[0];

    public async Task<IReadOnlyList<StatisticsSeries>> SeriesAsync(StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> keys, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(keys);
        var kept = await KeptAsync(table, cancellation);
        var asked = new SeriesQuestion(kept.Directory, keys, table.Parts.Periods.Count);
        await tiles.ReadAsync(asked.Tiles, asked.Take, cancellation);
        return asked.Finish();
    }

    public async Task<IReadOnlyList<StatisticsRank>> RankingAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default)
    {
        var map = await MapAsync(table, measure, category, periods, cancellation);
        return Ranking.Of(map.Values);
    }

    public async Task<StatisticsRates> PerThousandAsync(StatisticsTable table, int measure, int category, StatisticsPopulation now, StatisticsPopulation earlier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(earlier);
        var (rates, overall) = Rates(await MapAsync(table, measure, category, now.Periods, cancellation), now.Inhabitants);
        var (before, overallBefore) = Rates(await MapAsync(table, measure, category, earlier.Periods, cancellation), earlier.Inhabitants);
        return new StatisticsRates(rates, before, overall, overallBefore);
    }

    public async Task<StatisticsDifference?> CompareAsync(string code, int from, int to, int most = 1000, CancellationToken cancellation = default)
    {
        var earlier = await tables.ReadAsync(code, from, cancellation);
        var later = await tables.ReadAsync(code, to, cancellation);
        return earlier is null || later is null ? null : await new DeliveryComparison(tiles, earlier, later, most).RunAsync(cancellation);
    }

    public async Task<double[]> InhabitantsAsync(StatisticsTable table, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var stamp = (await areas.YearsAsync(cancellation)).FirstOrDefault(known => known.Year == year)?.Stamp ?? 0;
        if (cache.Inhabitants(table.Code, table.Delivery.Number, year, stamp) is { } kept)
        {
            return kept;
        }

        var known = await areas.YearAsync(year, cancellation);
        return cache.Keep(table.Code, table.Delivery.Number, year, stamp, [.. table.Parts.Areas.Select(code => known?.Find(code.Key)?.Population ?? double.NaN)]);
    }

    private async Task<KeptTable> KeptAsync(StatisticsTable table, CancellationToken cancellation) =>
        cache.FindFor(table) ?? await tables.ReadAsync(table.Code, table.Delivery.Number, cancellation) ?? throw new InvalidOperationException($"Delivery {table.Delivery.Number} of {table.Code} is gone.");

    /// <summary>Rates, and the rate over all areas that have one.</summary>
    private static (double[] Rates, double Overall) Rates(StatisticsMap counts, double[] inhabitants)
    {
        var rates = new double[counts.Values.Length];
        var (sum, people) = (0d, 0d);
        for (var area = 0; area < rates.Length; area++)
        {
            var (count, population) = (counts.Values[area], area < inhabitants.Length ? inhabitants[area] : double.NaN);
            // Nobody lives there, or it is not known: there is no rate, and certainly no endless one.
            rates[area] = population > 0 ? count * 1000 / population : double.NaN;
            if (!double.IsNaN(rates[area]))
            {
                sum += count;
                people += population;
            }
        }

        return (rates, people > 0 ? sum * 1000 / people : double.NaN);
    }
}
