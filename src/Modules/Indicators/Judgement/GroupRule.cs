using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Judgement;

/// <summary>Better than a comparison group, in the measured period itself.</summary>
internal static class GroupRule
{
    public static IndicatorJudgement Judge(in Workings workings)
    {
        if (Workings.At(workings.Case.Comparison.Span, workings.Used.Period)?.Value is not { } group)
        {
            return workings.NotAssessable(ReasonCode.NoComparison);
        }

        var lead = TargetPlans.SideOf(workings.Case.Direction)!.Value * (workings.Measured - group);
        var allowance = workings.Case.Tolerance.AtRisk * Math.Abs(group);
        var (outcome, reason) = lead > 0 ? (workings.IsDue ? Outcome.Achieved : Outcome.OnCourse, workings.IsDue ? ReasonCode.Held : ReasonCode.HoldsSoFar)
            : lead == 0 ? (Outcome.AtRisk, ReasonCode.EqualToGroup)
            : -lead <= allowance ? (Outcome.AtRisk, ReasonCode.WorseThanGroupWithinTolerance)
            : (Outcome.OffCourse, ReasonCode.WorseThanGroupBeyondTolerance);
        return workings.Answer(outcome, reason) with
        {
            Required = group,
            RequiredBasis = RequiredBasis.Comparison,
            Shortfall = Math.Max(0, -lead),
            Allowance = allowance,
        };
    }
}
