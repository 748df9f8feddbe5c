namespace OpKoers.Drawing.Layout.Passes;

/// <summary>What is won, in weighted crossings, when two nodes of a column change places, given the columns on both sides.</summary>
internal sealed class PairCost(LayeredGraph graph)
{
    private readonly NeighbourPlaces left = new(graph, leftSide: true);
    private readonly NeighbourPlaces right = new(graph, leftSide: false);

    /// <summary>Reads the neighbours of one column; the other columns may not change until the next call.</summary>
    public void Load(ColumnOrder order, int column)
    {
        left.Fill(order, column);
        right.Fill(order, column);
    }

    /// <summary>How much is won when <paramref name="upper"/>, which stands above <paramref name="lower"/>, goes below it; negative is a loss.</summary>
    public long Gain(int upper, int lower) => Gain(left, upper, lower) + Gain(right, upper, lower);

    /// <summary>The same for two runs of nodes that change places as a whole.</summary>
    public long Gain(ReadOnlySpan<int> upper, ReadOnlySpan<int> lower)
    {
        var gain = 0L;
        foreach (var u in upper)
        {
            foreach (var v in lower)
            {
                gain += Gain(u, v);
            }
        }

        return gain;
    }

    private static long Gain(NeighbourPlaces side, int upper, int lower)
    {
        var (i, upperEnd) = (side.Start[upper], side.Start[upper + 1]);
        var (first, lowerEnd) = (side.Start[lower], side.Start[lower + 1]);
        if (i == upperEnd || first == lowerEnd)
        {
            return 0;
        }

        // "before" is the weight of the lower node's segments that end above the place at i, "upTo" of those that end at it or above it.
        var (before, upTo, total) = (0L, 0L, side.TotalWeight[lower]);
        var (b, u) = (first, first);
        var gain = 0L;
        for (; i < upperEnd; i++)
        {
            var place = side.Place[i];
            for (; b < lowerEnd && side.Place[b] < place; b++)
            {
                before += side.Weight[b];
            }

            for (; u < lowerEnd && side.Place[u] <= place; u++)
            {
                upTo += side.Weight[u];
            }

            gain += side.Weight[i] * (before + upTo - total);
        }

        return gain;
    }
}
