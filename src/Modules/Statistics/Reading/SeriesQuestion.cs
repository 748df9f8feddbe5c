using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Reading;

/// <summary>Fills series from the tiles in which they lie; series that lie in the same tile share one reading of it.</summary>
internal sealed class SeriesQuestion
{
    private readonly Dictionary<long, List<(int Series, int Within, int Chunk)>> wanted = [];
    private readonly double[][] values;
    private readonly byte[][] statuses;

    public SeriesQuestion(TileDirectory directory, IReadOnlyList<StatisticsSeriesKey> keys, int periods)
    {
        values = new double[keys.Count][];
        statuses = new byte[keys.Count][];
        for (var series = 0; series < keys.Count; series++)
        {
            values[series] = new double[periods];
            statuses[series] = new byte[periods];
            Array.Fill(values[series], double.NaN);
            if (directory.Find(keys[series].Measure, keys[series].Category) is { } plane)
            {
                Want(plane, keys[series].Area, series);
            }
        }

        Tiles = [.. wanted.Keys.Order()];
    }

    /// <summary>The tiles to read, in the order of their numbers.</summary>
    public long[] Tiles { get; }

    /// <summary>Whether any of the series lies in this tile.</summary>
    public bool Wants(long id) => wanted.ContainsKey(id);

    /// <summary>Takes what belongs to the series out of a tile.</summary>
    public void Take(long id, ReadOnlyMemory<byte> bytes)
    {
        var reader = new TileReader(bytes.Span);
        var periods = reader.Count(Plane.Chunk);
        var tile = new Tile(reader.Rest);
        foreach (var (series, within, chunk) in wanted[id])
        {
            if ((within + 1) * periods <= tile.Count)
            {
                tile.Read(within * periods, values[series].AsSpan(chunk * Plane.Chunk, periods), statuses[series].AsSpan(chunk * Plane.Chunk, periods));
            }
        }
    }

    public StatisticsSeries[] Finish() => [.. values.Zip(statuses, (series, states) => new StatisticsSeries(series, Array.ConvertAll(states, status => (ObservationStatus)status)))];

    private void Want(Plane plane, int area, int series)
    {
        var (block, within) = Math.DivRem(area, Plane.Block);
        for (var chunk = 0; chunk < plane.Series.Length; chunk++)
        {
            if (block < plane.Series[chunk].Length && plane.Series[chunk][block].Id is var id and not 0)
            {
                if (!wanted.TryGetValue(id, out var here))
                {
                    wanted[id] = here = [];
                }

                here.Add((series, within, chunk));
            }
        }
    }
}
