using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class LayeredLayoutTests
{
    private const double Rounding = 1e-6;

    private static readonly LayoutOptions Options = new();

    [Fact]
    public void Arrange_OnAnyNetwork_PlacesEveryNodeWithinTheDrawing() => Networks.Check((network, result) =>
    {
        Assert.Equal(network.Nodes.Select(node => (node.Id, node.Width, node.Height)), result.Nodes.Select(node => (node.Id, node.Width, node.Height)));
        Assert.All(result.Nodes, node =>
        {
            Assert.InRange(node.X, 0, result.Width - node.Width + Rounding);
            Assert.InRange(node.Y, -Rounding, result.Height - node.Height + Rounding);
        });
    });

    [Fact]
    public void Arrange_OnAnyNetwork_KeepsTheDistancesBetweenBoxes() => Networks.Check((network, result) =>
    {
        foreach (var column in result.Nodes.Zip(network.Nodes).GroupBy(pair => pair.First.Rank))
        {
            var sorted = column.OrderBy(pair => pair.First.Order).ToArray();
            Assert.Equal(Enumerable.Range(0, sorted.Length), sorted.Select(pair => pair.First.Order));
            for (var i = 1; i < sorted.Length; i++)
            {
                var gap = sorted[i].First.Y - sorted[i - 1].First.Y - sorted[i - 1].First.Height;
                var needed = sorted[i].Second.Group == sorted[i - 1].Second.Group ? Options.RowGap : Options.GroupGap;
                Assert.True(gap >= needed - Rounding, $"{network}: {gap} px above node {sorted[i].First.Id}");
            }
        }
    });

    [Fact]
    public void Arrange_OnAnyNetwork_KeepsTheDistancesBetweenColumns() => Networks.Check((network, result) =>
    {
        var columns = result.Nodes.GroupBy(node => node.Rank).OrderBy(column => column.Key).ToArray();

        Assert.All(columns, column => Assert.Single(column.Select(node => node.X).Distinct()));
        for (var c = 1; c < columns.Length; c++)
        {
            Assert.Equal(columns[c - 1].Max(node => node.X + node.Width) + Options.ColumnGap, columns[c].First().X, Rounding);
        }
    });

    [Fact]
    public void Arrange_OnAnyNetwork_KeepsGroupsTogether() => Networks.Check((network, result) =>
    {
        foreach (var column in result.Nodes.Zip(network.Nodes).GroupBy(pair => pair.First.Rank))
        {
            foreach (var group in column.Where(pair => pair.Second.Group is not null).GroupBy(pair => pair.Second.Group))
            {
                Assert.Equal(group.Count() - 1, group.Max(pair => pair.First.Order) - group.Min(pair => pair.First.Order));
            }
        }
    });

    [Fact]
    public void Arrange_OnAnyNetwork_CountsTheCrossingsOfItsOrder() => Networks.Check((network, result) =>
    {
        var graph = network.Layered();

        Assert.Equal(CrossingCount.Plain(graph, Ordering.Run(graph, Options)), result.Crossings);
    });

    [Fact]
    public void Arrange_WithTheSameSeed_GivesTheSameDrawing() => Networks.Check((network, first) =>
    {
        var second = network.Arrange();

        Assert.Equal(first.Nodes, second.Nodes);
        Assert.Equal(first.Edges.SelectMany(edge => edge.Points), second.Edges.SelectMany(edge => edge.Points));
        Assert.Equal((first.Width, first.Height, first.Crossings), (second.Width, second.Height, second.Crossings));
    });

    [Fact]
    public void Arrange_OfAnEmptyNetwork_IsAnEmptyDrawing()
    {
        var result = LayeredLayout.Arrange([], [], Options);

        Assert.Equal((0, 0, 0, 0, 0), (result.Nodes.Count, result.Edges.Count, result.Width, result.Height, result.Crossings));
    }

    [Fact]
    public void Arrange_WhenTheInputCannotBeDrawn_SaysWhatIsWrong()
    {
        LayoutNode box = new(1, 10, 10);

        Assert.Contains("id 1", Refusal([box, box], []), StringComparison.Ordinal);
        Assert.Contains("node 2", Refusal([box], [new(1, 2, 1)]), StringComparison.Ordinal);
        Assert.Contains("node 3", Refusal([box], [new(3, 1, 1)]), StringComparison.Ordinal);
        Assert.Contains("size", Refusal([box with { Width = double.NaN }], []), StringComparison.Ordinal);
        Assert.Contains("size", Refusal([box with { Height = -1 }], []), StringComparison.Ordinal);
        Assert.Contains("prefers", Refusal([box with { PreferredOrder = double.NaN }], []), StringComparison.Ordinal);
        Assert.Contains("thickness", Refusal([box], [new(1, 1, double.PositiveInfinity)]), StringComparison.Ordinal);
        Assert.Contains("weight", Refusal([box], [new(1, 1, 1, 0)]), StringComparison.Ordinal);
        Assert.Contains("weight", Refusal([box], [new(1, 1, 1, LayoutEdge.MaxWeight + 1)]), StringComparison.Ordinal);
        Assert.Contains("gap", Refusal([box], [], Options with { PortGap = -1 }), StringComparison.Ordinal);
        Assert.Contains("start", Refusal([box], [], Options with { Starts = 0 }), StringComparison.Ordinal);
    }

    private static string Refusal(LayoutNode[] nodes, LayoutEdge[] edges, LayoutOptions? options = null) =>
        Assert.Throws<ArgumentException>(() => LayeredLayout.Arrange(nodes, edges, options ?? Options)).Message;
}
