using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Scenes;

/// <summary>Looks into a scene: all shapes whatever they are nested in, and where texts stand.</summary>
internal static class SceneProbe
{
    public static IEnumerable<Shape> All(IEnumerable<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            yield return shape;
            var inner = shape switch { GroupShape group => group.Shapes, LinkShape link => link.Shapes, _ => [] };
            foreach (var child in All(inner))
            {
                yield return child;
            }
        }
    }

    public static bool Has(this Shape shape, string @class) => shape.Class?.Split(' ').Contains(@class) == true;

    public static List<T> With<T>(this Scene scene, string @class)
        where T : Shape => [.. All(scene.Shapes).OfType<T>().Where(shape => shape.Has(@class))];

    /// <summary>What the eye sees of a line of text: from the top of its capitals to just below its baseline.</summary>
    public static Area AreaOf(TextShape text)
    {
        var left = text.Left();
        return new(left, text.Y - (0.66 * text.Size), left + text.Measure(), text.Y + (0.2 * text.Size));
    }

    public static Area AreaOf(RectShape rect) => new(rect.X, rect.Y, rect.X + rect.Width, rect.Y + rect.Height);

    /// <summary>Points along a path.</summary>
    public static IEnumerable<(double X, double Y)> Points(Outline outline)
    {
        var at = 0;
        double x = 0;
        double y = 0;
        var n = outline.Numbers;
        foreach (var step in outline.Steps)
        {
            for (var part = 1; part <= 16 && step is OutlineStep.Line or OutlineStep.Cubic; part++)
            {
                var t = part / 16d;
                var r = 1 - t;
                yield return step == OutlineStep.Line
                    ? (x + ((n[at] - x) * t), y + ((n[at + 1] - y) * t))
                    : ((r * r * r * x) + (3 * r * r * t * n[at]) + (3 * r * t * t * n[at + 2]) + (t * t * t * n[at + 4]),
                       (r * r * r * y) + (3 * r * r * t * n[at + 1]) + (3 * r * t * t * n[at + 3]) + (t * t * t * n[at + 5]));
            }

            at += step switch { OutlineStep.Cubic => 6, OutlineStep.Close => 0, _ => 2 };
            if (step != OutlineStep.Close)
            {
                (x, y) = (n[at - 2], n[at - 1]);
            }
        }
    }
}

internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other, double grace = 0.01) =>
        Left < other.Right - grace && other.Left < Right - grace && Top < other.Bottom - grace && other.Top < Bottom - grace;

    public bool Holds(Area other, double grace = 0.01) =>
        other.Left >= Left - grace && other.Right <= Right + grace && other.Top >= Top - grace && other.Bottom <= Bottom + grace;

    public bool Holds((double X, double Y) point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;
}
