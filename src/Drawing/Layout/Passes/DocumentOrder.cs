namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Brings an order closer to that of the document at no cost: turns the drawing upside down when that is closer, then lets neighbours
/// change places when their crossings stay the same and the document has them the other way around. Neither the number of crossings nor their weight changes.
/// </summary>
internal static class DocumentOrder
{
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order)
    {
        var key = InitialOrder.DocumentKeys(graph);
        var next = Mirrored(order, key);
        var cost = new PairCost(graph);
        var plainCost = new PairCost(graph.WithEqualWeights());
        for (var column = 0; column < graph.ColumnCount; column++)
        {
            cost.Load(next, column);
            plainCost.Load(next, column);
            var runs = Runs.Of(graph, next.Columns[column]);
            runs.ExchangeWhile((upper, lower) =>
                Mean(upper, key) > Mean(lower, key) && plainCost.Gain(upper, lower) == 0 && cost.Gain(upper, lower) == 0);
            runs.WriteTo(next.Columns[column]);
            next.Renumber(column);
        }

        return next;
    }

    /// <summary>How many pairs of one column stand the other way around than their keys say.</summary>
    public static long Inversions(ColumnOrder order, double[] key) => order.Columns.Sum(nodes => Inversions(nodes, key));

    private static double Mean(ReadOnlySpan<int> run, double[] key)
    {
        var sum = 0.0;
        foreach (var v in run)
        {
            sum += key[v];
        }

        return sum / run.Length;
    }

    private static ColumnOrder Mirrored(ColumnOrder order, double[] key)
    {
        var mirrored = order.Copy();
        for (var c = 0; c < mirrored.Columns.Length; c++)
        {
            Array.Reverse(mirrored.Columns[c]);
            mirrored.Renumber(c);
        }

        return Inversions(mirrored, key) < Inversions(order, key) ? mirrored : order.Copy();
    }

    private static long Inversions(int[] nodes, double[] key)
    {
        var sum = 0L;
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = i + 1; j < nodes.Length; j++)
            {
                sum += key[nodes[i]] > key[nodes[j]] ? 1 : 0;
            }
        }

        return sum;
    }
}
