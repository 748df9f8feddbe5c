using OpKoers.Kernel;
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

/// <summary>What the lead of an effort reports at a moment.</summary>
internal sealed class ProgressReport : MomentPart
{
    public Guid EffortId { get; init; }

    /// <summary>Title of the effort when the report was made, for histories.</summary>
    public required string EffortTitle { get; set; }

    public ReportState State { get; set; }

    /// <summary>The account that is to report; null while nobody is.</summary>
    public Guid? ReporterId { get; set; }

    /// <summary>The function that submitted it.</summary>
    public string? SubmittedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Why the programme manager sent it back; kept until it is submitted again.</summary>
    public string? ReturnedReason { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? SeenByOfficialAt { get; set; }

    public DateTimeOffset? SeenByAdministrativeAt { get; set; }

    /// <summary>What was reached since the last report; public once accepted and frozen.</summary>
    public string? Results { get; set; }

    public Quantity HoursUsed { get; set; }

    public Quantity HoursForecast { get; set; }

    public Quantity MoneyUsed { get; set; }

    public Quantity MoneyForecast { get; set; }

    /// <summary>Expected end as written, beside the parsed one.</summary>
    public string? ExpectedEndPrinted { get; set; }

    public Period? ExpectedEnd { get; set; }

    /// <summary>What decision is asked, of whom and before when.</summary>
    public string? DecisionAsked { get; set; }

    /// <summary>For the programme manager only; never published.</summary>
    public string? InternalRemark { get; set; }

    /// <summary>Whether the work stands still because public order or another task came first.</summary>
    public bool Suspended { get; set; }

    public bool Completed { get; set; }

    public override string Kind => "progressReport";

    public override string Label => EffortTitle;
}

/// <summary>One area of attention in a progress report.</summary>
internal sealed class ReportArea : MomentPart
{
    public Guid ReportId { get; init; }

    public AttentionArea Area { get; init; }

    public AreaRating Rating { get; set; }

    public string? Reason { get; set; }

    public override string Kind => "reportArea";

    public override string Label => Area.ToString();
}

/// <summary>A milestone of an effort. It stands beside the planning; reports change what is expected.</summary>
internal sealed class Milestone : Entity
{
    public Guid ProgrammeId { get; init; }

    public Guid EffortId { get; init; }

    public required string Name { get; set; }

    public string? PlannedPrinted { get; set; }

    public Period? Planned { get; set; }

    public string? ExpectedPrinted { get; set; }

    public Period? Expected { get; set; }

    public DateOnly? ReachedOn { get; set; }

    public int Order { get; set; }

    public override string Kind => "milestone";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>Who reports on an effort.</summary>
internal sealed class ReporterAssignment : Entity
{
    public Guid ProgrammeId { get; init; }

    public Guid EffortId { get; init; }

    public Guid AccountId { get; set; }

    /// <summary>Function of the account when it was assigned.</summary>
    public required string FunctionLabel { get; set; }

    public override string Kind => "reporterAssignment";

    public override string Label => FunctionLabel;

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

    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? AgreedAt { get; set; }

    public override string Kind => "rollUp";

    public override string Label => MomentName;
}
