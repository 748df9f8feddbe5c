using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>Where we stand in a group, at the size of a word: the others as grey dots on a line from low to high, we as a diamond.</summary>
public static class PositionStrip
{
    private const double Inset = 8;

    /// <summary>Draws it; null when there is nobody to compare with.</summary>
    /// <param name="title">What it shows; the figures stand beside it.</param>
    /// <param name="others">The figures of the others.</param>
    /// <param name="own">Our own; null when it is not known.</param>
    /// <param name="width">Width of the sheet, in px.</param>
    /// <param name="height">Height of the sheet, in px.</param>
    public static Scene? Draw(string title, IReadOnlyList<double> others, double? own, double width = 190, double height = 22)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0)
        {
            return null;
        }

        var all = own is { } ours ? others.Append(ours) : others;
        var x = new ChartAxis(all.Min(), all.Max(), Inset, width - Inset);
        var y = height / 2;
        List<Shape> shapes = [new LineShape(x.At(others.Min()), y, x.At(others.Max()), y, "c-grid", ChartStyles.Axis)];
        shapes.AddRange(others.Select(value => new CircleShape(x.At(value), y, 4, "c-peer", ChartStyles.Peer)));
        if (own is { } value)
        {
            var at = x.At(value);
            shapes.Add(new PathShape(new Outline().Move(at, y - 7).Line(at + 7, y).Line(at, y + 7).Line(at - 7, y).Close(), "c-me", ChartStyles.Dot));
        }

        return new() { Width = width, Height = height, Title = title, Class = "spark spark--p", Shapes = shapes };
    }
}
