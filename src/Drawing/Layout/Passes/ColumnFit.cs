namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Places the nodes of one column as close as possible to where they want to be (least weighted squares), in their order and at their
/// least distances. Exact, in one pass: with the distances taken off it is a monotone regression, solved by pooling neighbours that would come too close.
/// Source: Ayer, Brunk, Ewing, Reid and Silverman, An Empirical Distribution Function for Sampling with Incomplete Information,
/// Annals of Mathematical Statistics 26, 1955.
/// </summary>
internal static class ColumnFit
{
    /// <param name="wanted">Per place, where the middle of the node wants to be.</param>
    /// <param name="weight">Per place, how much it wants that; above 0.</param>
    /// <param name="offset">Per place, the least distance from the first node.</param>
    /// <returns>Per place, the middle.</returns>
    public static double[] Run(ReadOnlySpan<double> wanted, ReadOnlySpan<double> weight, ReadOnlySpan<double> offset)
    {
        var pools = new Pool[wanted.Length];
        var count = 0;
        for (var i = 0; i < wanted.Length; i++)
        {
            var pool = new Pool(i + 1, weight[i], wanted[i] - offset[i]);
            while (count > 0 && pools[count - 1].Mean >= pool.Mean)
            {
                pool = pools[--count].Join(pool);
            }

            pools[count++] = pool;
        }

        var middle = new double[wanted.Length];
        for (var (p, i) = (0, 0); p < count; p++)
        {
            for (; i < pools[p].End; i++)
            {
                middle[i] = pools[p].Mean + offset[i];
            }
        }

        return middle;
    }

    /// <summary>Nodes that stand at their least distances from each other; End is the place after the last of them.</summary>
    private readonly record struct Pool(int End, double Weight, double Mean)
    {
        public Pool Join(Pool below) => new(
            below.End,
            Weight + below.Weight,
            Mean + ((below.Mean - Mean) * (below.Weight / (Weight + below.Weight))));
    }
}
