using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class RankingTests
{
    [Fact]
    public void Run_WhenARankIsGiven_KeepsIt() => Networks.Check(network =>
    {
        var ranks = Ranks(network);

        Assert.All(network.Nodes.Zip(ranks), pair => Assert.Equal(pair.First.Rank ?? pair.Second, pair.Second));
    });

    [Fact]
    public void Run_WhenNoRankIsGiven_LeadsEveryEdgeToALowerRank() => Networks.Check(network =>
    {
        var input = (network with { Nodes = [.. network.Nodes.Select(node => node with { Rank = null })] }).Input();
        var reversed = CycleBreaking.Run(input);

        var ranks = Ranking.Run(input, reversed);

        for (var e = 0; e < reversed.Length; e++)
        {
            var drop = ranks[input.From[e]] - ranks[input.To[e]];
            Assert.True(input.From[e] == input.To[e] || (reversed[e] ? -drop : drop) >= 1, $"{network}: edge {e} drops {drop}");
        }
    });

    [Fact]
    public void Run_WhenAnEdgeIsLong_MakesItAsShortAsItCanBe()
    {
        // 0 --- 1 --- 2 --- 3 and 4 under 3 alone: 4 stands next to 3, not in the first column.
        var network = Network.Of("slack", 5, (1, 0), (2, 1), (3, 2), (3, 4));

        Assert.Equal([0, 1, 2, 3, 2], Ranks(network));
    }

    [Fact]
    public void Run_WhenOneEdgeWeighsMore_ShortensThatOne()
    {
        var network = Network.Of("weights", 5, (1, 0), (2, 1), (3, 2), (3, 4), (4, 0));
        var heavyRight = network with { Edges = [.. network.Edges.Select((edge, e) => edge with { Weight = e == 3 ? 5 : 1 })] };
        var heavyLeft = network with { Edges = [.. network.Edges.Select((edge, e) => edge with { Weight = e == 4 ? 5 : 1 })] };

        Assert.Equal(2, Ranks(heavyRight)[4]);
        Assert.Equal(1, Ranks(heavyLeft)[4]);
    }

    private static int[] Ranks(Network network)
    {
        var input = network.Input();
        return Ranking.Run(input, CycleBreaking.Run(input));
    }
}
