using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Features.DownloadProgramme;

/// <summary>The whole state of a programme as a file, for who may read it.</summary>
internal sealed class IndexModel(IAccess access, IProgrammeFiles files, IProgrammeExport programmes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string p, string form)
    {
        var cancellation = HttpContext.RequestAborted;
        var state = await access.ReadAsync(cancellation);
        if (!state.IsSignedIn)
        {
            return Challenge();
        }

        var id = await programmes.FindAsync(state.OrganisationId, p, cancellation);
        if (id is null || !state.Can(Permission.ReadProgramme, id))
        {
            return NotFound();
        }

        var excel = form == "xlsx";
        var written = await files.ExportAsync(state.OrganisationId, p, excel ? ProgrammeFileForm.Excel : ProgrammeFileForm.Json, cancellation);
        return written.Succeeded
            ? File(written.Value, excel ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/json", $"{p}.{form}")
            : NotFound();
    }
}
