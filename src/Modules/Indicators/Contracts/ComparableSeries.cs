using OpKoers.Indicators.Judgement;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>The figures of an indicator that may be compared with its latest one: what a trend or a pace can be made of.</summary>
public static class ComparableSeries
{
    // Months differ by three days at most, and so do quarters, half years and years: an amount per month is never laid beside one per year.
    private const int SameLength = 3;

    /// <summary>
    /// One known figure per period, oldest first, none older than the last method break and none after the reference date. Of an amount per period only
    /// those over periods as long as the latest. The baseline is one of them where no measurement of its period is.
    /// </summary>
    public static IReadOnlyList<ComparableFigure> Of(IndicatorCase indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var figures = Known(indicator);
        if (figures.Count == 0)
        {
            return [];
        }

        var latest = figures.Values[^1].Period;
        var broken = LastBreak(indicator);
        return
        [
            .. figures.Values.Where(figure => (broken is not { } first || figure.Period.End >= first)
                && (indicator.Reading != Reading.Flow || Math.Abs(Days(figure.Period) - Days(latest)) <= SameLength)),
        ];
    }

    private static SortedList<DateOnly, ComparableFigure> Known(IndicatorCase indicator)
    {
        var chosen = new Dictionary<DateOnly, MeasuredFigure>();
        var figures = new SortedList<DateOnly, ComparableFigure>();
        foreach (ref readonly var figure in indicator.Measurements.Span)
        {
            if (figure.Period.End <= indicator.AsOf
                && MeasurementChoice.WhyNot(indicator.Reading, in figure, out var value) is null
                && (!chosen.TryGetValue(figure.Period.End, out var earlier) || MeasurementChoice.GoesBefore(in figure, in earlier)))
            {
                chosen[figure.Period.End] = figure;
                figures[figure.Period.End] = new ComparableFigure(figure.Period, value)
                {
                    Margin = figure.Margin is { } margin ? Math.Abs(margin) : null,
                    Provisional = figure.Status is MeasurementStatus.Provisional or MeasurementStatus.Estimated,
                };
            }
        }

        if (indicator is { BaselinePeriod: { } start, Baseline.Value: { } baseline } && start.End <= indicator.AsOf)
        {
            figures.TryAdd(start.End, new ComparableFigure(start, baseline) { Margin = indicator.BaselineMargin is { } margin ? Math.Abs(margin) : null });
        }

        return figures;
    }

    // A break counts from the period that it stands before, also when that period has no known figure.
    private static DateOnly? LastBreak(IndicatorCase indicator)
    {
        DateOnly? last = null;
        foreach (ref readonly var figure in indicator.Measurements.Span)
        {
            if (figure.MethodBreakBefore && figure.Period.End <= indicator.AsOf && !(figure.Period.End <= last))
            {
                last = figure.Period.End;
            }
        }

        return last;
    }

    private static int Days(Period period) => period.End.DayNumber - period.Start.DayNumber;
}

/// <summary>A known figure of a period.</summary>
/// <param name="Period">Its period; it counts from the last day of it.</param>
/// <param name="Value">The value, in the unit of the indicator; of a share in percent.</param>
public readonly record struct ComparableFigure(Period Period, decimal Value)
{
    /// <summary>Margin (half width), not negative; null when none was published.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Whether the figure may still change.</summary>
    public bool Provisional { get; init; }
}
