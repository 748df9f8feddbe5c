using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.SafetyPicture.Features.Shared;
using OpKoers.SafetyPicture.Reading;
using OpKoers.Ui.Shell;

namespace OpKoers.SafetyPicture.Features.ChooseMunicipality;

/// <summary>The municipalities of which there is a picture; the reader's own first.</summary>
internal sealed class IndexModel(PictureTools tools) : PicturePage(tools)
{
    /// <summary>Whether any table of counts was read in.</summary>
    public bool Any { get; private set; }

    public string? Query { get; private set; }

    public Area? Own { get; private set; }

    public IReadOnlyList<Area> Rows { get; private set; } = [];

    /// <summary>What the reader's municipality drew itself, regions and classes of size, of which any part has figures.</summary>
    public IReadOnlyList<MadeArea> Made { get; private set; } = [];

    /// <summary>The areas of the year that names and inhabitants are taken from; null when there are none.</summary>
    public AreaYear? Year { get; private set; }

    public static FigureText Figures => FigureText.For(System.Globalization.CultureInfo.CurrentUICulture);

    public async Task OnGetAsync(string? q)
    {
        Query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var tables = new SourceTables(await Tools.Statistics.TablesAsync(SourceTables.Codes, Cancellation));
        var years = await Tools.Areas.YearsAsync(Cancellation);
        Year = years.Count == 0 ? null : await Tools.Areas.YearAsync(years[0].Year, Access.OrganisationId, Cancellation);
        Any = tables.Any && Year is not null;
        if (Year is not null && Any)
        {
            var known = tables.Areas().ToHashSet(StringComparer.Ordinal);
            var all = Year.Areas.Where(area => area.Kind == AreaKind.Municipality && known.Contains(area.Code)).ToList();
            var own = (await Tools.Organisations.FindAsync(Access.OrganisationId, Cancellation))?.Code;
            Own = all.Find(area => area.Code == own);
            Made = [.. Year.Own.Concat(Year.Regions).Where(area => area.Parts.Any(known.Contains) && (Query is null || Matches(area.Area, Query)))];
            Rows = [.. all.Where(area => Query is null || Matches(area, Query)).OrderBy(area => area.Label, StringComparer.CurrentCultureIgnoreCase).ThenBy(area => area.Code, StringComparer.Ordinal)];
        }

        Head(new PageHead
        {
            Title = T.Of("Veiligheidsbeeld"),
            Lead = Any ? T.Of("Misdrijven, overlast en beleving in beeld, voor elke gemeente, elke wijk en buurt daarin, uw eigen gebieden en regio’s. Gemaakt uit statistiek: u hoeft niets in te voeren.") : T.Of("Hier komt het veiligheidsbeeld van gemeenten, wijken en buurten te staan."),
            Crumbs = [new Crumb(T.Of("Portfolio"), "/")],
        });
    }

    /// <summary>What an area that is made of others is made of.</summary>
    public static AreaKind PartKind(MadeArea made) => made.Area.Kind == AreaKind.Own ? AreaKind.Neighbourhood : AreaKind.Municipality;

    /// <summary>How many parts of a kind an area has; empty for none.</summary>
    public static string Count(AreaYear year, Area area, AreaKind kind) => year.PartsOf(area.Code, kind).Count is var count and > 0 ? Figures.Number(count) : "";

    private static bool Matches(Area area, string query) =>
        area.Code.Contains(query, StringComparison.OrdinalIgnoreCase)
        || (area.Name is { } name && System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, query, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);
}
