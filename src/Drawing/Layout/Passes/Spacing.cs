namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Least distances between the nodes of a column, from middle to middle. Where lines pass between two boxes, each of the boxes keeps half of the gap
/// that it would keep from the other one, so that lines between never bring boxes closer.
/// </summary>
internal static class Spacing
{
    /// <summary>Per place in the column, the least distance from the first node; 0 for the first.</summary>
    public static double[] Offsets(LayeredGraph graph, int[] nodes, LayoutOptions options)
    {
        var gaps = Gaps(graph, nodes, options);
        var offset = new double[nodes.Length];
        for (var i = 1; i < nodes.Length; i++)
        {
            offset[i] = offset[i - 1] + ((graph.Height(nodes[i - 1]) + graph.Height(nodes[i])) / 2) + gaps[i];
        }

        return offset;
    }

    /// <summary>Least space between two boxes of one column with nothing but lines between them.</summary>
    public static double BoxGap(LayeredGraph graph, int upper, int lower, LayoutOptions options) =>
        graph.Block[upper] == graph.Block[lower] || (graph.Input.Nodes[upper].Group is null && graph.Input.Nodes[lower].Group is null)
            ? options.RowGap
            : Math.Max(options.RowGap, options.GroupGap);

    /// <summary>Per place, the least space above it; the first has none.</summary>
    private static double[] Gaps(LayeredGraph graph, int[] nodes, LayoutOptions options)
    {
        var gaps = new double[nodes.Length];
        var lastBox = -1;
        for (var i = 0; i < nodes.Length; i++)
        {
            gaps[i] = i > 0 && graph.IsVirtual(nodes[i - 1]) && graph.IsVirtual(nodes[i]) ? options.PortGap : LineGap(options, options.RowGap);
            if (graph.IsVirtual(nodes[i]))
            {
                continue;
            }

            if (lastBox >= 0)
            {
                var gap = BoxGap(graph, nodes[lastBox], nodes[i], options);
                gaps[lastBox + 1] = gaps[i] = lastBox + 1 == i ? gap : LineGap(options, gap);
            }

            lastBox = i;
        }

        return gaps;
    }

    private static double LineGap(LayoutOptions options, double boxGap) => Math.Max(options.PortGap, boxGap / 2);
}
