using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.RemoveIndicator;

/// <summary>Removes an indicator: says what hangs on it, asks why, and offers the way back afterwards.</summary>
internal sealed class IndexModel(ChangeTools tools) : IndicatorPage(tools.Page)
{
    public int Version { get; private set; }

    public IndicatorUses Uses { get; private set; } = new([], []);

    public IReadOnlyList<IndicatorData> Proxies => [.. Sets[Home.Id].Indicators.Where(other => other.ProxyForId == Indicator.Id)];

    protected override Permission Needed => Permission.EditProgramme;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } stored ? await ShowAsync(stored) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? reason, int version)
    {
        if (await FindAsync() is not { } stored)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u deze indicator verwijdert."));
            return await ShowAsync(stored);
        }

        if (version != stored.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft deze indicator intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(stored);
        }

        tools.Session.Why = reason.Trim();
        stored.Removed = true;
        await tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("Indicator verwijderd."), stored.Label, IndicatorLinks.Undo(tools.Session.BatchId)));
        return Redirect(IndicatorLinks.Programme(Home.Slug));
    }

    private Task<Indicator?> FindAsync() =>
        tools.Db.Indicators.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.ScopeId == Home.Id && row.Id == Indicator.Id, Cancellation);

    private async Task<PageResult> ShowAsync(Indicator stored)
    {
        Version = stored.Version;
        Uses = await Tools.Usage.UsesAsync(Homes, Indicator.Id, Cancellation);
        Head(new PageHead { Title = T.Of("Indicator ‘{0}’ verwijderen?", Name), Here = T.Of("Verwijderen"), Crumbs = Crumbs(Here) });
        return Page();
    }
}
