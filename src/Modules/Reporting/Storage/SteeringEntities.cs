using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>That a deviation was accepted: by whom, on what decision, and until when. It stands beside the judgement and never changes it.</summary>
internal sealed class Deviation : Entity
{
    public Guid ProgrammeId { get; init; }

    /// <summary>The indicator that deviates; null when it is an effort.</summary>
    public Guid? IndicatorId { get; set; }

    /// <summary>The effort that deviates; null when it is an indicator.</summary>
    public Guid? EffortId { get; set; }

    /// <summary>Name of what deviates when it was accepted, for histories.</summary>
    public required string Subject { get; set; }

    /// <summary>What deviates and why that is accepted.</summary>
    public required string Reason { get; set; }

    /// <summary>The decision, with its number or the report in which it stands.</summary>
    public required string Decision { get; set; }

    /// <summary>The function or body that decided.</summary>
    public required string DecidedBy { get; set; }

    public DateOnly DecidedOn { get; set; }

    /// <summary>Last day on which it is accepted, inclusive.</summary>
    public DateOnly Until { get; set; }

    /// <summary>First day on which it counts no more because it was ended early; null when it was not.</summary>
    public DateOnly? EndedOn { get; set; }

    public override string Kind => "deviation";

    public override string Label => Subject;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];

    /// <summary>What it is about.</summary>
    public Guid SubjectId => IndicatorId ?? EffortId ?? Guid.Empty;

    public DeviationState On(DateOnly day) => DeviationLife.On(DecidedOn, Until, EndedOn, day);
}

/// <summary>A question of the council, a motion, or a promise to the council.</summary>
internal sealed class CouncilItem : Entity
{
    /// <summary>The programme in which it is kept: that of its first goal. Other goals may lie in other programmes.</summary>
    public Guid ProgrammeId { get; set; }

    public CouncilKind ItemKind { get; set; }

    public CouncilState State { get; set; }

    public required string Title { get; set; }

    /// <summary>What was asked, adopted or promised.</summary>
    public required string Text { get; set; }

    /// <summary>Who asked, tabled or promised: a body or a function, never a person.</summary>
    public string? Source { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>The answer, or what was done with it.</summary>
    public string? Answer { get; set; }

    /// <summary>The function or body that answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When it came to its present state: answered, adopted, rejected or settled.</summary>
    public DateOnly? StateOn { get; set; }

    /// <summary>Last day on which it has to be answered or settled, inclusive.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>Number of the document.</summary>
    public string? Registration { get; set; }

    /// <summary>Whether it may be published in an edition.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Among staff only; never published.</summary>
    public string? InternalRemark { get; set; }

    public override string Kind => "councilItem";

    public override string Label => Title;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>The goal that a question, motion or promise is about.</summary>
internal sealed class CouncilLink : Entity
{
    public Guid ItemId { get; init; }

    public Guid GoalId { get; init; }

    /// <summary>Programme of the goal.</summary>
    public Guid ProgrammeId { get; init; }

    /// <summary>Names of both ends, for the history.</summary>
    public required string LinkLabel { get; set; }

    public override string Kind => "councilLink";

    public override string Label => LinkLabel;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}
