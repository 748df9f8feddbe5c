using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>Corrects an edition by a new one, made from the data of now. It first shows what would be different.</summary>
internal sealed class CorrectModel(ReportingTools tools, EditionReader reader, Correction correction) : EditionPage(tools, reader)
{
    public IReadOnlyList<(string Programme, IReadOnlyList<EditionDifference> Rows)> Groups { get; private set; } = [];

    /// <summary>Why it cannot be corrected at all; null when it can.</summary>
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Reden { get; set; }

    protected override Permission? Needed => Permission.FreezeEdition;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await correction.CorrectAsync(Shelved, Reden, Cancellation);
        if (made.TryGet(out var edition, out var refusal))
        {
            TempData.Notice(new Notice("De verbetering is vastgelegd.", $"{edition.Slug} noemt {Shelved.Slug} en de reden."));
            return Redirect(ReportingLinks.Edition(edition.Slug));
        }

        if (refusal == EditionRefusals.CorrectionNeedsReason)
        {
            ModelState.AddModelError(nameof(Reden), refusal.Message);
        }
        else
        {
            Refusal = refusal.Message;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        var would = await correction.PreviewAsync(Shelved, "voorbeeld", Cancellation);
        var differences = EditionComparison.Of(await OpenAsync(), would);
        Groups = [.. differences.GroupBy(row => row.Programme).Select(group => (group.Key, (IReadOnlyList<EditionDifference>)[.. group.OrderBy(row => row.Kind)]))];
        Head(new PageHead
        {
            Title = "Editie verbeteren",
            Eyebrow = Shelved.Title,
            Lead = Groups.Count == 0 ? "De gegevens zijn nog dezelfde als in deze editie. Er is niets te verbeteren." : "Dit zou er in de nieuwe editie anders staan.",
            Crumbs = BelowEdition(),
        });
    }
}
