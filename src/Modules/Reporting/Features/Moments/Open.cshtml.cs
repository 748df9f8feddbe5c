using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>Opens a moment, so that leads can report. It makes nothing: a report comes into being when its lead begins.</summary>
internal sealed class OpenModel(ReportingTools tools) : ReportingPage(tools)
{
    /// <summary>Why it cannot be opened; null when it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>How many programmes take part.</summary>
    public int Programmes { get; private set; }

    protected override Permission? Needed => Permission.ManageMoments;

    public async Task OnGetAsync()
    {
        await CheckAsync();
        Show();
    }

    public async Task<IActionResult> OnPostAsync(int versie)
    {
        await CheckAsync();
        Refusal ??= versie == Moment.Version ? null : "Iemand heeft dit moment intussen gewijzigd. Bekijk het nog eens voordat u het opent.";
        if (Refusal is not null)
        {
            return Refuse();
        }

        Moment.State = MomentState.Open;
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refusal = "Iemand was u net voor. Bekijk het moment nog eens.";
            return Refuse();
        }

        TempData.Notice(new Notice("Het moment is open.", Moment.Name));
        return Redirect(ReportingLinks.Moment(Moment.Key));
    }

    private async Task CheckAsync()
    {
        Programmes = await Db.MomentProgrammes.CountAsync(row => row.MomentId == Moment.Id, Cancellation);
        Refusal = MomentLife.WhyNotOpen(Moment.State, Programmes)?.Message;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Show();
        return Page();
    }

    private void Show() => Head(new PageHead { Title = "Moment openen", Eyebrow = Moment.Name, Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key))) });
}
