using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>Removes a measurement; asks why, and offers the way back afterwards.</summary>
internal sealed class RemoveModel(ChangeTools tools) : IndicatorPage(tools.Page)
{
    public Measurement Stored { get; private set; } = null!;

    protected override Permission Needed => Permission.EnterMeasurements;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? reason, int version)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            ModelState.AddModelError("Reason", T.Of("Schrijf in één zin waarom u deze meting verwijdert."));
            return Show();
        }

        if (version != Stored.Version)
        {
            ModelState.AddModelError("Reason", T.Of("Iemand anders heeft deze meting intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show();
        }

        tools.Session.Why = reason.Trim();
        Stored.Removed = true;
        await tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("Meting verwijderd."), $"{Name}, {Figures.Period(Stored.Period)}", IndicatorLinks.Undo(tools.Session.BatchId)));
        return Redirect(IndicatorLinks.Indicator(Definition.Key));
    }

    private async Task<bool> FindAsync()
    {
        if (IndicatorLinks.Place(RouteData.Values["m"] as string) is not { } place)
        {
            return false;
        }

        var found = await tools.Db.Measurements.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.IndicatorId == Indicator.Id && row.Period == place.Period && row.SupersededOn == place.SupersededOn, Cancellation);
        Stored = found!;
        return found is not null;
    }

    private PageResult Show()
    {
        Head(new PageHead { Title = T.Of("Meting {0} van ‘{1}’ verwijderen?", Figures.Period(Stored.Period), Name), Here = T.Of("Verwijderen"), Crumbs = Crumbs(Here) });
        return Page();
    }
}
