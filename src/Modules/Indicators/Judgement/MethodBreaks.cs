using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>No comparison crosses a method break.</summary>
internal static class MethodBreaks
{
    public static bool Forbids(in Workings workings, in TargetPlan plan) => plan.Break switch
    {
        BreakUse.Nothing => false,
        BreakUse.Everything => After(in workings, workings.Case.BaselinePeriod),
        _ when workings.Baseline is not null => After(in workings, workings.Case.BaselinePeriod),
        _ => !(workings.IsDue && plan.Goal.IsKnown) && FirstOf(workings.Case.Path.Span) is { } first && After(in workings, first),
    };

    /// <summary>Whether the method changed after <paramref name="origin"/>, at or before the figure. An origin of unknown date is before every break.</summary>
    public static bool After(in Workings workings, Period? origin)
    {
        foreach (ref readonly var figure in workings.Case.Measurements.Span)
        {
            if (figure.MethodBreakBefore && figure.Period.End <= workings.Used.Period.End && !(figure.Period.End <= origin?.End))
            {
                return true;
            }
        }

        return false;
    }

    // Without a baseline the path is as old as its first point.
    private static Period? FirstOf(ReadOnlySpan<PeriodQuantity> path)
    {
        Period? first = null;
        foreach (ref readonly var point in path)
        {
            if (point.Value.Value is not null && (first is null || point.Period < first))
            {
                first = point.Period;
            }
        }

        return first;
    }
}
