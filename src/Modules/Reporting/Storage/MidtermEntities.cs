using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>The midterm review of a programme at a moment. Its texts are rows of their own, its figures come from the programme.</summary>
internal sealed class MidtermReview : MomentPart
{
    /// <summary>Name of the moment, for histories.</summary>
    public required string MomentName { get; set; }

    /// <summary>Title of the publication that it is a part of, such as "Midterm Review Programma's"; null when it stands alone.</summary>
    public string? Publication { get; set; }

    /// <summary>Number and name in that publication, such as "4.4 Programma Veiligheid"; null for the name of the programme alone.</summary>
    public string? Heading { get; set; }

    public override string Kind => "midtermReview";

    public override string Label => MomentName;
}

/// <summary>The text of one part of a midterm review, with the indicators whose figures stand under it.</summary>
internal sealed class MidtermText : MomentPart
{
    public MidtermSection Part { get; init; }

    /// <summary>The goal, for a part that each top goal has; null for the others.</summary>
    public Guid? GoalId { get; init; }

    /// <summary>The part, with the goal where there is one: unique within the review.</summary>
    public required string Place { get; init; }

    /// <summary>Name of the part, for histories.</summary>
    public required string PartName { get; set; }

    /// <summary>Heading instead of the usual one; null for the usual one.</summary>
    public string? Heading { get; set; }

    /// <summary>Plain text; a figure is named by indicator and period and never typed.</summary>
    public string? Text { get; set; }

    /// <summary>Keys of the indicators in the table under the text.</summary>
    public List<string> Figures { get; set; } = [];

    /// <summary>Caption of that table.</summary>
    public string? TableCaption { get; set; }

    /// <summary>Whether the sum of the rows stands under the table, as computed here.</summary>
    public bool WithSum { get; set; }

    /// <summary>Whether the difference between each two periods stands beside them.</summary>
    public bool WithDifferences { get; set; }

    /// <summary>The function that writes it; among staff only.</summary>
    public string? Writer { get; set; }

    public bool Approved { get; set; }

    /// <summary>Among writers only; never published.</summary>
    public string? InternalNote { get; set; }

    public override string Kind => "midtermText";

    public override string Label => PartName;

    /// <summary>What is still being written, and what writers tell each other, is not for everyone who may read the programme.</summary>
    public override bool IsPrivate(string? field) => field == nameof(InternalNote) || (field == nameof(Text) && !Approved);
}

/// <summary>That an effort is to go on, change or stop, with who decides and what was decided. It lives on after the moment at which it was proposed is closed.</summary>
internal sealed class ChangeRequest : Entity
{
    public Guid ProgrammeId { get; init; }

    public Guid EffortId { get; init; }

    public required string EffortKey { get; set; }

    public required string EffortTitle { get; set; }

    /// <summary>The moment at which it was proposed; null for a wish in between.</summary>
    public Guid? MomentId { get; init; }

    public string? MomentName { get; set; }

    public EffortAdvice Advice { get; set; }

    /// <summary>Why; public with the midterm review.</summary>
    public required string Reason { get; set; }

    /// <summary>What is to change; null when nothing is.</summary>
    public string? Proposal { get; set; }

    /// <summary>Last day of an effort that is to stop, inclusive.</summary>
    public DateOnly? EndsOn { get; set; }

    public RequestState State { get; set; }

    /// <summary>Who decides, as it stood for the programme when it was put forward.</summary>
    public DecisionBody? Body { get; set; }

    /// <summary>The function that agreed as official commissioner, where both commissioners decide.</summary>
    public string? AgreedByOfficial { get; set; }

    /// <summary>The function that agreed as administrative commissioner, where both commissioners decide.</summary>
    public string? AgreedByAdministrative { get; set; }

    /// <summary>What was decided, and why.</summary>
    public string? Decision { get; set; }

    /// <summary>Number or title of the decision of college or directorate.</summary>
    public string? DecisionReference { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>The function that noted the decision.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>The act that carried it out, in the change log; null while nothing did.</summary>
    public Guid? AppliedBatch { get; set; }

    public DateTimeOffset? AppliedAt { get; set; }

    public override string Kind => "changeRequest";

    public override string Label => EffortTitle;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>Where the contract of a programme says that changes are decided.</summary>
internal sealed class DecisionPlace : Entity
{
    public Guid ProgrammeId { get; init; }

    public DecisionBody Body { get; set; }

    /// <summary>Where the contract says so.</summary>
    public string? Source { get; set; }

    public override string Kind => "decisionPlace";

    public override string Label => "wie over wijzigingen besluit";

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}
