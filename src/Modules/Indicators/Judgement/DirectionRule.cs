using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>"Gestegen" or "gedaald": only which way it moved since the baseline.</summary>
internal static class DirectionRule
{
    public static IndicatorJudgement Judge(in Workings workings, in TargetPlan plan)
    {
        if (plan.Goal.Side == 0)
        {
            return IntervalRule.Judge(in workings, in plan);
        }

        if (MethodBreaks.Forbids(in workings, in plan) || workings.IsNotAfterBaseline)
        {
            return workings.NotAssessable(workings.IsNotAfterBaseline ? ReasonCode.OneMeasurement : ReasonCode.MethodBreak);
        }

        var change = workings.Measured - workings.Baseline!.Value;
        var margin = ChangeMargin.Of(in workings);
        var (outcome, reason) = margin.Hides(change) ? (Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin)
            : change == 0 ? (Outcome.NoDemonstrableChange, ReasonCode.NoChange)
            : Math.Sign(change) == plan.Goal.Side ? (workings.IsDue ? Outcome.Achieved : Outcome.OnCourse, ReasonCode.MovedRightWay)
            : (Outcome.OffCourse, ReasonCode.MovedWrongWay);
        return workings.Answer(outcome, reason) with
        {
            Required = workings.Baseline,
            RequiredBasis = RequiredBasis.Baseline,
            ChangeMargin = margin.IsKnown ? margin.Size : null,
            BaselineMargin = margin.IsKnown ? margin.OfBaseline : null,
        };
    }
}
