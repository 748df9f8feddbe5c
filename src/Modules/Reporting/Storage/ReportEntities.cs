using OpKoers.Kernel;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Storage;

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

    /// <summary>The function that accepted it.</summary>
    public string? AcceptedBy { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>When the reporter last saved it. Every save changes it, so that two people who write one report always notice each other.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>What was typed in a draft and could not be read, by field, as JSON; null when all could.</summary>
    public string? Unread { get; set; }

    /// <summary>What was reached since the last report; public once accepted and frozen.</summary>
    public string? Results { get; set; }

    public Quantity HoursUsed { get; set; } = Quantity.Blank;

    public Quantity HoursForecast { get; set; } = Quantity.Blank;

    public Quantity MoneyUsed { get; set; } = Quantity.Blank;

    public Quantity MoneyForecast { get; set; } = Quantity.Blank;

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

    /// <summary>Why it was suspended, or what was completed.</summary>
    public string? StandReason { get; set; }

    public override string Kind => "progressReport";

    public override string Label => EffortTitle;

    /// <summary>The history of the programme tells that there is a report and where it stands; what is in it, and what was sent back, is read in the report.</summary>
    public override bool IsPrivate(string? field) => field is not (null or nameof(State));
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

    /// <summary>It only changes while the report is with its lead.</summary>
    public override bool IsPrivate(string? field) => true;
}

/// <summary>What a report says of a milestone. The planning follows when the report is accepted.</summary>
internal sealed class ReportMilestone : MomentPart
{
    public Guid ReportId { get; init; }

    public Guid MilestoneId { get; init; }

    /// <summary>Name and planning as they stood when the report was written.</summary>
    public required string Name { get; set; }

    public string? PlannedPrinted { get; set; }

    public Period? Planned { get; set; }

    public string? ExpectedPrinted { get; set; }

    public Period? Expected { get; set; }

    public DateOnly? ReachedOn { get; set; }

    public int Order { get; set; }

    public override string Kind => "reportMilestone";

    public override string Label => Name;

    /// <inheritdoc cref="ReportArea.IsPrivate(string?)"/>
    public override bool IsPrivate(string? field) => true;
}

/// <summary>That a commissioner has seen an accepted report: who and when.</summary>
internal sealed class ReportSighting : MomentPart
{
    public Guid ReportId { get; init; }

    /// <summary>Title of the effort, for histories.</summary>
    public required string EffortTitle { get; set; }

    public CommissionerKind Commissioner { get; init; }

    /// <summary>The account that saw it.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The function that saw it.</summary>
    public required string SeenBy { get; set; }

    public DateTimeOffset SeenAt { get; init; }

    public override string Kind => "reportSighting";

    public override string Label => EffortTitle;
}
