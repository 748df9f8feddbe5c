using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A report of an edition as a file.</summary>
internal sealed class FileModel(ReportingTools tools, ReportLibrary library, ReportFiles files) : ReportFile(tools, files)
{
    public async Task<IActionResult> OnGetAsync(string edition, string report, string form) =>
        await SendAsync(await library.FindAsync(Access, edition, report, Cancellation), form, $"{edition}-{report}", ReportingLinks.EditionReport(edition, report));
}
