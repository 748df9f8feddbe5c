using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>When the margin of the change decides.</summary>
internal enum MarginUse
{
    /// <summary>Never: the figure is not compared with a baseline.</summary>
    Never,

    /// <summary>When there was something to change: the baseline does not meet the target.</summary>
    WhenChangeIsAsked,

    /// <summary>Always: the question itself is whether it changed.</summary>
    Always,
}

/// <summary>What a method break after the baseline takes away.</summary>
internal enum BreakUse
{
    /// <summary>Nothing: the figure is compared with a norm of its own period.</summary>
    Nothing,

    /// <summary>The target too, when a baseline was stated: it was set on the old method.</summary>
    TargetSetOnOldMethod,

    /// <summary>Everything: the target is a change since the baseline.</summary>
    Everything,
}

/// <summary>How a target is judged: what is met, and which comparisons its kind needs.</summary>
internal readonly struct TargetPlan
{
    public Goal Goal { get; init; }

    /// <summary>Why there is no target value; a stated path may still be judged. Null when the goal is known.</summary>
    public ReasonCode? GoalProblem { get; init; }

    /// <summary>Why nothing can be judged, whatever was measured; null when something can.</summary>
    public ReasonCode? Problem { get; init; }

    /// <summary>Whether the goal must be held all the time (met: on course) rather than reached once (met: achieved).</summary>
    public bool Hold { get; init; }

    /// <summary>Whether a straight line from baseline to target says what is required on the way.</summary>
    public bool Line { get; init; }

    /// <summary>Whether a measurement after the baseline is needed for any answer.</summary>
    public bool NeedsTrend { get; init; }

    public MarginUse Margin { get; init; }

    public BreakUse Break { get; init; }

    public static TargetPlan Refused(ReasonCode problem) => new() { Problem = problem };
}
