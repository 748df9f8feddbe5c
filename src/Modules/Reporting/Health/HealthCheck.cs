using OpKoers.Kernel;

namespace OpKoers.Reporting.Health;

/// <summary>What may be the matter with what is kept, in the order in which it is shown.</summary>
internal enum HealthGroup
{
    /// <summary>Should have been there.</summary>
    Overdue = 0,

    /// <summary>Was kept, and is not any more.</summary>
    Stale = 1,

    /// <summary>Was never kept although it was due.</summary>
    Never = 2,

    /// <summary>Is nobody's.</summary>
    Unowned = 3,

    /// <summary>Is too much for one.</summary>
    TooMany = 4,
}

/// <summary>One thing that a check found. It belongs to one group, one programme, one holder and one moment, so that every way of counting gives the same sum.</summary>
internal sealed record HealthFinding
{
    public required HealthCheck Check { get; init; }

    /// <summary>The programme; null when it is about more than one.</summary>
    public required Guid? Programme { get; init; }

    /// <summary>The function to speak to; null when there is none.</summary>
    public string? Holder { get; init; }

    /// <summary>The moment; null when it is about none.</summary>
    public Guid? Moment { get; init; }

    public required string Label { get; init; }

    public required string Href { get; init; }

    /// <summary>The figures behind it, in a few words.</summary>
    public string? Detail { get; init; }
}

/// <summary>
/// A check on whether what is kept is kept up to date and by whom. It finds nothing where nothing was due: what is empty counts against nobody. Codes are
/// stable.
/// </summary>
internal abstract class HealthCheck
{
    public abstract string Code { get; }

    public abstract HealthGroup Group { get; }

    public abstract FindingSeverity Severity { get; }

    /// <summary>What is found, in a few words.</summary>
    public abstract string Name { get; }

    public abstract string Why { get; }

    public abstract string Advice { get; }

    public abstract IEnumerable<HealthFinding> Find(HealthFacts facts);

    protected HealthFinding About(HealthFact fact, string? holder, string? detail = null, Guid? moment = null) => new()
    {
        Check = this,
        Programme = fact.Programme,
        Holder = holder,
        Moment = moment,
        Label = fact.Label,
        Href = fact.Href,
        Detail = detail,
    };
}

/// <summary>All checks, in the order in which they are shown.</summary>
internal static class HealthChecks
{
    public static IReadOnlyList<HealthCheck> All { get; } =
    [
        new ReportOverdueCheck(), new RollUpOverdueCheck(), new MilestoneOverdueCheck(), new DeviationExpiredCheck(),
        new IndicatorStaleCheck(), new ReportStaleCheck(),
        new IndicatorNeverMeasuredCheck(), new EffortNeverReportedCheck(),
        new EffortWithoutReporterCheck(), new EffortWithoutLeadCheck(), new IndicatorWithoutOwnerCheck(), new GoalWithoutOwnerCheck(), new RoleWithoutHolderCheck(),
        new HoldsManyCheck(), new ReportsOnManyCheck(),
    ];

    public static IReadOnlyList<HealthFinding> Run(HealthFacts facts) => [.. All.SelectMany(check => check.Find(facts))];
}
