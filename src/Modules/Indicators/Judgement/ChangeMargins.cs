namespace OpKoers.Indicators.Judgement;

/// <summary>The margin of a change: the root of the squares of both margins added up.</summary>
internal readonly struct ChangeMargin
{
    public bool IsKnown { get; private init; }

    public decimal OfBaseline { get; private init; }

    public decimal OfMeasured { get; private init; }

    public decimal Size => Exact.Hypotenuse(OfBaseline, OfMeasured);

    /// <summary>Whether a change is not demonstrable. A change as large as the margin is; with a margin of zero every change is.</summary>
    public bool Hides(decimal change) => IsKnown && Exact.Within(change, OfBaseline, OfMeasured);

    public static ChangeMargin Of(in Workings workings) => workings.Used.Margin is { } measured && workings.Baseline is not null && !workings.IsNotAfterBaseline
        ? new() { IsKnown = true, OfMeasured = measured, OfBaseline = Baseline(in workings) }
        : default;

    // A published baseline often has its margin only in the series; one without a margin counts as exact.
    private static decimal Baseline(in Workings workings)
    {
        if (workings.Case.BaselineMargin is { } stated && Exact.InRange(stated))
        {
            return Math.Abs(stated);
        }

        var all = workings.Case.Measurements.Span;
        var best = -1;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Period == workings.Case.BaselinePeriod && all[i].Margin is not null && MeasurementChoice.WhyNot(workings.Case.Reading, in all[i], out _) is null
                && (best < 0 || MeasurementChoice.GoesBefore(in all[i], in all[best])))
            {
                best = i;
            }
        }

        return best < 0 ? 0 : Math.Abs(all[best].Margin!.Value);
    }
}
