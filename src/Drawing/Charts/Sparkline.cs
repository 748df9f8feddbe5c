using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>A series at the size of a word: line, gaps, breaks, last figure and target; for tables, where the figures stand beside it.</summary>
public static class Sparkline
{
    private const double Inset = 6;

    // A table has one on every row: longer series are said by their ends.
    private const int MostSaid = 6;

    /// <summary>Draws a sparkline; null when nothing was measured.</summary>
    /// <param name="model">The series.</param>
    /// <param name="width">Width of the sheet, in px.</param>
    /// <param name="height">Height of the sheet, in px.</param>
    /// <param name="fromZero">Whether the height counts from 0, with a line there: of counts and rates, so that noise does not look like movement.</param>
    public static Scene? Draw(ChartModel model, double width = 96, double height = 34, bool fromZero = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        var measured = model.Points.Where(point => point.Value is not null).ToList();
        if (measured.Count == 0)
        {
            return null;
        }

        var values = measured.ConvertAll(point => (double)(point.Value ?? 0));
        if (model.Target is { } target)
        {
            values.Add((double)target.Low);
            values.Add((double)target.High);
        }

        if (fromZero)
        {
            values.Add(0);
        }

        var moments = ChartFrame.Moments(model);
        var (low, high) = (values.Min(), values.Max());
        var flat = high <= low;
        var x = new ChartAxis(moments.Min(), moments.Max(), Inset, width - Inset);
        var y = flat ? new ChartAxis(low - 0.5, low + 0.5, height - Inset, Inset) : new ChartAxis(low, high, height - Inset, Inset);
        var shapes = new List<Shape>();
        if (fromZero)
        {
            shapes.Add(new LineShape(0, y.At(0d), width, y.At(0d), "c-grid", ChartStyles.Grid));
        }

        DrawLine(model, x, y, shapes);
        if (model.Target is { } goal)
        {
            var (gx, gy) = (x.At(goal.Moment), y.At((goal.Low + goal.High) / 2));
            shapes.Add(new PathShape(new Outline().Move(gx, gy - 4).Line(gx + 4, gy).Line(gx, gy + 4).Line(gx - 4, gy).Close(), "c-goal", ChartStyles.Goal with { Width = 1.5 }));
        }

        return new() { Width = width, Height = height, Title = model.Title, Description = ChartText.Describe(model, MostSaid), Class = "spark", Language = model.Words.Language, Shapes = shapes };
    }

    private static void DrawLine(ChartModel model, ChartAxis x, ChartAxis y, List<Shape> shapes)
    {
        Outline? whole = null;
        ChartPoint? end = null;
        var provisional = false;
        foreach (var (from, to) in ChartSeries.Segments(model.Points))
        {
            // Figures of one kind in a row are one stroke: a dozen times fewer characters on pages with many of these.
            if (whole is null || end != from || provisional != to.Provisional)
            {
                provisional = to.Provisional;
                whole = new Outline().Move(x.At(from.Moment), y.At(from.Value ?? 0));
                shapes.Add(new PathShape(whole, provisional ? "c-own c-own--prov" : "c-own", provisional ? ChartStyles.OwnProvisional : ChartStyles.SparkOwn));
            }

            whole.Line(x.At(to.Moment), y.At(to.Value ?? 0));
            end = to;
        }

        // A figure without a neighbour would not be seen as a line.
        var joined = ChartSeries.Segments(model.Points).SelectMany(pair => (ChartPoint[])[pair.From, pair.To]).ToHashSet();
        var last = model.Points.Last(point => point.Value is not null);
        foreach (var point in model.Points)
        {
            if (point.Value is { } value && (point == last || !joined.Contains(point)))
            {
                shapes.Add(new CircleShape(
                    x.At(point.Moment), y.At(value), point == last ? 3.5 : 2,
                    point.Provisional ? "c-dot c-dot--prov c-dot--mini" : "c-dot c-dot--mini",
                    point.Provisional ? ChartStyles.DotProvisional with { Width = 2 } : ChartStyles.Dot with { Width = 0.75 }));
            }
        }
    }
}
