using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Report;

/// <summary>Accepts a report as it was read: when it changed meanwhile, it is read again first.</summary>
internal sealed class AcceptModel(ReportTools tools) : ReportPage(tools)
{
    private const string Changed = "Deze rapportage is intussen veranderd. Lees haar nog eens voordat u haar accepteert.";

    /// <summary>Why it cannot be accepted; null when it can.</summary>
    public string? Refusal { get; private set; }

    public int Version => Stored!.Report.Version;

    protected override Permission? Needed => Permission.AcceptReports;

    protected override bool IsForUser => Stored is not null;

    public void OnGet()
    {
        Refusal = ReportDesk.After(Dossier.Place, Stored, ReportAct.Accept).Refusal?.Message;
        Show();
    }

    public async Task<IActionResult> OnPostAsync(int versie)
    {
        Refusal = versie == Version ? await AcceptAsync() : Changed;
        if (Refusal is null)
        {
            TempData.Notice(new Notice("Rapportage geaccepteerd.", Effort.Title));
            return Redirect(ReportingLinks.Reports(Programme.Slug, Moment.Key));
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        Show();
        return Page();
    }

    private async Task<string?> AcceptAsync()
    {
        try
        {
            return (await Desk.Desk.AcceptAsync(Dossier.Place, Stored!, Access.FunctionLabel, Cancellation))?.Message;
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

    private void Show() => Head(new PageHead { Title = "Rapportage accepteren", Eyebrow = Effort.Title, Here = "Accepteren", Crumbs = ReportCrumbs(new Crumb(Effort.ShortTitle ?? Effort.Title, Address)) });
}
