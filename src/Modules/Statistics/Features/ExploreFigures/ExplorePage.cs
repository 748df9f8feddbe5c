using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>A page, or a file, with the series that an address asks for.</summary>
internal abstract class ExplorePage(FigureTools tools) : FigurePage(tools)
{
    /// <summary>More boxes than this nobody reads; what was chosen stays among them.</summary>
    private const int MostAreas = 150;

    public SeriesChoice? Wanted { get; private set; }

    public IReadOnlyList<FigureSeries> Series { get; private set; } = [];

    /// <summary>The areas to choose from, by kind: those of the user's own municipality, what it drew itself, the municipalities around it, and what is larger.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<(string Code, string Name)> Areas)> AreaChoices { get; private set; } = [];

    /// <summary>The areas of the latest year, which give the names.</summary>
    public AreaYear? Year { get; private set; }

    public string Address(string address, bool pinned = false) => FigureLinks.With(address, Wanted!.Query(pinned));

    /// <summary>Reads what the address asks; false while no table is chosen.</summary>
    protected async Task<bool> FillAsync()
    {
        if (Choice is null)
        {
            return false;
        }

        var own = (await Tools.Organisations.FindAsync(Access.OrganisationId, Cancellation))?.Code;
        Wanted = new SeriesChoice(Choice, Request.Query, own);
        var year = await Tools.Areas.YearsAsync(Cancellation) is [var latest, ..] ? await Tools.Areas.YearAsync(latest.Year, Access.OrganisationId, Cancellation) : null;
        Year = year;
        Series = await FigureSeries.ReadAsync(Tools, Wanted, year, Cancellation);
        AreaChoices = Choices(Choice.Table, year, own);
        return true;
    }

    private IReadOnlyList<(string, IReadOnlyList<(string, string)>)> Choices(StatisticsTable table, AreaYear? year, string? own)
    {
        var chosen = Wanted!.Areas.Select(area => area.Key).ToHashSet(StringComparer.Ordinal);
        // The municipalities whose parts are worth a box: the own one, and that of everything chosen.
        var near = chosen.Select(code => year?.Find(code)?.MunicipalityCode).Append(own).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. table.Parts.Areas.Select(code => (Code: code, Area: year?.Find(code.Key)))
                .Where(pair => chosen.Contains(pair.Code.Key) || pair.Area is null || pair.Area.Kind <= AreaKind.Municipality || (pair.Area.MunicipalityCode is { } home && near.Contains(home)))
                .GroupBy(pair => KindOf(pair.Area)).OrderBy(group => group.Key.Order)
                .Select(group => (group.Key.Words, (IReadOnlyList<(string, string)>)[.. group.Select(pair => (pair.Code.Key, pair.Area?.Label ?? pair.Code.Title.Trim()))
                    .OrderByDescending(area => chosen.Contains(area.Key)).ThenBy(area => area.Item2, StringComparer.CurrentCultureIgnoreCase).Take(MostAreas)])),
        ];
    }

    private static (int Order, string Words) KindOf(Area? area) => area?.Kind switch
    {
        null => (0, T.Of("Land en overig")),
        AreaKind.Municipality => (3, T.Of("Gemeenten")),
        AreaKind.Own => (1, T.Of("Eigen gebieden")),
        AreaKind.District => (4, T.Of("Wijken")),
        AreaKind.Neighbourhood => (5, T.Of("Buurten")),
        AreaKind.Country => (0, T.Of("Land en overig")),
        _ => (2, T.Of("Regio’s en grootteklassen")),
    };
}
