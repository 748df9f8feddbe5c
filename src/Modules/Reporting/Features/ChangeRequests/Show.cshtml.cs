using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Midterm;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>One change request: what is asked, who decides, what was decided, and which change carried it out.</summary>
internal sealed class ShowModel(ReportingTools tools, RequestDesk desk) : RequestPage(tools)
{
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    /// <summary>What the act that carried it out did to the effort.</summary>
    public IReadOnlyList<ChangeRow> Applied { get; private set; } = [];

    /// <summary>Why the last press did nothing; null when it did.</summary>
    public string? Refused { get; private set; }

    public bool MayDecide => Can(Permission.DecideChanges) && RequestLife.WhyNotDecide(Wish.State, Wish.Body, Decider) is null;

    public bool MayApply => Can(Permission.EditEfforts) && Wish is { State: RequestState.Accepted, Advice: EffortAdvice.Adjust };

    public async Task OnGetAsync() => await ShowAsync();

    public Task<IActionResult> OnPostVoorleggenAsync(int versie) => ActAsync(MayPropose, versie, () => desk.ProposeAsync(Wish, Cancellation), "Het verzoek is voorgelegd.");

    public Task<IActionResult> OnPostTerugAsync(int versie) => ActAsync(MayPropose, versie, () => desk.TakeBackAsync(Wish, false, Cancellation), "Het verzoek is weer een concept.");

    public Task<IActionResult> OnPostIntrekkenAsync(int versie) => ActAsync(MayPropose, versie, () => desk.TakeBackAsync(Wish, true, Cancellation), "Het verzoek is ingetrokken.");

    private async Task<IActionResult> ActAsync(bool may, int version, Func<Task<Refusal?>> act, string done)
    {
        if (!may)
        {
            return NotFound();
        }

        if ((version == Wish.Version ? await act() : RequestDesk.ChangedMeanwhile) is { } refusal)
        {
            Refused = refusal.Message;
            Response.StatusCode = StatusCodes.Status409Conflict;
            await ShowAsync();
            return Page();
        }

        TempData.Notice(new Notice(done, Wish.EffortTitle));
        return Redirect(ReportingLinks.ChangeRequest(Programme.Slug, Wish.Id));
    }

    private async Task ShowAsync()
    {
        Rows = await Tools.Log.OfObjectAsync(Access.OrganisationId, Wish.Id, 50, Cancellation);
        Applied = Wish.AppliedBatch is { } batch ? [.. (await Tools.Log.OfBatchAsync(Access.OrganisationId, batch, Cancellation)).Where(row => row.ObjectId != Wish.Id)] : [];
        Head(new PageHead { Title = Wish.EffortTitle, Eyebrow = $"Wijzigingsverzoek · {MidtermWords.Of(Wish.Advice)}", Crumbs = Above() });
    }
}
