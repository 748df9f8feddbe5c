using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class CycleBreakingTests
{
    [Fact]
    public void Run_OnAnyNetwork_LeavesNoCycle() => Networks.Check(network =>
    {
        var input = network.Input();

        var reversed = CycleBreaking.Run(input);

        Assert.Equal(network.Nodes.Count, SortedWithoutCycles(input, reversed));
    });

    [Fact]
    public void Run_WhenNoCycleExists_TurnsNothing()
    {
        var network = Network.Of("diamond", 4, (1, 0), (2, 0), (3, 1), (3, 2), (3, 3));

        Assert.DoesNotContain(true, CycleBreaking.Run(network.Input()));
    }

    [Fact]
    public void Run_WhenAnEdgeLeadsBack_TurnsThatOne()
    {
        var network = Network.Of("cycle", 3, (0, 1), (1, 2), (2, 0));

        Assert.Equal([false, false, true], CycleBreaking.Run(network.Input()));
    }

    [Fact]
    public void Run_WhenTheChainIsLong_DoesNotExhaustTheStack()
    {
        var network = Network.Of("long chain", 100_000, [.. Enumerable.Range(1, 99_999).Select(i => (i - 1, i))]);

        Assert.DoesNotContain(true, CycleBreaking.Run(network.Input()));
    }

    /// <summary>How many nodes can be put in an order in which every edge leads forward.</summary>
    private static int SortedWithoutCycles(LayoutInput input, bool[] reversed)
    {
        var edges = Enumerable.Range(0, reversed.Length)
            .Where(e => input.From[e] != input.To[e])
            .Select(e => reversed[e] ? (From: input.To[e], To: input.From[e]) : (From: input.From[e], To: input.To[e]))
            .ToLookup(edge => edge.From, edge => edge.To);
        var open = new int[input.Nodes.Count];
        foreach (var target in edges.SelectMany(targets => targets))
        {
            open[target]++;
        }

        var ready = new Queue<int>(Enumerable.Range(0, open.Length).Where(v => open[v] == 0));
        var sorted = 0;
        for (; ready.TryDequeue(out var v); sorted++)
        {
            foreach (var target in edges[v].Where(target => --open[target] == 0))
            {
                ready.Enqueue(target);
            }
        }

        return sorted;
    }
}
