namespace OpKoers.Drawing.Network;

/// <summary>
/// Places items in a given order as near as possible to where each would like to be, without overlap: isotonic regression by pooling
/// adjacent violators (Ayer et al. 1955), exact and in linear time.
/// </summary>
internal static class Spreading
{
    /// <summary>Places items.</summary>
    /// <param name="items">Size, least gap to the item before, wished top, and weight (above 0) of each, in order.</param>
    /// <param name="top">No item starts before it.</param>
    /// <param name="bottom">No item ends after it, when they fit at all; otherwise they run on below.</param>
    /// <returns>The top of each item.</returns>
    public static double[] Run(IReadOnlyList<(double Size, double Gap, double Wish, double Weight)> items, double top, double bottom)
    {
        var offsets = new double[items.Count];
        var offset = 0d;
        for (var index = 0; index < items.Count; index++)
        {
            offset += index == 0 ? 0 : items[index].Gap;
            offsets[index] = offset;
            offset += items[index].Size;
        }

        var pools = new List<(double Value, double Weight, int Count)>();
        for (var index = 0; index < items.Count; index++)
        {
            (double Value, double Weight, int Count) pool = (items[index].Wish - offsets[index], items[index].Weight, 1);
            while (pools.Count > 0 && pools[^1].Value >= pool.Value)
            {
                var before = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                var weight = before.Weight + pool.Weight;
                pool = (((before.Value * before.Weight) + (pool.Value * pool.Weight)) / weight, weight, before.Count + pool.Count);
            }

            pools.Add(pool);
        }

        var highest = Math.Max(top, bottom - offset);
        var tops = new double[items.Count];
        var at = 0;
        foreach (var (value, _, count) in pools)
        {
            for (var index = 0; index < count; index++, at++)
            {
                tops[at] = Math.Clamp(value, top, highest) + offsets[at];
            }
        }

        return tops;
    }
}
