using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class RunsTests
{
    /// <summary>Goals 0 to 3 and efforts 4 to 6. Effort 4 wins nothing by passing 5 alone, and one crossing by passing 6 as well.</summary>
    private static readonly Network Uphill = Network.Of("uphill", 7, (4, 2), (5, 0), (5, 3), (6, 1), (6, 2));

    [Fact]
    public void ExchangeWhile_WhenNoNeighboursGain_ChangesNothing()
    {
        var (runs, cost) = EffortsOf(Uphill);

        Assert.False(runs.ExchangeWhile((upper, lower) => cost.Gain(upper, lower) > 0));
        Assert.Equal([4, 5, 6], Column(runs));
    }

    [Fact]
    public void Sift_WhenOnlyAFarPlaceGains_GoesThere()
    {
        var (runs, cost) = EffortsOf(Uphill);

        Assert.True(runs.Sift(cost, reach: 2));
        Assert.Equal([5, 6, 4], Column(runs));
    }

    [Fact]
    public void Sift_WhenThatPlaceIsOutOfReach_Stays()
    {
        var (runs, cost) = EffortsOf(Uphill);

        Assert.False(runs.Sift(cost, reach: 1));
        Assert.Equal([4, 5, 6], Column(runs));
    }

    [Fact]
    public void Sift_WhenEffortsAreOneGroup_MovesThemWithinIt()
    {
        var grouped = Uphill with { Nodes = [.. Uphill.Nodes.Select(node => node with { Group = node.Id > 3 ? 1 : null })] };
        var (runs, cost) = EffortsOf(grouped);

        Assert.True(runs.Sift(cost, reach: 2));
        Assert.Equal([5, 6, 4], Column(runs));
    }

    [Fact]
    public void Sift_WhenAGroupGains_MovesItAsAWhole()
    {
        // Efforts 4 and 5 are one group and hang on the lower goals, effort 3 hangs on the upper one.
        var network = Network.Of("group", 6, (4, 1), (5, 2), (3, 0));
        var graph = (network with { Nodes = [.. network.Nodes.Select(node => node with { Group = node.Id > 3 ? 1 : null })] }).Layered();
        var order = ColumnOrder.ByKey(graph, [0, 1, 2, 9, 4, 5]);
        var cost = new PairCost(graph);
        cost.Load(order, 1);
        var runs = Runs.Of(graph, order.Columns[1]);

        Assert.True(runs.Sift(cost, reach: 1));
        Assert.Equal([3, 4, 5], Column(runs));
    }

    private static (Runs Runs, PairCost Cost) EffortsOf(Network network)
    {
        var graph = network.Layered();
        var order = ColumnOrder.ByKey(graph, [.. Enumerable.Range(0, graph.Count).Select(v => (double)v)]);
        var cost = new PairCost(graph);
        cost.Load(order, 1);
        return (Runs.Of(graph, order.Columns[1]), cost);
    }

    private static int[] Column(Runs runs)
    {
        var column = new int[3];
        runs.WriteTo(column);
        return column;
    }
}
