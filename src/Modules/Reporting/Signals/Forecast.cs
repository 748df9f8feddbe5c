using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Signals;

/// <summary>Why nothing is said of the target period.</summary>
internal enum NoForecast
{
    /// <summary>The target is not a figure with a period, or it cannot be judged for the reason that the judgement gives.</summary>
    NoTarget,

    /// <summary>The target has no period.</summary>
    NoTargetPeriod,

    /// <summary>The target period is over: what was reached is measured, not forecast.</summary>
    TargetPeriodOver,

    /// <summary>Steps, ranks and yes or no do not lie on a line.</summary>
    NotOnALine,

    /// <summary>Fewer than three figures that can be compared.</summary>
    TooFewFigures,

    /// <summary>Fewer than three figures since the method changed; there were enough before.</summary>
    TooFewSinceMethodBreak,

    /// <summary>The figures are too large to reckon with.</summary>
    OutOfRange,
}

/// <summary>How a forecast lies against the target. It is no judgement, and takes the place of none.</summary>
internal enum ForecastPosition
{
    /// <summary>The line and the whole interval meet the target.</summary>
    Meets,

    /// <summary>The line meets the target, part of the interval does not.</summary>
    LikelyMeets,

    /// <summary>The line misses the target, part of the interval meets it.</summary>
    LikelyMisses,

    /// <summary>The line and the whole interval miss the target.</summary>
    Misses,
}

/// <summary>Where an indicator comes out in its target period when its trend continues, with the uncertainty of that.</summary>
internal sealed record Forecast
{
    /// <summary>Why there is none; null when there is.</summary>
    public NoForecast? Missing { get; private init; }

    /// <summary>Why there is no target to hold it against, as the judgement gives it; null when that is not the reason.</summary>
    public ReasonCode? Why { get; private init; }

    /// <summary>Number of figures that can be compared.</summary>
    public required int Figures { get; init; }

    /// <summary>First and last period it is made of; null when there is nothing to compare.</summary>
    public (Period First, Period Last)? Span { get; private init; }

    /// <summary>The period it is about; null when there is no forecast.</summary>
    public Period? At { get; private init; }

    /// <summary>Value and interval in that period, cut off at what the figure can be; null when there is no forecast.</summary>
    public Prediction? Prediction { get; private init; }

    /// <summary>Whether an end of the interval, or the line itself, was cut off at what the figure can be.</summary>
    public bool CutOff { get; private init; }

    /// <summary>How it lies against the target; null when there is no forecast.</summary>
    public ForecastPosition? Position { get; private init; }

    /// <summary>Whether it looks further ahead than the figures look back.</summary>
    public bool FarAhead { get; private init; }

    /// <summary>Whether the last figure may still change.</summary>
    public bool OnProvisional { get; private init; }

    /// <summary>The line; null when there is none.</summary>
    public TrendLine? Line { get; private init; }

    // What the figure can be at all.
    private (double Low, double High) Possible { get; init; }

    /// <summary>The line at a moment with its interval, cut off at what the figure can be; null when there is no forecast.</summary>
    public Prediction? On(double moment) => Line?.Predict(moment) is { } raw ? Within(raw) : null;

    /// <summary>The forecast of an indicator; it never looks past a method break, and says why when nothing can be said.</summary>
    /// <param name="indicator">The indicator at its reference date.</param>
    /// <param name="decimals">Decimals in which its figures are written; null when they decide.</param>
    public static Forecast Of(IndicatorCase indicator, int? decimals = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var figures = ComparableSeries.Of(indicator);
        var none = new Forecast { Figures = figures.Count, Span = figures.Count == 0 ? null : (figures[0].Period, figures[^1].Period) };
        var bounds = TargetBounds.Of(indicator);
        if (WhyNot(indicator, bounds, figures) is { } reason)
        {
            return none with { Missing = reason, Why = reason == NoForecast.NoTarget ? bounds.Problem : null };
        }

        var line = TrendLine.Through([.. figures.Select(Point)], Resolution(figures, decimals));
        return line?.Predict(Moment(indicator.TargetPeriod!.Value)) is { } raw && IsInRange(raw)
            ? Made(none with { Line = line, At = indicator.TargetPeriod, OnProvisional = figures[^1].Provisional, Possible = PossibleOf(indicator.Reading) }, raw, bounds)
            : none with { Missing = NoForecast.OutOfRange };
    }

