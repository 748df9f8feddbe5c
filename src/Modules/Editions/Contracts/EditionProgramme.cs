using OpKoers.Ui.Components;

namespace OpKoers.Editions.Contracts;

/// <summary>A programme as it was shown. No field of it holds a person, a draft or a remark among staff.</summary>
public sealed record EditionProgramme
{
    /// <summary>Slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Slogan as printed; null when there is none.</summary>
    public string? Slogan { get; init; }

    /// <summary>Vision; null when there is none.</summary>
    public string? Vision { get; init; }

    /// <summary>Term in words.</summary>
    public string? Term { get; init; }

    /// <summary>Version and status of the contract in words.</summary>
    public string? Contract { get; init; }

    /// <summary>The one sentence that answers "zijn we op koers?".</summary>
    public required string Answer { get; init; }

    /// <summary>Goals: one mark per target.</summary>
    public required EditionTally Goals { get; init; }

    /// <summary>Efforts: one mark per effort.</summary>
    public required EditionTally Efforts { get; init; }

    /// <summary>What people said of the programme as a whole, beside the computed judgements; the oldest first.</summary>
    public IReadOnlyList<EditionVerdict> Verdicts { get; init; } = [];

    /// <summary>All goals, each right before its sub-goals.</summary>
    public required IReadOnlyList<EditionGoal> AllGoals { get; init; }

    /// <summary>All indicators, those that are only followed and substitutes included.</summary>
    public required IReadOnlyList<EditionIndicator> Indicators { get; init; }

    /// <summary>All efforts at home in the programme, and those of other programmes that contribute to its goals.</summary>
    public required IReadOnlyList<EditionEffort> AllEfforts { get; init; }

    /// <summary>Which efforts contribute to which goals.</summary>
    public required IReadOnlyList<EditionContribution> Contributions { get; init; }

    /// <summary>What the programme manager reported, as far as it is public: what goes well, what deviates, what was decided, what is asked.</summary>
    public IReadOnlyList<EditionSection> RollUp { get; init; } = [];

    /// <summary>Money and hours as printed, with computed totals beside stated ones.</summary>
    public IReadOnlyList<TableBlock> Amounts { get; init; } = [];

    /// <summary>The goals-efforts network as one drawing; null when there is nothing to draw.</summary>
    public string? NetworkSvg { get; init; }
}

/// <summary>A goal as it was shown.</summary>
public sealed record EditionGoal
{
    /// <summary>Key, unique in the programme.</summary>
    public required string Key { get; init; }

    /// <summary>Label as printed, such as 1b; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Key of the goal above; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>0 at the top.</summary>
    public required int Level { get; init; }

    /// <summary>Name of its level, such as "Strategisch doel".</summary>
    public required string LevelName { get; init; }

    /// <summary>The goal in full.</summary>
    public required string Text { get; init; }

    /// <summary>The goal in a few words; null when there is none.</summary>
    public string? ShortText { get; init; }

    /// <summary>Keys of its indicators, those with a target first.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Questions of the council with their answers, motions and promises about this goal, as far as they are public.</summary>
    public IReadOnlyList<EditionCouncilItem> Council { get; init; } = [];
}

/// <summary>A question of the council with its answer, a motion or a promise.</summary>
public sealed record EditionCouncilItem
{
    /// <summary>Kind in words: "vraag", "motie" or "toezegging".</summary>
    public required string Kind { get; init; }

    /// <summary>When it was asked, adopted or promised.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was asked, adopted or promised.</summary>
    public required string Text { get; init; }

    /// <summary>The answer, or what was done with it; null when there is none yet.</summary>
    public string? Answer { get; init; }

    /// <summary>State in words, such as "beantwoord".</summary>
    public required string State { get; init; }
}

/// <summary>An effort as it was shown.</summary>
public sealed record EditionEffort
{
    /// <summary>Key, unique within the municipality.</summary>
    public required string Key { get; init; }

    /// <summary>Slug of its home programme.</summary>
    public required string Programme { get; init; }

    /// <summary>Label as printed; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is; null when it is not said.</summary>
    public string? Description { get; init; }

    /// <summary>Kind in words, such as "project".</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the effort it is a part of; null when it stands alone.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of its track; null when it has none.</summary>
    public string? Track { get; init; }

    /// <summary>Organisations that take part.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Planning as printed, with what is expected now; null when there is none.</summary>
    public string? Planning { get; init; }

    /// <summary>Result that is aimed at; null when it is not said.</summary>
    public string? Result { get; init; }

    /// <summary>How it stands.</summary>
    public required StatusMark Mark { get; init; }

    /// <summary>Date of the report behind the mark; null when there is none.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The published reason for the mark; null when there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>What was reached, from the accepted progress report of this moment; null when there is none.</summary>
    public string? Reached { get; init; }
}

/// <summary>That an effort contributes to a goal.</summary>
public sealed record EditionContribution
{
    /// <summary>Key of the effort.</summary>
    public required string Effort { get; init; }

    /// <summary>Key of the goal.</summary>
    public required string Goal { get; init; }

    /// <summary>Strength in words.</summary>
    public required string Strength { get; init; }

    /// <summary>Whether it harms the goal.</summary>
    public bool Negative { get; init; }

    /// <summary>Why it is thought to contribute; null when it is not said.</summary>
    public string? Reason { get; init; }
}
