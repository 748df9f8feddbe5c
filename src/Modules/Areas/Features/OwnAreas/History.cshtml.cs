using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>Who changed what of an area of the municipality's own, when and why.</summary>
internal sealed class HistoryModel(AreaTools tools) : OwnAreaPage(tools)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Name"] = "naam", ["Description"] = "omschrijving", ["Purpose"] = "soort", ["Members"] = "buurten", ["FromYear"] = "eerste jaar", ["UntilYear"] = "laatste jaar", ["BaseYear"] = "indeling",
    };

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string sleutel)
    {
        if (!await FindAsync(sleutel))
        {
            return NotFound();
        }

        var rows = await Tools.Log.OfObjectAsync(Access.OrganisationId, Own.Id, cancellation: Cancellation);
        Entries = [.. rows.Select(Entry)];
        Head(new PageHead { Title = $"Geschiedenis van {Own.Name}", Here = "Geschiedenis", Crumbs = Crumbs(below: true) });
        return Page();
    }

    private static HistoryEntry Entry(ChangeRow row) => new(row.At, row.ActorLabel, "Eigen gebied" + row.Action switch
    {
        ChangeAction.Added => " toegevoegd",
        ChangeAction.Removed => " verwijderd",
        ChangeAction.Restored => " teruggezet",
        _ => ", " + Names.GetValueOrDefault(row.Field ?? "", row.Field ?? ""),
    }, Words(row.Field, row.Old), Words(row.Field, row.New), row.Why);

    private static string? Words(string? field, string? text) => field == "Purpose" && Enum.TryParse<OwnAreaPurpose>(text, out var purpose) ? OwnWords.Of(purpose) : text?.Replace("\n", ", ", StringComparison.Ordinal);
}
