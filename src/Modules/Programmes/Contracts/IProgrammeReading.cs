using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Programmes.Contracts;

/// <summary>Reads whole programmes, judged at a date, for modules that report on them.</summary>
public interface IProgrammeReading
{
    /// <summary>Programmes of the municipality by name. What is in memory costs one statement, the rest a fixed number.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="visible">The programmes that may be read; null for all of them.</param>
    /// <param name="asOf">The reference date, inclusive.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<ProgrammeReading>> ReadAsync(
        Guid organisation, IReadOnlyCollection<Guid>? visible, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default);
}

/// <summary>A programme with everything in it, judged at a date.</summary>
public sealed record ProgrammeReading
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Slogan; null when there is none.</summary>
    public string? Slogan { get; init; }

    /// <summary>Vision; null when there is none.</summary>
    public string? Vision { get; init; }

    /// <summary>Term as printed; null when it is not said.</summary>
    public string? TermPrinted { get; init; }

    /// <summary>Term as a period; null when it is not said.</summary>
    public Period? Term { get; init; }

    /// <summary>Version of the contract as printed; null when it is not said.</summary>
    public string? ContractVersion { get; init; }

    /// <summary>Status of the contract; null when it is not said.</summary>
    public ContractStatus? ContractStatus { get; init; }

    /// <summary>Names of the goal levels from the top.</summary>
    public required IReadOnlyList<string> LevelNames { get; init; }

    /// <summary>Goals, each right before its sub-goals.</summary>
    public required IReadOnlyList<GoalReading> Goals { get; init; }

    /// <summary>Indicators with their judgement, those that are only followed and substitutes included.</summary>
    public required IReadOnlyList<IndicatorStatusView> Indicators { get; init; }

    /// <summary>Efforts at home in this programme.</summary>
    public required IReadOnlyList<EffortReading> Efforts { get; init; }

    /// <summary>Contributions to goals of this programme and of efforts of this programme to goals elsewhere.</summary>
    public required IReadOnlyList<ContributionReading> Contributions { get; init; }

    /// <summary>Rows of money and hours as printed.</summary>
    public required IReadOnlyList<AmountReading> Amounts { get; init; }

    /// <summary>What people said of the programme or an indicator, the oldest first.</summary>
    public required IReadOnlyList<VerdictReading> Verdicts { get; init; }

    /// <summary>How it stands in numbers, goals and efforts apart.</summary>
    public required ProgrammeStatusView Status { get; init; }

    /// <summary>The sentence that answers "zijn we op koers?" for the goals, from the same numbers.</summary>
    public string GoalAnswer { get; init; } = string.Empty;

    /// <summary>The same for the efforts.</summary>
    public string EffortAnswer { get; init; } = string.Empty;
}

/// <summary>A goal.</summary>
public sealed record GoalReading
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Label as printed; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The goal above; null at the top.</summary>
    public Guid? Parent { get; init; }

    /// <summary>0 at the top.</summary>
    public required int Level { get; init; }

    /// <summary>The goal in full.</summary>
    public required string Text { get; init; }

    /// <summary>The goal in a few words; null when there is none.</summary>
    public string? ShortText { get; init; }

    /// <summary>Who answers for it; null when it is not said.</summary>
    public string? Owner { get; init; }

    /// <summary>Its indicators, those with a target first.</summary>
    public required IReadOnlyList<Guid> Indicators { get; init; }
}

/// <summary>An effort with how it stood.</summary>
public sealed record EffortReading
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key.</summary>
    public required string Key { get; init; }

    /// <summary>Label as printed; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Short title; null when there is none.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>What it is; null when it is not said.</summary>
    public string? Description { get; init; }

    /// <summary>Kind.</summary>
    public required EffortKind Kind { get; init; }

    /// <summary>The effort it is a part of; null when it stands alone.</summary>
    public Guid? Parent { get; init; }

    /// <summary>Name of its track; null when it has none.</summary>
    public string? Track { get; init; }

    /// <summary>Whether it is a place kept for an effort still to be developed.</summary>
    public required bool Placeholder { get; init; }

    /// <summary>Internal role of the programme manager; null when it is not said.</summary>
    public SteeringRole? SteeringInternal { get; init; }

    /// <summary>The function that leads it; null when nobody does yet.</summary>
    public string? Lead { get; init; }

    /// <summary>The unit that carries it out; null when it is not said.</summary>
    public string? Unit { get; init; }

    /// <summary>Organisations that take part.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>Planning as printed; null when it is not said.</summary>
    public string? PlanningPrinted { get; init; }

    /// <summary>Planning as a period; null when it could not be read as one.</summary>
    public Period? Planning { get; init; }

    /// <summary>Result that is aimed at; null when it is not said.</summary>
    public string? Result { get; init; }

    /// <summary>The latest status at the date; null when nothing was reported.</summary>
    public EffortStatusDraft? Status { get; init; }
}

/// <summary>A contribution.</summary>
public sealed record ContributionReading
{
    /// <summary>The effort.</summary>
    public required Guid Effort { get; init; }

    /// <summary>Home programme of the effort.</summary>
    public required Guid EffortProgramme { get; init; }

    /// <summary>The goal.</summary>
    public required Guid Goal { get; init; }

    /// <summary>Programme of the goal.</summary>
    public required Guid Programme { get; init; }

    /// <summary>Strength.</summary>
    public required ContributionStrength Strength { get; init; }

    /// <summary>Whether it harms the goal.</summary>
    public required bool Negative { get; init; }

    /// <summary>Why; null when it is not said.</summary>
    public string? Reason { get; init; }

    /// <summary>On whose word.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>A row of money or hours.</summary>
public sealed record AmountReading
{
    /// <summary>The table it stands in.</summary>
    public required string List { get; init; }

    /// <summary>Unit, such as "euro" or "uur per week".</summary>
    public required string Unit { get; init; }

    /// <summary>What the values count in: 1 or 1000.</summary>
    public required int Scale { get; init; }

    /// <summary>Name of the row.</summary>
    public required string Row { get; init; }

    /// <summary>Group of rows; null when there is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether the document states it as a total.</summary>
    public required bool IsStatedTotal { get; init; }

    /// <summary>The effort it is for; null when it is for the programme.</summary>
    public Guid? Effort { get; init; }

    /// <summary>Values by period.</summary>
    public required IReadOnlyList<AmountValueDraft> Values { get; init; }
}

/// <summary>What a person said.</summary>
public sealed record VerdictReading
{
    /// <summary>The indicator; null for the programme as a whole.</summary>
    public Guid? Indicator { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The function or body that said it.</summary>
    public required string By { get; init; }

    /// <summary>What.</summary>
    public required EffortStatus Verdict { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
