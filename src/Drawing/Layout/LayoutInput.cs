namespace OpKoers.Drawing.Layout;

/// <summary>A checked network, with nodes named by their place in the list. What holds this type need not check again.</summary>
internal sealed class LayoutInput
{
    private LayoutInput(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, int[] from, int[] to)
    {
        Nodes = nodes;
        Edges = edges;
        From = from;
        To = to;
    }

    public IReadOnlyList<LayoutNode> Nodes { get; }

    public IReadOnlyList<LayoutEdge> Edges { get; }

    /// <summary>Per edge, the place of its first node in <see cref="Nodes"/>.</summary>
    public int[] From { get; }

    /// <summary>Per edge, the place of its last node in <see cref="Nodes"/>.</summary>
    public int[] To { get; }

    public static LayoutInput Check(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, LayoutOptions options)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(options);
        CheckOptions(options);
        var indexOf = IndexOf(nodes);
        var from = new int[edges.Count];
        var to = new int[edges.Count];
        for (var e = 0; e < edges.Count; e++)
        {
            var edge = edges[e];
            Require(IsLength(edge.Thickness), nameof(edges), $"Edge {e} has no thickness that can be drawn.");
            Require(edge.Weight is >= 1 and <= LayoutEdge.MaxWeight, nameof(edges), $"Edge {e} has a weight outside 1 to {LayoutEdge.MaxWeight}.");
            Require(indexOf.TryGetValue(edge.From, out from[e]), nameof(edges), $"Edge {e} starts at node {edge.From}, which does not exist.");
            Require(indexOf.TryGetValue(edge.To, out to[e]), nameof(edges), $"Edge {e} ends at node {edge.To}, which does not exist.");
        }

        return new LayoutInput(nodes, edges, from, to);
    }

    private static Dictionary<int, int> IndexOf(IReadOnlyList<LayoutNode> nodes)
    {
        var indexOf = new Dictionary<int, int>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            Require(indexOf.TryAdd(node.Id, i), nameof(nodes), $"Two nodes have the id {node.Id}.");
            Require(IsLength(node.Width) && IsLength(node.Height), nameof(nodes), $"Node {node.Id} has no size that can be drawn.");
            Require(!double.IsNaN(node.PreferredOrder ?? 0), nameof(nodes), $"Node {node.Id} prefers a place that is not a number.");
        }

        return indexOf;
    }

    private static void CheckOptions(LayoutOptions options)
    {
        Require(
            IsLength(options.ColumnGap) && IsLength(options.RowGap) && IsLength(options.GroupGap) && IsLength(options.PortGap),
            nameof(options),
            "Every gap is a finite number of px, 0 or more.");
        Require(options.Starts >= 1, nameof(options), "At least one start is needed.");
    }

    private static bool IsLength(double value) => double.IsFinite(value) && value >= 0;

    private static void Require(bool holds, string parameter, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}
