namespace OpKoers.Reporting.Domain;

/// <summary>Whether an accepted deviation counts on a day.</summary>
internal enum DeviationState
{
    /// <summary>Decided on a later day.</summary>
    NotYet = 0,

    /// <summary>Accepted.</summary>
    InForce = 1,

    /// <summary>Its end date has passed: it is no longer accepted.</summary>
    Expired = 2,

    /// <summary>It was ended before its end date.</summary>
    Ended = 3,
}

/// <summary>How long an accepted deviation counts.</summary>
internal static class DeviationLife
{
    /// <summary>Where it stands on a day.</summary>
    /// <param name="decidedOn">First day on which it counts.</param>
    /// <param name="until">Last day on which it counts.</param>
    /// <param name="endedOn">First day on which it counts no more because somebody ended it; null when nobody did.</param>
    /// <param name="on">The day.</param>
    public static DeviationState On(DateOnly decidedOn, DateOnly until, DateOnly? endedOn, DateOnly on) =>
        on < decidedOn ? DeviationState.NotYet
        : endedOn <= on && endedOn <= until ? DeviationState.Ended
        : on > until ? DeviationState.Expired
        : DeviationState.InForce;
}
