using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>What an offender is.</summary>
internal enum OffenderKind
{
    Goal,

    Effort,

    Indicator,
}

/// <summary>One thing that a check found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
/// <param name="Goal">The goal at the other end, when it is about a contribution.</param>
internal sealed record Offender(OffenderKind Kind, Guid Id, Guid? Goal = null);

/// <summary>
/// A check on the network. A network may be unfinished: a check says what stands out, why that matters and what can be done, and corrects nothing.
/// Codes are stable.
/// </summary>
internal abstract class NetworkCheck
{
    public abstract string Code { get; }

    public abstract FindingSeverity Severity { get; }

    /// <summary>What is found, in a few words.</summary>
    public abstract string Name { get; }

    public abstract string Why { get; }

    public abstract string Advice { get; }

    public abstract IEnumerable<Offender> Find(NetworkFacts facts);
}

/// <summary>What a check found.</summary>
internal sealed record CheckReport(NetworkCheck Check, IReadOnlyList<Offender> Offenders);

/// <summary>All checks, in the order in which they are shown.</summary>
internal static class NetworkChecks
{
    public static IReadOnlyList<NetworkCheck> All { get; } =
    [
        new GoalCycleCheck(), new EffortCycleCheck(), new LooseGoalCheck(), new GoalWithoutEffortCheck(), new GoalOnOneEffortCheck(),
        new GoalWithoutIndicatorCheck(), new GoalWithoutMeasurementCheck(), new IndicatorWithoutGoalCheck(), new TargetWithoutBaselineCheck(),
        new AmbiguousTargetCheck(), new EffortWithoutGoalCheck(), new PlaceholderWithoutGoalCheck(), new UnknownStrengthCheck(), new WorksAgainstCheck(),
    ];

    public static IReadOnlyList<CheckReport> Run(NetworkFacts facts) => [.. All.Select(check => new CheckReport(check, [.. check.Find(facts)]))];
}
