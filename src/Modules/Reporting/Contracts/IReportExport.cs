using OpKoers.Kernel;

namespace OpKoers.Reporting.Contracts;

/// <summary>Makes files of the reports of editions, for who works outside the application and may read everything.</summary>
public interface IReportExport
{
    /// <summary>The reports of an edition; null when there is no such edition.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="edition">Slug of the edition.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<ReportName>?> ListAsync(Guid organisation, string edition, CancellationToken cancellation = default);

    /// <summary>
    /// The file of a report. Refusals: <c>report-unknown</c>, <c>form-unknown</c> for an ending that no form has, and those of printing: <c>pdf-unavailable</c>,
    /// <c>pdf-too-large</c>, <c>pdf-timeout</c>, <c>pdf-failed</c>.
    /// </summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="edition">Slug of the edition.</param>
    /// <param name="report">Key of the report within the edition.</param>
    /// <param name="ending">pdf, docx, xlsx or html.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Result<byte[]>> WriteAsync(Guid organisation, string edition, string report, string ending, CancellationToken cancellation = default);
}

/// <summary>A report by its key and title.</summary>
/// <param name="Key">Key within the edition.</param>
/// <param name="Title">Title.</param>
public sealed record ReportName(string Key, string Title);
