using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>What the passes share: the case, the figure that counts, the baseline. On the stack only.</summary>
internal readonly ref struct Workings
{
    public Workings(IndicatorCase indicator)
    {
        Case = indicator;
        Used = MeasurementChoice.Choose(indicator);
        Baseline = indicator.Baseline.Value;
    }

    public IndicatorCase Case { get; }

    public ChosenMeasurement Used { get; }

    public decimal? Baseline { get; }

    public decimal Measured => Used.Value;

    /// <summary>Whether the figure is of the target period or later; not when the target has no period.</summary>
    public bool IsDue => Case.TargetPeriod is { } target && Used.Period.End >= target.End;

    /// <summary>Whether the figure is not later than the baseline: a level, not a trend.</summary>
    public bool IsNotAfterBaseline => Baseline is not null && Case.BaselinePeriod is { } baseline && Used.Period.End <= baseline.End;

    public ReasonCode BaselineProblem => StateReasons.OfBaseline(Case.Baseline);

    /// <summary>The stated point of the path at the end of the measured period; null when there is none.</summary>
    public Quantity? PathPoint => At(Case.Path.Span, Used.Period);

    public static Quantity? At(ReadOnlySpan<PeriodQuantity> points, Period period)
    {
        foreach (ref readonly var point in points)
        {
            if (point.Period.End == period.End)
            {
                return point.Value;
            }
        }

        return null;
    }

    /// <summary>The answer when it cannot be judged; the figure stays visible.</summary>
    public IndicatorJudgement NotAssessable(ReasonCode reason) => Answer(Outcome.NotAssessable, reason);

    public IndicatorJudgement Answer(Outcome outcome, ReasonCode reason) => new()
    {
        Outcome = outcome,
        Reason = reason,
        MeasurementIndex = Used.Index,
        Measured = Used.Index < 0 ? null : Measured,
        Baseline = Baseline,
        Flags = Used.Flags,
    };
}
