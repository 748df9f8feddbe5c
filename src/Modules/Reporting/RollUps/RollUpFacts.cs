using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.RollUps;

/// <summary>
/// What a programme at a moment comes down to, as facts: goals and efforts apart, effects and own performance apart, how much of it is known, and what
/// people said beside what was computed. Nothing in it is an average of anything.
/// </summary>
internal sealed record RollUpFacts
{
    public required Guid ProgrammeId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Everything was judged at this date, inclusive.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The judged targets, in the order of the document.</summary>
    public required IReadOnlyList<TargetFact> Targets { get; init; }

    /// <summary>Targets with a figure of their own.</summary>
    public required int Measured { get; init; }

    /// <summary>The efforts at home in the programme, placeholders included, in the order of the document.</summary>
    public required IReadOnlyList<EffortFact> Efforts { get; init; }

    /// <summary>What a person said of the programme as a whole last; null when nobody did.</summary>
    public VerdictReading? Verdict { get; init; }

    /// <summary>Deviations that were ever accepted up to the date.</summary>
    public required IReadOnlyList<DeviationFact> Deviations { get; init; }

    /// <summary>What was decided since the last moment, the oldest first.</summary>
    public required IReadOnlyList<DecisionFact> Decisions { get; init; }

    /// <summary>Targets that tell of an effect in society.</summary>
    public IEnumerable<TargetFact> Effects => Targets.Where(target => target.Measures == Measures.Effect);

    /// <summary>Targets that tell of our own performance.</summary>
    public IEnumerable<TargetFact> Performances => Targets.Where(target => target.Measures == Measures.Performance);

    /// <summary>The efforts without the places kept for efforts to come.</summary>
    public IEnumerable<EffortFact> RealEfforts => Efforts.Where(effort => effort.Mark != StatusMark.Placeholder);

    /// <summary>Efforts of which it is known how they stand.</summary>
    public int Reported => RealEfforts.Count(effort => effort.Mark != StatusMark.NotReported);

    /// <summary>How many reports of this moment stand somewhere; null for those that nobody started.</summary>
    public int Count(ReportState? state) => RealEfforts.Count(effort => effort.Report == state);
}

/// <summary>A target with its computed judgement and what stands beside it.</summary>
internal sealed record TargetFact
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required Measures Measures { get; init; }

    /// <summary>The computed judgement.</summary>
    public required StatusMark Mark { get; init; }

    /// <summary>Why, in one line.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether there is a figure of its own.</summary>
    public required bool IsMeasured { get; init; }

    /// <summary>Names of the substitute figures that are shown in its place; they never count in the judgement.</summary>
    public IReadOnlyList<string> Substitutes { get; init; } = [];

    /// <summary>What a person said of it last; null when nobody did.</summary>
    public VerdictReading? Verdict { get; init; }

    /// <summary>The deviation that was accepted last; null when none was.</summary>
    public DeviationFact? Deviation { get; init; }
}

/// <summary>An effort with how it stands, and what its report of this moment says.</summary>
internal sealed record EffortFact
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required StatusMark Mark { get; init; }

    /// <summary>Why it stands so; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Where its report of this moment stands; null while there is none.</summary>
    public ReportState? Report { get; init; }

    /// <summary>The eight areas of the accepted report; nothing while it is not accepted.</summary>
    public AreaMarks Areas { get; init; }

    /// <summary>What was reached according to the accepted report.</summary>
    public string? Results { get; init; }

    /// <summary>The decision that the accepted report asks.</summary>
    public string? Asked { get; init; }

    /// <summary>The deviation that was accepted last; null when none was.</summary>
    public DeviationFact? Deviation { get; init; }
}

/// <summary>An accepted deviation at a date.</summary>
/// <param name="Subject">The indicator or effort.</param>
/// <param name="Name">Its name when the deviation was accepted.</param>
/// <param name="State">Whether it counts at the date.</param>
/// <param name="DecidedOn">When it was decided.</param>
/// <param name="Until">Last day on which it counts; the day before it was ended when that is earlier.</param>
internal sealed record DeviationFact(Guid Subject, string Name, DeviationState State, DateOnly DecidedOn, DateOnly Until)
{
    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The decision.</summary>
    public required string Decision { get; init; }

    /// <summary>What deviates and why that is accepted.</summary>
    public required string Reason { get; init; }
}

/// <summary>Something that was decided.</summary>
/// <param name="Date">When.</param>
/// <param name="By">The function or body.</param>
/// <param name="Text">What, as a clause that follows the name of who decided: "aanvaardt dat …".</param>
internal sealed record DecisionFact(DateOnly Date, string By, string Text);
