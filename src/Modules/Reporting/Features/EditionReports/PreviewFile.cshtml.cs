using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A preview as a file. It is made anew every time and says on every page that it is a concept.</summary>
internal sealed class PreviewFileModel(ReportingTools tools, ReportLibrary library, ReportFiles files) : ReportFile(tools, files)
{
    public async Task<IActionResult> OnGetAsync(string report, string form) =>
        await SendAsync(await library.PreviewAsync(Access, Moment, report, Cancellation), form, $"concept-{Moment.Key}-{report}", ReportingLinks.Preview(Moment.Key, report));
}
