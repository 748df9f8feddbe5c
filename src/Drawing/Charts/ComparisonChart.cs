using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>Draws a comparison over time by the chart grammar: our own line the only saturated one, the group a grey band, others dotted.</summary>
public static class ComparisonChart
{
    private const double TextSize = 13, Top = 34, NarrowBelow = 480;

    /// <summary>Draws it; null when our own series has no value.</summary>
    /// <param name="model">The series.</param>
    /// <param name="width">Width of the sheet: <see cref="RankingChart.Half"/>, or <see cref="IndicatorChart.Narrow"/> for a phone.</param>
    public static Scene? Draw(ComparisonModel model, double width = RankingChart.Half)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Own.Values.Any(value => value is not null))
        {
            return null;
        }

        var narrow = width < NarrowBelow;
        var height = narrow ? 280d : 340d;
        var bottom = height - 30;
        var (from, to, step) = ChartAxis.Values(0, All(model).Max(), narrow ? 4 : 5);
        var right = width - Room(model);
        var decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
        var left = (FontMetrics.Regular.Measure(model.Words.Number((decimal)to, decimals), TextSize) * 1.04) + 14;
        var x = new ChartAxis(0, Math.Max(1, model.Periods.Count - 1), left + 8, right - 8);
        var y = new ChartAxis(from, to, bottom, Top);
        var shapes = new List<Shape>();
        if (model.Unit is { } unit)
        {
            shapes.Add(Small(2, 13, unit, TextAnchor.Start));
        }

        for (var index = 0; index <= (int)Math.Round((to - from) / step); index++)
        {
            var value = from + (index * step);
            shapes.Add(new LineShape(left, y.At(value), right, y.At(value), index == 0 ? "c-axis" : "c-grid", index == 0 ? ChartStyles.Axis : ChartStyles.Grid));
            shapes.Add(Small(left - 8, y.At(value) + 4, model.Words.Number((decimal)value, decimals), TextAnchor.End));
        }

        Times(model, x, bottom, narrow, shapes);
        ComparisonLines.Band(model, x, y, shapes);
        foreach (var other in model.Others)
        {
            ComparisonLines.Other(other, x, y, shapes);
        }

        ComparisonLines.Breaks(model.Own, x, Top - 12, bottom, shapes);
        ComparisonLines.Own(model.Own, x, y, shapes);
        ComparisonLabels.Draw(model, x, y, right + 6, shapes);
        return new() { Width = width, Height = height, Title = model.Title, Description = model.Description, Class = "c-svg", Language = model.Words.Language, Shapes = shapes };
    }

    private static IEnumerable<double> All(ComparisonModel model) =>
        model.Others.Append(model.Own).SelectMany(line => line.Values).Concat(model.BandHigh).OfType<double>();

    private static double Room(ComparisonModel model) =>
        (model.Others.Append(model.Own).Max(line => Math.Max(FontMetrics.SemiBold.Measure($"{line.Name} {line.Figure}", TextSize), FontMetrics.Regular.Measure(line.Note ?? "", TextSize))) * 1.04) + 10;

    /// <summary>First and last always; those between where there is room, counted from the last so that its neighbour is the one left out.</summary>
    private static void Times(ComparisonModel model, ChartAxis x, double bottom, bool narrow, List<Shape> shapes)
    {
        var count = model.Periods.Count;
        var every = Math.Max(1, (int)Math.Ceiling(count / (narrow ? 4d : 7d)));
        for (var place = 0; place < count; place++)
        {
            if (place == count - 1 || (place % every == 0 && count - 1 - place >= every))
            {
                shapes.Add(Small(x.At(place), bottom + 20, model.Periods[place], TextAnchor.Middle));
            }
        }
    }

    private static TextShape Small(double x, double y, string text, TextAnchor anchor) => new(x, y, text, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, anchor);
}
