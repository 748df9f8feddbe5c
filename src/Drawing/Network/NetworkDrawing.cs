using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>
/// Draws a goals-efforts network on one sheet: goals from left to right, highest first, efforts on the right, lines from efforts to the
/// goals they serve. Reads as a list of passes; the same model and options give the same drawing.
/// </summary>
public static class NetworkDrawing
{
    /// <summary>Draws a network.</summary>
    /// <exception cref="ArgumentException">Two nodes have the same key.</exception>
    public static Scene Draw(NetworkModel model, NetworkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new NetworkOptions();
        var plan = NetworkPlan.Make(model, options);
        Highlight.Mark(plan.Graph, options.SelectedKey);
        return Scene(plan, options);
    }

    private static Scene Scene(NetworkPlan plan, NetworkOptions options)
    {
        var graph = plan.Graph;
        var shapes = new List<Shape>(64 + (4 * graph.Lines.Count) + graph.Goals.Count + graph.Efforts.Count);
        NetworkHeading.Draw(plan, options, shapes);
        EdgeDrawing.Draw(plan, shapes);
        BoxDrawing.Draw(graph.Goals.OrderBy(goal => goal.Column).ThenBy(goal => goal.Y), shapes);
        BoxDrawing.Draw(graph.Efforts.OrderBy(effort => effort.Y).ThenBy(effort => effort.X), shapes);
        EdgeDrawing.DrawBadges(plan, shapes);
        var bottom = plan.Bottom + 2;
        if (options.ForPrint)
        {
            bottom = NetworkLegend.Draw(graph, plan.Columns.Sheet, bottom + 30, shapes);
        }

        var model = graph.Model;
        var chosen = options.SelectedKey is { } key ? graph.Find(key)?.Node : null;
        var unlinked = graph.Efforts.Count(effort => effort.Lines.Count == 0);
        return new()
        {
            Width = plan.Columns.Sheet,
            Height = Math.Ceiling(bottom),
            Title = model.Title,
            Description = model.Words.Describe(graph.Goals.Count, graph.Efforts.Count, graph.Lines.Count, graph.Lines.Count(line => line.Contribution.Negative), unlinked, chosen),
            Class = graph.HasSelection ? "din din--sel" : "din",
            Interactive = true,
            Language = model.Words.Language,
            Shapes = shapes,
        };
    }
}
