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
        ["Name"] = T.Later("naam"),
        ["Description"] = T.Later("omschrijving"),
        ["Purpose"] = T.Later("soort"),
        ["Members"] = T.Later("buurten"),
        ["FromYear"] = T.Later("eerste jaar"),
        ["UntilYear"] = T.Later("laatste jaar"),
        ["BaseYear"] = T.Later("indeling"),
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
        Head(new PageHead { Title = T.Of("Geschiedenis van {0}", Own.Name), Here = T.Of("Geschiedenis"), Crumbs = Crumbs(below: true) });
        return Page();
    }

    private static HistoryEntry Entry(ChangeRow row) => new(row.At, row.ActorLabel, row.Action switch
    {
        ChangeAction.Added => T.Of("Eigen gebied toegevoegd"),
        ChangeAction.Removed => T.Of("Eigen gebied verwijderd"),
        ChangeAction.Restored => T.Of("Eigen gebied teruggezet"),
        _ => T.Of("Eigen gebied, {0}", T.Of(Names.GetValueOrDefault(row.Field ?? "", row.Field ?? ""))),
    }, Words(row.Field, row.Old), Words(row.Field, row.New), row.Why);

    private static string? Words(string? field, string? text) => field == "Purpose" && Enum.TryParse<OwnAreaPurpose>(text, out var purpose) ? OwnWords.Of(purpose) : text?.Replace("\n", ", ", StringComparison.Ordinal);
}
