using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Maps;

/// <summary>
/// Writes figure and name in an area where they fit in it; else the figure alone; else nothing. The table beside a map has them all. On a narrow sheet
/// only figures are written.
/// </summary>
internal static class MapLabels
{
    private const double FigureSize = 14, NameSize = 13, Line = 15;

    // Below this width of the sheet there is room for figures only.
    private const double NamesFrom = 560;

    public static void Draw(MapArea area, double[][] rings, double sheet, int? step, List<Shape> shapes)
    {
        if (rings.Length == 0 || area.Mark == MapMark.NoFigure && sheet < NamesFrom)
        {
            return;
        }

        var deepest = Polygon.Deepest(rings);
        var names = sheet >= NamesFrom ? Names(area.Name) : [];
        foreach (var lines in Candidates(area, names))
        {
            if (Place(rings, deepest, lines) is { } at)
            {
                Write(area, lines, at, step, shapes);
                return;
            }
        }
    }

    /// <summary>What may be written, best first: figure and name on one line, on two lines, or one of both alone.</summary>
    private static IEnumerable<IReadOnlyList<Text>> Candidates(MapArea area, IReadOnlyList<IReadOnlyList<string>> names)
    {
        var figure = area.Figure is null ? null : new Text(area.Figure, FigureSize, FontWeight.SemiBold);
        foreach (var name in names)
        {
            IReadOnlyList<Text> lines = [.. name.Select(line => new Text(line, NameSize, FontWeight.Regular))];
            yield return figure is null ? lines : [figure, .. lines];
        }

        if (figure is not null)
        {
            yield return [figure];
        }
    }

    private static IReadOnlyList<IReadOnlyList<string>> Names(string name)
    {
        var halves = TextWrap.Wrap(name, FontMetrics.Regular, NameSize, (FontMetrics.Regular.Measure(name, NameSize) * 0.62) + 4).Lines;
        var thirds = TextWrap.Wrap(name, FontMetrics.Regular, NameSize, (FontMetrics.Regular.Measure(name, NameSize) * 0.42) + 4).Lines;
        // A word broken off with a hyphen reads badly on a map: then rather the figure alone.
        return [.. new IReadOnlyList<string>[] { [name], halves, thirds }.Where(lines => string.Concat(lines.SelectMany(line => line.Split(' '))) == string.Concat(name.Split(' ')))];
    }

    /// <summary>A place where all four corners and the sides of the text lie in the area: at its deepest point, or a little beside it.</summary>
    private static (double X, double Y)? Place(double[][] rings, (double X, double Y, double Depth) deepest, IReadOnlyList<Text> lines)
    {
        var (width, height) = (lines.Max(line => line.Width) / 2, (lines.Count * Line / 2) + 1);
        if (deepest.Depth < Math.Min(width, height) * 0.6)
        {
            return null;
        }

        foreach (var (dx, dy) in Spots)
        {
            var (x, y) = (deepest.X + (dx * deepest.Depth), deepest.Y + (dy * deepest.Depth));
            if (Fits(rings, x, y, width, height))
            {
                return (x, y);
            }
        }

        return null;
    }

    private static readonly (double X, double Y)[] Spots = [(0, 0), (0, 0.25), (0, -0.25), (0.3, 0), (-0.3, 0), (0, 0.5), (0, -0.5), (0.5, 0.3), (-0.5, 0.3), (0.5, -0.3), (-0.5, -0.3)];

    private static bool Fits(double[][] rings, double x, double y, double width, double height)
    {
        for (var step = -2; step <= 2; step++)
        {
            var across = x + (width * step / 2);
            if (!Polygon.Holds(rings, across, y - height) || !Polygon.Holds(rings, across, y) || !Polygon.Holds(rings, across, y + height))
            {
                return false;
            }
        }

        return true;
    }

    private static void Write(MapArea area, IReadOnlyList<Text> lines, (double X, double Y) at, int? step, List<Shape> shapes)
    {
        var dark = area.Mark == MapMark.Figure && step is { } shade && MapStyles.IsDark(shade);
        var style = dark ? MapStyles.LabelOnDark : MapStyles.Label;
        var top = at.Y - (lines.Count * Line / 2);
        if (area.Mark == MapMark.Suppressed)
        {
            var half = (lines.Max(line => line.Width) / 2) + 3;
            shapes.Add(new RectShape(at.X - half, top - 1, half * 2, (lines.Count * Line) + 2, 2, "c-labbg", MapStyles.LabelGround));
        }

        for (var index = 0; index < lines.Count; index++)
        {
            var text = lines[index];
            var name = (text.Weight == FontWeight.SemiBold ? "c-num" : "c-name") + (dark ? " c-on" : "");
            shapes.Add(new TextShape(at.X, top + (index * Line) + 12, text.Words, text.Size, text.Weight, name, style, TextAnchor.Middle));
        }
    }

    private sealed record Text(string Words, double Size, FontWeight Weight)
    {
        // A browser may use another font: a little wider than ours.
        public double Width => FontMetrics.Of(Weight).Measure(Words, Size) * 1.03;
    }
}
