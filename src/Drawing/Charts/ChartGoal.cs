using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>What is asked: the path, the target at its end, what is required now; and the breaks that cut through it all.</summary>
internal static class ChartGoal
{
    private const double Diamond = 6;

    public static void Draw(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        DrawPath(model, frame, placing, shapes);
        DrawBreaks(model, frame, shapes);
        ChartSeries.DrawFigures(model, frame, placing, shapes);
        if (model.Required is { } required)
        {
            var (x, y) = (frame.X.At(required.Moment), frame.Y.At(required.Value));
            shapes.Add(new CircleShape(x, y, 3.5, "c-need", ChartStyles.RequiredDot));
            placing.Avoid(new(x - 4, y - 4, x + 4, y + 4), 20);
        }

        if (model.Target is { } target)
        {
            DrawTarget(target, frame, placing, shapes);
        }
    }

    private static void DrawPath(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Path.Count < 2)
        {
            return;
        }

        var outline = new Outline().Move(frame.X.At(model.Path[0].Moment), frame.Y.At(model.Path[0].Value));
        for (var index = 1; index < model.Path.Count; index++)
        {
            var (from, to) = (model.Path[index - 1], model.Path[index]);
            var (x, y) = (frame.X.At(to.Moment), frame.Y.At(to.Value));
            outline.Line(x, y);
            placing.AvoidLine(frame.X.At(from.Moment), frame.Y.At(from.Value), x, y, 5);
        }

        shapes.Add(new PathShape(outline, "c-path", ChartStyles.Path));
    }

    private static void DrawBreaks(ChartModel model, ChartFrame frame, List<Shape> shapes)
    {
        foreach (var (x, _) in ChartSeries.Breaks(model, frame))
        {
            shapes.Add(new RectShape(x - 3.5, 20, 7, frame.Bottom - 20.5, 0, "c-breakbg", ChartStyles.BreakGround));
            shapes.Add(new PathShape(new Outline().Move(x - 3.5, 20).Line(x - 3.5, frame.Bottom).Move(x + 3.5, 20).Line(x + 3.5, frame.Bottom), "c-break", ChartStyles.Break));
        }
    }

    private static void DrawTarget(ChartTarget target, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        var x = frame.X.At(target.Moment);
        if (target.High != target.Low)
        {
            shapes.Add(new LineShape(x, frame.Y.At(target.High), x, frame.Y.At(target.Low), "c-lead", ChartStyles.Lead));
            DrawDiamond(x, frame.Y.At(target.High), placing, shapes);
        }

        DrawDiamond(x, frame.Y.At(target.Low), placing, shapes);
    }

    private static void DrawDiamond(double x, double y, LabelPlacing placing, List<Shape> shapes)
    {
        var outline = new Outline().Move(x, y - Diamond).Line(x + Diamond, y).Line(x, y + Diamond).Line(x - Diamond, y).Close();
        shapes.Add(new PathShape(outline, "c-goal", ChartStyles.Goal));
        placing.Avoid(new(x - Diamond - 1, y - Diamond - 1, x + Diamond + 1, y + Diamond + 1), 30);
    }
}
