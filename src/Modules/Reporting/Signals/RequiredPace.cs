using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Signals;

/// <summary>What it takes to meet a target, by what kind of target it is.</summary>
internal enum PaceKind
{
    /// <summary>A change a year.</summary>
    PerYear,

    /// <summary>A number of steps on a scale or places in a ranking, before a day.</summary>
    Steps,

    /// <summary>Something to be delivered before a day.</summary>
    Deliver,

    /// <summary>A norm for every period: the difference has to be gone in the next.</summary>
    Norm,

    /// <summary>Only better than the baseline; how much was not agreed.</summary>
    AnyImprovement,

    /// <summary>The latest figure meets the target; it has to stay so.</summary>
    Reached,

    /// <summary>The target period was measured and the target was missed.</summary>
    TooLate,

    /// <summary>The target period is over and its figure is not there yet.</summary>
    Awaited,

    /// <summary>It cannot be said.</summary>
    Undefined,
}

/// <summary>What would bring a target within reach from here: arithmetic from the latest figure, no forecast.</summary>
internal sealed record RequiredPace
{
    /// <summary>What it takes.</summary>
    public required PaceKind Kind { get; init; }

    /// <summary>The pace per year that is needed and that was kept so far; null for other kinds, and where nothing is needed per year.</summary>
    public Pace? Pace { get; private init; }

    /// <summary>What is missing: signed, in the unit of the indicator, in steps or in places; null where nothing is.</summary>
    public decimal? Gap { get; private init; }

    /// <summary>The period in which it has to be reached; null when none was agreed.</summary>
    public Period? Until { get; private init; }

    /// <summary>Days from the reference date up to and including the last day of that period; negative when it is over.</summary>
    public int? DaysLeft { get; private init; }

    /// <summary>Why it cannot be said, as the judgement gives it; null when it can, or when it is the kind of target.</summary>
    public ReasonCode? Why { get; private init; }

    /// <summary>What is needed for a target of any kind.</summary>
    public static RequiredPace Of(IndicatorCase indicator, in IndicatorJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var pace = Kinds(indicator, in judgement);
        return indicator.TargetPeriod is { } until ? pace with { Until = until, DaysLeft = until.End.DayNumber - indicator.AsOf.DayNumber } : pace;
    }

    private static RequiredPace Kinds(IndicatorCase indicator, in IndicatorJudgement judgement)
    {
        if (indicator.TargetKind == TargetKind.Deliverable)
        {
            return Deliver(indicator, in judgement);
        }

        var bounds = TargetBounds.Of(indicator);
        if (!bounds.IsKnown || judgement is not { MeasurementIndex: >= 0, Measured: { } measured })
        {
            return new() { Kind = PaceKind.Undefined, Why = bounds.Problem ?? (judgement.MeasurementIndex < 0 ? judgement.Reason : null) };
        }

        var gap = bounds.EndFor(measured) - measured;
        var at = indicator.Measurements.Span[judgement.MeasurementIndex].Period;
        return indicator.TargetKind == TargetKind.DirectionOnly ? Direction(measured, bounds, indicator)
            : bounds.Contains(measured) ? new() { Kind = PaceKind.Reached, Pace = Indicators.Contracts.Pace.Of(indicator, in judgement) }
            : indicator.TargetKind == TargetKind.ServiceNorm ? new() { Kind = PaceKind.Norm, Gap = gap }
            : indicator.TargetPeriod is not { } until ? new() { Kind = PaceKind.Undefined, Gap = gap, Why = ReasonCode.NoTargetPeriod }
            : at.End >= until.End ? new() { Kind = PaceKind.TooLate, Gap = gap }
            : indicator.AsOf >= until.End ? new() { Kind = PaceKind.Awaited, Gap = gap }
            : Indicators.Contracts.Pace.Of(indicator, in judgement) is { } pace ? new() { Kind = PaceKind.PerYear, Gap = gap, Pace = pace }
            : new() { Kind = PaceKind.Steps, Gap = gap };
    }

    private static RequiredPace Deliver(IndicatorCase indicator, in IndicatorJudgement judgement) =>
        judgement.Measured > 0 ? new() { Kind = PaceKind.Reached }
        : indicator.TargetPeriod is not { } until ? new() { Kind = PaceKind.Undefined, Why = ReasonCode.NoTargetPeriod }
        : new() { Kind = indicator.AsOf >= until.End ? PaceKind.TooLate : PaceKind.Deliver };

    // "Gestegen" asks for more than the baseline itself, and for no more than that.
    private static RequiredPace Direction(decimal measured, TargetBounds bounds, IndicatorCase indicator)
    {
        var baseline = bounds.EndFor(measured);
        var isBetter = bounds.Contains(measured) && (measured != baseline || indicator.Direction == Indicators.Contracts.Direction.Stay);
        return isBetter ? new() { Kind = PaceKind.Reached } : new() { Kind = PaceKind.AnyImprovement, Gap = baseline - measured };
    }
}
