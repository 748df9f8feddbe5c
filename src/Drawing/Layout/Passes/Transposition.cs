namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Lets neighbours in a column change places as long as that removes crossings: nodes within a block, and blocks as a whole.
/// Never adds a crossing. Source: Gansner et al. 1993, section 3 ("transpose").
/// </summary>
internal static class Transposition
{
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order)
    {
        var next = order.Copy();
        var cost = new PairCost(graph);
        var stale = Enumerable.Repeat(true, graph.ColumnCount).ToArray();
        while (Array.IndexOf(stale, true) is var column and >= 0)
        {
            stale[column] = false;
            cost.Load(next, column);
            if (Improve(graph, cost, next.Columns[column]))
            {
                next.Renumber(column);
                Mark(stale, column - 1);
                Mark(stale, column + 1);
            }
        }

        return next;
    }

    private static void Mark(bool[] stale, int column)
    {
        if (column >= 0 && column < stale.Length)
        {
            stale[column] = true;
        }
    }

    private static bool Improve(LayeredGraph graph, PairCost cost, int[] nodes)
    {
        var runs = Runs.Of(graph, nodes);
        var improved = false;
        while (runs.ImproveWithin(cost) | runs.ImproveBetween(cost))
        {
            improved = true;
        }

        return improved;
    }
}
