using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Fetching;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>Who changed what of a mapping, when and why.</summary>
internal sealed class HistoryModel(FigureTools tools, ChangeLogReader log) : MappingPage(tools)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string tabel)
    {
        if (!await HasAsync(tabel))
        {
            return NotFound();
        }

        Entries = FigureHistory.Entries(FetchKinds.Mapping, await log.OfObjectAsync(Access.OrganisationId, Row.Id, cancellation: Cancellation));
        Head(T.Of("Geschiedenis van {0}", Row.Title));
        return Page();
    }
}
