namespace OpKoers.Reporting.Domain;

/// <summary>Where an effort stands at a moment, as far as reporting goes.</summary>
internal enum DutyState
{
    /// <summary>Nobody asks for a report: it was suspended or completed before, or the moment asks none.</summary>
    NotAsked = 0,

    /// <summary>Nobody started.</summary>
    NotStarted = 1,

    /// <summary>The lead is writing.</summary>
    Draft = 2,

    /// <summary>Back with the lead.</summary>
    Returned = 3,

    /// <summary>With the programme manager.</summary>
    Submitted = 4,

    /// <summary>Accepted.</summary>
    Accepted = 5,
}

/// <summary>What is known of an effort at a moment.</summary>
internal readonly record struct DutyFacts
{
    /// <summary>Where its report stands; null while there is none.</summary>
    public required ReportState? Report { get; init; }

    /// <summary>The day on which it was submitted, in the Netherlands; null while it was not.</summary>
    public required DateOnly? SubmittedOn { get; init; }

    /// <summary>Last day to report, inclusive; null when the moment asks for no reports.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Whether the effort was suspended or completed according to what was known before this moment.</summary>
    public required bool AtRest { get; init; }

    /// <summary>Where the moment stands.</summary>
    public required MomentState Moment { get; init; }

    /// <summary>Today, in the Netherlands.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>Whether an effort has reported, and whether that is or was too late. Places that are kept for efforts to come have no duty at all and never come here.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="DaysLate">Days after the last day: until it was submitted, or until today while it is with its lead; 0 when it is in time.</param>
internal readonly record struct ReportDuty(DutyState State, int DaysLate)
{
    /// <summary>Whether it still has to come and should have been there.</summary>
    public bool IsLate => DaysLate > 0 && (State is DutyState.NotStarted or DutyState.Draft or DutyState.Returned);

    /// <summary>Whether it came, but after the last day.</summary>
    public bool CameLate => DaysLate > 0 && (State is DutyState.Submitted or DutyState.Accepted);

    /// <summary>Judges the facts.</summary>
    public static ReportDuty Of(DutyFacts facts)
    {
        var state = facts.Report switch
        {
            ReportState.Draft => DutyState.Draft,
            ReportState.Returned => DutyState.Returned,
            ReportState.Submitted => DutyState.Submitted,
            ReportState.Accepted => DutyState.Accepted,
            _ => facts.AtRest || facts.Due is null ? DutyState.NotAsked : DutyState.NotStarted,
        };
        return new ReportDuty(state, state == DutyState.NotAsked ? 0 : Late(facts, state));
    }

    private static int Late(DutyFacts facts, DutyState state)
    {
        if (facts.Due is not { } due || facts.Moment == MomentState.Planned)
        {
            return 0;
        }

        // What came is as late as it came; what is still with its lead gets later every day.
        var came = state is DutyState.Submitted or DutyState.Accepted ? facts.SubmittedOn ?? due : facts.Today;
        return Math.Max(0, came.DayNumber - due.DayNumber);
    }
}
