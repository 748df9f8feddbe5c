using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Contracts;

/// <summary>Takes statistical tables in, from Statistics Netherlands (CBS) or from recorded replies of it.</summary>
public interface IStatisticsFiles
{
    /// <summary>
    /// Imports a table, all or nothing. Raw replies are kept, so that an import that was cut off at any moment goes on where it was. A source that cannot be
    /// read is an answer, not a fault.
    /// </summary>
    Task<StatisticsImportResult> ImportAsync(StatisticsImportRequest request, CancellationToken cancellation = default);
}

/// <summary>A table to import.</summary>
public sealed record StatisticsImportRequest
{
    /// <summary>An address (OData v3 or v4), a folder with recorded replies, or a zip of StatLine.</summary>
    public required string Origin { get; init; }

    /// <summary>Code of the table: "47022NED".</summary>
    public required string Table { get; init; }

    /// <summary>Whether to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether the table may lose dimensions or measures that it had.</summary>
    public bool AcceptNewShape { get; init; }

    /// <summary>What somebody accepted of a new shape (<see cref="StatisticsShapeChange.Grave"/>), one under the other; null for nothing.</summary>
    public string? AcceptedShape { get; init; }

    /// <summary>The year to whose borders the source has restated all periods; null to take what the source says.</summary>
    public int? RestatedToYear { get; init; }

    /// <summary>Folder in which raw replies are kept; null for the usual one.</summary>
    public string? Cache { get; init; }

    /// <summary>Is told how many cells were read so far, now and then; null for nobody.</summary>
    public Action<long>? Progress { get; init; }
}

/// <summary>What became of an import of a table.</summary>
public sealed record StatisticsImportResult
{
    /// <summary>What it amounts to; null after a refusal.</summary>
    public StatisticsIntakeResult? Delivery { get; init; }

    /// <summary>What the source says that the table is made of; null when that could not be read.</summary>
    public StatisticsTableShape? Shape { get; init; }

    /// <summary>What differs from the delivery before, or would after a dry run; null for a first delivery, when nothing does, and after a refusal.</summary>
    public StatisticsDifference? Difference { get; init; }

    /// <summary>In what the table differs from what it was made of, after a refusal for that; null otherwise.</summary>
    public StatisticsShapeChange? ShapeChange { get; init; }

    /// <summary>How many replies were fetched, and how many were there already from an import that was cut off.</summary>
    public int Fetched { get; init; }

    /// <summary>Replies that were there already.</summary>
    public int Resumed { get; init; }

    /// <summary>What a reader of the figures must know.</summary>
    public string? Note { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>What a table is made of, as its source describes it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Source">Who makes it.</param>
/// <param name="Modified">When the source last changed it; null when it does not say.</param>
/// <param name="RestatedToYear">The year whose borders hold for all periods; null when each keeps its own.</param>
/// <param name="Dimensions">The dimensions that were discovered.</param>
/// <param name="Measures">The measures that were discovered.</param>
public sealed record StatisticsTableShape(string Title, string Source, DateTimeOffset? Modified, int? RestatedToYear, IReadOnlyList<StatisticsDimensionShape> Dimensions, IReadOnlyList<StatisticsMeasureDraft> Measures);

/// <summary>A dimension that was discovered.</summary>
/// <param name="Key">Key in the source.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">What it divides by.</param>
/// <param name="Codes">How many codes it has.</param>
public sealed record StatisticsDimensionShape(string Key, string Title, StatisticsDimensionKind Kind, int Codes);
