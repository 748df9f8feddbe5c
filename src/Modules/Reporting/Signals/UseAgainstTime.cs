using OpKoers.Kernel;

namespace OpKoers.Reporting.Signals;

/// <summary>What was used of a budget, or of hours, beside the time that has passed. Two facts side by side: whether that is much or little, a person says.</summary>
internal sealed record UseAgainstTime
{
    /// <summary>What was set aside, with what of it is not known.</summary>
    public required QuantitySum Budget { get; init; }

    /// <summary>What was used according to the latest report, with what of it is not known.</summary>
    public required QuantitySum Used { get; init; }

    /// <summary>What will have been used at the end according to the latest report.</summary>
    public required QuantitySum Forecast { get; init; }

    /// <summary>Part of the budget that was used, 1 for all of it; may be more; null unless both are wholly known.</summary>
    public decimal? UsedPart => Part(Used);

    /// <summary>Part of the budget that will have been used.</summary>
    public decimal? ForecastPart => Part(Forecast);

    /// <summary>Part of the time that has passed, 0 up to and including 1; null when the period is not known.</summary>
    public decimal? TimePart { get; init; }

    /// <summary>The part of a period that has passed at the end of a day; null when there is no period.</summary>
    public static decimal? Elapsed(Period? period, DateOnly asOf)
    {
        if (period is not { } known)
        {
            return null;
        }

        decimal length = known.End.DayNumber - known.Start.DayNumber + 1;
        return Math.Clamp((asOf.DayNumber - known.Start.DayNumber + 1) / length, 0, 1);
    }

    private decimal? Part(QuantitySum part) => Budget.Value is { } budget && budget > 0 && part.Value is { } value ? value / budget : null;
}
