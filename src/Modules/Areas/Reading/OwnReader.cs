using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Reading;

/// <summary>Adds to the areas of a year what one municipality drew itself. What it read it keeps for the rest of the request, so that more years cost no more statements.</summary>
internal sealed class OwnReader(AreasDb db)
{
    private readonly Dictionary<Guid, IReadOnlyList<OwnArea>> drawn = [];
    private readonly Dictionary<(Guid Organisation, AreaYear Year), AreaYear> seen = [];
    private IReadOnlyList<AreaRecodingLink>? links;

    /// <param name="year">The year.</param>
    /// <param name="organisation">The municipality.</param>
    /// <param name="find">Finds the areas of another year.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<AreaYear> SeenAsync(AreaYear year, Guid organisation, Func<int, Task<AreaYear?>> find, CancellationToken cancellation)
    {
        if (seen.TryGetValue((organisation, year), out var made))
        {
            return made;
        }

        var own = await DrawnAsync(organisation, cancellation);
        var moved = own.All(area => area.BaseYear == year.Year) ? [] : await LinksAsync(own, cancellation);
        List<MadeArea> areas = [];
        foreach (var area in own)
        {
            areas.Add(Made(area, year, area.BaseYear < year.Year ? await find(area.BaseYear) ?? year : year, moved));
        }

        return seen[(organisation, year)] = year.With(areas);
    }

    private async Task<IReadOnlyList<OwnArea>> DrawnAsync(Guid organisation, CancellationToken cancellation) =>
        drawn.TryGetValue(organisation, out var known) ? known
            : drawn[organisation] = await db.OwnAreas.AsNoTracking().Where(area => area.OrganisationId == organisation).OrderBy(area => area.Name).ToListAsync(cancellation);

    private async Task<IReadOnlyList<AreaRecodingLink>> LinksAsync(IReadOnlyList<OwnArea> own, CancellationToken cancellation)
    {
        links ??= [.. (await db.Recodings.AsNoTracking().ToListAsync(cancellation)).Select(AreaReader.Link)];
        return Redrawing.Near([.. own.SelectMany(area => area.Members)], links);
    }

    private static MadeArea Made(OwnArea own, AreaYear year, AreaYear earlier, IReadOnlyList<AreaRecodingLink> moved)
    {
        var (codes, unclear) = Redrawing.Of(own.Members, own.BaseYear, year.Year, moved, code => earlier.Find(code) is not null);
        var parts = codes.Select(year.Find).OfType<Area>().ToList();
        // A neighbourhood that this year does not know leaves the area incomplete, and so does one that is known in part only.
        var area = new Area
        {
            Year = year.Year,
            Code = MadeArea.OwnPrefix + own.Key,
            Kind = AreaKind.Own,
            Name = own.Name,
            MunicipalityCode = parts.Select(part => part.MunicipalityCode).FirstOrDefault(code => code is not null),
            PopulationBasis = PopulationBasis.SumOfParts,
        };
        return MadeArea.Of(area, parts, [.. unclear.Concat(codes.Where(code => year.Find(code) is null)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
