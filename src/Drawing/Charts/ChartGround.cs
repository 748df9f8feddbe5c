using System.Globalization;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>What lies under the figures: the good side, grid, axes and the words along them.</summary>
internal static class ChartGround
{
    public static void Draw(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        DrawGoodSide(model, frame, shapes);
        foreach (var (value, words) in frame.Ticks)
        {
            var y = frame.Y.At(value);
            shapes.Add(new LineShape(frame.Left, y, frame.Right, y, "c-grid", ChartStyles.Grid));
            shapes.Add(Small(frame.Left - 8, y + 4, words, TextAnchor.End));
            placing.Reserve(new(0, y - 9, frame.Left - 6, y + 7));
        }

        if (model.Unit is { } unit)
        {
            var shown = Text.TextWrap.Shorten(unit, FontMetrics.Regular, ChartFrame.TextSize, frame.Width - 8);
            shapes.Add(Small(2, 13, shown, TextAnchor.Start));
        }

        shapes.Add(new LineShape(frame.Left, frame.Bottom, frame.Right, frame.Bottom, "c-axis", ChartStyles.Axis));
        DrawCut(frame, shapes);
        DrawTimes(model, frame, shapes);
    }

    private static TextShape Small(double x, double y, string text, TextAnchor anchor) =>
        new(x, y, text, ChartFrame.TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, anchor);

    private static void DrawGoodSide(ChartModel model, ChartFrame frame, List<Shape> shapes)
    {
        if (model is { Direction: ChartDirection.InBand, Target: { } band })
        {
            var (top, bottom) = (frame.Y.At(band.High), frame.Y.At(band.Low));
            shapes.Add(new RectShape(frame.Left, top, frame.Right - frame.Left, bottom - top, 0, "c-good", ChartStyles.Good));
            return;
        }

        if (model.Path.Count < 2 || model.Direction is not (ChartDirection.HigherIsBetter or ChartDirection.LowerIsBetter))
        {
            return;
        }

        var side = model.Direction == ChartDirection.LowerIsBetter ? frame.Bottom : frame.Top;
        var outline = new Outline().Move(frame.X.At(model.Path[0].Moment), side);
        foreach (var point in model.Path)
        {
            outline.Line(frame.X.At(point.Moment), frame.Y.At(point.Value));
        }

        shapes.Add(new PathShape(outline.Line(frame.X.At(model.Path[^1].Moment), side).Close(), "c-good", ChartStyles.Good));
    }

    // An axis that does not start at 0 carries a break mark.
    private static void DrawCut(ChartFrame frame, List<Shape> shapes)
    {
        if (!frame.IsCut)
        {
            return;
        }

        var (x, y) = (frame.Left, frame.Bottom);
        shapes.Add(new PathShape(new Outline().Move(x - 5, y + 5).Line(x, y).Line(x + 5, y - 5).Move(x - 5, y + 9).Line(x, y + 4).Line(x + 5, y - 1), "c-axis", ChartStyles.Axis));
    }

    private static void DrawTimes(ChartModel model, ChartFrame frame, List<Shape> shapes)
    {
        var y = frame.Bottom + 18;
        var taken = double.MinValue;
        foreach (var (moment, words) in Times(model, frame))
        {
            var width = FontMetrics.Regular.Measure(words, ChartFrame.TextSize) * 1.03;
            var x = Math.Clamp(frame.X.At(moment), 2 + (width / 2), frame.Width - 2 - (width / 2));
            if (x - (width / 2) < taken + 8)
            {
                continue;
            }

            taken = x + (width / 2);
            shapes.Add(new LineShape(frame.X.At(moment), frame.Bottom, frame.X.At(moment), frame.Bottom + 4, "c-axis", ChartStyles.Axis));
            shapes.Add(Small(x, y, words, TextAnchor.Middle));
        }
    }

    // Whole years get an even rhythm; a short series, or one of other periods only, gets the names of its periods.
    private static List<(double Moment, string Words)> Times(ChartModel model, ChartFrame frame)
    {
        var moments = ChartFrame.Moments(model);
        var (first, last) = ((int)Math.Ceiling(moments.Min() - 1e-6), (int)Math.Floor(moments.Max() + 1e-6));
        var years = last - first;
        if (years < 2 || !model.Points.Any(point => point.Moment == Math.Floor(point.Moment)))
        {
            return model.Points.Select(point => (point.Moment, point.Label)).Concat(TargetTime(model)).OrderBy(time => time.Item1).ToList();
        }

        var step = 1;
        while (years / step * (step == 1 ? 58 : 38) > frame.Right - frame.Left)
        {
            step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
        }

        // The rhythm is counted back from the last year, where the target stands.
        var start = last - (years / step * step);
        return Enumerable.Range(0, (years / step) + 1).Select(index => start + (index * step))
            .Select(year => ((double)year, year.ToString(CultureInfo.InvariantCulture))).ToList();
    }

    private static IEnumerable<(double Moment, string Words)> TargetTime(ChartModel model)
    {
        if (model.Target is { } target && target.Moment == Math.Floor(target.Moment) && !model.Points.Any(point => point.Moment == target.Moment))
        {
            yield return (target.Moment, ((int)target.Moment).ToString(CultureInfo.InvariantCulture));
        }
    }
}
