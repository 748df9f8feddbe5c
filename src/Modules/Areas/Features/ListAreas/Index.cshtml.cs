using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.ListAreas;

/// <summary>All areas of a year, by kind, to be searched; and the municipality's own.</summary>
internal sealed class IndexModel(AreaTools tools) : AreaPage(tools)
{
    private const int PageSize = 100;

    public string? Query { get; private set; }

    public AreaKind? Kind { get; private set; }

    /// <summary>The kinds that this year has, with how many match the search.</summary>
    public IReadOnlyList<(AreaKind Kind, int Count)> Kinds { get; private set; } = [];

    public IReadOnlyList<Area> Rows { get; private set; } = [];

    public IReadOnlyList<OwnArea> Own { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public string Found { get; private set; } = "";

    public string Heading => Kind is { } kind ? T.Of("{0} in {1}", AreaNames.Capital(AreaNames.Several(kind)), Year.Year) : T.Of("Alle gebieden in {0}", Year.Year);

    public async Task OnGetAsync(string? q, string? soort, int bladzijde = 1)
    {
        Query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Kind = AreaLinks.Kind(soort);
        Own = await Tools.Db.OwnAreas.AsNoTracking().Where(area => area.OrganisationId == Access.OrganisationId).OrderBy(area => area.Name).ToListAsync(Cancellation);
        if (YearOrNone is not null)
        {
            Fill(bladzijde);
        }

        Head(new PageHead { Title = T.Of("Gebieden"), Lead = await LeadAsync(), Crumbs = [new(T.Of("Cijfers"), AreaLinks.Figures)] });
    }

    /// <summary>Where an area lies: its district, or else its municipality.</summary>
    public Area? Container(Area area) => (area.ParentCode ?? area.MunicipalityCode) is { } code && code != area.Code ? Year.Find(code) : null;

    private void Fill(int page)
    {
        var matching = Year.Areas.Where(area => Query is null || Matches(area, Query)).ToList();
        Kinds = [.. matching.GroupBy(area => area.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
        var chosen = Kind is { } kind ? matching.FindAll(area => area.Kind == kind) : matching;
        Pages = Math.Max(1, (chosen.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(page, 1, Pages);
        Found = T.Of("{0} gevonden", Figures.Number(chosen.Count));
        Rows = [.. chosen.OrderBy(area => area.Kind).ThenBy(area => area.Label, StringComparer.CurrentCultureIgnoreCase).ThenBy(area => area.Code, StringComparer.Ordinal).Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    private async Task<string> LeadAsync()
    {
        if (YearOrNone is null)
        {
            return T.Of("Hier komen gemeenten, wijken en buurten te staan.");
        }

        var own = (await Tools.Organisations.FindAsync(Access.OrganisationId, Cancellation))?.Code is { } code ? Year.Find(code) : null;
        var parts = own is null ? 0 : Year.PartsOf(own.Code, AreaKind.Neighbourhood).Count;
        return own is null ? T.Of("Van {0} zelf zijn in {1} geen gebieden bekend.", Access.OrganisationName, Year.Year)
            : parts == 0 ? T.Of("{0} staat erin; van haar buurten is in {1} niets bekend.", own.Label, Year.Year)
            : own.Population is { } population ? T.Of("{0} had in {1} {2} buurten en {3} inwoners.", own.Label, Year.Year, parts, Figures.Number(population))
            : T.Of("{0} had in {1} {2} buurten.", own.Label, Year.Year, parts);
    }

    private static bool Matches(Area area, string query) =>
        area.Code.Contains(query, StringComparison.OrdinalIgnoreCase)
        || (area.Name is { } name && System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, query, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);
}
