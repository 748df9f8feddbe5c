using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Png;

/// <summary>Lines and curves as chains of short straight lines, in pixels.</summary>
internal sealed class Contours(double scale)
{
    // As short as half a pixel or so: nobody sees the corners.
    private const int Pieces = 16;

    private readonly List<Contour> contours = [];
    private List<(double X, double Y)> open = [];

    /// <summary>A chain of points, and whether it ends where it began.</summary>
    internal sealed record Contour(IReadOnlyList<(double X, double Y)> Points, bool Closed);

    public IReadOnlyList<Contour> Done()
    {
        End(closed: false);
        return contours;
    }

    public Contours Add(Outline outline)
    {
        var numbers = outline.Numbers;
        var at = 0;
        foreach (var step in outline.Steps)
        {
            switch (step)
            {
                case OutlineStep.Move:
                    End(closed: false);
                    Point(numbers[at], numbers[at + 1]);
                    at += 2;
                    break;
                case OutlineStep.Line:
                    Point(numbers[at], numbers[at + 1]);
                    at += 2;
                    break;
                case OutlineStep.Cubic:
                    Cubic((numbers[at], numbers[at + 1]), (numbers[at + 2], numbers[at + 3]), (numbers[at + 4], numbers[at + 5]));
                    at += 6;
                    break;
                default:
                    End(closed: true);
                    break;
            }
        }

        return this;
    }

    public void Point(double x, double y) => open.Add((x * scale, y * scale));

    /// <summary>A curve with one control point, as letters have them.</summary>
    public void Quadratic((double X, double Y) control, (double X, double Y) end)
    {
        var (x, y) = (open[^1].X / scale, open[^1].Y / scale);
        Cubic((x + (2 * (control.X - x) / 3), y + (2 * (control.Y - y) / 3)), (end.X + (2 * (control.X - end.X) / 3), end.Y + (2 * (control.Y - end.Y) / 3)), end);
    }

    public void End(bool closed)
    {
        if (open.Count > 0)
        {
            contours.Add(new Contour(open, closed));
            // Every piece begins with a move of its own.
            open = [];
        }
    }

    private void Cubic((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        var start = (X: open[^1].X / scale, Y: open[^1].Y / scale);
        for (var piece = 1; piece <= Pieces; piece++)
        {
            var t = (double)piece / Pieces;
            var (a, b, c, d) = (Math.Pow(1 - t, 3), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
            Point((a * start.X) + (b * first.X) + (c * second.X) + (d * end.X), (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y));
        }
    }
}
