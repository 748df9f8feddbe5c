using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>The edition as the file that it is, in canonical form: its hash is the one that the page shows.</summary>
internal sealed class FileModel(ReportingTools tools, EditionReader reader) : EditionPage(tools, reader)
{
    public async Task<IActionResult> OnGetAsync() =>
        File(await Reader.ContentAsync(Edition, Cancellation), "application/json; charset=utf-8", Shelved.Slug + ".json");
}
