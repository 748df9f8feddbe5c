using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Charts;

/// <summary>Writes words at the marks themselves, most important first, so that no legend is needed to read a figure.</summary>
internal static class ChartLabels
{
    private const double FigureSize = 14;
    private const double Space = 9;

    // The last, first, highest and lowest figure are written even where it is crowded; others only where they cover no mark.
    private const int Important = 4;
    private const double Patience = 26;

    public static void Draw(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        // The last figure is what readers come for; around the target there is more room to give way.
        var points = ByImportance(model).ToList();
        DrawFigure(points[0], model, frame, placing, shapes, double.MaxValue);
        DrawTarget(model, frame, placing, shapes);
        DrawForecast(model, frame, placing, shapes);
        DrawRequired(model, frame, placing, shapes);
        DrawBreaks(model, frame, placing, shapes);
        for (var index = 1; index < points.Count; index++)
        {
            DrawFigure(points[index], model, frame, placing, shapes, index < Important ? double.MaxValue : Patience);
        }

        DrawDirection(model, frame, placing, shapes);
    }

    private static LabelLine Strong(string text) => new(text, FigureSize, FontWeight.SemiBold, "c-num", ChartStyles.Text);

    private static LabelLine Plain(string text) => new(text, ChartFrame.TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute);

    // Last and first first, then what stands out, then the rest in order of time.
    private static IEnumerable<ChartPoint> ByImportance(ChartModel model)
    {
        var measured = model.Points.Where(point => point.Value is not null).ToList();
        ChartPoint[] first = [measured[^1], measured[0], measured.MaxBy(point => point.Value)!, measured.MinBy(point => point.Value)!];
        return first.Concat(measured).Distinct();
    }

    private static void DrawFigure(ChartPoint point, ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes, double patience)
    {
        if (point.Value is not { } value)
        {
            return;
        }

        // On a scale of levels the axis already names the level.
        List<LabelLine> lines = model.Scale is null ? [Strong(model.Words.Number(value, model.Decimals))] : [];
        if (point.Provisional)
        {
            lines.Add(Plain(model.Words.Provisional));
        }

        if (lines.Count > 0)
        {
            var (x, y) = (frame.X.At(point.Moment), frame.Y.At(value));
            LabelSpot[] beyond = point is { Low: { } low, High: { } high }
                ? [new(x, frame.Y.At(low) + 4, TextAnchor.Middle), new(x, frame.Y.At(high) - 4, TextAnchor.Middle, Above: true)]
                : [];
            placing.Place(lines, [.. Around(x, y), .. beyond], shapes, patience);
        }
    }

    private static LabelSpot[] Around(double x, double y) =>
    [
        new(x, y - Space, TextAnchor.Middle, Above: true),
        new(x, y + Space, TextAnchor.Middle),
        new(x + 6, y - 5, TextAnchor.Start, Above: true),
        new(x + 6, y + 5, TextAnchor.Start),
        new(x - 6, y - 5, TextAnchor.End, Above: true),
        new(x - 6, y + 5, TextAnchor.End),
        new(x + Space, y, TextAnchor.Start, Level: true),
        new(x - Space, y, TextAnchor.End, Level: true),
    ];

    private static void DrawTarget(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Target is not { } target)
        {
            return;
        }

        var x = frame.X.At(target.Moment);
        var y = (frame.Y.At(target.Low) + frame.Y.At(target.High)) / 2;
        var room = (frame.IsNarrow ? frame.Width * 0.6 : frame.Width - x - 12) / 1.03;
        List<LabelLine> lines = [];
        foreach (var line in TextWrap.Wrap(target.Words, FontMetrics.SemiBold, FigureSize, room, 3).Lines)
        {
            lines.Add(Strong(line));
        }

        foreach (var line in TextWrap.Wrap(target.Note, FontMetrics.Regular, ChartFrame.TextSize, room, 2).Lines)
        {
            lines.Add(Plain(line));
        }

