using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>Publishes an edition. It says what becomes public and that this is not taken back.</summary>
internal sealed class PublishModel(ReportingTools tools, EditionReader reader, Publishing publishing) : EditionPage(tools, reader)
{
    public EditionDocument Document { get; private set; } = null!;

    public string? Refusal { get; private set; }

    protected override Permission? Needed => Permission.PublishEdition;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var published = await publishing.PublishAsync(Access.OrganisationId, Shelved, Cancellation);
        if (published.TryGet(out _, out var refusal))
        {
            TempData.Notice(new Notice("De editie is openbaar.", Shelved.Title));
            return Redirect(ReportingLinks.Edition(Shelved.Slug));
        }

        Refusal = refusal.Message;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Document = await OpenAsync();
        Head(new PageHead { Title = "Editie openbaar maken", Eyebrow = Shelved.Title, Crumbs = BelowEdition() });
    }
}
