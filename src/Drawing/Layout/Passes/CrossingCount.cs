namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Counts how often segments between neighbouring columns cross, each drawn as a straight line. Segments that share an end do not cross.
/// Source: Barth, Jünger and Mutzel, Simple and Efficient Bilayer Cross Counting, Graph Drawing 2002: O(E log V) with a tree of sums.
/// </summary>
internal static class CrossingCount
{
    /// <summary>The number of crossings.</summary>
    public static long Plain(LayeredGraph graph, ColumnOrder order) => Count(graph, order, weighted: false);

    /// <summary>The crossings, each counted as the product of the weights of its two segments (Gansner et al. 1993, section 3).</summary>
    public static long Weighted(LayeredGraph graph, ColumnOrder order) => Count(graph, order, weighted: true);

    private static long Count(LayeredGraph graph, ColumnOrder order, bool weighted)
    {
        var right = new NeighbourPlaces(graph, leftSide: false);
        var tree = new long[graph.Count + 1];
        var sum = 0L;
        for (var c = 0; c + 1 < graph.ColumnCount; c++)
        {
            right.Fill(order, c);
            var size = order.Columns[c + 1].Length;
            Array.Clear(tree, 0, size + 1);
            sum += Between(order.Columns[c], right, tree.AsSpan(0, size + 1), weighted);
        }

        return sum;
    }

    private static long Between(int[] leftNodes, NeighbourPlaces right, Span<long> tree, bool weighted)
    {
        var (sum, total) = (0L, 0L);
        foreach (var v in leftNodes)
        {
            var (first, end) = (right.Start[v], right.Start[v + 1]);
            for (var slot = first; slot < end; slot++)
            {
                sum += (weighted ? right.Weight[slot] : 1) * (total - UpTo(tree, right.Place[slot]));
            }

            for (var slot = first; slot < end; slot++)
            {
                var weight = weighted ? right.Weight[slot] : 1;
                total += weight;
                Add(tree, right.Place[slot], weight);
            }
        }

        return sum;
    }

    /// <summary>Sum of what was added at <paramref name="place"/> and above it, inclusive.</summary>
    private static long UpTo(Span<long> tree, int place)
    {
        var sum = 0L;
        for (var i = place + 1; i > 0; i &= i - 1)
        {
            sum += tree[i];
        }

        return sum;
    }

    private static void Add(Span<long> tree, int place, long weight)
    {
        for (var i = place + 1; i < tree.Length; i += i & -i)
        {
            tree[i] += weight;
        }
    }
}
