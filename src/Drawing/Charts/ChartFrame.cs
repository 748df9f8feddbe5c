using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Charts;

/// <summary>The sheet, the plot on it and its two axes.</summary>
internal sealed record ChartFrame
{
    /// <summary>Size of axis labels and other small text.</summary>
    public const double TextSize = 13;

    private const double NarrowBelow = 560;

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required double Left { get; init; }

    public required double Top { get; init; }

    public required double Right { get; init; }

    public required double Bottom { get; init; }

    public required ChartAxis X { get; init; }

    public required ChartAxis Y { get; init; }

    /// <summary>Values at which the value axis has a line, with their words.</summary>
    public required IReadOnlyList<(double Value, string Words)> Ticks { get; init; }

    /// <summary>Whether the value axis leaves out a part from 0 on.</summary>
    public required bool IsCut { get; init; }

    public bool IsNarrow => Width < NarrowBelow;

    public static ChartFrame Make(ChartModel model, double width)
    {
        var narrow = width < NarrowBelow;
        var height = narrow ? 360d : 430d;
        var (low, high) = Extent(model);
        var (from, to, step) = model.Scale is null ? ChartAxis.Values(low, high, narrow ? 4 : 5) : ScaleBounds(model);
        var ticks = TicksOf(model, from, to, step, width * 0.3);
        var left = Math.Max(34, ticks.Max(tick => FontMetrics.Regular.Measure(tick.Words, TextSize)) + 14);
        var right = width - (narrow || model.Target is null ? 16 : RightMargin(model.Target));
        var moments = Moments(model);
        var inset = Math.Min(28, (right - left) / 10);
        var (first, last) = (moments.Min(), moments.Max());
        var bottom = height - 34;
        const double top = 46;
        return new()
        {
            Width = width,
            Height = height,
            Left = left,
            Top = top,
            Right = right,
            Bottom = bottom,
            X = last > first ? new(first, last, left + inset, right - inset) : new(first - 0.5, last + 0.5, left + inset, right - inset),
            Y = new(from, to, bottom, top),
            Ticks = ticks,
            IsCut = model.Scale is null && from > 0,
        };
    }

    private static double RightMargin(ChartTarget target) =>
        Math.Clamp(Math.Max(FontMetrics.SemiBold.Measure(target.Words, 14), FontMetrics.Regular.Measure(target.Note, TextSize)) * 1.03, 60, 230);

    /// <summary>Every moment that must have a place.</summary>
    public static List<double> Moments(ChartModel model)
    {
        var moments = model.Points.Select(point => point.Moment).Concat(model.Path.Select(point => point.Moment)).ToList();
        if (model.Target is { } target)
        {
            moments.Add(target.Moment);
        }

        if (model.Required is { } required)
        {
            moments.Add(required.Moment);
        }

        moments.AddRange(model.Forecast?.Points.Select(point => point.Moment) ?? []);

        return moments;
    }

    private static (double Low, double High) Extent(ChartModel model)
    {
        var values = new List<decimal>();
        foreach (var point in model.Points)
        {
            values.AddRange(new[] { point.Value, point.Low, point.High }.OfType<decimal>());
            values.AddRange(point.Earlier);
        }

        values.AddRange(model.Path.Select(point => point.Value));
        if (model.Target is { } target)
        {
            values.Add(target.Low);
            values.Add(target.High);
        }

        if (model.Required is { } required)
        {
            values.Add(required.Value);
        }

        var (low, high) = ((double)values.Min(), (double)values.Max());
        return model.Forecast is { } forecast ? ChartTrend.Extent(forecast, low, high) : (low, high);
    }

    private static (double From, double To, double Step) ScaleBounds(ChartModel model)
    {
        var (low, high) = Extent(model);
        var last = model.ScaleStart + (model.Scale?.Count ?? 1) - 1;
        return (Math.Min(model.ScaleStart, Math.Floor(low)) - 0.4, Math.Max(last, Math.Ceiling(high)) + 0.4, 1);
    }

    private static List<(double Value, string Words)> TicksOf(ChartModel model, double from, double to, double step, double room)
    {
        var ticks = new List<(double Value, string Words)>();
        if (model.Scale is { } scale)
        {
            for (var place = 0; place < scale.Count; place++)
            {
                ticks.Add((model.ScaleStart + place, TextWrap.Shorten(scale[place], FontMetrics.Regular, TextSize, room)));
            }

            return ticks;
        }

        var decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
        var count = (int)Math.Round((to - from) / step);
        for (var index = 0; index <= count; index++)
        {
            var value = from + (index * step);
            ticks.Add((value, model.Words.Number((decimal)value, decimals)));
        }

        return ticks;
    }
}
