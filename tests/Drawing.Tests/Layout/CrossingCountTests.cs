using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class CrossingCountTests
{
    [Fact]
    public void Count_OnAnyOrder_EqualsTheCountOfAllPairs() => Networks.Check(network =>
    {
        var graph = network.Layered();
        if (graph.SegmentLeft.Length > 1000)
        {
            return;
        }

        for (var start = 0; start < 5; start++)
        {
            var order = InitialOrder.Run(graph, start, 1);

            Assert.Equal(AllPairs(graph, order, (_, _) => 1), CrossingCount.Plain(graph, order));
            Assert.Equal(AllPairs(graph, order, (s, t) => graph.SegmentWeight[s] * graph.SegmentWeight[t]), CrossingCount.Weighted(graph, order));
        }
    });

    [Fact]
    public void Plain_WhenAllAreJoinedToAll_IsTheFormulaOfThat()
    {
        var network = Network.Of("complete", 9, [.. Enumerable.Range(4, 5).SelectMany(e => Enumerable.Range(0, 4).Select(g => (e, g)))]);
        var graph = network.Layered();

        // 4 over 2, times 5 over 2.
        Assert.Equal(60, CrossingCount.Plain(graph, InitialOrder.Run(graph, 0, 1)));
    }

    private static long AllPairs(LayeredGraph graph, ColumnOrder order, Func<int, int, long> weight)
    {
        var sum = 0L;
        for (var s = 0; s < graph.SegmentLeft.Length; s++)
        {
            for (var t = 0; t < s; t++)
            {
                var left = Side(order, graph.SegmentLeft, s, t);
                var right = Side(order, graph.SegmentRight, s, t);
                var sameGap = graph.Column[graph.SegmentLeft[s]] == graph.Column[graph.SegmentLeft[t]];
                sum += sameGap && left * right < 0 ? weight(s, t) : 0;
            }
        }

        return sum;
    }

    private static int Side(ColumnOrder order, int[] ends, int s, int t) => Math.Sign(order.Position[ends[s]] - order.Position[ends[t]]);
}
