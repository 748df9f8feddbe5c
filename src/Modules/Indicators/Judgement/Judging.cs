using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>The judgement as a list of passes: choose the figure, plan the target, then the rule of its kind.</summary>
internal static class Judging
{
    public static IndicatorJudgement Judge(IndicatorCase indicator)
    {
        var workings = new Workings(indicator);
        var plan = TargetPlans.Of(in workings);
        if (WhyNot(in workings, in plan) is { } reason)
        {
            return workings.NotAssessable(reason);
        }

        return indicator.TargetKind switch
        {
            TargetKind.Deliverable => DeliverableRule.Judge(in workings),
            TargetKind.BetterThanGroup => GroupRule.Judge(in workings),
            TargetKind.DirectionOnly => DirectionRule.Judge(in workings, in plan),
            TargetKind.ServiceNorm => IntervalRule.Judge(in workings, NormOfPeriod(in workings, in plan)),
            TargetKind.Ordinal or TargetKind.RankAtMost => StepRule.Judge(in workings, in plan),
            TargetKind.Level or TargetKind.AtLeast or TargetKind.AtMost when indicator.Reading is Reading.Ordinal or Reading.Rank => StepRule.Judge(in workings, in plan),
            _ => IntervalRule.Judge(in workings, in plan),
        };
    }

    // What the target lacks is said first, then that nothing was measured, then what the baseline lacks: in that order it can be repaired.
    private static ReasonCode? WhyNot(in Workings workings, in TargetPlan plan)
    {
        var aboutBaseline = plan.Problem is >= ReasonCode.NoBaseline and <= ReasonCode.BaselineAmbiguous;
        if (plan.Problem is { } problem && !aboutBaseline)
        {
            return problem;
        }

        if (plan.GoalProblem is { } unknown && !HasPath(in workings))
        {
            return unknown;
        }

        return workings.Used.Index < 0 ? workings.Used.Problem : plan.Problem;
    }

    private static bool HasPath(in Workings workings)
    {
        foreach (ref readonly var point in workings.Case.Path.Span)
        {
            if (point.Value.Value is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A norm may be stated per period; then that one holds.
    private static TargetPlan NormOfPeriod(in Workings workings, in TargetPlan plan) =>
        workings.PathPoint?.Value is { } norm && TargetPlans.SideOf(workings.Case.Direction) is { } side
            ? plan with { Goal = Goal.Threshold(norm, side), GoalProblem = null }
            : plan;
}
