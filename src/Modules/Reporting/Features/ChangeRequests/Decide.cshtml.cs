using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Midterm;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>Notes what was decided about a request. What is accepted flows into the programme in the same act.</summary>
internal sealed class DecideModel(ReportingTools tools, RequestDesk desk) : RequestPage(tools)
{
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Uitkomst { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    [BindProperty]
    public string? Kenmerk { get; set; }

    [BindProperty]
    public string? Datum { get; set; }

    protected override Permission? Needed => Permission.DecideChanges;

    public bool NeedsReference => Wish.Body is { } body && RequestLife.NeedsReference(body);

    public void OnGet()
    {
        Refusal = RequestLife.WhyNotDecide(Wish.State, Wish.Body, Decider)?.Message;
        Datum = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Show();
    }

    public async Task<IActionResult> OnPostAsync(int versie)
    {
        if (Check(out var decision))
        {
            var refusal = versie == Wish.Version ? await desk.DecideAsync(Wish, Decider, decision, Cancellation) : RequestDesk.ChangedMeanwhile;
            if (refusal is null)
            {
                TempData.Notice(new Notice(Wish.State == RequestState.Proposed ? "Uw akkoord is vastgelegd; dat van de andere opdrachtgever is nog nodig." : "Het besluit is vastgelegd.", Wish.EffortTitle));
                return Redirect(ReportingLinks.ChangeRequest(Programme.Slug, Wish.Id));
            }

            if (refusal == RequestDesk.ExplanationNeeded || refusal == RequestDesk.ReferenceNeeded)
            {
                ModelState.AddModelError(refusal == RequestDesk.ExplanationNeeded ? nameof(Toelichting) : nameof(Kenmerk), refusal.Message);
            }
            else
            {
                Refusal = refusal.Message;
                Response.StatusCode = StatusCodes.Status409Conflict;
            }
        }

        Show();
        return Page();
    }

    private bool Check(out RequestDecision decision)
    {
        decision = new RequestDecision(Uitkomst == "akkoord", Clean(Toelichting), Clean(Kenmerk), Today);
        if (Uitkomst is not ("akkoord" or "afgewezen"))
        {
            ModelState.AddModelError(nameof(Uitkomst), "Kies akkoord of afgewezen.");
        }

        if (!DateOnly.TryParseExact(Datum, ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            ModelState.AddModelError(nameof(Datum), "Vul de dag van het besluit in, zoals 31-12-2020.");
        }
        else if (day > Today)
        {
            ModelState.AddModelError(nameof(Datum), "Deze dag moet nog komen. Leg het besluit vast als het genomen is.");
        }

        decision = decision with { On = day };
        return ModelState.IsValid;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Show() => Head(new PageHead { Title = "Besluiten", Eyebrow = $"Wijzigingsverzoek · {Wish.EffortTitle}", Crumbs = Below() });
}
