using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>
/// A trend that continues: a grey band with a finely dashed line in it, and a whisker where it ends. Grey, because the only saturated line is what was
/// measured.
/// </summary>
internal static class ChartTrend
{
    // A wide interval may not press the figures themselves flat: beyond this many times their range it runs off the plot, and the words say how far.
    private const double MostRanges = 1.25;

    /// <summary>The extent of the values with the forecast in it.</summary>
    public static (double Low, double High) Extent(ChartForecast forecast, double low, double high)
    {
        var values = forecast.Points.Select(point => (double)point.Value).ToList();
        var (from, to) = (Math.Min(low, values.Min()), Math.Max(high, values.Max()));
        var room = Math.Max(to - from, Math.Abs(to) * 0.02) * MostRanges;
        return (Math.Min(from, Math.Max((double)forecast.Points.Min(point => point.Low), from - room)), Math.Max(to, Math.Min((double)forecast.Points.Max(point => point.High), to + room)));
    }

    public static void Draw(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Forecast is not { } forecast)
        {
            return;
        }

        var points = forecast.Points;
        var band = new Outline().Move(frame.X.At(points[0].Moment), Y(frame, points[0].High));
        foreach (var point in points.Skip(1))
        {
            band.Line(frame.X.At(point.Moment), Y(frame, point.High));
        }

        foreach (var point in points.Reverse())
        {
            band.Line(frame.X.At(point.Moment), Y(frame, point.Low));
        }

        shapes.Add(new PathShape(band.Close(), "c-foreband", ChartStyles.ForecastBand));
        DrawLine(points, frame, placing, shapes);
    }

    private static void DrawLine(IReadOnlyList<ChartForecastPoint> points, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        var line = new Outline().Move(frame.X.At(points[0].Moment), Y(frame, points[0].Value));
        foreach (var point in points.Skip(1))
        {
            line.Line(frame.X.At(point.Moment), Y(frame, point.Value));
        }

        var last = points[^1];
        var (x, top, bottom) = (frame.X.At(last.Moment), Y(frame, last.High), Y(frame, last.Low));
        shapes.Add(new PathShape(line, "c-fore", ChartStyles.Forecast));
        shapes.Add(new PathShape(new Outline().Move(x - 5, top).Line(x + 5, top).Move(x, top).Line(x, bottom).Move(x - 5, bottom).Line(x + 5, bottom), "c-foreend", ChartStyles.ForecastEnd));
        placing.AvoidLine(frame.X.At(points[0].Moment), Y(frame, points[0].Value), x, Y(frame, last.Value), 5);
        placing.AvoidLine(x, top, x, bottom, 4);
    }

    // What runs off the plot is cut at its edge.
    private static double Y(ChartFrame frame, decimal value) => Math.Clamp(frame.Y.At(value), frame.Top, frame.Bottom);
}
