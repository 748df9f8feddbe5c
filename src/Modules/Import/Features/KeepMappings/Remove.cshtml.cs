using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>Removes a mapping: asks why, and offers the way back afterwards. The figures that were read with it stay.</summary>
internal sealed class RemoveModel(FigureTools tools) : MappingPage(tools)
{
    private const int LongestReason = 1000;

    public async Task<IActionResult> OnGetAsync(string tabel) => await HasAsync(tabel) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string tabel, string? reason, int version)
    {
        if (!await HasAsync(tabel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u deze koppeling verwijdert."));
            return Show();
        }

        if (version != Row.Version)
        {
            Show();
            return Collide("Reason");
        }

        Tools.Session.Why = reason.Trim();
        Row.Removed = true;
        await Tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("De koppeling {0} is verwijderd.", Row.Title), null, FigureLinks.Undo(Tools.Session.BatchId)));
        return Redirect(FigureLinks.Mappings);
    }

    private PageResult Show()
    {
        Head(T.Of("Wilt u de koppeling ‘{0}’ verwijderen?", Row.Title));
        return Page();
    }
}
