using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Intake;

/// <summary>
/// Writes planes as tiles in both directions. A tile that is the same as in the delivery before is not written again. A delivery is the whole truth about
/// the areas, periods, measures and categories that it names; what it does not name stays as it was.
/// </summary>
internal sealed class PlaneWriter : IDisposable
{
    private readonly TablePlaces places;
    private readonly TileDirectory old;
    private readonly TileStore store;
    private readonly TileWriter writer;
    private readonly PlaneCube cube;
    private readonly Dictionary<(int, int), Plane> planes;
    private readonly TileBuffer buffer = new();
    private readonly long[] scratch;
    private readonly double[] blockValues = new double[Plane.Block * Plane.Chunk];
    private readonly byte[] blockStatuses = new byte[Plane.Block * Plane.Chunk];
    private readonly bool namesAll;
    private long next;

    public PlaneWriter(TablePlaces places, TileDirectory old, long next, TileStore store)
    {
        this.places = places;
        this.old = old;
        this.next = next;
        this.store = store;
        writer = store.Write(places.Table.Id);
        cube = new PlaneCube(places.AreaCount, places.PeriodCount);
        scratch = new long[Math.Max(places.AreaCount, Plane.Block * Plane.Chunk)];
        planes = old.Planes.ToDictionary(plane => (plane.Measure, plane.Category));
        namesAll = places.Areas.Length == places.AreaCount && places.Periods.Length == places.PeriodCount;
    }

    /// <summary>All planes of the table, those included that the delivery does not name.</summary>
    public IReadOnlyCollection<Plane> Planes => planes.Values;

    public long Values { get; private set; }

    public long Suppressed { get; private set; }

    public long WithoutValue { get; private set; }

    public int Tiles { get; private set; }

    public int ChangedTiles { get; private set; }

    /// <summary>The first cell, by places of the draft, that came twice with another figure; null for none.</summary>
    public (int Area, int Period)? Conflict { get; private set; }

    public int Conflicts { get; private set; }

    /// <summary>Writes one plane.</summary>
    /// <param name="read">Hands over the cells of its bucket.</param>
    /// <param name="number">Which of the planes in the bucket.</param>
    /// <param name="measure">Stored place of the measure.</param>
    /// <param name="category">Stored place of the combination.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task WriteAsync(Action<TakeCells> read, ushort number, int measure, int category, CancellationToken cancellation)
    {
        cube.Clear();
        var before = old.Find(measure, category);
        if (!namesAll && before is not null)
        {
            await KeepUnnamedAsync(before, cancellation);
        }

        read(cells => Give(cells, number));
        cube.Finish();
        var plane = Plane.Empty(measure, category, cube.Periods);
        for (var period = 0; period < cube.Periods; period++)
        {
            plane.Maps[period] = Map(period, At(before?.Maps, period));
        }

        WriteSeries(plane, before);
        planes[(measure, category)] = plane;
    }

    public void Dispose() => writer.Dispose();

    private void Give(ReadOnlySpan<SpooledCell> cells, ushort number)
    {
        Span<long> counts = stackalloc long[256];
        counts.Clear();
        foreach (ref readonly var cell in cells)
        {
            if (cell.Plane == number)
            {
                counts[cell.Status]++;
                if (!cube.Give(places.Areas[cell.Area], places.Periods[cell.Period], cell.Value, cell.Status))
                {
                    Conflicts++;
                    Conflict ??= (cell.Area, cell.Period);
                }
            }
        }

        for (var status = 0; status < counts.Length; status++)
        {
            Count((ObservationStatus)status, counts[status]);
        }
    }

    private void Count(ObservationStatus status, long cells)
    {
        Values += status.HasValue() ? cells : 0;
        Suppressed += status == ObservationStatus.Suppressed ? cells : 0;
        WithoutValue += status.HasValue() || status == ObservationStatus.Suppressed ? 0 : cells;
    }

    /// <summary>Brings back the cells that the delivery says nothing about.</summary>
    private async Task KeepUnnamedAsync(Plane before, CancellationToken cancellation)
    {
        var periods = before.Maps.Index().Where(map => map.Item.Id != 0).ToDictionary(map => map.Item.Id, map => map.Index);
        await store.ReadAsync([.. periods.Keys.Order()], (id, bytes) =>
        {
            var tile = new Tile(bytes.Span);
            tile.Read(0, cube.ValuesOf(periods[id])[..tile.Count], cube.StatusesOf(periods[id])[..tile.Count]);
        }, cancellation);
        foreach (var period in places.Periods)
        {
            var statuses = cube.StatusesOf(period);
            foreach (var area in places.Areas)
            {
                statuses[area] = 0;
            }
        }
    }

    private TileRef Map(int period, TileRef before)
    {
        var statuses = cube.StatusesOf(period);
        var count = statuses.LastIndexOfAnyExcept((byte)0) + 1;
        if (count == 0)
        {
            return default;
        }

        buffer.Clear();
        TileCodec.Encode(cube.ValuesOf(period)[..count], statuses[..count], scratch, buffer);
        return Put(before);
    }

    /// <summary>Block after block, in each of them chunk after chunk: what makes up one series lies side by side, so that it is read in one stretch.</summary>
    private void WriteSeries(Plane plane, Plane? before)
    {
        var blocks = (cube.Areas + Plane.Block - 1) / Plane.Block;
        for (var chunk = 0; chunk < plane.Series.Length; chunk++)
        {
            plane.Series[chunk] = new TileRef[blocks];
        }

        for (var block = 0; block < blocks; block++)
        {
            for (var chunk = 0; chunk < plane.Series.Length; chunk++)
            {
                plane.Series[chunk][block] = Series(block, chunk, At(before is not null && chunk < before.Series.Length ? before.Series[chunk] : null, block));
            }
        }
    }

    private TileRef Series(int block, int chunk, TileRef before)
    {
        var (areas, periods) = cube.Block(block, chunk, blockValues, blockStatuses);
        if (periods == 0)
        {
            return default;
        }

        buffer.Clear();
        buffer.Number((ulong)periods);
        TileCodec.Encode(blockValues.AsSpan(0, areas * periods), blockStatuses.AsSpan(0, areas * periods), scratch, buffer);
        return Put(before);
    }

    private TileRef Put(TileRef before)
    {
        Tiles++;
        var hash = TileHash.Of(buffer.Written);
        if (before.Id != 0 && before.Hash == hash)
        {
            return before;
        }

        ChangedTiles++;
        writer.Put(next, buffer.Written);
        return new TileRef(next++, hash);
    }

    private static TileRef At(TileRef[]? tiles, int index) => tiles is not null && index < tiles.Length ? tiles[index] : default;
}
