using OpKoers.Kernel;

namespace OpKoers.Programmes.Contracts;

/// <summary>The whole state of one programme as it comes in or goes out, without its indicators. Keys are slugs; absent values are null.</summary>
public sealed record ProgrammeDraft
{
    /// <summary>Slug of the programme, unique in the municipality.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Slogan.</summary>
    public string? Slogan { get; init; }

    /// <summary>Vision.</summary>
    public string? Vision { get; init; }

    /// <summary>Mission.</summary>
    public string? Mission { get; init; }

    /// <summary>Nature of the programme, in words.</summary>
    public string? Nature { get; init; }

    /// <summary>The term as printed, such as "4 jaar".</summary>
    public string? TermPrinted { get; init; }

    /// <summary>The term, parsed; null when it cannot be.</summary>
    public Period? Term { get; init; }

    /// <summary>Version of the contract.</summary>
    public string? ContractVersion { get; init; }

    /// <summary>State of the contract; null when not said.</summary>
    public ContractStatus? ContractStatus { get; init; }

    /// <summary>Registration marks (kenmerken), none to many.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>Scope.</summary>
    public string? Scope { get; init; }

    /// <summary>What is explicitly outside the scope.</summary>
    public IReadOnlyList<string> ScopeExclusions { get; init; } = [];

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Source document.</summary>
    public string? Source { get; init; }

    /// <summary>Names of the goal levels from the top, with the question each answers.</summary>
    public IReadOnlyList<LevelDraft> Levels { get; init; } = [];

    /// <summary>Roles.</summary>
    public IReadOnlyList<RoleDraft> Roles { get; init; } = [];

    /// <summary>Tracks (sporen, programmalijnen).</summary>
    public IReadOnlyList<TrackDraft> Tracks { get; init; } = [];

    /// <summary>Goals, parents by key.</summary>
    public IReadOnlyList<GoalDraft> Goals { get; init; } = [];

    /// <summary>Which indicator measures which goal, both by key.</summary>
    public IReadOnlyList<GoalIndicatorDraft> GoalIndicators { get; init; } = [];

    /// <summary>Efforts.</summary>
    public IReadOnlyList<EffortDraft> Efforts { get; init; } = [];

    /// <summary>Contributions to goals of this programme.</summary>
    public IReadOnlyList<ContributionDraft> Contributions { get; init; } = [];

    /// <summary>Tables of money and hours.</summary>
    public IReadOnlyList<AmountDraft> Amounts { get; init; } = [];

    /// <summary>Verdicts of people beside the computed judgement.</summary>
    public IReadOnlyList<VerdictDraft> Verdicts { get; init; } = [];

    /// <summary>Statistical figures that support a goal or the programme. Those that are not in it stay as they are.</summary>
    public IReadOnlyList<EvidenceDraft> Evidence { get; init; } = [];
}

/// <summary>A level of goals.</summary>
/// <param name="Name">Such as "Operationeel doel".</param>
/// <param name="Question">Such as "wat"; null when not said.</param>
public sealed record LevelDraft(string Name, string? Question = null);

/// <summary>A role, held by a function or body, or by nobody yet.</summary>
public sealed record RoleDraft
{
    /// <summary>Which role.</summary>
    public required ProgrammeRole Role { get; init; }

    /// <summary>Function that holds it; null when nobody does yet.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Body that holds it beside or instead of a function.</summary>
    public string? Body { get; init; }

    /// <summary>First day, inclusive; null when not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null when open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }
}

/// <summary>A track (spoor, programmalijn, thema).</summary>
public sealed record TrackDraft
{
    /// <summary>Slug.</summary>
    public required string Key { get; init; }

    /// <summary>Code, a label.</summary>
    public string? Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }
}

/// <summary>A goal at any level.</summary>
public sealed record GoalDraft
{
    /// <summary>Slug.</summary>
    public required string Key { get; init; }

    /// <summary>Code, a label that may repeat.</summary>
    public string? Code { get; init; }

    /// <summary>Key of the goal above; null for the top level.</summary>
    public string? Parent { get; init; }

    /// <summary>Full text.</summary>
    public required string Text { get; init; }

    /// <summary>Short text for drawings and tables.</summary>
    public string? ShortText { get; init; }

    /// <summary>Period in which it must be reached.</summary>
    public Period? Period { get; init; }

    /// <summary>Owner, a function.</summary>
    public string? Owner { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }
}

/// <summary>An indicator measures a goal.</summary>
/// <param name="Goal">Key of a goal of this programme.</param>
/// <param name="Indicator">Key of an indicator of the municipality.</param>
public sealed record GoalIndicatorDraft(string Goal, string Indicator)
{
    /// <summary>Whether the goal names it, as it does indicators of other programmes, and not the indicator the goal: in whose list its place counts.</summary>
    public bool Shared { get; init; }
}

