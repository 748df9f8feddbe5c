using OpKoers.Drawing.Layout;

namespace OpKoers.Drawing.Network;

/// <summary>
/// Optional pass before "order": lets the layered layout find an order of goals in which few lines cross, and takes it over as far as
/// brothers and sisters stay together.
/// </summary>
internal static class GoalOrdering
{
    // Lines between goals form the skeleton that readers follow: they weigh more than any single contribution.
    private const int TreeWeight = 6;

    /// <summary>Puts children in the order found, and goals at the top too.</summary>
    public static void Run(NetworkGraph graph)
    {
        var boxes = graph.Goals.Concat(graph.Efforts).ToList();
        var ids = new Dictionary<Box, int>(boxes.Count);
        foreach (var box in boxes)
        {
            ids.Add(box, ids.Count);
        }

        var nodes = boxes.ConvertAll(box => new LayoutNode(ids[box], box.Width, box.Height)
        {
            Rank = box.Column,
            Group = box.Parent is { } parent ? ids[parent] : null,
            PreferredOrder = ids[box],
        });
        var edges = graph.Goals.Where(goal => goal.Parent is not null).Select(goal => new LayoutEdge(ids[goal], ids[goal.Parent!], 1, TreeWeight))
            .Concat(graph.Lines.Select(line => new LayoutEdge(ids[line.Effort], ids[line.Goal], line.Thickness)))
            .ToList();
        var placed = LayeredLayout.Arrange(nodes, edges, new LayoutOptions()).Nodes;
        foreach (var goal in graph.Goals)
        {
            goal.Children.Sort((one, other) => placed[ids[one]].Order.CompareTo(placed[ids[other]].Order));
        }

        graph.Tops.Sort((one, other) => placed[ids[one]].Order.CompareTo(placed[ids[other]].Order));
    }
}
