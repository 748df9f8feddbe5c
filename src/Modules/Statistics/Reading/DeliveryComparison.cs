using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Reading;

/// <summary>Lays two deliveries beside each other. Only tiles that differ are read: what is the same is stored once.</summary>
internal sealed class DeliveryComparison(TileStore tiles, KeptTable earlier, KeptTable later, int most)
{
    private readonly List<StatisticsChange> changes = [];
    private readonly double[] before = new double[later.Table.Parts.Areas.Count];
    private readonly double[] after = new double[later.Table.Parts.Areas.Count];
    private readonly byte[] beforeStatuses = new byte[later.Table.Parts.Areas.Count];
    private readonly byte[] afterStatuses = new byte[later.Table.Parts.Areas.Count];
    private long added;
    private long removed;
    private long revised;
    private long restated;

    public async Task<StatisticsDifference> RunAsync(CancellationToken cancellation)
    {
        var planes = earlier.Directory.Planes.Concat(later.Directory.Planes).Select(plane => (plane.Measure, plane.Category)).Distinct().Order();
        foreach (var (measure, category) in planes)
        {
            var (old, now) = (earlier.Directory.Find(measure, category), later.Directory.Find(measure, category));
            for (var period = 0; period < Math.Max(old?.Maps.Length ?? 0, now?.Maps.Length ?? 0); period++)
            {
                var (from, to) = (At(old, period), At(now, period));
                if (from != to)
                {
                    await ReadAsync(from, before, beforeStatuses, cancellation);
                    await ReadAsync(to, after, afterStatuses, cancellation);
                    Compare(measure, category, period);
                }
            }
        }

        return new StatisticsDifference(earlier.Table.Delivery.Number, later.Table.Delivery.Number, added, removed, revised, restated, changes);
    }

    private static TileRef At(Plane? plane, int period) => plane is not null && period < plane.Maps.Length ? plane.Maps[period] : default;

    private async Task ReadAsync(TileRef tile, double[] values, byte[] statuses, CancellationToken cancellation)
    {
        Array.Fill(values, double.NaN);
        Array.Clear(statuses);
        if (tile.Id != 0)
        {
            await tiles.ReadAsync([tile.Id], (_, bytes) =>
            {
                var packed = new Tile(bytes.Span);
                packed.Read(0, values.AsSpan(0, packed.Count), statuses.AsSpan(0, packed.Count));
            }, cancellation);
        }
    }

    private void Compare(int measure, int category, int period)
    {
        for (var area = 0; area < before.Length; area++)
        {
            var (from, to) = (beforeStatuses[area], afterStatuses[area]);
            var sameValue = before[area].Equals(after[area]);
            if (from == to && sameValue)
            {
                continue;
            }

            if (from == 0)
            {
                added++;
            }
            else if (to == 0)
            {
                removed++;
            }
            else if (!sameValue && TileCodec.HasValue(from) && TileCodec.HasValue(to))
            {
                revised++;
            }
            else
            {
                restated++;
            }

            if (changes.Count < most)
            {
                changes.Add(Change(measure, category, period, area));
            }
        }
    }

    private StatisticsChange Change(int measure, int category, int period, int area)
    {
        var parts = later.Table.Parts;
        return new StatisticsChange(
            parts.Measures[measure].Key,
            parts.Categories[category],
            parts.Areas[area].Key,
            parts.Periods[period].Key,
            double.IsNaN(before[area]) ? null : before[area],
            (ObservationStatus)beforeStatuses[area],
            double.IsNaN(after[area]) ? null : after[area],
            (ObservationStatus)afterStatuses[area]);
    }
}
