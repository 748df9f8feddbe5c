using OpKoers.Indicators.Judgement;

namespace OpKoers.Indicators.Contracts;

/// <summary>What meets a target, as figures: everything from a lower end up, everything from an upper end down, or between the two, ends inclusive.</summary>
public readonly record struct TargetBounds
{
    /// <summary>The lower end; null when there is none.</summary>
    public decimal? Low { get; private init; }

    /// <summary>The upper end; null when there is none.</summary>
    public decimal? High { get; private init; }

    /// <summary>Why there are none; null when there are, and when the target asks something that is no figure, such as a deliverable.</summary>
    public ReasonCode? Problem { get; private init; }

    /// <summary>Whether there is an end.</summary>
    public bool IsKnown => Low is not null || High is not null;

    /// <summary>The bounds by the same rules as the judgement: of a change they lie where the baseline puts them, and no target of before a method break counts after it.</summary>
    public static TargetBounds Of(IndicatorCase indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var workings = new Workings(indicator);
        var plan = TargetPlans.Of(in workings);
        var problem = plan.Problem ?? plan.GoalProblem;
        if (problem is null && workings.Used.Index >= 0 && MethodBreaks.Forbids(in workings, in plan))
        {
            problem = ReasonCode.MethodBreak;
        }

        return problem is null ? new() { Low = plan.Goal.Low, High = plan.Goal.High } : new() { Problem = problem };
    }

    /// <summary>Whether a value meets the target; false when there are no bounds.</summary>
    public bool Contains(decimal value) => IsKnown && !(value < Low) && !(value > High);

    /// <summary>The end that a value has to reach: of a band the nearest; the value itself when there are no bounds.</summary>
    public decimal EndFor(decimal value)
    {
        if (Low is not { } low || High is not { } high)
        {
            return Low ?? High ?? value;
        }

        return Math.Abs(value - low) <= Math.Abs(high - value) ? low : high;
    }
}
