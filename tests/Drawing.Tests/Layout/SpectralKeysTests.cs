using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class SpectralKeysTests
{
    [Fact]
    public void Run_WhenTwoCirclesHangByOneLine_PutsThemOnTwoSides()
    {
        // Goals 0, 1 with efforts 4, 5, 6 and goals 2, 3 with efforts 7, 8, 9, all joined within; one line from 6 to 2 between them.
        var inside = from effort in Enumerable.Range(4, 6) from goal in new[] { 0, 1 } select (effort, goal + (effort < 7 ? 0 : 2));
        var graph = Network.Of("two circles", 10, [.. inside, (6, 2)]).Layered();

        var key = SpectralKeys.Run(graph, new Random(3));

        int[] first = [0, 1, 4, 5, 6];
        int[] second = [2, 3, 7, 8, 9];
        var (low, high) = first.Max(v => key[v]) < second.Min(v => key[v]) ? (first, second) : (second, first);
        Assert.True(low.Max(v => key[v]) < high.Min(v => key[v]));
    }

    [Fact]
    public void Run_WhenPartsAreNotJoined_KeepsThemApart()
    {
        var graph = Network.Of("parts", 7, (1, 0), (2, 0), (4, 3), (5, 3)).Layered();

        var key = SpectralKeys.Run(graph, new Random(3));

        Assert.True(new[] { 0, 1, 2 }.Max(v => key[v]) < new[] { 3, 4, 5 }.Min(v => key[v]));
        Assert.True(new[] { 3, 4, 5 }.Max(v => key[v]) < key[6]);
    }

    [Fact]
    public void Run_OfOnePart_LiesAroundZeroAndReachesOne()
    {
        // Without the constant part taken out, all keys would become the same in the end.
        var graph = Network.Of("zigzag", 6, (3, 0), (3, 1), (4, 1), (4, 2), (5, 2)).Layered();

        var key = SpectralKeys.Run(graph, new Random(3));

        Assert.Equal(0, key.Select((value, v) => value * (graph.LeftwardWeight[v] + graph.RightwardWeight[v])).Sum(), 1e-9);
        Assert.Equal(1, key.Max(Math.Abs), 1e-9);
    }

    [Fact]
    public void Run_OnAnyNetwork_GivesNumbers() => Networks.Check(network =>
        Assert.All(SpectralKeys.Run(network.Layered(), new Random(3)), key => Assert.True(double.IsFinite(key))));
}
