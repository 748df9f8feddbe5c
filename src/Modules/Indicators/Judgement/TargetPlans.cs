using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>Second pass: what the target asks, per kind. Sentences of the rules are in docs/topics/op-koers.md.</summary>
internal static class TargetPlans
{
    public static TargetPlan Of(in Workings workings)
    {
        var indicator = workings.Case;
        if (indicator.TargetKind == TargetKind.None)
        {
            return TargetPlan.Refused(ReasonCode.NoNorm);
        }

        return indicator.Target.State == QuantityState.Ambiguous ? TargetPlan.Refused(ReasonCode.TargetAmbiguous) : indicator.TargetKind switch
        {
            TargetKind.Level => Level(indicator),
            TargetKind.AtLeast => OneSided(indicator, 1, Direction.LowerIsBetter),
            TargetKind.AtMost => OneSided(indicator, -1, Direction.HigherIsBetter),
            TargetKind.Between => Band(indicator, hasOwnValue: true),
            TargetKind.AbsoluteChange or TargetKind.PercentagePoints or TargetKind.RelativeChange => Change(in workings),
            TargetKind.NotWorse or TargetKind.DirectionOnly => AgainstBaseline(in workings),
            TargetKind.Ordinal => Threshold(indicator, SideOf(indicator.Direction)),
            TargetKind.RankAtMost => Threshold(indicator, -1),
            TargetKind.ServiceNorm => Norm(indicator),
            TargetKind.BetterThanGroup => WithoutValue(indicator, SideOf(indicator.Direction) is 1 or -1 ? null : ReasonCode.NoDirection),
            _ => WithoutValue(indicator, null),
        };
    }

    /// <summary>1 when higher is better, -1 when lower is, 0 for staying; null for the rest.</summary>
    public static int? SideOf(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => 1,
        Direction.LowerIsBetter => -1,
        Direction.Stay => 0,
        _ => null,
    };

    private static TargetPlan Level(IndicatorCase indicator) => indicator.Direction == Direction.InBand
        ? Band(indicator, hasOwnValue: false)
        : Reach(Threshold(indicator, SideOf(indicator.Direction)));

    private static TargetPlan OneSided(IndicatorCase indicator, int side, Direction opposite) => indicator.Direction == opposite
        ? TargetPlan.Refused(ReasonCode.TargetContradictsDirection)
        : Reach(Threshold(indicator, side));

    private static TargetPlan Norm(IndicatorCase indicator) => indicator.Direction == Direction.InBand
        ? Band(indicator, hasOwnValue: false) with { Line = false, Margin = MarginUse.Never, Break = BreakUse.Nothing }
        : Threshold(indicator, SideOf(indicator.Direction)) with { Hold = true };

    private static TargetPlan Reach(TargetPlan plan) => plan with { Line = true, Margin = MarginUse.WhenChangeIsAsked, Break = BreakUse.TargetSetOnOldMethod };

    private static TargetPlan Threshold(IndicatorCase indicator, int? side)
    {
        if (side is not { } known)
        {
            return TargetPlan.Refused(ReasonCode.NoDirection);
        }

        return indicator.Target.Value is { } value
            ? new() { Goal = Goal.Threshold(value, known), Hold = known == 0 }
            : new() { Goal = Goal.Unknown(known), Hold = known == 0, GoalProblem = StateReasons.OfTarget(indicator.Target) };
    }

    private static TargetPlan Band(IndicatorCase indicator, bool hasOwnValue)
    {
        // "4 tot 8" in the value is the same band as low 4 and high 8.
        var range = hasOwnValue && indicator.Target.IsRange;
        var (low, high) = range ? (indicator.Target.Low, indicator.Target.High) : (indicator.TargetLow.Value, indicator.TargetHigh.Value);
        if (!range && FirstState(indicator) is { } problem)
        {
            return TargetPlan.Refused(problem);
        }

        if (low is null && high is null)
        {
            return TargetPlan.Refused(ReasonCode.NoBand);
        }

        return low > high
            ? TargetPlan.Refused(ReasonCode.BandReversed)
            : Reach(new() { Goal = Goal.Band(low, high), Hold = true });
    }

    // An end that is said to be unknown is not the same as no end.
    private static ReasonCode? FirstState(IndicatorCase indicator)
    {
        if (SaysUnknown(indicator.Target))
        {
            return StateReasons.OfTarget(indicator.Target);
        }

        return SaysUnknown(indicator.TargetLow) || indicator.TargetLow.IsRange ? StateReasons.OfTarget(indicator.TargetLow)
            : SaysUnknown(indicator.TargetHigh) || indicator.TargetHigh.IsRange ? StateReasons.OfTarget(indicator.TargetHigh)
            : null;
    }

    private static TargetPlan Change(in Workings workings)
    {
        var indicator = workings.Case;
        if (SideOf(indicator.Direction) is not { } side)
        {
            return TargetPlan.Refused(indicator.Direction == Direction.None ? ReasonCode.NoDirection : ReasonCode.TargetContradictsDirection);
        }

        if (workings.Baseline is not { } baseline)
        {
            return TargetPlan.Refused(workings.BaselineProblem);
        }

        var plan = Trend(MarginUse.WhenChangeIsAsked, side == 0) with { Line = true };
        if (indicator.Target.Value is not { } change)
        {
            return plan with { Goal = Goal.Unknown(side), GoalProblem = StateReasons.OfTarget(indicator.Target) };
        }

        if (indicator.TargetKind == TargetKind.RelativeChange && baseline == 0)
        {
            return TargetPlan.Refused(ReasonCode.BaselineZero);
        }

        var final = indicator.TargetKind == TargetKind.RelativeChange ? baseline + (baseline * (change / 100)) : baseline + change;
        if (!Exact.InRange(final))
        {
            return TargetPlan.Refused(ReasonCode.OutOfRange);
        }

        var moves = Math.Sign(final - baseline);
        return moves != 0 && moves != side
            ? TargetPlan.Refused(ReasonCode.TargetContradictsDirection)
            : plan with { Goal = Goal.Threshold(final, side) };
    }

    private static TargetPlan AgainstBaseline(in Workings workings)
    {
        var indicator = workings.Case;
        var side = SideOf(indicator.Direction);
        var plan = WithoutValue(indicator, side is null ? ReasonCode.NoDirection : null);
        if (plan.Problem is not null)
        {
            return plan;
        }

        return workings.Baseline is { } baseline
            ? Trend(MarginUse.Always, hold: true) with { Goal = Goal.Threshold(baseline, side!.Value) }
            : TargetPlan.Refused(workings.BaselineProblem);
    }

    private static TargetPlan Trend(MarginUse margin, bool hold) => new() { NeedsTrend = true, Break = BreakUse.Everything, Margin = margin, Hold = hold };

    private static TargetPlan WithoutValue(IndicatorCase indicator, ReasonCode? problem) =>
        problem is { } known ? TargetPlan.Refused(known)
        : SaysUnknown(indicator.Target) ? TargetPlan.Refused(StateReasons.OfTarget(indicator.Target))
        : new() { Hold = true };

    private static bool SaysUnknown(Quantity quantity) => quantity.State is not (QuantityState.Known or QuantityState.Blank or QuantityState.NotApplicable);
}
