using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Health;

/// <summary>What the checks on ownership look at. Functions only; whatever is not known is null.</summary>
internal sealed record HealthFacts
{
    public required DateOnly Today { get; init; }

    /// <summary>How much one function or reporter may hold before it is called much.</summary>
    public required int Most { get; init; }

    public IReadOnlyList<RoleFact> Roles { get; init; } = [];

    public IReadOnlyList<GoalFact> Goals { get; init; } = [];

    public IReadOnlyList<IndicatorFact> Indicators { get; init; } = [];

    public IReadOnlyList<EffortFact> Efforts { get; init; } = [];

    public IReadOnlyList<DutyFact> Duties { get; init; } = [];

    public IReadOnlyList<RollUpFact> RollUps { get; init; } = [];

    public IReadOnlyList<DatedMilestone> Milestones { get; init; } = [];

    public IReadOnlyList<DeviationFact> Deviations { get; init; } = [];
}

/// <summary>What every fact says: what it is about, and where it is shown.</summary>
internal abstract record HealthFact
{
    public required Guid Programme { get; init; }

    public required string Label { get; init; }

    public required string Href { get; init; }
}

/// <summary>A role that a programme needs.</summary>
internal sealed record RoleFact : HealthFact
{
    /// <summary>Who holds it today.</summary>
    public required string? Holder { get; init; }
}

internal sealed record GoalFact : HealthFact
{
    public required string? Owner { get; init; }
}

internal sealed record IndicatorFact : HealthFact
{
    public required string? Owner { get; init; }

    /// <summary>How often it is measured, in words.</summary>
    public required string? Frequency { get; init; }

    /// <summary>Last day of the latest period with a known figure that was over by today.</summary>
    public required DateOnly? Measured { get; init; }

    /// <summary>Since when there could have been a figure: the end of the baseline, or the start of the programme.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>Whether it has a target that is judged.</summary>
    public required bool IsJudged { get; init; }
}

internal sealed record EffortFact : HealthFact
{
    public required string? Lead { get; init; }

    /// <summary>The account that reports on it.</summary>
    public required Guid? ReporterAccount { get; init; }

    /// <summary>The function of that account.</summary>
    public required string? Reporter { get; init; }

    public required bool Placeholder { get; init; }

    /// <summary>Whether it was suspended or completed.</summary>
    public required bool AtRest { get; init; }

    /// <summary>The last day on which somebody said how it stands.</summary>
    public required DateOnly? Reported { get; init; }

    /// <summary>The last closed moment at which reports were asked in its programme.</summary>
    public required Guid? LastMoment { get; init; }

    /// <summary>The reference date of that moment.</summary>
    public required DateOnly? LastAsOf { get; init; }

    /// <summary>An open moment that asks for a report on it.</summary>
    public required Guid? OpenMoment { get; init; }

    /// <summary>Who is to be spoken to.</summary>
    public string? Holder => Reporter ?? Lead;

    /// <summary>Whether anything is expected of it.</summary>
    public bool Counts => !Placeholder && !AtRest;
}

/// <summary>A report at an open moment.</summary>
internal sealed record DutyFact : HealthFact
{
    public required Guid Moment { get; init; }

    public required string? Holder { get; init; }

    public required ReportDuty Duty { get; init; }

    /// <summary>Whether somebody was asked, or began.</summary>
    public required bool IsAsked { get; init; }
}

/// <summary>The roll-up of a programme at an open moment.</summary>
internal sealed record RollUpFact : HealthFact
{
    public required Guid Moment { get; init; }

    /// <summary>The programme manager.</summary>
    public required string? Holder { get; init; }

    public required DateOnly? Due { get; init; }

    /// <summary>Whether it is still with the programme manager.</summary>
    public required bool WithManager { get; init; }
}

internal sealed record DatedMilestone : HealthFact
{
    public required string? Holder { get; init; }

    public required MilestoneTiming Timing { get; init; }
}

/// <summary>A deviation that was accepted until a day.</summary>
internal sealed record DeviationFact : HealthFact
{
    public required DateOnly Until { get; init; }

    public required DeviationState State { get; init; }

    public required string? Holder { get; init; }
}
