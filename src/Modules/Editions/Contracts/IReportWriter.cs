using OpKoers.Kernel;

namespace OpKoers.Editions.Contracts;

/// <summary>Writes a report that is from no edition, such as a safety picture of today, as a file. The module that writes reports implements it.</summary>
public interface IReportWriter
{
    /// <summary>Whether this server can make PDF.</summary>
    bool CanPrint { get; }

    /// <summary>
    /// The report as a file. Refusals: <c>form-unknown</c> for an ending that no form has, and those of printing: <c>pdf-unavailable</c>, <c>pdf-too-large</c>,
    /// <c>pdf-timeout</c>, <c>pdf-failed</c>.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="origin">What it says of itself.</param>
    /// <param name="ending">pdf, docx, xlsx or html.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Result<ReportFile>> WriteAsync(EditionReport report, ReportOrigin origin, string ending, CancellationToken cancellation = default);
}

/// <summary>What a report that is from no edition says of itself: where it is about, of which day it is, and how it came about.</summary>
public sealed record ReportOrigin
{
    /// <summary>Name of the municipality that it is about.</summary>
    public required string Municipality { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The line at the foot of every page.</summary>
    public required string Foot { get; init; }

    /// <summary>What stands at the end: sources, address, moment.</summary>
    public required IReadOnlyList<EditionFact> Facts { get; init; }
}

/// <summary>A report as a file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Ending">Its ending, without a point.</param>
public sealed record ReportFile(ReadOnlyMemory<byte> Bytes, string MediaType, string Ending);
