using System.Diagnostics;
using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;
using OpKoers.Drawing.Tests.Layout;

namespace OpKoers.Bench.Layout;

/// <summary>How fast networks are laid out, and how often their lines cross compared with Graphviz <c>dot</c>.</summary>
internal static class LayoutBench
{
    private const int Runs = 15;

    public static IEnumerable<BenchFigure> Figures()
    {
        yield return Time(ProgrammeNetworks.Large, limit: 50);
        yield return Time(ProgrammeNetworks.Tangled, limit: 50);
        yield return Time(ProgrammeNetworks.Huge, limit: 1000);
        if (!DotOracle.IsInstalled)
        {
            yield break;
        }

        foreach (var network in ProgrammeNetworks.All)
        {
            yield return Crossings(network);
            yield return Crossings(network.WithoutGroups());
        }
    }

    /// <summary>Sorting the same edges says how fast the machine is at this moment.</summary>
    private static BenchFigure Time(Network network, double limit)
    {
        var options = new LayoutOptions();
        var layout = Median(() => LayeredLayout.Arrange(network.Nodes, network.Edges, options));
        var sorting = Median(() => network.Edges.OrderBy(edge => edge.To).ThenBy(edge => edge.From).ToArray());
        return new BenchFigure($"layout of {network}", layout, "ms", limit, LowerIsBetter: true, "sorting its edges", layout / sorting);
    }

    private static BenchFigure Crossings(Network network)
    {
        var graph = network.Layered();
        var ours = CrossingCount.Plain(graph, Ordering.Run(graph, new LayoutOptions()));
        var dots = DotOracle.Crossings(graph);
        var ratio = dots == 0 ? 1 + ours : (double)ours / dots;
        var grouping = graph.HasBlocks ? "with groups" : "without groups";
        return new BenchFigure($"crossings of {network}, {grouping}", ratio, "times dot", 1.1, LowerIsBetter: true, $"dot: {dots} crossings", ratio);
    }

    /// <summary>Median of several runs, after a second in which the run time finishes compiling.</summary>
    private static double Median(Func<object> work)
    {
        for (var warming = Stopwatch.StartNew(); warming.ElapsedMilliseconds < 1000;)
        {
            GC.KeepAlive(work());
        }

        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
