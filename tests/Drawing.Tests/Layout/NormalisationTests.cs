namespace OpKoers.Drawing.Tests.Layout;

public sealed class NormalisationTests
{
    [Fact]
    public void Run_OnAnyNetwork_JoinsNeighbouringColumnsOnly() => Networks.Check(network =>
    {
        var graph = network.Layered();

        Assert.All(graph.SegmentLeft.Zip(graph.SegmentRight), ends => Assert.Equal(graph.Column[ends.First] + 1, graph.Column[ends.Second]));
    });

    [Fact]
    public void Run_OnAnyNetwork_LeadsEachChainFromEndToEnd() => Networks.Check(network =>
    {
        var graph = network.Layered();

        for (var e = 0; e < graph.Chains.Length; e++)
        {
            int[] ends = [graph.Chains[e][0], graph.Chains[e][^1]];
            int[] expected = [graph.Input.From[e], graph.Input.To[e]];
            Assert.Equal(expected.Order(), ends.Order());
            Assert.All(graph.Chains[e][1..Math.Max(1, graph.Chains[e].Length - 1)], v => Assert.Equal(e, graph.EdgeOfVirtual[v - graph.RealCount]));
        }
    });

    [Fact]
    public void Run_WhenRanksHaveHoles_UsesNoEmptyColumn() => Networks.Check(network =>
    {
        var graph = network.Layered();

        Assert.Equal(Enumerable.Range(0, graph.ColumnCount), graph.Column.Take(graph.RealCount).Distinct().Order());
        Assert.Equal(graph.RankOfColumn.Distinct().Order(), graph.RankOfColumn);
    });

    [Fact]
    public void Run_WhenNodesShareAGroup_PutsThemInOneBlockPerColumn() => Networks.Check(network =>
    {
        var graph = network.Layered();

        for (var v = 0; v < graph.Count; v++)
        {
            for (var w = 0; w < v && graph.Count < 200; w++)
            {
                Assert.Equal(Together(network, graph.Column, v, w), graph.Block[v] == graph.Block[w]);
            }
        }
    });

    private static bool Together(Network network, int[] column, int v, int w) =>
        v < network.Nodes.Count && w < network.Nodes.Count && column[v] == column[w]
        && network.Nodes[v].Group is { } group && group == network.Nodes[w].Group;
}
