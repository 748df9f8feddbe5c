using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>
/// Draws the series of one indicator by the chart grammar: own figures as the only saturated line, the target path dashed, margins as
/// whiskers and band, a method break as a gap, what is missing as nothing at all.
/// </summary>
public static class IndicatorChart
{
    /// <summary>Width for a page with room.</summary>
    public const double Wide = 860;

    /// <summary>Width for a phone, so that type keeps its size there.</summary>
    public const double Narrow = 358;

    /// <summary>Draws a chart; null when nothing was measured: an empty chart would say less than a sentence.</summary>
    /// <param name="model">The series.</param>
    /// <param name="width">Width of the sheet: <see cref="Wide"/> or <see cref="Narrow"/>, or what lies between.</param>
    public static Scene? Draw(ChartModel model, double width = Wide)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Points.Any(point => point.Value is not null))
        {
            return null;
        }

        var frame = ChartFrame.Make(model, Math.Max(width, 240));
        var shapes = new List<Shape>(64);
        var placing = new LabelPlacing(new Block(2, 16, frame.Width - 1, frame.Bottom - 2));
        ChartGround.Draw(model, frame, placing, shapes);
        ChartSeries.Draw(model, frame, placing, shapes);
        ChartTrend.Draw(model, frame, placing, shapes);
        ChartGoal.Draw(model, frame, placing, shapes);
        ChartLabels.Draw(model, frame, placing, shapes);
        var note = AxisNote(model, width);
        return new()
        {
            Width = frame.Width,
            Height = frame.Height,
            Title = model.Title,
            Description = ChartText.Describe(model) + (note is null ? "" : " " + note),
            Class = "c-svg",
            Language = model.Words.Language,
            Shapes = shapes,
        };
    }

    /// <summary>The sentence that the caption owes its reader when the axis does not start at 0; null when it does.</summary>
    public static string? AxisNote(ChartModel model, double width = Wide)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.Points.Any(point => point.Value is not null))
        {
            return null;
        }

        var frame = ChartFrame.Make(model, Math.Max(width, 240));
        return frame.IsCut ? model.Words.Say(model.Words.AxisStart, frame.Ticks[0].Words + model.Suffix) : null;
    }
}
