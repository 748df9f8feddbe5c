using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>What is still to be done on the way to a target.</summary>
public enum PaceState
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
/// <param name="To">The target as a value: of a band the nearest end.</param>
/// <param name="Until">The period in which the target must be reached.</param>
/// <param name="Years">Years between the end of both periods; not negative.</param>
public readonly record struct Pace(PaceState State, decimal From, decimal To, Period Until, decimal Years)
{
    /// <summary>Signed change a year that is needed; null when nothing is needed or no time is left.</summary>
    public decimal? PerYear => State == PaceState.ToGo ? (To - From) / Years : null;

    /// <summary>Signed change a year since <see cref="Since"/>; null when that cannot be said.</summary>
    public decimal? PerYearSoFar { get; private init; }

    /// <summary>From where the change so far is counted: the baseline, or else the first figure on this side of a method break; null when there is none.</summary>
    public Period? Since { get; private init; }

    /// <summary>The signed change that is still needed.</summary>
    public decimal Change => To - From;

    /// <summary>Computes it; null when there is no figure, no target with a value and a period, when only the direction was agreed, or when steps do not add up to years.</summary>
    public static Pace? Of(IndicatorCase indicator, in IndicatorJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (judgement.MeasurementIndex < 0 || judgement.Measured is not { } from || indicator.TargetPeriod is not { } until || !CountsInYears(indicator))
        {
            return null;
        }

        var bounds = TargetBounds.Of(indicator);
        if (!bounds.IsKnown)
        {
            return null;
        }

        var at = indicator.Measurements.Span[judgement.MeasurementIndex].Period;
        var years = Math.Max(0, Moment(until.End) - Moment(at.End));
        var state = bounds.Contains(from) ? PaceState.Reached : years == 0 ? PaceState.TooLate : PaceState.ToGo;
        return SoFar(indicator, at, new Pace(state, from, bounds.EndFor(from), until, years));
    }

    /// <summary>A day counted in years, so that 31 December 2020 to 31 December 2022 is exactly 2, leap year or not.</summary>
    public static decimal Moment(DateOnly day) => day.Year - 1 + ((decimal)day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365));

    private static bool CountsInYears(IndicatorCase indicator) =>
        indicator.Reading is not (Reading.Ordinal or Reading.Rank or Reading.YesNo or Reading.Narrative)
        && indicator.TargetKind is not (TargetKind.Ordinal or TargetKind.RankAtMost or TargetKind.DirectionOnly or TargetKind.ServiceNorm);

    private static Pace SoFar(IndicatorCase indicator, Period at, Pace pace)
    {
        var figures = ComparableSeries.Of(indicator);
        if (figures.Count == 0)
        {
            return pace;
        }

        var start = figures[0];
        foreach (var figure in figures)
        {
            if (figure.Period == indicator.BaselinePeriod)
            {
                start = figure with { Value = indicator.Baseline.Value ?? figure.Value };
            }
        }

        var years = Moment(at.End) - Moment(start.Period.End);
        return years > 0 ? pace with { PerYearSoFar = (pace.From - start.Value) / years, Since = start.Period } : pace;
    }
}
