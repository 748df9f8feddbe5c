using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Reporting.Outputs.Writing.Html;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A report as a file. When it cannot be made the page of the report says why.</summary>
internal abstract class ReportFile(ReportingTools tools, ReportFiles files) : ReportingPage(tools)
{
    /// <param name="found">The report; null when it is not there or not for this user.</param>
    /// <param name="ending">The ending in the address.</param>
    /// <param name="name">Name of the file without its ending.</param>
    /// <param name="page">The page of the report.</param>
    protected async Task<IActionResult> SendAsync(FoundReport? found, string ending, string name, string page)
    {
        if (found is null || ReportForms.Of(ending) is not { } form)
        {
            return NotFound();
        }

        var made = await files.MakeAsync(found.Report, found.Cover, form, Cancellation);
        if (!made.TryGet(out var bytes, out var refusal))
        {
            TempData.Notice(new Notice("Het bestand is niet gemaakt.", refusal.Message));
            return Redirect(page);
        }

        if (form == ReportForm.Page)
        {
            // It carries its style inside it and may do nothing else.
            Response.Headers.ContentSecurityPolicy = PrintPage.Policy;
            return File(bytes, form.MediaType());
        }

        return File(bytes, form.MediaType(), $"{name}.{form.Ending()}");
    }
}
