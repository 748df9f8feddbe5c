using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Samples;

/// <summary>The progress reports of a programme as a file, format "opkoers.progress" version 1.</summary>
internal sealed record ProgressFile : ISampleFormat
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>What in it comes from which source and what was invented, for who opens it.</summary>
    public string? About { get; init; }

    /// <summary>Slug of the programme.</summary>
    public required string Programme { get; init; }

    public IReadOnlyList<ProgressFileReporter> Reporters { get; init; } = [];

    public IReadOnlyList<ProgressFileMilestone> Milestones { get; init; } = [];

    /// <summary>In the order in which they were written; a moment that is to be closed is closed after its last report.</summary>
    public IReadOnlyList<ProgressFileReport> Reports { get; init; } = [];

    /// <summary>Moments to close, with the reason when something is missing.</summary>
    public IReadOnlyList<ProgressFileClosing> Closings { get; init; } = [];
}

/// <summary>Which account reports on which efforts.</summary>
internal sealed record ProgressFileReporter(string Email, IReadOnlyList<string> Efforts);

/// <summary>A milestone; times as people write them.</summary>
internal sealed record ProgressFileMilestone(string Effort, string Name, string? Planned, string? Expected, DateOnly? ReachedOn);

/// <summary>That a moment was closed.</summary>
internal sealed record ProgressFileClosing(string Moment, string? Reason);

/// <summary>A report with its life. Areas that are not named were green.</summary>
internal sealed record ProgressFileReport
{
    public required string Moment { get; init; }

    public required string Effort { get; init; }

    /// <summary>The function that wrote it.</summary>
    public required string By { get; init; }

    /// <summary>The day on which it was saved as a draft, or handed in for the last time.</summary>
    public required DateOnly On { get; init; }

    public required ReportState State { get; init; }

    public IReadOnlyDictionary<AttentionArea, ProgressFileArea> Areas { get; init; } = new Dictionary<AttentionArea, ProgressFileArea>();

    public string? Results { get; init; }

    public string? HoursUsed { get; init; }

    public string? HoursForecast { get; init; }

    public string? MoneyUsed { get; init; }

    public string? MoneyForecast { get; init; }

    public string? ExpectedEnd { get; init; }

    public string? DecisionAsked { get; init; }

    public bool Suspended { get; init; }

    public string? StandReason { get; init; }

    /// <summary>Why it was sent back; only for one that was.</summary>
    public string? ReturnedReason { get; init; }

    /// <summary>The function that accepted it, and when.</summary>
    public string? AcceptedBy { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public IReadOnlyList<ProgressFileSighting> Seen { get; init; } = [];
}

/// <summary>What was chosen for an area.</summary>
internal sealed record ProgressFileArea(AreaRating Rating, string? Reason = null);

/// <summary>Who saw an accepted report.</summary>
internal sealed record ProgressFileSighting(string Email, CommissionerKind As, DateOnly On);
