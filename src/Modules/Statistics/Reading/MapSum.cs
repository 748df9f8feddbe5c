using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Reading;

/// <summary>Adds the tiles of several periods, area by area, and keeps of each area which statuses it met.</summary>
internal sealed class MapSum(int areas)
{
    private readonly TileSums sums = new(areas);
    private readonly byte[] met = new byte[areas];
    private double[]? cells;
    private byte[]? statuses;

    /// <summary>Statuses that every area met, as one bit each.</summary>
    private byte metByAll;

    /// <summary>A period without a tile: no area has a cell.</summary>
    public void AddNothing() => metByAll |= Bit(ObservationStatus.Absent);

    public void Add(ReadOnlySpan<byte> packed)
    {
        var tile = new Tile(packed);
        var count = Math.Min(tile.Count, areas);
        if (tile.IsSame && count == areas)
        {
            metByAll |= (byte)(1 << tile.Usual);
        }
        else
        {
            AddStatuses(tile, count);
        }

        if (!tile.TryAdd(sums))
        {
            AddValues(tile, count);
        }
    }

    public StatisticsMap Finish()
    {
        var values = sums.Finish();
        var result = new ObservationStatus[areas];
        var usual = Of(metByAll);
        for (var area = 0; area < areas; area++)
        {
            var status = met[area] == 0 ? usual : Of((byte)(met[area] | metByAll));
            result[area] = status;
            if (!status.HasValue())
            {
                values[area] = double.NaN;
            }
        }

        return new StatisticsMap(values, result);
    }

    private void AddStatuses(Tile tile, int count)
    {
        if (!tile.TryMeet(met.AsSpan(0, count)))
        {
            statuses ??= new byte[areas];
            tile.ReadStatuses(0, statuses.AsSpan(0, count));
            for (var area = 0; area < count; area++)
            {
                met[area] |= (byte)(1 << statuses[area]);
            }
        }

        for (var area = count; area < areas; area++)
        {
            met[area] |= Bit(ObservationStatus.Absent);
        }
    }

    private void AddValues(Tile tile, int count)
    {
        cells ??= new double[areas];
        statuses ??= new byte[areas];
        var to = sums.Sums;
        tile.Read(0, cells.AsSpan(0, count), statuses.AsSpan(0, count));
        for (var area = 0; area < count; area++)
        {
            // What has no value makes no sum: its status says so.
            to[area] += double.IsNaN(cells[area]) ? 0 : cells[area];
        }
    }

    /// <summary>What a sum over these statuses is: a value only when every part has one.</summary>
    public static ObservationStatus Of(byte met) =>
        (met & Bit(ObservationStatus.Suppressed)) != 0 ? ObservationStatus.Suppressed
        : (met & Bit(ObservationStatus.Missing)) != 0 ? ObservationStatus.Missing
        : (met & Bit(ObservationStatus.Impossible)) != 0 ? ObservationStatus.Impossible
        : (met & Bit(ObservationStatus.Absent)) != 0 || met == 0 ? ObservationStatus.Absent
        : (met & Bit(ObservationStatus.Estimated)) != 0 ? ObservationStatus.Estimated
        : (met & Bit(ObservationStatus.Provisional)) != 0 ? ObservationStatus.Provisional
        : ObservationStatus.Final;

    public static byte Bit(ObservationStatus status) => (byte)(1 << (int)status);
}
