using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>Levels, changes, bands, norms and "not worse": the figure against what is required by now, and against the target.</summary>
internal static class IntervalRule
{
    public static IndicatorJudgement Judge(in Workings workings, in TargetPlan plan)
    {
        if (MethodBreaks.Forbids(in workings, in plan))
        {
            return workings.NotAssessable(ReasonCode.MethodBreak);
        }

        if (plan.NeedsTrend && workings.IsNotAfterBaseline)
        {
            return workings.NotAssessable(ReasonCode.OneMeasurement);
        }

        var required = RequiredValues.Of(in workings, in plan);
        if (required.Problem is { } problem && !plan.Goal.IsKnown)
        {
            return workings.NotAssessable(problem);
        }

        var margin = ChangeMargin.Of(in workings);
        if (MarginDecides(in workings, in plan, in required) && margin.Hides(workings.Measured - workings.Baseline!.Value))
        {
            return Complete(workings.Answer(Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin), in workings, in plan, in required, in margin);
        }

        var answer = plan.Goal.Contains(workings.Measured) ? Met(in workings, in plan)
            : required.Problem is { } missing ? workings.NotAssessable(missing)
            : NotMet(in workings, in plan, in required);
        return answer.Outcome == Outcome.NotAssessable ? answer : Complete(answer, in workings, in plan, in required, in margin);
    }

    private static bool MarginDecides(in Workings workings, in TargetPlan plan, in RequiredValue required) => plan.Margin switch
    {
        MarginUse.Always => true,
        MarginUse.Never => false,
        _ when workings.Baseline is not { } baseline => false,
        _ when plan.Goal.IsKnown => !plan.Goal.Contains(workings.Baseline.Value),
        _ => !Goal.Threshold(required.Value, plan.Goal.Side).Contains(workings.Baseline.Value),
    };

    private static IndicatorJudgement Met(in Workings workings, in TargetPlan plan) => (plan.Hold, workings.IsDue) switch
    {
        (true, true) => workings.Answer(Outcome.Achieved, ReasonCode.Held),
        (true, false) => workings.Answer(Outcome.OnCourse, ReasonCode.HoldsSoFar),
        (false, true) => workings.Answer(Outcome.Achieved, ReasonCode.TargetMet),
        _ => workings.Answer(Outcome.Achieved, ReasonCode.TargetMetEarly),
    };

    private static IndicatorJudgement NotMet(in Workings workings, in TargetPlan plan, in RequiredValue required)
    {
        var (asked, shortfall, reference) = Shortfall(workings.Measured, plan.Goal, required.Value);
        var way = workings.Baseline is { } baseline && reference != baseline ? reference - baseline : reference;
        var allowance = workings.Case.Tolerance.AtRisk * Math.Abs(way);
        var missed = workings.IsDue && plan.Goal.IsKnown;
        var (outcome, reason) = shortfall <= 0 ? (Outcome.OnCourse, ReasonCode.AsRequired)
            : shortfall <= allowance ? (Outcome.AtRisk, missed ? ReasonCode.MissedWithinTolerance : ReasonCode.BehindWithinTolerance)
            : (Outcome.OffCourse, missed ? ReasonCode.MissedBeyondTolerance : ReasonCode.BehindBeyondTolerance);
        return workings.Answer(outcome, reason) with { Required = asked, Shortfall = Math.Max(0, shortfall), Allowance = allowance, Target = plan.Goal.IsKnown ? reference : null };
    }

    /// <summary>What is asked of this figure, how far it falls short of that, and the end of the goal that counts.</summary>
    private static (decimal Asked, decimal Shortfall, decimal Reference) Shortfall(decimal measured, Goal goal, decimal required)
    {
        if (goal.Side != 0)
        {
            return (required, goal.Side * (required - measured), goal.Low ?? goal.High ?? required);
        }

        if (!goal.IsKnown)
        {
            return (required, Math.Abs(required - measured), required);
        }

        // On the way to a band the required value lies outside it; a figure beyond the far end is not on that way.
        var near = goal.Nearest(required);
        var side = Math.Sign(near - required);
        var far = goal.Nearest(measured);
        return side != 0 && Math.Sign(far - measured) != -side ? (required, side * (required - measured), near) : (far, Math.Abs(far - measured), far);
    }

    private static IndicatorJudgement Complete(IndicatorJudgement answer, in Workings workings, in TargetPlan plan, in RequiredValue required, in ChangeMargin margin)
    {
        var counts = margin.IsKnown && MarginDecides(in workings, in plan, in required);
        var target = answer.Target ?? TargetOf(in workings, in plan);
        return answer with
        {
            Required = answer.Required ?? (required.Problem is null ? required.Value : null),
            RequiredBasis = required.Basis,
            Target = target,
            Progress = plan.Line ? ProgressOf(in workings, in plan, target) : null,
            ChangeMargin = counts ? margin.Size : null,
            BaselineMargin = counts ? margin.OfBaseline : null,
        };
    }

    private static decimal? TargetOf(in Workings workings, in TargetPlan plan) =>
        plan.Goal.IsKnown ? plan.Goal.EndFor(workings.Baseline ?? workings.Measured) : null;

    // From baseline to the end of the goal that lies nearest to it; without meaning when the baseline meets the goal already.
    private static decimal? ProgressOf(in Workings workings, in TargetPlan plan, decimal? target)
    {
        if (!plan.Goal.IsKnown || target is null || workings.Baseline is not { } baseline || plan.Goal.Contains(baseline))
        {
            return null;
        }

        return Exact.Divide(workings.Measured - baseline, plan.Goal.Nearest(baseline) - baseline);
    }
}
