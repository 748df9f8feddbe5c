namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Finds an order of the nodes in every column with few crossings: searches from several starts, sifts the best few of what they find and
/// keeps the best of those. Ends with the steps that bring the drawing as close to the document order as its crossings allow.
/// </summary>
/// <remarks>
/// The fewest crossings win, whatever they weigh; of equal ones the lightest. The searches differ in what they look at on the way, since
/// each way gets stuck elsewhere: with or without weights, and with groups kept together from the first step or only halfway.
/// </remarks>
internal static class Ordering
{
    /// <summary>How many starts even the largest drawing gets.</summary>
    private const int LeastStarts = 3;

    /// <summary>Starts times segments; keeps large drawings within their time.</summary>
    private const int Budget = 5000;

    /// <summary>How many places a node may move at once when it is sifted.</summary>
    private const int Reach = 32;

    public static ColumnOrder Run(LayeredGraph graph, LayoutOptions options)
    {
        var plain = graph.WithEqualWeights();
        var starts = Math.Clamp(Budget / Math.Max(1, graph.SegmentLeft.Length), Math.Min(LeastStarts, options.Starts), options.Starts);
        var found = new List<Candidate>();
        for (var start = 0; start < starts && !found.Exists(candidate => candidate.Cost.Plain == 0); start++)
        {
            var order = Find(start / 2 % 2 == 0 ? plain : graph, start, options.Seed);
            found.Add(Candidate.Of(graph, order));
        }

        // Both sorts are stable: of equal candidates the one that started closer to the document wins.
        var best = found.OrderBy(candidate => candidate.Cost)
            .Take(Math.Max(LeastStarts, starts / 3))
            .Select(candidate => Candidate.Of(graph, Sifting.Run(plain, candidate.Order, Reach)))
            .MinBy(candidate => candidate.Cost);
        return DocumentOrder.Run(graph, best!.Order);
    }

    private static ColumnOrder Find(LayeredGraph graph, int start, int seed)
    {
        var order = InitialOrder.Run(graph, start, seed);
        if (graph.HasBlocks && start / 2 % 4 >= 2)
        {
            var loose = SweepSearch.Run(graph.WithoutBlocks(), order, start);
            order = ColumnOrder.ByKey(graph, Array.ConvertAll(loose.Position, place => (double)place));
        }

        return SweepSearch.Run(graph, order, start);
    }

    private sealed record Candidate(ColumnOrder Order, (long Plain, long Weighted) Cost)
    {
        public static Candidate Of(LayeredGraph graph, ColumnOrder order) =>
            new(order, (CrossingCount.Plain(graph, order), CrossingCount.Weighted(graph, order)));
    }
}
