using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>The names at the ends of the lines of a comparison, pushed apart where they would touch.</summary>
internal static class ComparisonLabels
{
    private const double TextSize = 13, Line = 16;

    public static void Draw(ComparisonModel model, ChartAxis x, ChartAxis y, double left, List<Shape> shapes)
    {
        List<Label> labels = [Of(model.Own, y, own: true), .. model.Others.Where(line => Last(line) is not null).Select(line => Of(line, y, own: false))];
        labels.Sort((a, b) => a.At.CompareTo(b.At));
        var from = 12d;
        foreach (var label in labels)
        {
            var at = Math.Max(label.At, from);
            shapes.Add(new TextShape(left, at + 4, $"{label.Line.Name} {label.Line.Figure}", TextSize, label.Own ? FontWeight.SemiBold : FontWeight.Regular, label.Own ? "c-strong c-ownt" : "c-mute", label.Own ? ChartStyles.OwnText : ChartStyles.Mute));
            if (label.Line.Note is { } note)
            {
                shapes.Add(new TextShape(left, at + 4 + Line, note, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute));
            }

            from = at + (label.Line.Note is null ? Line : 2 * Line) + 2;
        }

        Band(model, x, y, shapes);
    }

    /// <summary>The words of the band stand over it, where that leaves most room.</summary>
    private static void Band(ComparisonModel model, ChartAxis x, ChartAxis y, List<Shape> shapes)
    {
        if (model.BandWords is not { } words || !model.BandHigh.Any(value => value is not null))
        {
            return;
        }

        var room = FontMetrics.Regular.Measure(words, TextSize) * 1.04;
        var middle = (x.At(x.From) + x.At(x.To)) / 2;
        var highest = model.Own.Values.Concat(model.BandHigh).Concat(model.Others.SelectMany(line => line.Values)).OfType<double>().Max();
        var above = y.At(highest) - 8;
        // Under the lines when over them is no room.
        var at = above > 44 ? above : Math.Min(y.At(0d) - 8, y.At(model.Own.Values.Concat(model.BandLow).Concat(model.Others.SelectMany(line => line.Values)).OfType<double>().Min()) + 18);
        shapes.Add(new TextShape(Math.Max(middle, x.At(x.From) + (room / 2)), at, words, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, TextAnchor.Middle));
    }

    private static Label Of(ComparisonLine line, ChartAxis y, bool own) => new(line, y.At(Last(line) ?? 0), own);

    private static double? Last(ComparisonLine line) => line.Values.LastOrDefault(value => value is not null);

    private sealed record Label(ComparisonLine Line, double At, bool Own);
}
