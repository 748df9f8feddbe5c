using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Report;

/// <summary>Sends a report back to its lead, with a reason.</summary>
internal sealed class ReturnModel(ReportTools tools) : ReportPage(tools)
{
    private const string Changed = "Deze rapportage is intussen veranderd. Lees haar nog eens voordat u haar teruggeeft.";
    private const int LongestReason = 4000;

    /// <summary>Why it cannot be sent back; null when it can.</summary>
    public string? Refusal { get; private set; }

    public string? Reason { get; private set; }

    public int Version => Stored!.Report.Version;

    protected override Permission? Needed => Permission.AcceptReports;

    protected override bool IsForUser => Stored is not null;

    public void OnGet()
    {
        Refusal = ReportDesk.After(Dossier.Place, Stored, ReportAct.Return).Refusal?.Message;
        Show();
    }

    public async Task<IActionResult> OnPostAsync(string? reden, int versie)
    {
        Reason = reden?.Trim();
        if (string.IsNullOrEmpty(Reason) || Reason.Length > LongestReason)
        {
            ModelState.AddModelError("reden", string.IsNullOrEmpty(Reason) ? "Schrijf wat de trekker moet aanpassen." : $"Deze tekst is te lang: hoogstens {LongestReason} tekens.");
            Show();
            return Page();
        }

        Refusal = versie == Version ? await ReturnAsync(Reason) : Changed;
        if (Refusal is null)
        {
            TempData.Notice(new Notice("Teruggegeven aan de trekker.", Effort.Title));
            return Redirect(ReportingLinks.Reports(Programme.Slug, Moment.Key));
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        Show();
        return Page();
    }

    private async Task<string?> ReturnAsync(string reason)
    {
        try
        {
            return (await Desk.Desk.ReturnAsync(Dossier.Place, Stored!, reason, Cancellation))?.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }
        catch (GuardRefusedException refused)
        {
            return refused.Message;
        }
    }

    private void Show() => Head(new PageHead { Title = "Rapportage teruggeven", Eyebrow = Effort.Title, Here = "Teruggeven", Crumbs = ReportCrumbs(new Crumb(Effort.ShortTitle ?? Effort.Title, Address)) });
}
