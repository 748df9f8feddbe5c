using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ChangeAmounts;

/// <summary>Changes a row of money or hours.</summary>
internal sealed class ChangeModel(EditTools tools) : AmountPage(tools)
{
    protected override string Title => T.Of("Regel wijzigen");

    protected override string Done => T.Of("Regel gewijzigd.");

    protected override Task<AmountLine?> FindAsync()
    {
        var key = RouteData.Values["a"] as string;
        return Db.AmountLines.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == key, Cancellation);
    }
}
