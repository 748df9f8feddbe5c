namespace OpKoers.Reporting.Signals;

/// <summary>
/// The straight line through a series by ordinary least squares, and the prediction interval that belongs to it. It assumes that the change goes on as
/// it went, that figures lie around the line independently of each other, and equally far everywhere. With few figures the interval is wide: that is the
/// honest answer, not a fault.
/// </summary>
internal sealed class TrendLine
{
    /// <summary>Fewer figures give no trend: two always lie on a line, so nothing would be known of how far off it may be.</summary>
    public const int FewestPoints = 3;

    // A published margin is a half width of 95 %; the interval works with a standard deviation.
    private const double Margin95 = 1.959963984540054;

    private readonly double middle;
    private readonly double mean;
    private readonly double spread;
    private readonly double deviation;
    private readonly double quantile;

    private TrendLine(IReadOnlyList<TrendPoint> points, double resolution)
    {
        Count = points.Count;
        middle = points.Average(point => point.Moment);
        mean = Mean(points);
        spread = points.Sum(point => Square(point.Moment - middle));
        PerYear = points.Sum(point => (point.Moment - middle) * ((point.Value - mean) / spread));
        var around = points.Select(point => point.Value - At(point.Moment)).ToList();
        deviation = Deviation(points, around, resolution);
        quantile = StudentT.NinetiethPercentile(Count - 2);
        Until = points.Max(point => point.Moment);
        From = points.Min(point => point.Moment);
    }

    /// <summary>Number of figures it is made of.</summary>
    public int Count { get; }

    /// <summary>Moment of the first figure.</summary>
    public double From { get; }

    /// <summary>Moment of the last figure.</summary>
    public double Until { get; }

    /// <summary>Change a year along the line.</summary>
    public double PerYear { get; }

    /// <summary>The line through these figures; null when there are too few of different moments, or when they are too large to reckon with.</summary>
    /// <param name="points">The figures, in any order.</param>
    /// <param name="resolution">The step in which figures are written, such as 0.1: how exact a figure can be at most; 0 for exact.</param>
    public static TrendLine? Through(IReadOnlyList<TrendPoint> points, double resolution = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Select(point => point.Moment).Distinct().Count() < FewestPoints || points.Any(point => !IsUsable(point)) || !double.IsFinite(resolution))
        {
            return null;
        }

        var line = new TrendLine(points, Math.Abs(resolution));
        return double.IsFinite(line.PerYear) && double.IsFinite(line.deviation) && line.spread > 0 ? line : null;
    }

    /// <summary>The value on the line.</summary>
    public double At(double moment) => mean + (PerYear * (moment - middle));

    /// <summary>The line at a moment with its interval; null when it is too far to reckon with.</summary>
    public Prediction? Predict(double moment)
    {
        var value = At(moment);
        var half = quantile * deviation * Math.Sqrt(1 + (1d / Count) + (Square(moment - middle) / spread));
        return double.IsFinite(value) && double.IsFinite(half) ? new Prediction(value, value - half, value + half) : null;
    }

    // Figures on one line say that the line is straight, not that the next figure is certain: never surer than the margins and the rounding allow.
    private static double Deviation(IReadOnlyList<TrendPoint> points, List<double> around, double resolution)
    {
        var scale = around.Max(Math.Abs);
        var residual = scale == 0 ? 0 : scale * Math.Sqrt(around.Sum(value => Square(value / scale)) / (points.Count - 2));
        var measured = points.Max(point => Math.Abs(point.Margin ?? 0)) / Margin95;
        return Math.Max(residual, Math.Max(measured, resolution / Math.Sqrt(12)));
    }

    private static double Mean(IReadOnlyList<TrendPoint> points) => points.Sum(point => point.Value / points.Count);

    private static bool IsUsable(TrendPoint point) =>
        double.IsFinite(point.Moment) && Math.Abs(point.Moment) < 10_000 && Math.Abs(point.Value) <= 1e15 && !(Math.Abs(point.Margin ?? 0) > 1e15);

    private static double Square(double value) => value * value;
}
