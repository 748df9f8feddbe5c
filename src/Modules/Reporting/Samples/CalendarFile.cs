using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Samples;

/// <summary>The calendar of moments as a file, format "opkoers.moments" version 1.</summary>
internal sealed record CalendarFile : ISampleFormat
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>What in it comes from which source and what was invented, for who opens it.</summary>
    public string? About { get; init; }

    public IReadOnlyList<CalendarFileMoment> Moments { get; init; } = [];
}

/// <summary>A moment.</summary>
internal sealed record CalendarFileMoment
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required MomentKind Kind { get; init; }

    public required int Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public DateOnly? ReportsDue { get; init; }

    public DateOnly? RollUpDue { get; init; }

    public DateOnly? ApprovalDue { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public string? DeliveredBy { get; init; }

    public string? ApprovedBy { get; init; }

    public IReadOnlyList<string> Receivers { get; init; } = [];

    public string? Note { get; init; }

    public bool Open { get; init; }

    /// <summary>Slugs of the programmes that take part; null for all of them.</summary>
    public IReadOnlyList<string>? Programmes { get; init; }
}
