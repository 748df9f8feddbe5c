using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>Draws a new area from the neighbourhoods of the latest year.</summary>
internal sealed class NewModel(AreaTools tools) : OwnAreaForm(tools)
{
    public override string Back => AreaLinks.All;

    protected override string Title => T.Of("Eigen gebied toevoegen");

    protected override string Done => T.Of("Eigen gebied toegevoegd.");

    protected override async Task<OwnArea?> TargetAsync()
    {
        if (YearOrNone is null)
        {
            return null;
        }

        // Removed ones keep their name in addresses, so that they can come back.
        var taken = await Tools.Db.OwnAreas.IgnoreQueryFilters().Where(area => area.OrganisationId == Access.OrganisationId).Select(area => area.Key).ToListAsync(Cancellation);
        var name = Request.HasFormContentType ? Request.Form["veld.naam"].ToString() : "";
        return new OwnArea
        {
            Id = Ids.New(Tools.Time),
            OrganisationId = Access.OrganisationId,
            Key = Slug.Free(name, key => key is "nieuw" || taken.Contains(key)),
            Name = "",
            BaseYear = Year.Year,
        };
    }
}

/// <summary>Changes an area; its neighbourhoods stay those of the year in which it was drawn.</summary>
internal sealed class EditModel(AreaTools tools) : OwnAreaForm(tools)
{
    public override string Back => AreaLinks.Own(Own.Key);

    protected override string Title => T.Of("{0} wijzigen", Own.Name);

    protected override string Done => T.Of("Eigen gebied gewijzigd.");

    protected override async Task<OwnArea?> TargetAsync() => await FindAsync(RouteData.Values["sleutel"] as string ?? "") ? Own : null;
}
