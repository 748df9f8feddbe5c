namespace OpKoers.Drawing.Layout.Passes;

/// <summary>Puts the outcome of the passes together and measures the drawing.</summary>
internal static class Finish
{
    public static LayoutResult Run(LayeredGraph graph, ColumnOrder order, Placement place, IReadOnlyList<RoutedEdge> routes)
    {
        var number = BoxNumbers(graph, order);
        var nodes = new PlacedNode[graph.RealCount];
        for (var v = 0; v < nodes.Length; v++)
        {
            var node = graph.Input.Nodes[v];
            var column = graph.Column[v];
            nodes[v] = new PlacedNode(
                node.Id,
                place.Left[column],
                place.Middle[v] - (node.Height / 2),
                node.Width,
                node.Height,
                graph.RankOfColumn[column],
                number[v]);
        }

        var width = place.Right.Concat(routes.SelectMany(route => route.Points).Select(point => point.X)).DefaultIfEmpty().Max();
        return new LayoutResult(nodes, routes, width, place.Height, (int)Math.Min(int.MaxValue, CrossingCount.Plain(graph, order)));
    }

    private static int[] BoxNumbers(LayeredGraph graph, ColumnOrder order)
    {
        var number = new int[graph.RealCount];
        foreach (var nodes in order.Columns)
        {
            var next = 0;
            foreach (var v in nodes.Where(v => !graph.IsVirtual(v)))
            {
                number[v] = next++;
            }
        }

        return number;
    }
}
