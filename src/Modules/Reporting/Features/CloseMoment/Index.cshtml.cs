using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.CloseMoment;

/// <summary>Closes a moment into an edition: shows what would be frozen and what is missing, and asks why when something is.</summary>
internal sealed class IndexModel(ReportingTools tools, Closing closing) : ReportingPage(tools)
{
    /// <summary>What would be frozen; null when the moment cannot be closed.</summary>
    public EditionDocument? Document { get; private set; }

    public IReadOnlyList<(MissingKind Kind, IReadOnlyList<MissingPart> Parts)> Missing { get; private set; } = [];

    public bool IsComplete => Missing.Count == 0;

    /// <summary>Why it cannot be closed now; null when it can.</summary>
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Reden { get; set; }

    protected override Permission? Needed => Permission.FreezeEdition;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync(int versie)
    {
        var closed = await closing.CloseAsync(Moment.Id, versie, Reden, Cancellation);
        if (closed.TryGet(out var edition, out var refusal))
        {
            TempData.Notice(new Notice("Het moment is gesloten.", "Alles wat er stond, staat nu in deze editie."));
            return Redirect(ReportingLinks.Edition(edition.Slug));
        }

        if (refusal == EditionRefusals.ReasonNeeded)
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

    public static string Title(MissingKind kind) => kind switch
    {
        MissingKind.Report => "Rapportages die niet geaccepteerd zijn",
        MissingKind.RollUp => "Samenvattingen zonder akkoord",
        MissingKind.Measurement => "Streefwaarden zonder eigen cijfer",
        _ => "Delen van de midterm review zonder akkoord",
    };

    private string Answer() => IsComplete
        ? "Alles wat dit moment vraagt, is er. U kunt het sluiten."
        : "Nog niet alles is er: " + string.Join(", ", Missing.Select(group => $"{group.Parts.Count} {Noun(group.Kind, group.Parts.Count)}")) + ". Sluiten kan dan alleen met een reden.";

    private static string Noun(MissingKind kind, int count) => (kind, count) switch
    {
        (MissingKind.Report, 1) => "rapportage is niet geaccepteerd",
        (MissingKind.Report, _) => "rapportages zijn niet geaccepteerd",
        (MissingKind.RollUp, 1) => "samenvatting heeft geen akkoord",
        (MissingKind.RollUp, _) => "samenvattingen hebben geen akkoord",
        (MissingKind.Measurement, 1) => "streefwaarde heeft geen eigen cijfer",
        (MissingKind.Measurement, _) => "streefwaarden hebben geen eigen cijfer",
        (_, 1) => "deel van de midterm review heeft geen akkoord",
        _ => "delen van de midterm review hebben geen akkoord",
    };

    private async Task ShowAsync()
    {
        if (Moment.State == MomentState.Open)
        {
            var preview = await closing.PreviewAsync(Moment, Cancellation);
            Document = preview.Document;
            Missing = [.. preview.Missing.GroupBy(part => part.Kind).OrderBy(group => group.Key).Select(group => (group.Key, (IReadOnlyList<MissingPart>)[.. group]))];
        }
        else
        {
            Refusal ??= (Moment.State == MomentState.Closed ? MomentLife.Closed : EditionRefusals.NotOpen).Message;
        }

        Head(new PageHead { Title = "Moment sluiten", Eyebrow = Moment.Name, Lead = Document is null ? null : Answer(), Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key))) });
    }
}
