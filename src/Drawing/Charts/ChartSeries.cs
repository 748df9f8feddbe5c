using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>Our own figures: margins, line, dots, and what was published before.</summary>
internal static class ChartSeries
{
    public const double Radius = 5;

    /// <summary>Draws the series.</summary>
    public static void Draw(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        foreach (var (from, to) in Segments(model.Points))
        {
            if (from is { Low: { } low, High: { } high } && to is { Low: { } nextLow, High: { } nextHigh })
            {
                var (x1, x2) = (frame.X.At(from.Moment), frame.X.At(to.Moment));
                var band = new Outline().Move(x1, frame.Y.At(high)).Line(x2, frame.Y.At(nextHigh)).Line(x2, frame.Y.At(nextLow)).Line(x1, frame.Y.At(low)).Close();
                shapes.Add(new PathShape(band, "c-band", ChartStyles.Band));
            }
        }

        DrawBreaks(model, frame, placing, shapes);
        foreach (var point in model.Points)
        {
            DrawWhisker(point, frame, placing, shapes);
            DrawWithheld(point, frame, placing, shapes);
        }
    }

    /// <summary>A figure that is withheld is neither a gap nor a nought: a hatched box on the axis says that it is there.</summary>
    private static void DrawWithheld(ChartPoint point, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        const double Half = 5.5, Height = 13, Apart = 4;
        if (!point.Withheld)
        {
            return;
        }

        var (left, right) = (frame.X.At(point.Moment) - Half, frame.X.At(point.Moment) + Half);
        var (top, bottom) = (frame.Bottom - Height - 1, frame.Bottom - 1);
        var outline = new Outline().Move(left, top).Line(right, top).Move(right, top).Line(right, bottom).Move(right, bottom).Line(left, bottom).Move(left, bottom).Line(left, top);
        for (var along = Apart; along < right - left + Height; along += Apart)
        {
            outline.Move(left + Math.Min(along, right - left), top + Math.Max(0, along - (right - left))).Line(left + Math.Max(0, along - Height), top + Math.Min(along, Height));
        }

        shapes.Add(new PathShape(outline, "c-hatch", ChartStyles.Withheld));
        placing.Avoid(new Block(left, top, right, bottom), 30);
    }

    /// <summary>Draws line and dots, above the path.</summary>
    public static void DrawFigures(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        DrawLine(model, frame, placing, shapes);
        foreach (var point in model.Points)
        {
            DrawDots(point, frame, placing, shapes);
        }
    }

    /// <summary>Pairs of measurements that belong together: nothing missing and no break between them.</summary>
    public static IEnumerable<(ChartPoint From, ChartPoint To)> Segments(IReadOnlyList<ChartPoint> points)
    {
        for (var index = 1; index < points.Count; index++)
        {
            if (points[index - 1].Value is not null && points[index] is { Value: not null, BreakBefore: false })
            {
                yield return (points[index - 1], points[index]);
            }
        }
    }

    /// <summary>Where the breaks stand.</summary>
    public static IEnumerable<(double X, ChartPoint After)> Breaks(ChartModel model, ChartFrame frame)
    {
        for (var index = 1; index < model.Points.Count; index++)
        {
            if (model.Points[index].BreakBefore)
            {
                yield return (frame.X.At((model.Points[index - 1].Moment + model.Points[index].Moment) / 2), model.Points[index]);
            }
        }
    }

    private static void DrawLine(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        Outline? whole = null;
        ChartPoint? end = null;
        foreach (var (from, to) in Segments(model.Points))
        {
            var (x1, y1, x2, y2) = (frame.X.At(from.Moment), Y(frame, from), frame.X.At(to.Moment), Y(frame, to));
            placing.AvoidLine(x1, y1, x2, y2, 6);
            if (to.Provisional)
            {
                shapes.Add(new LineShape(x1, y1, x2, y2, "c-own c-own--prov", ChartStyles.OwnProvisional));
                continue;
            }

            if (whole is null || end != from)
            {
                whole = new Outline().Move(x1, y1);
                shapes.Add(new PathShape(whole, "c-own", ChartStyles.Own));
            }

            whole.Line(x2, y2);
            end = to;
        }
    }

    private static void DrawWhisker(ChartPoint point, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (point is not { Value: not null, Low: { } low, High: { } high })
        {
            return;
        }

        var (x, top, bottom) = (frame.X.At(point.Moment), frame.Y.At(high), frame.Y.At(low));
        shapes.Add(new PathShape(
            new Outline().Move(x - 5, top).Line(x + 5, top).Move(x, top).Line(x, bottom).Move(x - 5, bottom).Line(x + 5, bottom), "c-whisk", ChartStyles.Whisker));
        placing.AvoidLine(x, top, x, bottom, 5);
    }

    private static void DrawDots(ChartPoint point, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        var x = frame.X.At(point.Moment);
        foreach (var earlier in point.Earlier)
        {
            shapes.Add(new CircleShape(x, frame.Y.At(earlier), Radius + 0.5, "c-dot--old", ChartStyles.DotOld));
        }

        if (point.Value is null)
        {
            return;
        }

        var y = Y(frame, point);
        shapes.Add(point.Provisional
            ? new CircleShape(x, y, Radius, "c-dot c-dot--prov", ChartStyles.DotProvisional)
            : new CircleShape(x, y, Radius, "c-dot", ChartStyles.Dot));
        placing.Avoid(new(x - Radius - 1, y - Radius - 1, x + Radius + 1, y + Radius + 1), 30);
    }

    // Two hairlines, and a gap in everything that would cross them.
    private static void DrawBreaks(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        foreach (var (x, _) in Breaks(model, frame))
        {
            placing.Avoid(new(x - 4, 16, x + 4, frame.Bottom), 40);
        }
    }

    private static double Y(ChartFrame frame, ChartPoint point) => frame.Y.At(point.Value ?? 0);
}
