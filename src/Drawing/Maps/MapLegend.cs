using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Maps;

/// <summary>Explains the colours and marks of a map, under it, on as many lines as that takes.</summary>
internal static class MapLegend
{
    private const double TextSize = 13, Row = 24, Swatch = 22, Tall = 13, Gap = 7, Apart = 18, Top = 14;

    /// <summary>Draws it below a place on the sheet; gives where it ends.</summary>
    public static double Draw(MapModel model, double width, double from, List<Shape> shapes)
    {
        var (x, y) = (2d, from + Top);
        var any = false;
        foreach (var (kind, words) in Entries(model))
        {
            var room = Swatch + Gap + (FontMetrics.Regular.Measure(words, TextSize) * 1.03);
            if (any && x + room > width)
            {
                (x, y) = (2, y + Row);
            }

            DrawKey(kind, model, x, y, shapes);
            shapes.Add(new TextShape(x + Swatch + Gap, y + Tall - 2, words, TextSize, FontWeight.Regular, null, MapStyles.Label));
            x += room + Apart;
            any = true;
        }

        return any ? y + Row : from;
    }

    private static IEnumerable<(int Kind, string Words)> Entries(MapModel model)
    {
        for (var place = 0; place < model.Classes.Count; place++)
        {
            yield return (place, model.Classes[place]);
        }

        if (model.SuppressedWords is { } suppressed && model.Areas.Any(area => area.Mark == MapMark.Suppressed))
        {
            yield return (-1, suppressed);
        }

        if (model.NoFigureWords is { } none && model.Areas.Any(area => area.Mark == MapMark.NoFigure))
        {
            yield return (-2, none);
        }

        if (model.DifferentWords is { } different && model.Areas.Any(area => area.Different))
        {
            yield return (-3, different);
        }

        if (model.OwnWords is { } own && model.Areas.Any(area => area.Own))
        {
            yield return (-4, own);
        }
    }

    private static void DrawKey(int kind, MapModel model, double x, double y, List<Shape> shapes)
    {
        var (name, style) = kind switch
        {
            -1 => ("c-void", MapStyles.HatchGround),
            -2 => ("c-none", MapStyles.Empty),
            -3 => ("c-sig", MapStyles.Different),
            -4 => ("c-ring", MapStyles.OwnOuter),
            _ => (MapStyles.ClassOf(MapStyles.Step(kind, model.Classes.Count)), MapStyles.Of(MapStyles.Step(kind, model.Classes.Count))),
        };
        shapes.Add(new RectShape(x, y, Swatch, Tall, 0, name, style));
        if (kind == -4)
        {
            shapes.Add(new RectShape(x, y, Swatch, Tall, 0, "c-ringin", MapStyles.OwnInner));
        }

        if (kind == -1 && Hatch.Of([[x, y, x + Swatch, y, x + Swatch, y + Tall, x, y + Tall]]) is { } lines)
        {
            shapes.Add(new PathShape(lines, "c-hatch", MapStyles.Hatch));
        }
    }
}
