using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>Two editions side by side: what came, what went, and what changed from what to what.</summary>
internal sealed class CompareModel(ReportingTools tools, EditionReader reader) : EditionPage(tools, reader)
{
    /// <summary>The editions that can be compared with this one.</summary>
    public IReadOnlyList<ShelfHead> Others { get; private set; } = [];

    /// <summary>The other one; null while none is chosen.</summary>
    public ShelfHead? With { get; private set; }

    /// <summary>By programme or report, in the order of the later edition.</summary>
    public IReadOnlyList<(string Programme, IReadOnlyList<EditionDifference> Rows)> Groups { get; private set; } = [];

    public int Count => Groups.Sum(group => group.Rows.Count);

    public async Task<IActionResult> OnGetAsync(string? met)
    {
        Others = [.. (await Reader.ListAsync(Access, Cancellation)).Where(other => other.Slug != Shelved.Slug)];
        if (met is { Length: > 0 })
        {
            if (await Reader.FindAsync(Access, met, Cancellation) is not { } other)
            {
                return NotFound();
            }

            With = other.Head;
            var differences = EditionComparison.Of(await OpenAsync(), await Reader.OpenAsync(other, Cancellation));
            Groups = [.. differences.GroupBy(row => row.Programme).Select(group => (group.Key, (IReadOnlyList<EditionDifference>)[.. group.OrderBy(row => row.Kind)]))];
        }

        Head(new PageHead
        {
            Title = "Edities vergelijken",
            Eyebrow = With is null ? Shelved.Title : $"Van {Shelved.Slug} naar {With.Slug}",
            Lead = With is null ? null : Count == 0 ? "Deze twee edities tonen hetzelfde." : $"{Count} {(Count == 1 ? "verschil" : "verschillen")}.",
            Crumbs = BelowEdition(),
        });
        return Page();
    }

    public static string Word(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Programme => "programma",
        DifferenceKind.Judgement => "oordeel",
        DifferenceKind.Figure => "cijfer",
        DifferenceKind.Target => "streefwaarde",
        DifferenceKind.Effort => "inspanning",
        DifferenceKind.Contribution => "bijdrage",
        DifferenceKind.Amount => "bedrag of uren",
        _ => "tekst",
    };
}
