using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>A line of a label.</summary>
internal readonly record struct LabelLine(string Text, double Size, FontWeight Weight, string Class, Style Style)
{
    public double Width => FontMetrics.Of(Weight).Measure(Text, Size) * 1.03;
}

/// <summary>A rectangle on the sheet.</summary>
internal readonly record struct Block(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Block other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsIn(Block other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}

/// <summary>
/// Finds a place for each label: the first asked are the most important. No label covers another or leaves the sheet; marks and lines are
/// avoided where that can be. A label for which there is no place is left out: the table beside a chart has every figure.
/// </summary>
internal sealed class LabelPlacing(Block sheet)
{
    private const double LineHeight = 15.5;

    private readonly List<Block> labels = [];
    private readonly List<(Block Area, double Cost)> marks = [];

    /// <summary>Keeps a place free of labels altogether.</summary>
    public void Reserve(Block area) => labels.Add(area);

    /// <summary>Makes a place unattractive: a mark, or a piece of a line.</summary>
    public void Avoid(Block area, double cost) => marks.Add((area, cost));

    /// <summary>Makes the course of a straight line unattractive.</summary>
    public void AvoidLine(double x1, double y1, double x2, double y2, double cost)
    {
        var pieces = Math.Clamp((int)(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / 6), 1, 200);
        for (var piece = 0; piece <= pieces; piece++)
        {
            var (x, y) = (x1 + ((x2 - x1) * piece / pieces), y1 + ((y2 - y1) * piece / pieces));
            marks.Add((new(x - 1.5, y - 1.5, x + 1.5, y + 1.5), cost / 4));
        }
    }

    /// <summary>Places a label at the best of some spots and draws it there.</summary>
    /// <param name="lines">What it says, top to bottom.</param>
    /// <param name="spots">Where it may stand, best first: a point, and where the text lies from it.</param>
    /// <param name="shapes">Gets the text.</param>
    /// <param name="patience">How much it may be in the way of marks and lines before it is left out.</param>
    /// <returns>Where it stands, or null when there was no place.</returns>
    public Block? Place(IReadOnlyList<LabelLine> lines, IEnumerable<LabelSpot> spots, List<Shape> shapes, double patience = double.MaxValue)
    {
        var width = lines.Max(line => line.Width);
        var height = lines.Count * LineHeight;
        (Block Block, LabelSpot Spot)? best = null;
        var least = patience;
        var rank = 0;
        foreach (var spot in spots)
        {
            var block = Area(spot, width, height);
            var cost = Cost(block) + (rank++ * 0.6);
            if (cost < least)
            {
                (best, least) = ((block, spot), cost);
            }
        }

        if (best is not { } chosen)
        {
            return null;
        }

        labels.Add(chosen.Block);
        Draw(lines, chosen.Block, chosen.Spot.Side, shapes);
        return chosen.Block;
    }

    private double Cost(Block block)
    {
        if (!block.IsIn(sheet) || labels.Exists(block.Meets))
        {
            return double.MaxValue;
        }

        var cost = 0d;
        foreach (var (area, price) in marks)
        {
            cost += block.Meets(area) ? price : 0;
        }

        return cost;
    }

    private static Block Area(LabelSpot spot, double width, double height)
    {
        var left = spot.Side switch { TextAnchor.Start => spot.X, TextAnchor.Middle => spot.X - (width / 2), _ => spot.X - width };
        var top = spot.Above ? spot.Y - height : spot.Level ? spot.Y - (height / 2) : spot.Y;
        return new(left, top, left + width, top + height);
    }

    private static void Draw(IReadOnlyList<LabelLine> lines, Block block, TextAnchor side, List<Shape> shapes)
    {
        var x = side switch { TextAnchor.Start => block.Left, TextAnchor.Middle => (block.Left + block.Right) / 2, _ => block.Right };
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            shapes.Add(new TextShape(x, block.Top + (LineHeight * index) + 12, line.Text, line.Size, line.Weight, line.Class, line.Style, side));
        }
    }
}

/// <summary>Where a label may stand: from a point to the right, around it or to the left; above it, beside it (level) or below it.</summary>
internal readonly record struct LabelSpot(double X, double Y, TextAnchor Side, bool Above = false, bool Level = false);
