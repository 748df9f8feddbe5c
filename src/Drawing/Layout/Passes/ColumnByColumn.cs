namespace OpKoers.Drawing.Layout.Passes;

/// <summary>Improves the columns one at a time, again when a column beside them changed, until none gets better.</summary>
internal static class ColumnByColumn
{
    /// <param name="graph">The network.</param>
    /// <param name="order">The order to start from; stays as it is.</param>
    /// <param name="cost">Is set to a column before that column is improved.</param>
    /// <param name="improve">Says whether it changed anything; a change must make the order better, or this does not end.</param>
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order, PairCost cost, Func<Runs, bool> improve)
    {
        var next = order.Copy();
        var stale = Enumerable.Repeat(true, graph.ColumnCount).ToArray();
        while (Array.IndexOf(stale, true) is var column and >= 0)
        {
            stale[column] = false;
            cost.Load(next, column);
            var runs = Runs.Of(graph, next.Columns[column]);
            if (improve(runs))
            {
                runs.WriteTo(next.Columns[column]);
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
}
