namespace OpKoers.Indicators.Contracts;

/// <summary>
/// What the module of programmes tells about indicators: where they are at home, which goals they serve, what people said of them. Indicators knows
/// programmes by identity only; the module above it answers.
/// </summary>
public interface IIndicatorUsage
{
    /// <summary>The programmes of a municipality that may be seen, by name; with one statement.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="visible">The programmes that may be seen; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<IndicatorHome>> HomesAsync(Guid organisation, IReadOnlyCollection<Guid>? visible, CancellationToken cancellation = default);

    /// <summary>In which goals an indicator counts and what people said of it, in programmes that may be seen.</summary>
    Task<IndicatorUses> UsesAsync(IReadOnlyCollection<IndicatorHome> homes, Guid indicator, CancellationToken cancellation = default);

    /// <summary>The goals of a programme that an indicator can serve, in the order of the document.</summary>
    Task<IReadOnlyList<ServedGoal>> GoalsAsync(IndicatorHome home, CancellationToken cancellation = default);

    /// <summary>Lets an indicator serve a goal; false when the programme has no such goal. Works inside the caller's transaction.</summary>
    /// <param name="home">The programme of the goal.</param>
    /// <param name="goal">Slug of the goal.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="name">Its name, for the history.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<bool> LinkAsync(IndicatorHome home, string goal, Guid indicator, string name, CancellationToken cancellation = default);
}

/// <summary>A programme, as indicators see it.</summary>
public sealed class IndicatorHome
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The municipality.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Stamp of all that is in it.</summary>
    public required long Stamp { get; init; }
}

/// <summary>A goal.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Key">Slug.</param>
/// <param name="Code">Label such as "1.a"; null for none.</param>
/// <param name="Text">What it says.</param>
public sealed record ServedGoal(IndicatorHome Programme, string Key, string? Code, string Text);

/// <summary>What is done with an indicator.</summary>
/// <param name="Goals">The goals it serves.</param>
/// <param name="Verdicts">What people said of it, oldest first.</param>
public sealed record IndicatorUses(IReadOnlyList<ServedGoal> Goals, IReadOnlyList<IndicatorVerdict> Verdicts);

/// <summary>A judgement that a person gave beside the computed one.</summary>
/// <param name="Date">When.</param>
/// <param name="By">The function that gave it.</param>
/// <param name="Outcome">What was said.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where it stands; null when not said.</param>
public sealed record IndicatorVerdict(DateOnly Date, string By, Outcome Outcome, string Reason, string? Source);
