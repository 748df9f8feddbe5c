namespace OpKoers.Drawing.Layout.Passes;

/// <summary>A chain of cubic Bézier curves under construction.</summary>
internal sealed class BezierPath(double x, double y)
{
    private readonly List<Point> points = [new Point(x, y)];

    private Point End => points[^1];

    /// <summary>A horizontal line; nothing when it would have no length and is not the whole path.</summary>
    public void LineTo(double toX)
    {
        var from = End;
        if (toX != from.X)
        {
            Add(new Point(Between(from.X, toX, 1), from.Y), new Point(Between(from.X, toX, 2), from.Y), new Point(toX, from.Y));
        }
    }

    /// <summary>An S that starts and ends horizontally.</summary>
    public void CurveTo(double toX, double toY)
    {
        var from = End;
        var middle = (from.X + toX) / 2;
        Add(new Point(middle, from.Y), new Point(middle, toY), new Point(toX, toY));
    }

    /// <summary>The middle of the S that <see cref="CurveTo"/> would draw.</summary>
    public Point MiddleTo(double toX, double toY) => new((End.X + toX) / 2, (End.Y + toY) / 2);

    /// <summary>A curve that leaves to the right and comes back at another height, with its control points at <paramref name="outX"/>.</summary>
    public void SwingTo(double outX, double toY)
    {
        var from = End;
        Add(new Point(outX, from.Y), new Point(outX, toY), new Point(from.X, toY));
    }

    public IReadOnlyList<Point> Points(bool reversed) => reversed ? [.. points.AsEnumerable().Reverse()] : [.. points];

    private static double Between(double from, double to, int thirds) => from + ((to - from) * thirds / 3);

    private void Add(Point first, Point second, Point end)
    {
        points.Add(first);
        points.Add(second);
        points.Add(end);
    }
}
