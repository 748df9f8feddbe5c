using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>Removes an area of the municipality's own: asks why, and offers the way back afterwards.</summary>
internal sealed class RemoveModel(AreaTools tools) : OwnAreaPage(tools)
{
    protected override Permission? Needed => Permission.ManageAreas;

    public async Task<IActionResult> OnGetAsync(string sleutel) => await FindAsync(sleutel) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string sleutel, string? reason, int version)
    {
        if (!await FindAsync(sleutel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u dit gebied verwijdert."));
            return Show();
        }

        if (version != Own.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft dit gebied intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show();
        }

        Tools.Session.Why = reason.Trim();
        Own.Removed = true;
        await Tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("Eigen gebied verwijderd."), Own.Name, AreaLinks.Undo(Tools.Session.BatchId)));
        return Redirect(AreaLinks.All);
    }

    private PageResult Show()
    {
        Head(new PageHead { Title = T.Of("Wilt u het gebied ‘{0}’ verwijderen?", Own.Name), Here = T.Of("Verwijderen"), Crumbs = Crumbs(below: true) });
        return Page();
    }
}
