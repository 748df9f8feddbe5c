using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>What had to be reached by now, or why that cannot be said.</summary>
internal readonly record struct RequiredValue(decimal Value, RequiredBasis Basis, ReasonCode? Problem)
{
    public static RequiredValue Of(decimal value, RequiredBasis basis) => new(value, basis, null);

    public static RequiredValue Missing(ReasonCode problem) => new(0, RequiredBasis.None, problem);
}

/// <summary>
/// Third pass. Stated points of the path go first; between them, and between baseline and target, lies a straight line. From the target
/// period on it is the target itself.
/// </summary>
internal static class RequiredValues
{
    public static RequiredValue Of(in Workings workings, in TargetPlan plan)
    {
        if (plan.Goal.IsKnown && (workings.IsDue || IsAskedAtOnce(in workings, in plan)))
        {
            return AtTarget(in workings, in plan);
        }

        if (workings.PathPoint is { } point)
        {
            if (point.Value is { } stated)
            {
                return RequiredValue.Of(stated, RequiredBasis.PathPoint);
            }

            if (StateReasons.OfPath(in point) is { } problem)
            {
                return RequiredValue.Missing(problem);
            }
        }

        return plan.Line ? Between(in workings, in plan) : RequiredValue.Missing(plan.GoalProblem ?? ReasonCode.TargetBlank);
    }

    // A band without a date is to be held from now on; so is everything without a line.
    private static bool IsAskedAtOnce(in Workings workings, in TargetPlan plan) => !plan.Line || (plan.Hold && workings.Case.TargetPeriod is null);

    private static RequiredValue AtTarget(in Workings workings, in TargetPlan plan) =>
        RequiredValue.Of(plan.Goal.EndFor(workings.Measured), plan.NeedsTrend && !plan.Line ? RequiredBasis.Baseline : RequiredBasis.Target);

    private static RequiredValue Between(in Workings workings, in TargetPlan plan)
    {
        var (before, after) = Neighbours(in workings, in plan);
        var nothingToChange = plan.Goal.IsKnown && workings.Baseline is { } baseline && plan.Goal.Contains(baseline);
        if (nothingToChange && before is null)
        {
            return after is { } first ? RequiredValue.Of(first.Value.Value!.Value, RequiredBasis.PathPoint) : AtTarget(in workings, in plan);
        }

        if ((before ?? BaselinePoint(in workings)) is not { } from)
        {
            return RequiredValue.Missing(WhyNoStart(in workings));
        }

        if ((after ?? TargetPoint(in workings, in plan, from.Value.Value!.Value)) is not { } to)
        {
            return RequiredValue.Missing(plan.GoalProblem ?? ReasonCode.NoTargetPeriod);
        }

        var value = Exact.OnLine(from.Period, from.Value.Value!.Value, to.Period, to.Value.Value!.Value, workings.Used.Period);
        var onPath = after is not null || from.Period != workings.Case.BaselinePeriod;
        return RequiredValue.Of(value, onPath ? RequiredBasis.BetweenPathPoints : RequiredBasis.Line);
    }

    private static (PeriodQuantity? Before, PeriodQuantity? After) Neighbours(in Workings workings, in TargetPlan plan)
    {
        PeriodQuantity? before = null;
        PeriodQuantity? after = null;
        var at = workings.Used.Period.End;
        var end = plan.Goal.IsKnown ? workings.Case.TargetPeriod?.End : null;
        foreach (ref readonly var point in workings.Case.Path.Span)
        {
            if (point.Value.Value is null || point.Period.End >= end)
            {
                continue;
            }

            if (point.Period.End < at && !(point.Period.End <= before?.Period.End))
            {
                before = point;
            }
            else if (point.Period.End > at && !(point.Period.End >= after?.Period.End))
            {
                after = point;
            }
        }

        // A baseline later than the last stated point is the nearer neighbour.
        var isLater = BaselinePoint(in workings) is { } baseline && baseline.Period.End > before?.Period.End;
        return (isLater ? BaselinePoint(in workings) : before, after);
    }

    private static PeriodQuantity? BaselinePoint(in Workings workings) =>
        workings.Baseline is not null && workings.Case.BaselinePeriod is { } period && period.End < workings.Used.Period.End
            ? new(period, workings.Case.Baseline)
            : null;

    private static PeriodQuantity? TargetPoint(in Workings workings, in TargetPlan plan, decimal from) =>
        plan.Goal.IsKnown && workings.Case.TargetPeriod is { } period
            ? new(period, Quantity.Of(Toward(plan.Goal, from)))
            : null;

    // The nearest end of a band; of a threshold its one end, also when the path has already passed it.
    private static decimal Toward(Goal goal, decimal from) => goal.Side switch { > 0 => goal.Low!.Value, < 0 => goal.High!.Value, _ => goal.Nearest(from) };

    private static ReasonCode WhyNoStart(in Workings workings) =>
        workings.Baseline is null ? workings.BaselineProblem
        : workings.Case.BaselinePeriod is null ? ReasonCode.NoBaselinePeriod
        : ReasonCode.OneMeasurement;
}
