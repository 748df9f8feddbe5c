using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>Draws the lines: between goals thin and plain, from efforts by strength and sign. What was chosen comes last, over the rest.</summary>
internal static class EdgeDrawing
{
    private const double BadgeRadius = 8.5;

    private static readonly string[] StrengthClasses = ["e-q", "e-1", "e-2", "e-3"];

    // Where on a line the minus badge may stand; the first free place is taken.
    private static readonly double[] BadgePlaces = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75];

    /// <summary>Draws all lines.</summary>
    public static void Draw(NetworkPlan plan, List<Shape> shapes)
    {
        foreach (var on in (bool[])[false, true])
        {
            foreach (var goal in plan.Graph.Goals)
            {
                if (goal.Parent is { } parent && IsOn(plan, goal) == on)
                {
                    DrawTree(parent, goal, on, shapes);
                }
            }
        }

        foreach (var on in (bool[])[false, true])
        {
            foreach (var line in plan.Graph.Lines)
            {
                if (line.On == on)
                {
                    DrawLine(plan, line, shapes);
                }
            }
        }
    }

    /// <summary>The line from the vision down along the goals at the top.</summary>
    public static void DrawTrunk(NetworkPlan plan, List<Shape> shapes)
    {
        foreach (var on in (bool[])[false, true])
        {
            foreach (var goal in plan.Graph.Goals)
            {
                if (goal.Parent is null && IsOn(plan, goal) == on)
                {
                    var y = goal.Middle;
                    var path = new Outline().Move(7, plan.Heading.BandBottom).Line(7, y - 6).Cubic(7, y - 2.7, 9.7, y, 13, y).Line(goal.X, y);
                    shapes.Add(new PathShape(path, on ? "e-tree is-on" : "e-tree", on ? NetworkStyles.TreeOn : NetworkStyles.Tree));
                }
            }
        }
    }

    /// <summary>The minus badges, which stand over everything so that none is missed.</summary>
    public static void DrawBadges(NetworkPlan plan, List<Shape> shapes)
    {
        var taken = new List<(double X, double Y)>();
        foreach (var line in plan.Graph.Lines)
        {
            if (!line.Contribution.Negative)
            {
                continue;
            }

            var (x, y) = FreePlace(plan, line, taken);
            taken.Add((x, y));
            shapes.Add(new CircleShape(x, y, BadgeRadius, "e-minus", NetworkStyles.Minus));
            shapes.Add(new LineShape(x - 4.5, y, x + 4.5, y, "e-minust", NetworkStyles.MinusText));
        }
    }

    private static (double X, double Y) FreePlace(NetworkPlan plan, Line line, List<(double X, double Y)> taken)
    {
        foreach (var part in BadgePlaces)
        {
            var (x, y) = NetworkRouting.PointOn(line, plan.Columns, plan.Graph.Levels, part);
            if (taken.TrueForAll(other => Math.Abs(other.X - x) > 2 * BadgeRadius || Math.Abs(other.Y - y) > 2 * BadgeRadius))
            {
                return (x, y);
            }
        }

        return NetworkRouting.PointOn(line, plan.Columns, plan.Graph.Levels, BadgePlaces[0]);
    }

    private static bool IsOn(NetworkPlan plan, Box goal) => plan.Graph.HasSelection && goal.On;

    private static void DrawTree(Box parent, Box goal, bool on, List<Shape> shapes)
    {
        var (x0, x1) = (parent.Right, goal.X);
        var middle = (x0 + x1) / 2;
        var path = new Outline().Move(x0, parent.Middle);
        if (Math.Abs(parent.Middle - goal.Middle) < 0.05)
        {
            path.Line(x1, goal.Middle);
        }
        else
        {
            path.Cubic(middle + 4, parent.Middle, middle - 4, goal.Middle, x1, goal.Middle);
        }

        shapes.Add(new PathShape(path, on ? "e-tree is-on" : "e-tree", on ? NetworkStyles.TreeOn : NetworkStyles.Tree));
    }

    private static void DrawLine(NetworkPlan plan, Line line, List<Shape> shapes)
    {
        var (strength, negative) = (line.Contribution.Strength, line.Contribution.Negative);
        var look = line.On ? EdgeLook.On : plan.Graph.HasSelection ? EdgeLook.Back : EdgeLook.Plain;
        var path = NetworkRouting.Path(line, plan.Columns, plan.Graph.Levels);
        if (line.On)
        {
            shapes.Add(new PathShape(path, "halo", NetworkStyles.HaloOf(strength)));
        }

        var @class = "e " + StrengthClasses[(int)strength] + (negative ? " e-neg" : "") + (line.On ? " is-on" : "");
        shapes.Add(new PathShape(path, @class, NetworkStyles.Edge(strength, negative, look)));
        var (x, y) = (line.Goal.Right, line.GoalY);
        if (negative)
        {
            shapes.Add(new LineShape(x + 4, y - 8, x + 4, y + 8, "e-tbar", NetworkStyles.Bar));
            return;
        }

        var half = strength switch { ContributionStrength.Strong => 5, ContributionStrength.Moderate => 4, _ => 3.2 };
        var head = new Outline().Move(x + 1, y).Line(x + 10, y - half).Line(x + 10, y + half).Close();
        shapes.Add(new PathShape(head, line.On ? "e-end is-on" : "e-end", NetworkStyles.EndOf(look)));
    }
}
