using OpKoers.Indicators.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Contracts;

/// <summary>Reads programmes as they are shown at a date: data, words, marks and drawing from one and the same reading, in the language of the caller.</summary>
public interface IProgrammeSheets
{
    /// <summary>The sheets of these programmes, by name. What is in memory costs one statement, the rest a fixed number.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="programmes">The programmes that are wanted; others are read for the efforts they share.</param>
    /// <param name="asOf">The reference date, inclusive.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<ProgrammeSheet>> ReadAsync(
        Guid organisation, IReadOnlyCollection<Guid> programmes, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default);
}

/// <summary>A programme as it is shown at a date.</summary>
public sealed record ProgrammeSheet
{
    /// <summary>The data.</summary>
    public required ProgrammeReading Reading { get; init; }

    /// <summary>Term in words.</summary>
    public required string Term { get; init; }

    /// <summary>Version and status of the contract in words; null when neither is said.</summary>
    public string? Contract { get; init; }

    /// <summary>The sentence that answers "zijn we op koers?" for the goals.</summary>
    public required string GoalAnswer { get; init; }

    /// <summary>The same for the efforts.</summary>
    public required string EffortAnswer { get; init; }

    /// <summary>One mark per target, in the order of the vocabulary.</summary>
    public required IReadOnlyList<StatusMark> GoalMarks { get; init; }

    /// <summary>One mark per effort at home in the programme, in the order of the vocabulary.</summary>
    public required IReadOnlyList<StatusMark> EffortMarks { get; init; }

    /// <summary>Name of every goal level there is, from the top.</summary>
    public required IReadOnlyList<string> LevelNames { get; init; }

    /// <summary>Efforts at home in the programme, then those of other programmes that contribute to its goals.</summary>
    public required IReadOnlyList<EffortSheet> Efforts { get; init; }

    /// <summary>Contributions to goals of this programme.</summary>
    public required IReadOnlyList<ContributionSheet> Contributions { get; init; }

    /// <summary>Tables of money and hours as printed, with computed totals beside stated ones.</summary>
    public required IReadOnlyList<AmountSheet> Amounts { get; init; }

    /// <summary>
    /// The goals-efforts network as one SVG that looks the same inside a page and as a file: no links, no script, no style sheet, nothing that a strict
    /// Content-Security-Policy refuses. Null when there is nothing to draw.
    /// </summary>
    public string? NetworkSvg { get; init; }
}

/// <summary>An effort as it is shown.</summary>
/// <param name="Reading">The data.</param>
/// <param name="Programme">Slug of its home programme.</param>
/// <param name="Kind">Kind in words.</param>
/// <param name="Mark">How it stood.</param>
/// <param name="Planning">Planning as printed, else the period in words; null when neither is said.</param>
public sealed record EffortSheet(EffortReading Reading, string Programme, string Kind, StatusMark Mark, string? Planning);

/// <summary>A contribution as it is shown.</summary>
/// <param name="Reading">The data.</param>
/// <param name="Effort">Key of the effort.</param>
/// <param name="Goal">Key of the goal.</param>
/// <param name="Strength">Strength in words.</param>
public sealed record ContributionSheet(ContributionReading Reading, string Effort, string Goal, string Strength);

/// <summary>A table of money or hours as it is shown.</summary>
/// <param name="Caption">Name of the table with its unit.</param>
/// <param name="Periods">Headings of the columns of figures.</param>
/// <param name="Rows">Rows in order.</param>
public sealed record AmountSheet(string Caption, IReadOnlyList<string> Periods, IReadOnlyList<AmountSheetRow> Rows);

/// <summary>A row of it.</summary>
/// <param name="Name">Name of the row or group.</param>
/// <param name="Kind">What the row is.</param>
/// <param name="Cells">A figure per period; none for a group.</param>
/// <param name="Coverage">Whether it is covered, in words; null when it is not said.</param>
public sealed record AmountSheetRow(string Name, AmountRowKind Kind, IReadOnlyList<AmountSheetFigure> Cells, string? Coverage = null);

/// <summary>A figure of it.</summary>
/// <param name="Text">As shown; empty where nothing is printed.</param>
/// <param name="Value">The value in whole units, the scale worked out; null when it is not one known figure.</param>
public sealed record AmountSheetFigure(string Text, decimal? Value = null);

/// <summary>What a row of money or hours is.</summary>
public enum AmountRowKind
{
    /// <summary>A row as printed.</summary>
    Normal = 0,

    /// <summary>A heading over the rows that follow.</summary>
    Group = 1,

    /// <summary>A total that was computed here.</summary>
    ComputedTotal = 2,

    /// <summary>A total as the document states it.</summary>
    StatedTotal = 3,
}
