namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Draws every line from port to port as cubic Bézier curves: an S between two columns, straight across a column that it passes. All S-curves of one gap
/// have their control points in the middle of the gap, so that two of them cross exactly when the straight lines between their ends
/// do; the count of crossings holds for the picture. A line within a column swings out into the gap to its right.
/// </summary>
internal static class Routing
{
    public static IReadOnlyList<RoutedEdge> Run(LayeredGraph graph, Placement place, PortMap ports)
    {
        var swing = new Swings(graph, place, ports);
        var routes = new RoutedEdge[graph.Chains.Length];
        for (var e = 0; e < routes.Length; e++)
        {
            routes[e] = graph.IsFlat(e) ? Flat(graph, place, ports, swing, e) : Across(graph, place, ports, e);
        }

        return routes;
    }

    private static RoutedEdge Across(LayeredGraph graph, Placement place, PortMap ports, int edge)
    {
        var chain = graph.Chains[edge];
        var columns = Array.ConvertAll(chain, v => graph.Column[v]);
        var path = new BezierPath(BoxRight(graph, place, chain[0]), ports.First[edge]);
        path.LineTo(place.Right[columns[0]]);
        var labelled = (chain.Length - 1) / 2;
        var label = default(Point);
        for (var i = 1; i < chain.Length; i++)
        {
            var y = i == chain.Length - 1 ? ports.Last[edge] : place.Middle[chain[i]];
            label = i - 1 == labelled ? path.MiddleTo(place.Left[columns[i]], y) : label;
            path.CurveTo(place.Left[columns[i]], y);
            if (i < chain.Length - 1)
            {
                path.LineTo(place.Right[columns[i]]);
            }
        }

        return Directed(graph, edge, path, label);
    }

    private static RoutedEdge Flat(LayeredGraph graph, Placement place, PortMap ports, Swings swings, int edge)
    {
        var chain = graph.Chains[edge];
        var right = place.Right[graph.Column[chain[0]]];
        var swing = swings.Of(edge);
        var path = new BezierPath(BoxRight(graph, place, chain[0]), ports.First[edge]);
        path.LineTo(right);
        path.SwingTo(right + swing, ports.Last[edge]);
        path.LineTo(BoxRight(graph, place, chain[^1]));

        // A cubic whose control points lie this far out reaches three quarters of that distance.
        return Directed(graph, edge, path, new Point(right + (0.75 * swing), (ports.First[edge] + ports.Last[edge]) / 2));
    }

    private static RoutedEdge Directed(LayeredGraph graph, int edge, BezierPath path, Point label) =>
        new(edge, path.Points(reversed: graph.Input.From[edge] != graph.Chains[edge][0]), label.X, label.Y);

    private static double BoxRight(LayeredGraph graph, Placement place, int node) =>
        place.Left[graph.Column[node]] + graph.Input.Nodes[node].Width;
}