        LabelSpot beside = new(x + 11, y, TextAnchor.Start, Level: true);
        LabelSpot[] around =
        [
            new(frame.Width - 3, y - 12, TextAnchor.End, Above: true),
            new(frame.Width - 3, y + 12, TextAnchor.End),
            new(x - 11, y, TextAnchor.End, Level: true),
            new(frame.Width - 3, y - 50, TextAnchor.End, Above: true),
            new(frame.Width - 3, y + 50, TextAnchor.End),
            new(frame.Width - 3, frame.Top, TextAnchor.End),
        ];
        placing.Place(lines, frame.IsNarrow ? around : [beside, .. around], shapes);
    }

    private static void DrawForecast(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Forecast is not { } forecast)
        {
            return;
        }

        var last = forecast.Points[^1];
        var (x, y) = (frame.X.At(last.Moment), frame.Y.At(last.Value));
        List<LabelLine> lines =
        [
            new(model.Words.Forecast, ChartFrame.TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute),
            new(ChartText.Interval(last, model), ChartFrame.TextSize, FontWeight.SemiBold, "c-strong", ChartStyles.Text),
        ];
        LabelSpot[] inwards = [new(x - 12, y, TextAnchor.End, Level: true), new(x - 12, y - 26, TextAnchor.End, Above: true), new(x - 12, y + 26, TextAnchor.End), new(x - 12, y - 60, TextAnchor.End, Above: true), new(x - 12, y + 60, TextAnchor.End)];
        placing.Place(lines, [new(x + Space, y, TextAnchor.Start, Level: true), .. inwards, .. Around(x, y)], shapes);
    }

    // The value asked stands clear of the figures, with a leader to its dot on the path.
    private static void DrawRequired(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Required is not { } required)
        {
            return;
        }

        var (x, y) = (frame.X.At(required.Moment), frame.Y.At(required.Value));
        var words = model.Words.Say(model.Words.Required, required.Label);
        LabelLine[] lines =
        [
            new(words, ChartFrame.TextSize, FontWeight.Regular, "c-text", ChartStyles.Text),
            new(ChartText.Level(required.Value, model) ?? model.Words.Number(required.Value, model.Decimals), ChartFrame.TextSize, FontWeight.SemiBold, "c-strong", ChartStyles.Text),
        ];
        var highest = model.Points.Where(point => Math.Abs(frame.X.At(point.Moment) - x) < 4).Max(point => point.High ?? point.Value) ?? required.Value;
        List<LabelSpot> spots = [new(x, Math.Min(frame.Y.At(highest), y) - 22, TextAnchor.Middle, Above: true)];
        foreach (var distance in (int[])[48, 70, 95, 120, 30])
        {
            spots.Add(new(x, y - distance, TextAnchor.Middle, Above: true));
            spots.Add(new(x, y + distance, TextAnchor.Middle));
        }

        // Near a side of the sheet the words run inwards from the leader.
        foreach (var distance in (int[])[48, 70, 95, 120])
        {
            spots.Add(new(x + 4, y - distance, TextAnchor.End, Above: true));
            spots.Add(new(x + 4, y + distance, TextAnchor.End));
            spots.Add(new(x - 4, y - distance, TextAnchor.Start, Above: true));
            spots.Add(new(x - 4, y + distance, TextAnchor.Start));
        }

        if (placing.Place(lines, spots, shapes) is { } block)
        {
            var end = block.Bottom < y ? block.Bottom + 1 : block.Top - 1;
            shapes.Add(new LineShape(x, y, x, end, "c-lead", ChartStyles.Lead));
            placing.AvoidLine(x, y, x, end, 20);
        }
    }

    private static void DrawBreaks(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        foreach (var (x, after) in ChartSeries.Breaks(model, frame))
        {
            var wide = frame.IsNarrow ? 120 : 170;
            var wrapped = TextWrap.Wrap(after.BreakWords ?? model.Words.Break, FontMetrics.Regular, ChartFrame.TextSize, wide, 4).Lines;
            var lines = wrapped.Select(line => new LabelLine(line, ChartFrame.TextSize, FontWeight.Regular, "c-text", ChartStyles.Text)).ToList();
            placing.Place(lines, [new(x + Space, 18, TextAnchor.Start), new(x - Space, 18, TextAnchor.End), new(x + Space, frame.Bottom - 4, TextAnchor.Start, Above: true), new(x - Space, frame.Bottom - 4, TextAnchor.End, Above: true)], shapes);
        }
    }

    private static void DrawDirection(ChartModel model, ChartFrame frame, LabelPlacing placing, List<Shape> shapes)
    {
        if (model.Words.Of(model.Direction) is not { } words || model.Direction is not (ChartDirection.HigherIsBetter or ChartDirection.LowerIsBetter))
        {
            return;
        }

        var down = model.Direction == ChartDirection.LowerIsBetter;
        var low = frame.Bottom - 26;
        var high = frame.Top + 22;
        double[] heights = down ? [low, low - 60, high] : [high, high + 60, low];
        double[] lefts = [frame.Left + 8, frame.Left + ((frame.Right - frame.Left) / 3), frame.Left + ((frame.Right - frame.Left) / 2)];
        var spots = lefts.SelectMany(left => heights.Select(height => new LabelSpot(left + 12, height, TextAnchor.Start, Level: true)));
        if (placing.Place([Plain(words)], spots, shapes) is { } block)
        {
            DrawArrow(block.Left - 8, (block.Top + block.Bottom) / 2, down ? 1 : -1, shapes);
        }
    }

    private static void DrawArrow(double x, double y, int sign, List<Shape> shapes)
    {
        var tip = y + (16 * sign);
        var arrow = new Outline().Move(x, y - (16 * sign)).Line(x, tip).Move(x - 4, tip - (6 * sign)).Line(x, tip).Line(x + 4, tip - (6 * sign));
        shapes.Add(new PathShape(arrow, "c-lead", ChartStyles.Lead));
    }
}
