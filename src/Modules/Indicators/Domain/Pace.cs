using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Domain;

/// <summary>What is still to be done on the way to a target.</summary>
internal enum PaceState
{
    /// <summary>There is a way to go and time to go it.</summary>
    ToGo,

    /// <summary>The figure meets the target.</summary>
    Reached,

    /// <summary>The figure is of the target period or later and does not meet the target: no time is left.</summary>
    TooLate,
}

/// <summary>How fast a figure has to move from here to meet its target, beside how fast it moved so far. Nothing in it predicts anything.</summary>
/// <param name="State">Whether there is still a way to go.</param>
/// <param name="From">The figure from which is counted.</param>
/// <param name="To">The target as a value.</param>
/// <param name="Until">The period in which the target must be reached.</param>
/// <param name="Years">Years between the end of both periods; not negative.</param>
/// <param name="PerYear">Signed change a year that is needed; null when nothing is needed or no time is left.</param>
/// <param name="PerYearSoFar">Signed change a year since the baseline; null when that cannot be said.</param>
internal readonly record struct Pace(PaceState State, decimal From, decimal To, Period Until, decimal Years, decimal? PerYear, decimal? PerYearSoFar)
{
    /// <summary>The signed change that is still needed.</summary>
    public decimal Change => To - From;

    /// <summary>Computes it; null when there is no figure, no target with a value and a period, or when steps do not add up to years.</summary>
    public static Pace? Of(IndicatorCase indicator, in IndicatorJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (judgement.MeasurementIndex < 0 || judgement.Measured is not { } from || judgement.Target is not { } to || indicator.TargetPeriod is not { } until
            || indicator.Reading is Reading.Ordinal or Reading.Rank or Reading.YesNo or Reading.Narrative)
        {
            return null;
        }

        var at = indicator.Measurements.Span[judgement.MeasurementIndex].Period;
        var years = Math.Max(0, Moment(until.End) - Moment(at.End));
        var state = Meets(indicator, from, to) ? PaceState.Reached : years == 0 ? PaceState.TooLate : PaceState.ToGo;
        return new Pace(state, from, to, until, years, state == PaceState.ToGo ? (to - from) / years : null, SoFar(indicator, judgement, from, at));
    }

    private static decimal? SoFar(IndicatorCase indicator, in IndicatorJudgement judgement, decimal from, Period at)
    {
        if (judgement.Baseline is not { } baseline || indicator.BaselinePeriod is not { } start)
        {
            return null;
        }

        var years = Moment(at.End) - Moment(start.End);
        return years > 0 ? (from - baseline) / years : null;
    }

    private static bool Meets(IndicatorCase indicator, decimal value, decimal target)
    {
        if (indicator.TargetKind == TargetKind.Between || indicator.Direction == Direction.InBand)
        {
            var low = indicator.Target.IsRange ? indicator.Target.Low : indicator.TargetLow.Low;
            var high = indicator.Target.IsRange ? indicator.Target.High : indicator.TargetHigh.High;
            return !(value < low) && !(value > high);
        }

        return (indicator.TargetKind, indicator.Direction) switch
        {
            (TargetKind.AtLeast, _) => value >= target,
            (TargetKind.AtMost, _) => value <= target,
            (_, Direction.Stay) => value == target,
            (_, Direction.LowerIsBetter) => value <= target,
            _ => value >= target,
        };
    }

    // Counted in years, so that 31 December 2020 to 31 December 2022 is exactly 2, leap year or not.
    private static decimal Moment(DateOnly day) => day.Year + ((decimal)day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365));
}
