using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;

namespace OpKoers.Reporting.Editions;

/// <summary>Everything an edition is made of. Whoever gathers it hands in the time; the making itself reads nothing.</summary>
internal sealed record EditionSources
{
    public required EditionCover Cover { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<ProgrammeSources> Programmes { get; init; }

    /// <summary>Figures in editions before this one that were revised since.</summary>
    public IReadOnlyList<EditionRevision> Revisions { get; init; } = [];
}

/// <summary>What stands on the cover.</summary>
internal sealed record EditionCover
{
    public required string Municipality { get; init; }

    public required string MunicipalityName { get; init; }

    public required string MunicipalityCode { get; init; }

    public required string Slug { get; init; }

    public int Number { get; init; } = 1;

    public string? Corrects { get; init; }

    public string? CorrectionReason { get; init; }

    public required string Title { get; init; }

    public required MomentKind Kind { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }
}

/// <summary>What one programme brings.</summary>
internal sealed record ProgrammeSources
{
    public required ProgrammeSheet Sheet { get; init; }

    public required IReadOnlyList<IndicatorSource> Indicators { get; init; }

    /// <summary>What leads reported and the programme manager accepted, by effort: the part that may be public.</summary>
    public IReadOnlyDictionary<Guid, AcceptedReport> Reports { get; init; } = new Dictionary<Guid, AcceptedReport>();

    /// <summary>What the programme manager reported; null when nothing was.</summary>
    public RollUpTexts? RollUp { get; init; }

    /// <summary>Deviations that were accepted and in force at the date of judgement.</summary>
    public IReadOnlyList<AcceptedDeviation> Deviations { get; init; } = [];

    /// <summary>What people wrote of its midterm review; null when the moment has none.</summary>
    public MidtermSources? Midterm { get; init; }

    /// <summary>What the council asked, adopted or was promised, by goal.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<EditionCouncilItem>> Council { get; init; } = new Dictionary<Guid, IReadOnlyList<EditionCouncilItem>>();
}

/// <summary>An indicator of a programme as it is shown.</summary>
internal sealed record IndicatorSource
{
    public required Guid Id { get; init; }

    public Guid? ProxyFor { get; init; }

    /// <summary>Whether it has a target that is judged.</summary>
    public required bool Counts { get; init; }

    public required IndicatorDraft Definition { get; init; }

    public required IndicatorSheet Sheet { get; init; }
}

/// <summary>The public part of an accepted progress report.</summary>
internal sealed record AcceptedReport(string? Results, string? ExpectedEnd);

/// <summary>The public part of a roll-up.</summary>
internal sealed record RollUpTexts(string? GoesWell, string? Deviates, string? Decided, string? Asked);

/// <summary>The public part of an accepted deviation.</summary>
internal sealed record AcceptedDeviation(string Subject, string Decision, string DecidedBy, DateOnly DecidedOn, DateOnly Until);
