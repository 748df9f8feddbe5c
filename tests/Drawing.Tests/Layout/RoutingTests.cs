using OpKoers.Drawing.Layout;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class RoutingTests
{
    private const double Rounding = 1e-6;

    [Fact]
    public void Routes_OnAnyNetwork_AreCubicChainsInTheOrderOfTheEdges() => Networks.Check((network, result) =>
    {
        Assert.Equal(Enumerable.Range(0, network.Edges.Count), result.Edges.Select(edge => edge.Index));
        Assert.All(result.Edges, edge => Assert.True(edge.Points.Count >= 4 && edge.Points.Count % 3 == 1, $"{network}: {edge.Points.Count} points"));
    });

    [Fact]
    public void Routes_OnAnyNetwork_RunFromSideToSide() => Networks.Check((network, result) =>
    {
        var places = result.Nodes.ToDictionary(node => node.Id);
        foreach (var (edge, route) in network.Edges.Zip(result.Edges))
        {
            AssertAtSide(places[edge.From], route.Points[0], places[edge.To]);
            AssertAtSide(places[edge.To], route.Points[^1], places[edge.From]);
        }
    });

    [Fact]
    public void Routes_OnAnyNetwork_NeverLeaveTheDrawing() => Networks.Check((network, result) =>
        Assert.All(result.Edges.SelectMany(edge => edge.Points.Append(new Point(edge.LabelX, edge.LabelY))), point =>
        {
            Assert.InRange(point.X, -Rounding, result.Width + Rounding);
            Assert.InRange(point.Y, -Rounding, result.Height + Rounding);
        }));

    [Fact]
    public void Routes_OnAnyNetwork_NeverRunThroughABox() => Networks.Check((network, result) =>
    {
        if (network.Nodes.Count > 350)
        {
            return;
        }

        foreach (var route in result.Edges)
        {
            Assert.All(result.Nodes, node => Assert.DoesNotContain(Samples(route), point => IsInside(point, node)));
        }
    });

    [Fact]
    public void Ports_OfOneSide_StandApart() => Networks.Check((network, result) =>
    {
        var tall = result.Nodes.Where(node => node.Height > 0).ToDictionary(node => node.Id);
        var ends = network.Edges.Zip(result.Edges).SelectMany(pair => new[] { (Node: pair.First.From, At: pair.Second.Points[0]), (Node: pair.First.To, At: pair.Second.Points[^1]) });
        foreach (var side in ends.Where(end => tall.ContainsKey(end.Node)).GroupBy(end => (end.Node, end.At.X)).Where(side => tall[side.Key.Node].Width > 0))
        {
            Assert.Equal(side.Count(), side.Select(end => end.At.Y).Distinct().Count());
        }
    });

    [Fact]
    public void Routes_BetweenTwoColumns_CrossAsOftenAsIsCounted() => Networks.Check((network, result) =>
    {
        var curves = result.Edges.Select(Crossers).Where(curve => curve.Count > 0).ToArray();
        if (curves.Length > 200)
        {
            return;
        }

        var crossings = 0;
        for (var i = 0; i < curves.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                crossings += curves[i].Sum(s => curves[j].Count(t => Cross(s, t)));
            }
        }

        Assert.Equal(result.Crossings, crossings);
    });

    [Fact]
    public void Labels_OnAnyNetwork_LieOnTheirLine() => Networks.Check((network, result) =>
        Assert.All(result.Edges, edge =>
        {
            var label = new Point(edge.LabelX, edge.LabelY);
            Assert.True(MiddlesOfCurves(edge).Min(point => Distance(point, label)) < Rounding, $"{network}: the label of edge {edge.Index} is off its line");
        }));

    /// <summary>On the side that faces the other box; on the right when they stand in one column.</summary>
    private static void AssertAtSide(PlacedNode node, Point end, PlacedNode other)
    {
        Assert.Equal(node.Rank > other.Rank ? node.X : node.X + node.Width, end.X, Rounding);
        Assert.InRange(end.Y, node.Y - Rounding, node.Y + node.Height + Rounding);
    }

    private static bool IsInside(Point point, PlacedNode node) =>
        point.X > node.X + Rounding && point.X < node.X + node.Width - Rounding && point.Y > node.Y + Rounding && point.Y < node.Y + node.Height - Rounding;

    private static IEnumerable<Point> Samples(RoutedEdge route) =>
        Enumerable.Range(0, route.Points.Count / 3).SelectMany(curve => Enumerable.Range(0, 17).Select(i => At(route, curve, i / 16.0)));

    private static IEnumerable<Point> MiddlesOfCurves(RoutedEdge route) =>
        Enumerable.Range(0, route.Points.Count / 3).Select(curve => At(route, curve, 0.5));

    private static Point At(RoutedEdge route, int curve, double t)
    {
        var p = route.Points.Skip(curve * 3).Take(4).ToArray();
        double[] share = [(1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t];
        return new Point(p.Zip(share, (point, s) => point.X * s).Sum(), p.Zip(share, (point, s) => point.Y * s).Sum());
    }

    /// <summary>The S-curves of a route, each from left to right; without straight pieces and swings within a column.</summary>
    private static List<(Point Left, Point Right)> Crossers(RoutedEdge route)
    {
        var p = route.Points;
        return [.. Enumerable.Range(0, p.Count / 3)
            .Select(i => (p[3 * i], Control: p[(3 * i) + 1], p[(3 * i) + 3]))
            .Where(s => Math.Abs(s.Control.X - ((s.Item1.X + s.Item3.X) / 2)) < Rounding && s.Item1.X != s.Item3.X)
            .Select(s => s.Item1.X < s.Item3.X ? (s.Item1, s.Item3) : (s.Item3, s.Item1))];
    }

    private static bool Cross((Point Left, Point Right) s, (Point Left, Point Right) t) =>
        s.Left.X == t.Left.X && (s.Left.Y - t.Left.Y) * (s.Right.Y - t.Right.Y) < 0;

    private static double Distance(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
}
