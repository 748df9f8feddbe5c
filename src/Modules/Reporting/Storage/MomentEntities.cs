using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>A reporting moment of the municipality.</summary>
internal sealed class ReportingMoment : Entity
{
    /// <summary>Slug, unique within the municipality; also that of its first edition: midterm-2020.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    public MomentKind MomentKind { get; set; }

    /// <summary>The year it is about.</summary>
    public int Year { get; set; }

    /// <summary>Everything in it is judged at this date, inclusive.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Last day for leads to report, inclusive; null when nobody reports for it.</summary>
    public DateOnly? ReportsDue { get; set; }

    /// <summary>Last day for programme managers to roll up, inclusive.</summary>
    public DateOnly? RollUpDue { get; set; }

    /// <summary>Last day for the commissioners to agree, inclusive.</summary>
    public DateOnly? ApprovalDue { get; set; }

    /// <summary>Day on which it is to be closed.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>Who delivers, approves and receives, in words as the contract says it.</summary>
    public string? DeliveredBy { get; set; }

    public string? ApprovedBy { get; set; }

    public List<string> Receivers { get; set; } = [];

    public string? Note { get; set; }

    public MomentState State { get; set; }

    /// <summary>Why it was closed although a required part was missing; null when all was there.</summary>
    public string? ClosedWithout { get; set; }

    public override string Kind => "moment";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [OrganisationId];
}

/// <summary>That a programme takes part in a moment, with dates of its own where they differ.</summary>
internal sealed class MomentProgramme : Entity
{
    public Guid MomentId { get; init; }

    public Guid ProgrammeId { get; init; }

    /// <summary>Name of the moment when it was linked, for the history.</summary>
    public required string LinkLabel { get; set; }

    public DateOnly? ReportsDue { get; set; }

    public DateOnly? RollUpDue { get; set; }

    public override string Kind => "momentProgramme";

    public override string Label => LinkLabel;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>What belongs to one programme at one moment.</summary>
internal abstract class MomentPart : Entity
{
    public Guid MomentId { get; init; }

    public Guid ProgrammeId { get; init; }

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>What the programme manager reports about the programme at a moment, made from the progress reports and the figures.</summary>
internal sealed class RollUp : MomentPart
{
    /// <summary>Name of the moment, for histories.</summary>
    public required string MomentName { get; set; }

    public RollUpState State { get; set; }

    public string? GoesWell { get; set; }

    public string? Deviates { get; set; }

    public string? Decided { get; set; }

    public string? Asked { get; set; }

    /// <summary>Among staff only; never published.</summary>
    public string? InternalRemark { get; set; }

    public string? ReturnedReason { get; set; }

    /// <summary>The function that submitted it.</summary>
    public string? SubmittedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The function that accepted it.</summary>
    public string? AcceptedBy { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>The function that agreed.</summary>
    public string? AgreedBy { get; set; }

    public DateTimeOffset? AgreedAt { get; set; }

    public override string Kind => "rollUp";

    public override string Label => MomentName;

    /// <summary>The history of the programme tells that there is one and where it stands; what is in it is read in the roll-up.</summary>
    public override bool IsPrivate(string? field) => field is not (null or nameof(State));
}
