using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class PositioningTests
{
    [Fact]
    public void ColumnFit_WhenAllFit_GivesEachWhatItWants() =>
        Assert.Equal([1.0, 5.0, 9.0], ColumnFit.Run([1, 5, 9], [1, 1, 1], [0, 2, 4]));

    [Fact]
    public void ColumnFit_WhenAllWantTheSame_SpreadsThemAroundIt() =>
        Assert.Equal([-2.0, 0.0, 2.0], ColumnFit.Run([0, 0, 0], [1, 1, 1], [0, 2, 4]));

    [Fact]
    public void ColumnFit_WhenOneWeighsMore_LetsTheOtherYield() =>
        Assert.Equal([-1.5, 0.5], ColumnFit.Run([0, 0], [1, 3], [0, 2]));

    [Fact]
    public void ColumnFit_ComparedWithAnyOtherPlacing_IsNoFurtherFromWhatIsWanted()
    {
        var random = new Random(11);
        for (var run = 0; run < 300; run++)
        {
            var count = random.Next(1, 8);
            var wanted = Values(count, () => random.NextDouble() * 20);
            var weight = Values(count, () => 0.1 + random.NextDouble());
            var step = Values(count, () => random.NextDouble() * 5);
            var offset = step.Select((_, i) => step.Take(i).Sum()).ToArray();

            var middle = ColumnFit.Run(wanted, weight, offset);

            var other = Other(middle, offset, random);
            Assert.True(Cost(middle, wanted, weight) <= Cost(other, wanted, weight) + 1e-9);
            Assert.All(Enumerable.Range(1, count - 1), i => Assert.True(middle[i] - middle[i - 1] >= offset[i] - offset[i - 1] - 1e-9));
        }
    }

    [Fact]
    public void Run_OfATree_PutsEachParentInTheMiddleOfItsChildren()
    {
        // 0 < 1, 2, 3; each of those with two or three leaves.
        var tree = Network.Of("tree", 11, (1, 0), (2, 0), (3, 0), (4, 1), (5, 1), (6, 2), (7, 2), (8, 2), (9, 3), (10, 3));

        var result = LayeredLayout.Arrange(tree.Nodes, tree.Edges, new LayoutOptions());

        foreach (var children in tree.Edges.GroupBy(edge => edge.To, edge => edge.From))
        {
            Assert.Equal(children.Average(child => Middle(result, child)), Middle(result, children.Key), 0.5);
        }
    }

    [Fact]
    public void Run_WhenNothingStandsInTheWay_DrawsALongLineStraight()
    {
        var chain = Network.Of("long", 6, (1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (5, 0));

        var result = LayeredLayout.Arrange(chain.Nodes, chain.Edges, new LayoutOptions());

        var passing = result.Edges[5].Points.Skip(3).SkipLast(3).Select(point => point.Y).ToArray();
        Assert.True(passing.Max() - passing.Min() < 1, $"bends from {passing.Min()} to {passing.Max()}");
    }

    private static double Middle(LayoutResult result, int id) => result.Nodes[id].Y + (result.Nodes[id].Height / 2);

    private static double[] Values(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => next())];

    /// <summary>Another placing that keeps the distances: moved a little, and pushed apart where that brought nodes too close.</summary>
    private static double[] Other(double[] middle, double[] offset, Random random)
    {
        var other = Array.ConvertAll(middle, y => y + ((random.NextDouble() - 0.5) * 2));
        for (var i = 1; i < other.Length; i++)
        {
            other[i] = Math.Max(other[i], other[i - 1] + offset[i] - offset[i - 1]);
        }

        return other;
    }

    private static double Cost(double[] middle, double[] wanted, double[] weight) =>
        middle.Select((y, i) => weight[i] * (y - wanted[i]) * (y - wanted[i])).Sum();
}
