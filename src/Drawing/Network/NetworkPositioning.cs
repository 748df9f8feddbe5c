namespace OpKoers.Drawing.Network;

/// <summary>
/// Pass "position": the higher of the two sides is stacked closely, the other is spread beside it so that lines run level where they can.
/// Then every goal with goals below it gets its place beside them.
/// </summary>
internal static class NetworkPositioning
{
    private const double EffortGap = 7.5;
    private const double CompactGap = 3;
    private const double DenseGap = 2;
    private const double BlockGap = 34;

    /// <summary>Places all boxes and says where the drawing ends.</summary>
    /// <param name="graph">The network, measured.</param>
    /// <param name="rows">The rows of the goal side, sized.</param>
    /// <param name="order">Efforts with lines, top to bottom.</param>
    /// <param name="columns">Where the columns stand.</param>
    /// <param name="top">Where the first box may start.</param>
    /// <param name="density">How closely efforts are packed.</param>
    /// <returns>The lower side of the lowest box with lines, and where the heading over efforts without lines belongs.</returns>
    public static (double Bottom, double UnlinkedTop) Run(NetworkGraph graph, GoalRows rows, List<Box> order, ColumnWidths columns, double top, Density density)
    {
        var gap = density switch { Density.Roomy => EffortGap, Density.Compact => CompactGap, _ => DenseGap };
        var goalHeight = rows.Rows.Sum(row => row.Outer + row.Gap);
        var effortHeight = order.Sum(effort => effort.Height) + (gap * Math.Max(0, order.Count - 1));
        var bottom = top + Math.Max(goalHeight, effortHeight);
        if (effortHeight >= goalHeight)
        {
            Stack(order, top, gap);
            SpreadRows(rows, top, bottom);
        }
        else
        {
            StackRows(rows, top);
            SpreadEfforts(order, rows, gap, top, bottom);
        }

        PlaceGoals(graph, rows);
        var unlinkedTop = bottom + (bottom > top ? BlockGap : 0);
        return (PlaceUnlinked(graph, columns, gap, bottom, unlinkedTop), unlinkedTop);
    }

    private static void Stack(List<Box> boxes, double y, double gap)
    {
        foreach (var box in boxes)
        {
            box.Y = y;
            y += box.Height + gap;
        }
    }

    private static void StackRows(GoalRows rows, double y)
    {
        foreach (var row in rows.Rows)
        {
            row.Y = y + row.Gap + row.Above;
            y += row.Gap + row.Outer;
        }
    }

    // Half of the wish is to stand level with one's efforts, half is an even rhythm over the whole height.
    private static void SpreadRows(GoalRows rows, double top, double bottom)
    {
        var space = bottom - top - rows.Rows.Sum(row => row.Outer + row.Gap);
        var step = space / Math.Max(1, rows.Rows.Count);
        var even = top + (step / 2);
        var items = new List<(double Size, double Gap, double Wish, double Weight)>(rows.Rows.Count);
        foreach (var row in rows.Rows)
        {
            even += row.Gap;
            var lines = row.Goal.Lines;
            var wish = lines.Count == 0 ? even : (even + lines.Average(line => line.Effort.Middle) - (row.Outer / 2)) / 2;
            items.Add((row.Outer, row.Gap, wish, 1 + lines.Count));
            even += row.Outer + step;
        }

        var tops = Spreading.Run(items, top, bottom);
        for (var index = 0; index < tops.Length; index++)
        {
            rows.Rows[index].Y = tops[index] + rows.Rows[index].Above;
        }
    }

    private static void SpreadEfforts(List<Box> order, GoalRows rows, double gap, double top, double bottom)
    {
        var items = order.ConvertAll(effort => (
            effort.Height,
            gap,
            effort.Lines.Average(line => rows.Span(line.Goal).Last.Middle) - (effort.Height / 2),
            (double)effort.Lines.Count));
        var tops = Spreading.Run(items, top, bottom);
        for (var index = 0; index < tops.Length; index++)
        {
            order[index].Y = tops[index];
        }
    }

    private static void PlaceGoals(NetworkGraph graph, GoalRows rows)
    {
        foreach (var goal in graph.Goals)
        {
            var (first, last) = rows.Span(goal);
            var (top, bottom) = (first.Y - first.Above, last.Y + last.Height + last.Below);
            var frames = goal.Children.Count == 0 || goal.IsTop;
            goal.Height = frames ? bottom - top : Math.Max(goal.Content.Height, Math.Min(bottom - top, LineSpace.Needed(goal.Lines)));
            if (goal.Children.Count == 0)
            {
                (top, goal.Height) = (first.Y, first.Height);
                goal.Y = top;
            }
            else
            {
                goal.Y = (top + bottom - goal.Height) / 2;
            }
        }
    }

    // No lines to keep clear of: they fill the width, row by row.
    private static double PlaceUnlinked(NetworkGraph graph, ColumnWidths columns, double gap, double bottom, double y)
    {
        var width = columns.Widths[^1];
        var left = columns.Lefts[0];
        var perRow = Math.Max(1, (int)((columns.Sheet - ColumnWidths.Edge - left + 12) / (width + 12)));
        var unlinked = graph.Efforts.Where(effort => effort.Lines.Count == 0).ToList();
        if (unlinked.Count == 0)
        {
            return bottom;
        }

        y += 10;
        foreach (var row in unlinked.Chunk(perRow))
        {
            var height = row.Max(effort => effort.Height);
            for (var index = 0; index < row.Length; index++)
            {
                row[index].X = left + (index * (width + 12));
                row[index].Y = y;
                row[index].Height = height;
            }

            y += height + gap;
        }

        return y - gap;
    }
}
