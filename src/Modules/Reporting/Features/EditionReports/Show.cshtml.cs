using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A report of an edition, as it was shown.</summary>
internal sealed class ShowModel(ReportingTools tools, ReportLibrary library, ReportFiles files) : ReportingPage(tools)
{
    public ReportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string edition, string report)
    {
        if (await library.FindAsync(Access, edition, report, Cancellation) is not { } found)
        {
            return NotFound();
        }

        View = new ReportView(found, files.CanPrint, form => ReportingLinks.EditionReportFile(edition, report, form));
        Head(new PageHead
        {
            Title = found.Report.Title,
            Eyebrow = $"{found.Cover.Title} · {found.Report.Kind}",
            Lead = found.Report.Subtitle,
            // Who may read this report alone has no page of the edition to go back to.
            Crumbs = found.Edition is { } readable
                ? MomentCrumbs(new Crumb("Edities", ReportingLinks.Editions), new Crumb(readable.Title, ReportingLinks.Edition(readable.Slug)))
                : MomentCrumbs(),
        });
        return Page();
    }
}
