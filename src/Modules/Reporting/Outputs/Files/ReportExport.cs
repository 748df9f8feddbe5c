using OpKoers.Kernel;
using OpKoers.Reporting.Contracts;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Outputs.Writing;

namespace OpKoers.Reporting.Outputs.Files;

/// <summary>Makes files of reports for a command.</summary>
internal sealed class ReportExport(EditionShelf shelf, OpenEditions kept, ReportFiles files) : IReportExport
{
    public async Task<IReadOnlyList<ReportName>?> ListAsync(Guid organisation, string edition, CancellationToken cancellation) =>
        await shelf.FindAsync(organisation, edition, cancellation) is { } head
            ? [.. (await kept.OpenAsync(shelf, head, cancellation)).Reports.Select(report => new ReportName(report.Key, report.Title))]
            : null;

    public async Task<Result<byte[]>> WriteAsync(Guid organisation, string edition, string report, string ending, CancellationToken cancellation)
    {
        if (ReportForms.Of(ending) is not { } form)
        {
            return Result<byte[]>.Refused("form-unknown", $"Een rapport wordt pdf, docx, xlsx of html, geen {ending}.");
        }

        if (await shelf.FindAsync(organisation, edition, cancellation) is { } head)
        {
            var document = await kept.OpenAsync(shelf, head, cancellation);
            if (document.Reports.FirstOrDefault(one => one.Key == report) is { } found)
            {
                return await files.MakeAsync(found, ReportCover.Of(document, head.Hash), form, cancellation);
            }
        }

        return Result<byte[]>.Refused("report-unknown", $"De editie {edition} heeft geen rapport {report}.");
    }
}
