namespace OpKoers.Drawing.Network;

/// <summary>Finds the path through what the reader chose: the efforts that serve it, the goals above it, the goals below it.</summary>
internal static class Highlight
{
    /// <summary>Marks boxes and lines on the path.</summary>
    public static void Mark(NetworkGraph graph, string? key)
    {
        if (key is null || graph.Find(key) is not { } chosen)
        {
            return;
        }

        graph.HasSelection = true;
        chosen.Selected = true;
        if (chosen.IsEffort)
        {
            chosen.On = true;
            foreach (var line in chosen.Lines)
            {
                line.On = true;
                MarkUp(line.Goal);
            }
        }
        else
        {
            MarkUp(chosen);
            MarkDown(chosen);
        }
    }

    private static void MarkUp(Box? goal)
    {
        for (; goal is not null; goal = goal.Parent)
        {
            goal.On = true;
        }
    }

    private static void MarkDown(Box goal)
    {
        goal.On = true;
        foreach (var line in goal.Lines)
        {
            line.On = true;
            line.Effort.On = true;
        }

        foreach (var child in goal.Children)
        {
            MarkDown(child);
        }
    }
}
