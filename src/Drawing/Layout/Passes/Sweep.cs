namespace OpKoers.Drawing.Layout.Passes;

/// <summary>Which middle of its neighbours a node seeks.</summary>
internal enum Middle
{
    /// <summary>The mean place, weighted.</summary>
    Barycenter,

    /// <summary>The weighted median of Gansner et al. 1993, section 3.</summary>
    Median,
}

/// <summary>How one sweep runs.</summary>
/// <param name="ToRight">From the first column to the last, or back.</param>
/// <param name="Middle">What a node seeks.</param>
/// <param name="FlipTies">Whether nodes that seek the same place change order; this is how the search leaves a plateau.</param>
internal readonly record struct SweepPlan(bool ToRight, Middle Middle, bool FlipTies);

/// <summary>
/// Goes over the columns once and sorts each by where the neighbours in the column before it stand. A node without such neighbours
/// keeps its place, and a block moves as one. Sources: Sugiyama et al. 1981 (barycenter); Eades and Wormald, Edge Crossings in
/// Drawings of Bipartite Graphs, Algorithmica 11, 1994 (median); Forster, A Fast and Simple Heuristic for Constrained Two-Level
/// Crossing Reduction, Graph Drawing 2004 (blocks).
/// </summary>
internal static class Sweep
{
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order, SweepPlan plan)
    {
        var next = order.Copy();
        var places = new NeighbourPlaces(graph, leftSide: plan.ToRight);
        var sorter = new BlockSorter(graph, places, plan);
        for (var i = 1; i < graph.ColumnCount; i++)
        {
            var column = plan.ToRight ? i : graph.ColumnCount - 1 - i;
            places.Fill(next, column);
            sorter.Sort(next.Columns[column]);
            next.Renumber(column);
        }

        return next;
    }
}
