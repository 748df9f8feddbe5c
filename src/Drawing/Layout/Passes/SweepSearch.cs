namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// One search for an order with few weighted crossings: sweeps to and fro, exchanges of neighbours after each, until a few sweeps in a
/// row find nothing better; gives the best order that it saw, which is never worse than the first. Source: Gansner et al. 1993, section 3.
/// </summary>
internal static class SweepSearch
{
    private const int MaxSweeps = 24;
    private const int Patience = 4;

    /// <param name="graph">The network.</param>
    /// <param name="first">Where the search starts.</param>
    /// <param name="variant">Number of the search: two in four seek the mean of the neighbours, the other two their median.</param>
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder first, int variant)
    {
        var order = Transposition.Run(graph, first);
        var (best, bestCost) = (order, CrossingCount.Weighted(graph, order));
        for (var (sweep, stale) = (0, 0); sweep < MaxSweeps && stale < Patience && bestCost > 0; sweep++)
        {
            order = Transposition.Run(graph, Sweep.Run(graph, order, Plan(variant, sweep)));
            var cost = CrossingCount.Weighted(graph, order);
            stale = cost < bestCost ? 0 : stale + 1;
            (best, bestCost) = cost < bestCost ? (order, cost) : (best, bestCost);
        }

        return best;
    }

    /// <summary>To and fro by turns; ties flip every second pair of sweeps.</summary>
    private static SweepPlan Plan(int variant, int sweep) =>
        new(sweep % 2 == 0, variant % 4 < 2 ? Middle.Barycenter : Middle.Median, sweep / 2 % 2 == 1);
}
