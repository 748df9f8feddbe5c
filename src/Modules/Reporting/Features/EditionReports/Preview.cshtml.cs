using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A report of a moment that is not closed yet, as it would be now.</summary>
internal sealed class PreviewModel(ReportingTools tools, ReportLibrary library, ReportFiles files) : ReportingPage(tools)
{
    public ReportView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string report)
    {
        if (await library.PreviewAsync(Access, Moment, report, Cancellation) is not { } found)
        {
            return NotFound();
        }

        View = new ReportView(found, files.CanPrint, form => ReportingLinks.PreviewFile(Moment.Key, report, form));
        Head(new PageHead
        {
            Title = found.Report.Title,
            Eyebrow = $"Concept · {found.Report.Kind}",
            Lead = found.Report.Subtitle,
            Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key)), new Crumb("Rapporten", ReportingLinks.MomentReports(Moment.Key))),
        });
        return Page();
    }
}
