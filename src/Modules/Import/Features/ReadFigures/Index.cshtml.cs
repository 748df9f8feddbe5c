using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Flow;
using OpKoers.Import.Uploads;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>Takes a file with figures and keeps it: for its mapping, or for its trial when the mapping is there already.</summary>
[RequestSizeLimit(MostBytes + Spare)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + Spare)]
internal sealed class IndexModel(FigureTools tools) : FigurePage(tools)
{
    public const int MostBytes = 20 * 1024 * 1024;

    // One that is just too large gets an answer and no broken connection.
    private const int Spare = 4 * 1024 * 1024;

    public IReadOnlyList<SelectListItem> Mappings { get; private set; } = [];

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, string? koppeling)
    {
        if (bestand is null || bestand.Length == 0)
        {
            return await RefuseAsync(T.Of("Kies een bestand dat niet leeg is."));
        }

        if (bestand.Length > MostBytes)
        {
            return await RefuseAsync(T.Of("Het bestand is groter dan {0} MB. Een groter bestand leest u in met de opdrachtregel.", MostBytes / 1024 / 1024));
        }

        using var content = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(content, Cancellation);
        var token = await Tools.Uploads.KeepAsync(Account, new Upload(FileName.Of(bestand.FileName), content.ToArray()), Cancellation);
        return !string.IsNullOrEmpty(koppeling) && await MappingAsync(koppeling) is { } mapping
            ? Redirect(FigureLinks.Trial(token, mapping.Table))
            : Redirect(FigureLinks.Map(token) + FormFields.Query(FormFields.Read(name => Request.Form[name])));
    }

    private async Task<PageResult> RefuseAsync(string message)
    {
        ModelState.AddModelError("Bestand", message);
        return await ShowAsync();
    }

    private async Task<PageResult> ShowAsync()
    {
        var rows = await Tools.Db.Mappings.AsNoTracking().Where(row => row.OrganisationId == Access.OrganisationId).OrderBy(row => row.Title).ToListAsync(Cancellation);
        Mappings = [new(T.Of("Nieuwe koppeling maken"), ""), .. rows.Select(row => new SelectListItem($"{row.Title} ({row.Table})", row.Table))];
        Head(T.Of("Cijfers inlezen"), T.Of("Lees een tabel in uit een CSV- of Excelbestand. U zegt één keer wat elke kolom is; dat wordt bewaard."), new Crumb(T.Of("Cijfers ophalen"), FigureLinks.Fetch));
        return Page();
    }
}
