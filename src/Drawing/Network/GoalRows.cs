namespace OpKoers.Drawing.Network;

/// <summary>
/// A row of the goal side: a goal with no goals below it, or the channel through which lines reach a goal that has some. Everything above is
/// a frame around consecutive rows, so no line ever has to run behind a box.
/// </summary>
internal sealed class Row(Box goal, bool isChannel, int index)
{
    public Box Goal { get; } = goal;

    public bool IsChannel { get; } = isChannel;

    /// <summary>Place from the top.</summary>
    public int Index { get; } = index;

    public double Height { get; set; }

    /// <summary>Room for a higher goal whose words need more height than the rows below it.</summary>
    public double Above { get; set; }

    /// <summary>As <see cref="Above"/>, below.</summary>
    public double Below { get; set; }

    /// <summary>Least distance to the row before.</summary>
    public double Gap { get; set; }

    public double Y { get; set; }

    public double Middle => Y + (Height / 2);

    public double Outer => Above + Height + Below;
}

/// <summary>Pass "rank", second half: lists the rows of the goal side from top to bottom and says how high each must be.</summary>
internal sealed class GoalRows
{
    private const double BrotherGap = 12;
    private const double CousinGap = 18;
    private const double TopGap = 28;

    private readonly Dictionary<Box, (int First, int Last)> spans = [];

    private GoalRows(IEnumerable<Box> tops)
    {
        foreach (var top in tops)
        {
            Visit(top);
        }

        for (var index = 1; index < Rows.Count; index++)
        {
            Rows[index].Gap = Gap(Rows[index - 1].Goal, Rows[index].Goal);
        }
    }

    /// <summary>Top to bottom.</summary>
    public List<Row> Rows { get; } = [];

    /// <summary>Lists the rows under the goals at the top, in the order in which parents and children are given.</summary>
    public static GoalRows List(IEnumerable<Box> tops) => new(tops);

    /// <summary>The row by which the lines of a goal arrive; null for a goal with goals below it and no lines of its own.</summary>
    public Row? Arrival(Box goal)
    {
        var last = Rows[spans[goal].Last];
        return last.Goal == goal ? last : null;
    }

    /// <summary>First and last row of a goal and all that is below it.</summary>
    public (Row First, Row Last) Span(Box goal) => (Rows[spans[goal].First], Rows[spans[goal].Last]);

    /// <summary>Gives rows the height that boxes and lines need, and higher goals the room that their words need.</summary>
    public void Size(IReadOnlyList<Box> goals)
    {
        foreach (var row in Rows)
        {
            var lines = LineSpace.Needed(row.Goal.Lines);
            row.Height = row.IsChannel ? lines : Math.Max(row.Goal.Content.Height, lines);
        }

        foreach (var goal in goals.OrderByDescending(goal => goal.Column))
        {
            if (goal.Children.Count > 0)
            {
                MakeRoom(goal);
            }
        }
    }

    private void MakeRoom(Box goal)
    {
        var (first, last) = spans[goal];
        var height = Rows[first].Outer;
        for (var index = first + 1; index <= last; index++)
        {
            height += Rows[index].Gap + Rows[index].Outer;
        }

        var missing = goal.Content.Height - height;
        if (missing > 0)
        {
            Rows[first].Above += missing / 2;
            Rows[last].Below += missing / 2;
        }
    }

    private void Visit(Box goal)
    {
        var first = Rows.Count;
        foreach (var child in goal.Children)
        {
            Visit(child);
        }

        if (goal.Children.Count == 0 || goal.Lines.Count > 0)
        {
            Rows.Add(new(goal, goal.Children.Count > 0, Rows.Count));
        }

        spans[goal] = (first, Rows.Count - 1);
    }

    private static double Gap(Box above, Box below)
    {
        var (one, other) = (Above(above), Above(below));
        return one.Top != other.Top ? TopGap : above == other.Parent || below == one.Parent || one.Parent == other.Parent ? BrotherGap : CousinGap;
    }

    private static (Box Top, Box? Parent) Above(Box goal)
    {
        var top = goal;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        return (top, goal.Parent);
    }
}
