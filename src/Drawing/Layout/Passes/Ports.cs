namespace OpKoers.Drawing.Layout.Passes;

/// <summary>Where lines leave the boxes: per end of a line the side of the box and the height.</summary>
internal sealed class PortMap(int edgeCount)
{
    /// <summary>Per edge, height of the port at the left end of its chain, in px.</summary>
    public double[] First { get; } = new double[edgeCount];

    /// <summary>Per edge, height of the port at the right end of its chain, in px.</summary>
    public double[] Last { get; } = new double[edgeCount];
}

/// <summary>
/// Spreads the ends of the lines along the sides of each box, around its middle, in the order of where the lines come from, so that they do not
/// cross before the box. Lines within a column leave on the right: those that go up above all others, nearest first, those that go
/// down below them, nearest last, so that they nest. Source: Schulze, Spönemann and von Hanxleden, Drawing Layered Graphs with Port
/// Constraints, Journal of Visual Languages and Computing 25, 2014.
/// </summary>
internal static class Ports
{
    public static PortMap Run(LayeredGraph graph, Placement place, LayoutOptions options)
    {
        var ports = new PortMap(graph.Chains.Length);
        foreach (var side in Ends(graph, place).GroupBy(end => (end.Node, end.OnRight)))
        {
            Spread([.. side.Order()], graph, place, options, ports);
        }

        return ports;
    }

    private static IEnumerable<End> Ends(LayeredGraph graph, Placement place)
    {
        for (var e = 0; e < graph.Chains.Length; e++)
        {
            var chain = graph.Chains[e];
            var (first, last) = (chain[0], chain[^1]);
            var flat = graph.IsFlat(e);
            yield return flat
                ? Flat(first, place.Middle[last] - place.Middle[first], e, isLast: false)
                : new End(first, true, 0, place.Middle[chain[1]], e, IsLast: false);
            yield return flat
                ? Flat(last, place.Middle[first] - place.Middle[last], e, isLast: true)
                : new End(last, false, 0, place.Middle[chain[^2]], e, IsLast: true);
        }
    }

    private static End Flat(int node, double distance, int edge, bool isLast) =>
        new(node, true, distance < 0 ? -1 : 1, -distance, edge, isLast);

    private static void Spread(End[] ends, LayeredGraph graph, Placement place, LayoutOptions options, PortMap ports)
    {
        var node = ends[0].Node;
        var at = new double[ends.Length];
        for (var i = 1; i < ends.Length; i++)
        {
            at[i] = at[i - 1] + options.PortGap + ((Thickness(graph, ends[i - 1]) + Thickness(graph, ends[i])) / 2);
        }

        // Whole lines within the side; where they are nearly as thick as the side is high, at least their middles stand apart.
        var height = graph.Height(node);
        var space = Math.Max(height / 2, height - ((Thickness(graph, ends[0]) + Thickness(graph, ends[^1])) / 2));
        var scale = at[^1] > space ? space / at[^1] : 1;
        for (var i = 0; i < ends.Length; i++)
        {
            var heights = ends[i].IsLast ? ports.Last : ports.First;
            heights[ends[i].Edge] = place.Middle[node] + ((at[i] - (at[^1] / 2)) * scale);
        }
    }

    private static double Thickness(LayeredGraph graph, End end) => graph.Input.Edges[end.Edge].Thickness;

    /// <summary>
    /// One end of a line at a side of a box, in the order from top to bottom: by Zone (-1 for lines within the column that go up, 1 for
    /// those that go down, 0 for all others) and within it by Key.
    /// </summary>
    private readonly record struct End(int Node, bool OnRight, int Zone, double Key, int Edge, bool IsLast) : IComparable<End>
    {
        public int CompareTo(End other) => Sorting.CompareTo(other.Sorting);

        /// <summary>Duplicates of a flat line nest: their order at one end is the other way around at the other end.</summary>
        private (int Zone, double Key, int Edge, bool IsLast) Sorting => (Zone, Key, Zone < 0 ? -Edge : Edge, IsLast);
    }
}
