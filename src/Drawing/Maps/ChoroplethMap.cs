using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Maps;

/// <summary>
/// Draws a map of areas by the chart grammar: one hue in at most five steps, hatch for what is withheld, a heavy border for what is demonstrably different,
/// a double one for the area that it is about, figures written in the areas.
/// </summary>
public static class ChoroplethMap
{
    /// <summary>Width for a page with room.</summary>
    public const double Wide = 860;

    /// <summary>Width for a phone, so that type keeps its size there.</summary>
    public const double Narrow = 358;

    private const double HighestWide = 680, HighestNarrow = 440;

    /// <summary>Draws a map; null when none of the areas has a shape.</summary>
    /// <param name="model">The areas.</param>
    /// <param name="width">Width of the sheet: <see cref="Wide"/> or <see cref="Narrow"/>, or what lies between.</param>
    /// <param name="highest">The map without its legend is no higher than this; null for as high as a page of that width has room for.</param>
    public static Scene? Draw(MapModel model, double width = Wide, double? highest = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        width = Math.Max(width, 160);
        var rings = model.Areas.SelectMany(area => area.Rings).Concat(model.Outlines);
        if (model.Areas.All(area => area.Rings.Count == 0) || MapFrame.Around(rings, width, highest ?? (width >= 560 ? HighestWide : HighestNarrow)) is not { } frame)
        {
            return null;
        }

        var placed = model.Areas.Select(area => frame.Place(area.Rings)).ToList();
        var shapes = new List<Shape>(model.Areas.Count + 32);
        DrawAreas(model, placed, shapes);
        DrawBorders(model, frame, placed, shapes);
        DrawLabels(model, frame, placed, shapes);
        var bottom = MapLegend.Draw(model, frame.Width, frame.Height, shapes);
        return new()
        {
            Width = frame.Width,
            Height = bottom,
            Title = model.Title,
            Description = model.Description,
            Class = "c-svg c-map",
            Interactive = model.Areas.Any(area => area.Href is not null),
            Language = model.Language,
            Shapes = shapes,
        };
    }

    private static void DrawAreas(MapModel model, List<double[][]> placed, List<Shape> shapes)
    {
        for (var index = 0; index < placed.Count; index++)
        {
            var area = model.Areas[index];
            if (placed[index].Length == 0)
            {
                continue;
            }

            var parts = Parts(area, placed[index], Step(model, area));
            shapes.Add(area.Href is { } href
                ? new LinkShape(href, parts, area.Words) { Label = area.Words }
                : new GroupShape(parts, null, area.Words));
        }
    }

    private static List<Shape> Parts(MapArea area, double[][] rings, int? step)
    {
        var outline = MapFrame.Outline(rings);
        var (name, style) = area.Mark switch
        {
            MapMark.Suppressed => ("c-void", MapStyles.HatchGround),
            MapMark.NoFigure => ("c-none", MapStyles.Empty),
            _ when step is { } shade => (MapStyles.ClassOf(shade), MapStyles.Of(shade)),
            _ => ("c-area c-land", MapStyles.Plain),
        };
        var parts = new List<Shape> { new PathShape(outline, name, style) };
        if (area.Mark == MapMark.Suppressed && Hatch.Of(rings) is { } hatch)
        {
            parts.Add(new PathShape(hatch, "c-hatch", MapStyles.Hatch));
        }

        return parts;
    }

    /// <summary>Over the areas: outlines first, then heavy borders, so that nothing hides what is different, and at last the double border of the own area.</summary>
    private static void DrawBorders(MapModel model, MapFrame frame, List<double[][]> placed, List<Shape> shapes)
    {
        if (model.Outlines.Count > 0)
        {
            shapes.Add(new PathShape(MapFrame.Outline(frame.Place(model.Outlines)), "c-rim", MapStyles.Rim));
        }

        for (var index = 0; index < placed.Count; index++)
        {
            if (model.Areas[index].Different && placed[index].Length > 0)
            {
                shapes.Add(new PathShape(MapFrame.Outline(placed[index]), "c-sig", MapStyles.Different));
            }
        }

        for (var index = 0; index < placed.Count; index++)
        {
            if (model.Areas[index].Own && placed[index].Length > 0)
            {
                shapes.Add(new PathShape(MapFrame.Outline(placed[index]), "c-ring", MapStyles.OwnOuter));
                shapes.Add(new PathShape(MapFrame.Outline(placed[index]), "c-ringin", MapStyles.OwnInner));
            }
        }
    }

    private static void DrawLabels(MapModel model, MapFrame frame, List<double[][]> placed, List<Shape> shapes)
    {
        var labels = new List<Shape>();
        for (var index = 0; index < placed.Count; index++)
        {
            MapLabels.Draw(model.Areas[index], placed[index], frame.Width, Step(model, model.Areas[index]), labels);
        }

        if (labels.Count > 0)
        {
            // A pointer must reach the area under the words.
            shapes.Add(new GroupShape(labels, "c-labels"));
        }
    }

    private static int? Step(MapModel model, MapArea area) => area.Class is { } place && model.Classes.Count > 0 ? MapStyles.Step(place, model.Classes.Count) : null;
}