/// <summary>An effort.</summary>
public sealed record EffortDraft
{
    /// <summary>Slug.</summary>
    public required string Key { get; init; }

    /// <summary>Code, a label.</summary>
    public string? Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Short title for drawings.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>What is done.</summary>
    public string? Description { get; init; }

    /// <summary>Kind.</summary>
    public required EffortKind Kind { get; init; }

    /// <summary>Key of the effort it is part of.</summary>
    public string? Parent { get; init; }

    /// <summary>Key of its track.</summary>
    public string? Track { get; init; }

    /// <summary>A place kept for an effort still to be developed.</summary>
    public bool Placeholder { get; init; }

    /// <summary>The programme manager's role within the municipality; null when not said.</summary>
    public SteeringRole? SteeringInternal { get; init; }

    /// <summary>The role towards the initiator outside; null when not said.</summary>
    public SteeringRole? SteeringExternal { get; init; }

    /// <summary>Lead (trekker), a function.</summary>
    public string? Lead { get; init; }

    /// <summary>Unit that carries it out.</summary>
    public string? Unit { get; init; }

    /// <summary>Partners.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Planning as printed.</summary>
    public string? PlanningPrinted { get; init; }

    /// <summary>Planning, parsed; null when it cannot be.</summary>
    public Period? Planning { get; init; }

    /// <summary>Result it must give.</summary>
    public string? Result { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }

    /// <summary>How it stood, by date.</summary>
    public IReadOnlyList<EffortStatusDraft> Status { get; init; } = [];
}

/// <summary>How an effort stood on a day.</summary>
public sealed record EffortStatusDraft
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How it stood.</summary>
    public required EffortStatus Status { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Where that is said.</summary>
    public string? Source { get; init; }
}

/// <summary>An effort contributes to a goal, or works against it.</summary>
public sealed record ContributionDraft
{
    /// <summary>Key of the effort; <c>programme/key</c> for an effort of another programme.</summary>
    public required string Effort { get; init; }

    /// <summary>Key of a goal of this programme.</summary>
    public required string Goal { get; init; }

    /// <summary>How strongly.</summary>
    public required ContributionStrength Strength { get; init; }

    /// <summary>Whether it works against the goal.</summary>
    public bool Negative { get; init; }

    /// <summary>Why it is thought to.</summary>
    public string? Reason { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }
}

/// <summary>A row of a table of money or hours, as printed.</summary>
public sealed record AmountDraft
{
    /// <summary>Slug.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the table it stands in.</summary>
    public required string List { get; init; }

    /// <summary>Unit: "euro", "uur per week", and so on.</summary>
    public required string Unit { get; init; }

    /// <summary>Factor of the printed figures: 1, or 1000 for "x 1.000".</summary>
    public int Scale { get; init; } = 1;

    /// <summary>Name of the row.</summary>
    public required string Row { get; init; }

    /// <summary>Group within the table.</summary>
    public string? Group { get; init; }

    /// <summary>Cover; null when not said.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Whether the document prints this row as the total of the others. It is kept beside the computed total.</summary>
    public bool IsStatedTotal { get; init; }

    /// <summary>Key of the effort it pays for.</summary>
    public string? Effort { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>The figures, by period; a figure without period stands for the whole term.</summary>
    public IReadOnlyList<AmountValueDraft> Values { get; init; } = [];
}

/// <summary>One figure of a row.</summary>
/// <param name="Period">Its period; null for the whole term or when not said.</param>
/// <param name="Value">The figure.</param>
public sealed record AmountValueDraft(Period? Period, Quantity Value);

/// <summary>What a person says beside the computed judgement.</summary>
public sealed record VerdictDraft
{
    /// <summary>Key of an indicator; null for the programme as a whole.</summary>
    public string? Indicator { get; init; }

    /// <summary>The verdict; completed stands for achieved.</summary>
    public required EffortStatus Verdict { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day it was given.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The function that gave it.</summary>
    public required string By { get; init; }

    /// <summary>Where that is said.</summary>
    public string? Source { get; init; }
}

/// <summary>A statistical figure that supports a goal or the programme: where it stands, never the figure itself.</summary>
public sealed record EvidenceDraft
{
    /// <summary>Key of the goal; null for the programme as a whole.</summary>
    public string? Goal { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>The address of the page that shows it.</summary>
    public required string Address { get; init; }

    /// <summary>What it shows.</summary>
    public string? Remark { get; init; }
}
