using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>Ordered scales and ranks: there is nothing halfway two steps, so no line and no progress.</summary>
internal static class StepRule
{
    public static IndicatorJudgement Judge(in Workings workings, in TargetPlan plan)
    {
        if (MethodBreaks.Forbids(in workings, in plan))
        {
            return workings.NotAssessable(ReasonCode.MethodBreak);
        }

        if (plan.Goal.Contains(workings.Measured))
        {
            var (outcome, reason) = plan.Hold
                ? workings.IsDue ? (Outcome.Achieved, ReasonCode.Held) : (Outcome.OnCourse, ReasonCode.HoldsSoFar)
                : (Outcome.Achieved, workings.IsDue ? ReasonCode.TargetMet : ReasonCode.TargetMetEarly);
            return Against(workings.Answer(outcome, reason), in plan, plan.Goal.Nearest(workings.Measured), RequiredBasis.Target);
        }

        if (workings.IsDue && plan.Goal.IsKnown)
        {
            return Compare(in workings, in plan, plan.Goal.Nearest(workings.Measured), RequiredBasis.Target);
        }

        if (workings.PathPoint is { } point)
        {
            if (point.Value is { } stated)
            {
                return Compare(in workings, in plan, stated, RequiredBasis.PathPoint);
            }

            if (StateReasons.OfPath(in point) is { } problem)
            {
                return workings.NotAssessable(problem);
            }
        }

        return plan.GoalProblem is { } unknown ? workings.NotAssessable(unknown) : SinceBaseline(in workings, in plan);
    }

    private static IndicatorJudgement Compare(in Workings workings, in TargetPlan plan, decimal required, RequiredBasis basis)
    {
        if (basis == RequiredBasis.PathPoint && MethodBreaks.After(in workings, workings.Case.BaselinePeriod) && workings.Baseline is not null)
        {
            return workings.NotAssessable(ReasonCode.MethodBreak);
        }

        var shortfall = plan.Goal.Side == 0 ? Math.Abs(required - workings.Measured) : plan.Goal.Side * (required - workings.Measured);
        var reference = plan.Goal.IsKnown ? plan.Goal.Nearest(workings.Measured) : required;
        var way = workings.Baseline is { } baseline && reference != baseline ? reference - baseline : reference;
        var allowance = workings.Case.Tolerance.AtRisk * Math.Abs(way);
        var missed = basis == RequiredBasis.Target;
        var (outcome, reason) = shortfall <= 0 ? (Outcome.OnCourse, ReasonCode.AsRequired)
            : shortfall <= allowance ? (Outcome.AtRisk, missed ? ReasonCode.MissedWithinTolerance : ReasonCode.BehindWithinTolerance)
            : (Outcome.OffCourse, missed ? ReasonCode.MissedBeyondTolerance : ReasonCode.BehindBeyondTolerance);
        return Against(workings.Answer(outcome, reason), in plan, required, basis) with { Shortfall = Math.Max(0, shortfall), Allowance = allowance };
    }

    private static IndicatorJudgement SinceBaseline(in Workings workings, in TargetPlan plan)
    {
        if (workings.Baseline is not { } baseline)
        {
            return workings.NotAssessable(workings.BaselineProblem);
        }

        if (workings.IsNotAfterBaseline || MethodBreaks.After(in workings, workings.Case.BaselinePeriod))
        {
            return workings.NotAssessable(workings.IsNotAfterBaseline ? ReasonCode.OneMeasurement : ReasonCode.MethodBreak);
        }

        // Better is nearer to the goal: for one that must stay on its step, too.
        var gain = Math.Abs(plan.Goal.Nearest(baseline) - baseline) - Math.Abs(plan.Goal.Nearest(workings.Measured) - workings.Measured);
        var (outcome, reason) = gain > 0 ? (Outcome.OnCourse, ReasonCode.BetterThanBaseline)
            : gain < 0 ? (Outcome.OffCourse, ReasonCode.WorseThanBaseline)
            : (Outcome.NoDemonstrableChange, ReasonCode.NoChange);
        return Against(workings.Answer(outcome, reason), in plan, plan.Goal.Nearest(workings.Measured), RequiredBasis.Target);
    }

    private static IndicatorJudgement Against(IndicatorJudgement answer, in TargetPlan plan, decimal required, RequiredBasis basis) => answer with
    {
        Required = plan.Goal.Side != 0 && basis == RequiredBasis.Target ? plan.Goal.Low ?? plan.Goal.High : required,
        RequiredBasis = basis,
        Target = plan.Goal.Low ?? plan.Goal.High,
    };
}
