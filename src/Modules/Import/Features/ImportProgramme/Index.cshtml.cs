using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Flow;
using OpKoers.Import.Json;
using OpKoers.Import.Uploads;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ImportProgramme;

/// <summary>Takes a file and keeps it for its trial.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class IndexModel(ImportTools tools) : ImportPage(tools)
{
    // A little more than a file may be, so that one that is just too large gets an answer and no broken connection.
    private const long MostBytes = JsonTreeReader.MaxBytes + (4 * 1024 * 1024);

    public void OnGet() => Head();

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand)
    {
        if (bestand is null || bestand.Length == 0)
        {
            return Refuse(T.Of("Kies een bestand dat niet leeg is."));
        }

        if (bestand.Length > JsonTreeReader.MaxBytes)
        {
            return Refuse(T.Of("Het bestand is groter dan {0} MB.", JsonTreeReader.MaxBytes / 1024 / 1024));
        }

        using var content = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(content, Cancellation);
        var token = await Tools.Uploads.KeepAsync(Account, new Upload(FileName.Of(bestand.FileName), content.ToArray()), Cancellation);
        return Redirect(ImportLinks.Trial(token));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(string message)
    {
        ModelState.AddModelError("Bestand", message);
        Head();
        return Page();
    }

    private void Head() => ViewData.Head(new PageHead
    {
        Title = T.Of("Programma importeren"),
        Section = "programmes",
        Crumbs = [new(T.Of("Portfolio"), ImportLinks.Portfolio)],
        Lead = T.Of("Lees de hele stand van één programma in uit een bestand."),
    });
}
