using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

/// <summary>
/// The order that Graphviz <c>dot</c> finds for a network with the same ranks, judged by our own count. dot gets the network cut
/// into segments, so that its places of virtual nodes can be read back, and its blocks as clusters, which it keeps together as we do;
/// all its edges weigh the same, which is when it crosses least.
/// </summary>
internal static class DotOracle
{
    /// <summary>Whether <c>dot</c> can be run here.</summary>
    public static bool IsInstalled { get; } = Environment.GetEnvironmentVariable("PATH")?
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "dot"))) ?? false;

    public static long Crossings(LayeredGraph graph)
    {
        var heights = Heights(Run(Source(graph)), graph.Count);
        return CrossingCount.Plain(graph, ColumnOrder.ByKey(graph, heights));
    }

    private static string Source(LayeredGraph graph)
    {
        var text = new StringBuilder("digraph { rankdir=LR; newrank=true; splines=none; nslimit=1; node [shape=box, width=1, height=0.2, fixedsize=true, label=\"\"];\n");
        foreach (var column in Enumerable.Range(0, graph.Count).GroupBy(v => graph.Column[v]))
        {
            text.Append("{ rank=same; ").AppendJoin("; ", column).Append(" }\n");
        }

        foreach (var block in Enumerable.Range(0, graph.Count).GroupBy(v => graph.Block[v]).Where(block => block.Skip(1).Any()))
        {
            text.Append(CultureInfo.InvariantCulture, $"subgraph cluster_{block.Key} {{ ").AppendJoin("; ", block).Append(" }\n");
        }

        for (var s = 0; s < graph.SegmentLeft.Length; s++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{graph.SegmentLeft[s]} -> {graph.SegmentRight[s]};\n");
        }

        return text.Append('}').ToString();
    }

    private static string Run(string source)
    {
        using var dot = Process.Start(new ProcessStartInfo("dot", "-Tplain") { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dot did not start.");
        var reading = dot.StandardOutput.ReadToEndAsync();
        dot.StandardInput.Write(source);
        dot.StandardInput.Close();
        dot.WaitForExit();
        return dot.ExitCode == 0 ? reading.Result : throw new InvalidOperationException($"dot ended with {dot.ExitCode}.");
    }

    /// <summary>Reads the lines "node name x y …"; the direction of y does not matter to the number of crossings.</summary>
    private static double[] Heights(string plain, int count)
    {
        var heights = new double[count];
        var words = plain.Split('\n').Select(line => line.Split(' ')).Where(line => line[0] == "node").ToArray();
        foreach (var line in words)
        {
            heights[int.Parse(line[1], CultureInfo.InvariantCulture)] = double.Parse(line[3], CultureInfo.InvariantCulture);
        }

        return words.Length == count ? heights : throw new InvalidOperationException($"dot placed {words.Length} of {count} nodes.");
    }
}
