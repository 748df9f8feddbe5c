using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Fetching;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>Who changed what of a table that is fetched, when and why; also who accepted another shape of it.</summary>
internal sealed class HistoryModel(FigureTools tools, FetchOptions options, ChangeLogReader log) : FetchPage(tools, options)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is not { } row)
        {
            return NotFound();
        }

        Entries = FigureHistory.Entries(FetchKinds.Schedule, await log.OfObjectAsync(Access.OrganisationId, row.Id, cancellation: Cancellation));
        Head(T.Of("Geschiedenis van {0}", row.Table), null, Above);
        return Page();
    }
}
