using OpKoers.Indicators.Contracts;

namespace OpKoers.Programmes.Contracts;

/// <summary>Answers "zijn we op koers?" for programmes as data.</summary>
public interface IProgrammeStatus
{
    /// <summary>The status of one programme, or of all programmes of the municipality by name.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="key">Slug of a programme; null for all.</param>
    /// <param name="asOf">The reference date, inclusive.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<ProgrammeStatusView>> GetAsync(Guid organisation, string? key, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default);
}

/// <summary>How a programme stands.</summary>
public sealed record ProgrammeStatusView
{
    /// <summary>Slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Targets with a figure of their own at the date.</summary>
    public required int Measured { get; init; }

    /// <summary>Targets.</summary>
    public required int Targets { get; init; }

    /// <summary>Number of targets by outcome; every outcome is in it.</summary>
    public required IReadOnlyDictionary<Outcome, int> GoalOutcomes { get; init; }

    /// <summary>Efforts of which it is known how they stand.</summary>
    public required int Reported { get; init; }

    /// <summary>Efforts without placeholders.</summary>
    public required int Efforts { get; init; }

    /// <summary>Places kept for efforts still to be developed.</summary>
    public required int Placeholders { get; init; }

    /// <summary>Number of efforts by reported status; every status is in it.</summary>
    public required IReadOnlyDictionary<EffortStatus, int> EffortOutcomes { get; init; }

    /// <summary>All indicators at home in the programme or used by its goals, those that are only followed and substitutes included.</summary>
    public required IReadOnlyList<IndicatorStatusView> Indicators { get; init; }
}

/// <summary>How an indicator stands.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Judgement">Its judgement at the date.</param>
/// <param name="Case">What the judgement was made of.</param>
public sealed record IndicatorStatusView(IndicatorData Indicator, IndicatorJudgement Judgement, IndicatorCase Case);
