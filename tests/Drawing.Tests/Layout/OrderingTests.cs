using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class OrderingTests
{
    [Fact]
    public void InitialOrder_WhateverTheStart_HoldsTheOrderInvariants() => Networks.Check(network =>
    {
        var graph = network.Layered();

        for (var start = 0; start < 8; start++)
        {
            AssertHolds(graph, InitialOrder.Run(graph, start, 1), network);
        }
    });

    [Fact]
    public void Sweep_WhateverThePlan_HoldsTheOrderInvariants() => Networks.Check(network =>
    {
        var graph = network.Layered();
        var order = InitialOrder.Run(graph, 3, 1);

        foreach (var plan in Plans)
        {
            order = Sweep.Run(graph, order, plan);
            AssertHolds(graph, order, network);
        }
    });

    [Fact]
    public void Transposition_OnAnyOrder_AddsNoCrossing() => Networks.Check(network => AssertNeverWorse(network, Transposition.Run));

    [Fact]
    public void Sifting_OnAnyOrder_AddsNoCrossing() => Networks.Check(network =>
        AssertNeverWorse(network, (graph, order) => Sifting.Run(graph, order, reach: 8)));

    [Fact]
    public void SweepSearch_OnAnyOrder_AddsNoCrossing() => Networks.Check(network =>
        AssertNeverWorse(network, (graph, order) => SweepSearch.Run(graph, order, variant: 2)));

    [Fact]
    public void DocumentOrder_OnAnyOrder_KeepsTheCrossingsAndComesCloserToTheDocument() => Networks.Check(network =>
    {
        var graph = network.Layered();
        var key = InitialOrder.DocumentKeys(graph);
        var before = InitialOrder.Run(graph, 4, 1);

        var after = DocumentOrder.Run(graph, before);

        AssertHolds(graph, after, network);
        Assert.Equal(CrossingCount.Plain(graph, before), CrossingCount.Plain(graph, after));
        Assert.Equal(CrossingCount.Weighted(graph, before), CrossingCount.Weighted(graph, after));
        Assert.True(network.Nodes.Any(node => node.Group is not null) || DocumentOrder.Inversions(after, key) <= DocumentOrder.Inversions(before, key));
    });

    [Fact]
    public void Ordering_OnAnyNetwork_IsNoWorseThanTheDocumentOrder() => Networks.Check(network =>
    {
        var graph = network.Layered();

        var order = Ordering.Run(graph, new LayoutOptions());

        AssertHolds(graph, order, network);
        Assert.True(CrossingCount.Plain(graph, order) <= CrossingCount.Plain(graph, InitialOrder.Run(graph, 0, 1)), network.ToString());
    });

    [Fact]
    public void Ordering_OfATree_HasNoCrossing()
    {
        var random = new Random(5);
        var tree = Network.Of("random tree", 60, [.. Enumerable.Range(1, 59).Select(v => (v, random.Next(v)))]);
        var graph = tree.Layered();

        Assert.Equal(0, CrossingCount.Plain(graph, Ordering.Run(graph, new LayoutOptions())));
    }

    [Fact]
    public void Ordering_WhenNothingCrossesAnyway_FollowsThePreferredOrder()
    {
        var network = new Network("preferred", [.. Enumerable.Range(0, 5).Select(id => new LayoutNode(id, 10, 10) { Rank = 0, PreferredOrder = -id })], []);
        var graph = network.Layered();

        Assert.Equal([4, 3, 2, 1, 0], Ordering.Run(graph, new LayoutOptions()).Columns[0]);
    }

    [Fact]
    public void Ordering_WhenEdgesDifferInWeight_SparesTheHeavyOnes()
    {
        // Two goals, two efforts, all joined: one crossing is needed, and two of the four lines weigh 9.
        LayoutNode[] nodes = [.. Enumerable.Range(0, 4).Select(id => new LayoutNode(id, 10, 10) { Rank = id / 2 })];
        LayoutEdge[] edges = [new(2, 1, 1, 9), new(3, 0, 1, 9), new(2, 0, 1), new(3, 1, 1)];
        var graph = new Network("heavy", nodes, edges).Layered();

        Assert.Equal(1, CrossingCount.Weighted(graph, Ordering.Run(graph, new LayoutOptions())));
    }

    private static IEnumerable<SweepPlan> Plans =>
        from middle in Enum.GetValues<Middle>()
        from flip in new[] { false, true }
        from toRight in new[] { true, false }
        select new SweepPlan(toRight, middle, flip);

    private static void AssertNeverWorse(Network network, Func<LayeredGraph, ColumnOrder, ColumnOrder> pass)
    {
        var graph = network.Layered();
        for (var start = 0; start < 4; start++)
        {
            var before = InitialOrder.Run(graph, start, 1);
            var cost = CrossingCount.Weighted(graph, before);

            var after = pass(graph, before);

            AssertHolds(graph, after, network);
            Assert.True(CrossingCount.Weighted(graph, after) <= cost, network.ToString());
            Assert.Equal(cost, CrossingCount.Weighted(graph, before));
        }
    }

    /// <summary>Every node stands once, in its own column, with the nodes of its block side by side.</summary>
    private static void AssertHolds(LayeredGraph graph, ColumnOrder order, Network network)
    {
        Assert.Equal(Enumerable.Range(0, graph.Count), order.Columns.SelectMany(nodes => nodes).Order());
        for (var c = 0; c < order.Columns.Length; c++)
        {
            var nodes = order.Columns[c];
            Assert.All(nodes, v => Assert.Equal(c, graph.Column[v]));
            Assert.Equal(Enumerable.Range(0, nodes.Length), nodes.Select(v => order.Position[v]));
            var blocks = nodes.Select(v => graph.Block[v]).ToArray();
            var changes = blocks.Where((block, i) => i == 0 || block != blocks[i - 1]).Count();
            Assert.True(blocks.Distinct().Count() == changes, $"{network}: a group is torn apart in column {c}");
        }
    }
}
