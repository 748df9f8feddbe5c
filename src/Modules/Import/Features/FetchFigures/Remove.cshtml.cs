using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>Stops the fetching of a table: asks why, and offers the way back afterwards. The figures stay.</summary>
internal sealed class RemoveModel(FigureTools tools, FetchOptions options) : FetchPage(tools, options)
{
    public ScheduleRow Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await HasAsync(id) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? reason, int version)
    {
        if (!await HasAsync(id))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom deze tabel niet meer wordt opgehaald."));
            return Show();
        }

        if (version != Target.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft dit intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show();
        }

        Tools.Session.Why = reason.Trim();
        Target.Removed = true;
        await Tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("{0} wordt niet meer opgehaald.", Target.Table), null, FigureLinks.Undo(Tools.Session.BatchId)));
        return Redirect(FigureLinks.Fetch);
    }

    private async Task<bool> HasAsync(Guid id)
    {
        var found = await FindAsync(id);
        Target = found!;
        return found is not null;
    }

    private PageResult Show()
    {
        Head(T.Of("Wilt u {0} niet meer ophalen?", Target.Table), null, Above);
        return Page();
    }
}
