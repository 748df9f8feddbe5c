using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>
/// Pass "route": gives each line its place on both boxes and in the channel between them, in the order in which lines come in, so that
/// lines of one box never cross each other.
/// </summary>
internal static class NetworkRouting
{
    /// <summary>Room that an arrow head takes before the box.</summary>
    public const double Head = 8;

    /// <summary>Gives lines their ends.</summary>
    public static void Run(NetworkGraph graph, GoalRows rows)
    {
        foreach (var effort in graph.Efforts)
        {
            var lines = effort.Lines.OrderBy(line => rows.Span(line.Goal).Last.Middle).ToList();
            for (var index = 0; index < lines.Count; index++)
            {
                lines[index].EffortY = LineSpace.At(index, lines.Count, effort.Y, effort.Height);
            }
        }

        foreach (var goal in graph.Goals)
        {
            if (rows.Arrival(goal) is { } row && goal.Lines.Count > 0)
            {
                Arrive(goal, row);
            }
        }
    }

    /// <summary>The line as a path, from the effort to just before the goal.</summary>
    public static Outline Path(Line line, ColumnWidths columns, int levels)
    {
        var x = line.Effort.X;
        var outline = new Outline().Move(x, line.EffortY);
        var y = line.EffortY;
        var end = line.Goal.Right + (line.Contribution.Negative ? 5 : Head);
        for (var column = levels - 1; column > line.Goal.Column; column--)
        {
            var right = columns.Lefts[column] + columns.Widths[column];
            Curve(outline, x, y, right, line.ChannelY);
            outline.Line(columns.Lefts[column], line.ChannelY);
            (x, y) = (columns.Lefts[column], line.ChannelY);
        }

        return Curve(outline, x, y, end, line.GoalY);
    }

    /// <summary>A point on the curve between effort and goal side; <paramref name="part"/> runs from 0 at the effort to 1.</summary>
    public static (double X, double Y) PointOn(Line line, ColumnWidths columns, int levels, double part)
    {
        var direct = line.Goal.Column == levels - 1;
        var last = levels - 1;
        var (x1, y1) = (direct ? line.Goal.Right + Head : columns.Lefts[last] + columns.Widths[last], direct ? line.GoalY : line.ChannelY);
        var (x0, y0) = (line.Effort.X, line.EffortY);
        var (rest, bend) = (1 - part, Bend * (x0 - x1));
        var (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part);
        return ((a * x0) + (b * (x0 - bend)) + (c * (x1 + bend)) + (d * x1), ((a + b) * y0) + ((c + d) * y1));
    }

    private const double Bend = 0.55;

    private static Outline Curve(Outline outline, double fromX, double fromY, double toX, double toY)
    {
        if (Math.Abs(fromY - toY) < 0.05)
        {
            return outline.Line(toX, toY);
        }

        var bend = (fromX - toX) * Bend;
        return outline.Cubic(fromX - bend, fromY, toX + bend, toY, toX, toY);
    }

    private static void Arrive(Box goal, Row row)
    {
        var lines = goal.Lines.OrderBy(line => line.Effort.Middle).ThenBy(line => line.EffortY).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            lines[index].ChannelY = LineSpace.At(index, lines.Count, row.Y, row.Height);

            // A frame spans its channel: lines run straight in. A smaller box has them bend towards its side.
            lines[index].GoalY = goal.Children.Count > 0 && !goal.IsTop
                ? LineSpace.At(index, lines.Count, goal.Y, goal.Height)
                : lines[index].ChannelY;
        }
    }
}
