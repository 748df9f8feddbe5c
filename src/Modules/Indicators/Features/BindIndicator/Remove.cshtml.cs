using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.BindIndicator;

/// <summary>Takes an indicator off its table; its measurements stay.</summary>
internal sealed class RemoveModel(ChangeTools tools) : IndicatorPage(tools.Page)
{
    public Binding Stored { get; private set; } = null!;

    protected override Permission Needed => Permission.EditProgramme;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? reason, int version)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u de indicator losmaakt."));
            return Show();
        }

        if (version != Stored.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft deze koppeling intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show();
        }

        tools.Session.Why = reason.Trim();
        Stored.OwnerName = Name;
        Stored.Removed = true;
        await tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("Indicator losgemaakt van de tabel."), Name, IndicatorLinks.Undo(tools.Session.BatchId)));
        return Redirect(IndicatorLinks.Indicator(Definition.Key));
    }

    private async Task<bool> FindAsync()
    {
        var found = await tools.Db.Bindings.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.IndicatorId == Indicator.Id, Cancellation);
        Stored = found!;
        return found is not null;
    }

    private PageResult Show()
    {
        Head(new PageHead { Title = T.Of("‘{0}’ losmaken van de tabel?", Name), Here = T.Of("Losmaken"), Crumbs = Crumbs(Here) });
        return Page();
    }
}
