using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Reading;

/// <summary>Maps and series of one table that are read together: which tiles they need, and what each of those gives to whom.</summary>
internal sealed class SheafReading
{
    private readonly Dictionary<long, List<StatisticsMap>> wanted = [];
    private readonly List<StatisticsMap> maps = [];
    private readonly SeriesQuestion series;

    public SheafReading(StatisticsTable table, TileDirectory directory, IReadOnlyList<StatisticsMapKey> mapKeys, IReadOnlyList<StatisticsSeriesKey> seriesKeys)
    {
        series = new SeriesQuestion(directory, seriesKeys, table.Parts.Periods.Count);
        foreach (var key in mapKeys)
        {
            var map = new StatisticsMap(new double[table.Parts.Areas.Count], new ObservationStatus[table.Parts.Areas.Count]);
            Array.Fill(map.Values, double.NaN);
            maps.Add(map);
            if (directory.Find(key.Measure, key.Category) is { } plane && key.Period < plane.Maps.Length && plane.Maps[key.Period].Id is var id and not 0)
            {
                if (!wanted.TryGetValue(id, out var here))
                {
                    wanted[id] = here = [];
                }

                here.Add(map);
            }
        }

        Tiles = [.. wanted.Keys.Concat(series.Tiles).Distinct().Order()];
    }

    /// <summary>The tiles to read, in the order of their numbers.</summary>
    public long[] Tiles { get; }

    public void Take(long id, ReadOnlyMemory<byte> bytes)
    {
        if (series.Wants(id))
        {
            series.Take(id, bytes);
        }

        if (wanted.TryGetValue(id, out var here))
        {
            Fill(new Tile(bytes.Span), here);
        }
    }

    public StatisticsSheaf Finish() => new(maps, series.Finish());

    private static void Fill(Tile tile, List<StatisticsMap> here)
    {
        foreach (var map in here)
        {
            // A table may have got areas since this tile was written; these have no cell in it.
            var count = Math.Min(tile.Count, map.Values.Length);
            var statuses = new byte[count];
            tile.Read(0, map.Values.AsSpan(0, count), statuses);
            for (var area = 0; area < count; area++)
            {
                map.Statuses[area] = (ObservationStatus)statuses[area];
            }
        }
    }
}
