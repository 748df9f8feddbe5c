using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>Something delivered by a date: 1 or more is delivered, less is not.</summary>
internal static class DeliverableRule
{
    public static IndicatorJudgement Judge(in Workings workings)
    {
        var answer = Decide(in workings);
        return answer.Outcome == Outcome.NotAssessable ? answer : answer with { Required = 1, RequiredBasis = RequiredBasis.Target };
    }

    private static IndicatorJudgement Decide(in Workings workings)
    {
        var due = workings.Case.TargetPeriod;
        if (workings.Measured >= 1)
        {
            return workings.Answer(Outcome.Achieved, due is null || DeliveredBy(in workings, due.Value) ? ReasonCode.Delivered : ReasonCode.DeliveredLate);
        }

        if (due is not { } period)
        {
            return workings.NotAssessable(ReasonCode.NoTargetPeriod);
        }

        return workings.IsDue ? workings.Answer(Outcome.OffCourse, ReasonCode.NotDelivered)
            : workings.Case.AsOf < period.End ? workings.Answer(Outcome.OnCourse, ReasonCode.NotDueYet)
            : workings.NotAssessable(ReasonCode.MeasurementBeforeDeadline);
    }

    // A later confirmation does not make an early delivery late.
    private static bool DeliveredBy(in Workings workings, Period due)
    {
        foreach (ref readonly var figure in workings.Case.Measurements.Span)
        {
            if (figure.Period.End <= due.End && figure.Period.End <= workings.Case.AsOf
                && MeasurementChoice.WhyNot(workings.Case.Reading, in figure, out var value) is null && value >= 1)
            {
                return true;
            }
        }

        return false;
    }
}
