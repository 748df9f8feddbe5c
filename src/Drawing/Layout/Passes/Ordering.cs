namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Finds an order of the nodes in every column with few weighted crossings: from several starts, sweeps to and fro with exchanges of
/// neighbours after each, and keeps the best that was seen (Gansner et al. 1993, section 3). Ends with the steps that
/// bring the drawing as close to the document order as its crossings allow.
/// </summary>
internal static class Ordering
{
    private const int MaxSweeps = 24;
    private const int Patience = 6;

    /// <summary>How many segments may be looked at in all sweeps together; keeps large drawings within their time.</summary>
    private const int Budget = 400_000;

    public static ColumnOrder Run(LayeredGraph graph, LayoutOptions options)
    {
        var sweeps = Math.Clamp(Budget / Math.Max(1, graph.SegmentLeft.Length), 4, options.Starts * MaxSweeps);
        var starts = Math.Clamp(sweeps / MaxSweeps, 1, options.Starts);
        var best = Search(graph, InitialOrder.Run(graph, 0, options.Seed), 0, Math.Min(sweeps, MaxSweeps));
        for (var start = 1; start < starts && best.Cost > 0; start++)
        {
            var found = Search(graph, InitialOrder.Run(graph, start, options.Seed), start, MaxSweeps);
            best = found.Cost < best.Cost ? found : best;
        }

        return DocumentOrder.Run(graph, best.Order);
    }

    private static Candidate Search(LayeredGraph graph, ColumnOrder start, int number, int sweeps)
    {
        var best = Candidate.Of(graph, Transposition.Run(graph, start));
        var order = best.Order;
        for (var (sweep, stale) = (0, 0); sweep < sweeps && stale < Patience && best.Cost > 0; sweep++)
        {
            order = Transposition.Run(graph, Sweep.Run(graph, order, Plan(number, sweep)));
            var found = Candidate.Of(graph, order);
            stale = found.Cost < best.Cost ? 0 : stale + 1;
            best = found.Cost < best.Cost ? found : best;
        }

        return best;
    }

    /// <summary>To and fro by turns; the kind of middle differs per start and the flip of ties per two sweeps.</summary>
    private static SweepPlan Plan(int start, int sweep) =>
        new(sweep % 2 == 0, start % 2 == 0 ? Middle.Barycenter : Middle.Median, sweep / 2 % 2 == 1);

    private sealed record Candidate(ColumnOrder Order, long Cost)
    {
        public static Candidate Of(LayeredGraph graph, ColumnOrder order) => new(order, CrossingCount.Weighted(graph, order));
    }
}
