using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>The measurement that counts, or why there is none.</summary>
internal readonly struct ChosenMeasurement
{
    public int Index { get; init; }

    public Period Period { get; init; }

    public decimal Value { get; init; }

    public decimal? Margin { get; init; }

    public JudgementFlags Flags { get; init; }

    /// <summary>Why none counts; without meaning when <see cref="Index"/> is not negative.</summary>
    public ReasonCode Problem { get; init; }
}

/// <summary>
/// First pass: the latest period that ended on or before the reference date and has a known figure. Within a period revised goes before
/// final, estimated and provisional, and then the later in the list.
/// </summary>
internal static class MeasurementChoice
{
    public static ChosenMeasurement Choose(IndicatorCase indicator)
    {
        var all = indicator.Measurements.Span;
        int best = -1, skipped = -1;
        var value = 0m;
        var problem = ReasonCode.NoMeasurement;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var figure = ref all[i];
            if (figure.Period.End > indicator.AsOf)
            {
                continue;
            }

            if (WhyNot(indicator.Reading, in figure, out var found) is { } reason)
            {
                if (skipped < 0 || figure.Period >= all[skipped].Period)
                {
                    skipped = i;
                    problem = reason;
                }
            }
            else if (best < 0 || GoesBefore(in figure, in all[best]))
            {
                best = i;
                value = found;
            }
        }

        return best < 0
            ? new() { Index = -1, Problem = problem }
            : new()
            {
                Index = best,
                Period = all[best].Period,
                Value = value,
                Margin = all[best].Margin is { } margin ? Math.Abs(margin) : null,
                Flags = FlagsOf(in all[best]) | (skipped >= 0 ? FlagOf(problem, all[skipped].Period.CompareTo(all[best].Period)) : 0),
            };
    }

    /// <summary>Why a figure cannot be used; null when it can.</summary>
    public static ReasonCode? WhyNot(Reading reading, in MeasuredFigure figure, out decimal value)
    {
        value = 0;
        if (figure.Status == MeasurementStatus.Suppressed)
        {
            return ReasonCode.MeasurementSuppressed;
        }

        if (figure.Margin is { } margin && !Exact.InRange(margin))
        {
            return ReasonCode.OutOfRange;
        }

        if (reading == Reading.Share && figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            return Share(numerator, denominator, out value);
        }

        if (figure.Value.Value is not { } known)
        {
            return StateReasons.OfMeasurement(figure.Value);
        }

        value = known;
        return null;
    }

    /// <summary>Whether a figure takes the place of one that came earlier in the list.</summary>
    public static bool GoesBefore(in MeasuredFigure figure, in MeasuredFigure earlier)
    {
        var order = figure.Period.CompareTo(earlier.Period);
        return order > 0 || (order == 0 && Weight(figure.Status) >= Weight(earlier.Status));
    }

    private static ReasonCode? Share(decimal numerator, decimal denominator, out decimal value)
    {
        value = 0;
        if (denominator <= 0)
        {
            return ReasonCode.DenominatorNotPositive;
        }

        if (!Exact.InRange(numerator) || !Exact.InRange(denominator) || Exact.Divide(100 * numerator, denominator) is not { } share || !Exact.InRange(share))
        {
            return ReasonCode.OutOfRange;
        }

        value = share;
        return null;
    }

    private static int Weight(MeasurementStatus status) => status switch
    {
        MeasurementStatus.Revised => 4,
        MeasurementStatus.Final => 3,
        MeasurementStatus.Estimated => 2,
        _ => 1,
    };

    private static JudgementFlags FlagsOf(in MeasuredFigure figure) =>
        (figure.Value.Circa ? JudgementFlags.Circa : 0) | figure.Status switch
        {
            MeasurementStatus.Provisional => JudgementFlags.Provisional,
            MeasurementStatus.Estimated => JudgementFlags.Estimated,
            MeasurementStatus.Revised => JudgementFlags.Revised,
            _ => 0,
        };

    // Nothing said about a period, or an unknown beside a known figure of it, changes nothing for the reader.
    private static JudgementFlags FlagOf(ReasonCode problem, int order) => problem switch
    {
        ReasonCode.MeasurementSuppressed when order >= 0 => JudgementFlags.SuppressedSkipped,
        ReasonCode.MeasurementSuppressed or ReasonCode.MeasurementBlank => 0,
        _ => order > 0 ? JudgementFlags.UnknownSkipped : 0,
    };
}