    /// <summary>A period as a moment in years, as charts count.</summary>
    public static double Moment(Period period) => (double)Pace.Moment(period.End);

    private static Forecast Made(Forecast forecast, Prediction raw, TargetBounds bounds)
    {
        var cut = forecast.Within(raw);
        var line = forecast.Line!;
        return forecast with
        {
            Prediction = cut,
            CutOff = cut != raw,
            Position = PositionOf(cut, bounds),
            FarAhead = Moment(forecast.At!.Value) - line.Until > line.Until - line.From,
        };
    }

    private Prediction Within(Prediction raw) => new(Clamp(raw.Value), Clamp(raw.Low), Clamp(raw.High));

    private double Clamp(double value) => Math.Clamp(value, Possible.Low, Possible.High);

    private static NoForecast? WhyNot(IndicatorCase indicator, TargetBounds bounds, IReadOnlyList<ComparableFigure> figures) =>
        indicator.Reading is Reading.Ordinal or Reading.Rank or Reading.YesNo or Reading.Narrative
            || indicator.TargetKind is TargetKind.Ordinal or TargetKind.RankAtMost or TargetKind.Deliverable ? NoForecast.NotOnALine
        : !bounds.IsKnown && bounds.Problem != ReasonCode.MethodBreak ? NoForecast.NoTarget
        : indicator.TargetPeriod is not { } until ? NoForecast.NoTargetPeriod
        : until.End <= indicator.AsOf ? NoForecast.TargetPeriodOver
        : figures.Count < TrendLine.FewestPoints ? HasBreak(indicator) ? NoForecast.TooFewSinceMethodBreak : NoForecast.TooFewFigures
        : bounds.IsKnown ? null : NoForecast.NoTarget;

    private static ForecastPosition PositionOf(Prediction prediction, TargetBounds bounds)
    {
        var (low, high) = ((double?)bounds.Low ?? double.NegativeInfinity, (double?)bounds.High ?? double.PositiveInfinity);
        if (prediction.Value >= low && prediction.Value <= high)
        {
            return prediction.Low >= low && prediction.High <= high ? ForecastPosition.Meets : ForecastPosition.LikelyMeets;
        }

        return prediction.High >= low && prediction.Low <= high ? ForecastPosition.LikelyMisses : ForecastPosition.Misses;
    }

    private static bool HasBreak(IndicatorCase indicator)
    {
        foreach (ref readonly var figure in indicator.Measurements.Span)
        {
            if (figure.MethodBreakBefore && figure.Period.End <= indicator.AsOf)
            {
                return true;
            }
        }

        return false;
    }

    private static TrendPoint Point(ComparableFigure figure) => new(Moment(figure.Period), (double)figure.Value, (double?)figure.Margin);

    // What the indicator says of its decimals, or else the finest step that occurs in its figures.
    private static double Resolution(IReadOnlyList<ComparableFigure> figures, int? decimals) =>
        Math.Pow(10, -(decimals ?? figures.Max(figure => Places(figure.Value))));

    private static int Places(decimal value) => decimal.IsInteger(value) ? 0 : Math.Min(10, (int)(value / 1.0000000000000000000000000000m).Scale);

    private static (double Low, double High) PossibleOf(Reading reading) => reading switch
    {
        Reading.Share => (0, 100),
        Reading.Mark => (1, 10),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private static bool IsInRange(Prediction prediction) =>
        Math.Abs(prediction.Low) <= (double)Quantity.Limit && Math.Abs(prediction.High) <= (double)Quantity.Limit;
}
