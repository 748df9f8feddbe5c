namespace OpKoers.Drawing.Network;

/// <summary>A network with every box and line in place: the passes before drawing.</summary>
internal sealed record NetworkPlan
{
    public required NetworkGraph Graph { get; init; }

    public required ColumnWidths Columns { get; init; }

    public required GoalRows Rows { get; init; }

    public required NetworkHeading Heading { get; init; }

    /// <summary>Efforts with lines, top to bottom.</summary>
    public required IReadOnlyList<Box> EffortOrder { get; init; }

    /// <summary>Lower side of the lowest box.</summary>
    public required double Bottom { get; init; }

    /// <summary>Baseline of the heading over efforts without lines.</summary>
    public required double UnlinkedTop { get; init; }

    /// <summary>Runs the passes: measure, rank, order, position, route.</summary>
    public static NetworkPlan Make(NetworkModel model, NetworkOptions options)
    {
        var graph = NetworkGraph.Build(model);
        var density = BoxMeasuring.DensityOf(graph.Efforts.Count, options.ForPrint);
        var columns = ColumnWidths.Share(graph, options.Width, density);
        Measure(graph, columns, density);
        if (options.ReorderGoals)
        {
            GoalOrdering.Run(graph);
        }

        var rows = GoalRows.List(graph.Tops);
        rows.Size(graph.Goals);
        var order = EffortOrdering.Run(graph, rows);
        var heading = NetworkHeading.Measure(graph, columns);
        var (bottom, unlinkedTop) = NetworkPositioning.Run(graph, rows, order, columns, heading.Bottom, density);
        NetworkRouting.Run(graph, rows);
        return new()
        {
            Graph = graph,
            Columns = columns,
            Rows = rows,
            Heading = heading,
            EffortOrder = order,
            Bottom = bottom,
            UnlinkedTop = unlinkedTop,
        };
    }

    private static void Measure(NetworkGraph graph, ColumnWidths columns, Density density)
    {
        var codes = new double[graph.Levels + 1];
        for (var level = 0; level < graph.Levels; level++)
        {
            codes[level] = BoxMeasuring.CodeWidth(graph.Goals.Where(goal => goal.Column == level));
        }

        foreach (var box in graph.Goals.Concat(graph.Efforts))
        {
            box.X = columns.Lefts[box.Column];
            box.Width = columns.Widths[box.Column];
            box.Content = BoxMeasuring.Measure(box, graph.Model.Words, codes[box.Column], density);
            box.Height = box.IsEffort && density == Density.Roomy ? Math.Max(box.Content.Height, Math.Min(LineSpace.Needed(box.Lines), 2 * box.Content.Height)) : box.Content.Height;
        }
    }
}
