using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

/// <summary>A network to lay out, with a name that shows in failures.</summary>
internal sealed record Network(string Name, IReadOnlyList<LayoutNode> Nodes, IReadOnlyList<LayoutEdge> Edges)
{
    public override string ToString() => $"{Name} ({Nodes.Count} nodes, {Edges.Count} edges)";

    public LayoutInput Input(LayoutOptions? options = null) => LayoutInput.Check(Nodes, Edges, options ?? new LayoutOptions());

    public LayoutResult Arrange() => LayeredLayout.Arrange(Nodes, Edges, new LayoutOptions());

    public LayeredGraph Layered()
    {
        var input = Input();
        return Normalisation.Run(input, Ranking.Run(input, CycleBreaking.Run(input)));
    }

    /// <summary>The same network, with nothing that has to stay together: what <c>dot</c> can be compared on.</summary>
    public Network WithoutGroups() => this with { Nodes = [.. Nodes.Select(node => node with { Group = null })], Edges = [.. Edges.Select(edge => edge with { Weight = 1 })] };

    /// <summary>Boxes of 100 by 20 px, one per id; ranks are found.</summary>
    public static Network Of(string name, int nodeCount, params (int From, int To)[] edges) => new(
        name,
        [.. Enumerable.Range(0, nodeCount).Select(id => new LayoutNode(id, 100, 20))],
        [.. edges.Select(edge => new LayoutEdge(edge.From, edge.To, 1.5))]);
}
