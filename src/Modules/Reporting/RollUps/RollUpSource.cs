using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.RollUps;

/// <summary>What a roll-up of one programme is made of.</summary>
internal sealed record RollUpSource
{
    /// <summary>The programme, judged at the date of the moment.</summary>
    public required ProgrammeReading Programme { get; init; }

    /// <summary>The date of the moment, inclusive.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The date of the moment before; null when there is none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The reports of this moment by effort.</summary>
    public IReadOnlyDictionary<Guid, ReportFact> Reports { get; init; } = new Dictionary<Guid, ReportFact>();

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    public IReadOnlyList<CouncilItem> Council { get; init; } = [];
}

/// <summary>What a roll-up needs of a progress report.</summary>
/// <param name="State">Where it stands.</param>
internal sealed record ReportFact(ReportState State)
{
    public AreaMarks Areas { get; init; }

    public string? Results { get; init; }

    public string? Asked { get; init; }

    public bool Suspended { get; init; }

    public bool Completed { get; init; }
}
