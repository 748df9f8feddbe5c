namespace OpKoers.Drawing.Network;

/// <summary>A goal or effort on its way through the passes: first its place in the network, then its size, then its place on the sheet.</summary>
internal sealed class Box(NetworkNode node, bool isEffort)
{
    public NetworkNode Node { get; } = node;

    public bool IsEffort { get; } = isEffort;

    /// <summary>Goal level, 0 on the left; of an effort: the number of goal levels.</summary>
    public int Column { get; set; }

    public Box? Parent { get; set; }

    public List<Box> Children { get; } = [];

    /// <summary>Contributions that end here; of an effort: that start here.</summary>
    public List<Line> Lines { get; } = [];

    /// <summary>Whether it stands in the left column as the frame around what lies below it.</summary>
    public bool IsTop { get; set; }

    public BoxContent Content { get; set; } = BoxContent.Empty;

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; set; }

    public double Height { get; set; }

    public double Middle => Y + (Height / 2);

    public double Right => X + Width;

    /// <summary>On the chosen path.</summary>
    public bool On { get; set; }

    /// <summary>What the reader chose.</summary>
    public bool Selected { get; set; }
}

/// <summary>A contribution on its way through the passes.</summary>
internal sealed class Line(NetworkContribution contribution, Box effort, Box goal)
{
    public NetworkContribution Contribution { get; } = contribution;

    public Box Effort { get; } = effort;

    public Box Goal { get; } = goal;

    public double Thickness { get; } = NetworkStyles.Width(contribution.Strength);

    /// <summary>Where it leaves the effort.</summary>
    public double EffortY { get; set; }

    /// <summary>Where it passes the columns that it must cross on its way, if any.</summary>
    public double ChannelY { get; set; }

    /// <summary>Where it reaches the goal.</summary>
    public double GoalY { get; set; }

    /// <summary>On the chosen path.</summary>
    public bool On { get; set; }
}

/// <summary>The network as linked boxes and lines: who stands under whom, in which column, and who contributes where.</summary>
internal sealed class NetworkGraph
{
    private readonly Dictionary<string, Box> byKey = new(StringComparer.Ordinal);

    private NetworkGraph(NetworkModel model)
    {
        Model = model;
        Goals = Boxes(model.Goals, isEffort: false);
        Efforts = Boxes(model.Efforts, isEffort: true);
        LinkParents();
        Levels = Rank();
        Tops = Goals.Where(goal => goal.Parent is null).ToList();
        LinkContributions();
    }

    public NetworkModel Model { get; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<Box> Goals { get; }

    /// <summary>The goals at the top, in the order in which they are to stand.</summary>
    public List<Box> Tops { get; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<Box> Efforts { get; }

    /// <summary>In the order of the model; without those that have no two ends.</summary>
    public List<Line> Lines { get; } = [];

    /// <summary>Number of goal columns.</summary>
    public int Levels { get; }

    /// <summary>Whether something is chosen.</summary>
    public bool HasSelection { get; set; }

    /// <summary>Links the parts of a model.</summary>
    /// <exception cref="ArgumentException">Two nodes have the same key.</exception>
    public static NetworkGraph Build(NetworkModel model) => new(model);

    public Box? Find(string key) => byKey.GetValueOrDefault(key);

    private List<Box> Boxes(IReadOnlyList<NetworkNode> nodes, bool isEffort)
    {
        var boxes = new List<Box>(nodes.Count);
        foreach (var node in nodes)
        {
            var box = new Box(node, isEffort);
            if (!byKey.TryAdd(node.Key, box))
            {
                throw new ArgumentException($"Two nodes of the network have the key '{node.Key}'.", nameof(nodes));
            }

            boxes.Add(box);
        }

        return boxes;
    }

    // A goal that would end up under itself stays at the top: the checks of the programme report the cycle, the drawing must not hang on it.
    private void LinkParents()
    {
        foreach (var goal in Goals)
        {
            if (goal.Node.Parent is { } key && byKey.TryGetValue(key, out var parent) && !parent.IsEffort && !IsUnder(parent, goal))
            {
                goal.Parent = parent;
                parent.Children.Add(goal);
            }
        }
    }

    private static bool IsUnder(Box? box, Box above)
    {
        for (; box is not null; box = box.Parent)
        {
            if (box == above)
            {
                return true;
            }
        }

        return false;
    }

    private int Rank()
    {
        var levels = 0;
        foreach (var goal in Goals)
        {
            for (var above = goal.Parent; above is not null; above = above.Parent)
            {
                goal.Column++;
            }

            levels = Math.Max(levels, goal.Column + 1);
        }

        foreach (var goal in Goals)
        {
            goal.IsTop = levels > 1 && goal.Column == 0;
        }

        foreach (var effort in Efforts)
        {
            effort.Column = levels;
        }

        return levels;
    }

    private void LinkContributions()
    {
        foreach (var contribution in Model.Contributions)
        {
            if (byKey.TryGetValue(contribution.Effort, out var effort) && effort.IsEffort
                && byKey.TryGetValue(contribution.Goal, out var goal) && !goal.IsEffort)
            {
                var line = new Line(contribution, effort, goal);
                effort.Lines.Add(line);
                goal.Lines.Add(line);
                Lines.Add(line);
            }
        }
    }
}
