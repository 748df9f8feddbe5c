using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>A page about one area of the municipality's own.</summary>
internal abstract class OwnAreaPage(AreaTools tools) : AreaPage(tools)
{
    public OwnArea Own { get; private set; } = null!;

    /// <summary>Finds it among those of the user's own municipality.</summary>
    protected async Task<bool> FindAsync(string key)
    {
        var found = await Tools.Db.OwnAreas.FirstOrDefaultAsync(area => area.OrganisationId == Access.OrganisationId && area.Key == key, Cancellation);
        Own = found!;
        return found is not null;
    }

    protected IReadOnlyList<Crumb> Crumbs(bool below = false) =>
        below ? [new(T.Of("Gebieden"), AreaLinks.All), new(Own.Name, AreaLinks.Own(Own.Key))] : [new(T.Of("Gebieden"), AreaLinks.All)];
}
