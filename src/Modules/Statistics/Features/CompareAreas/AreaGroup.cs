using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>Areas that are compared with each other: all of one kind, in the borders of one year.</summary>
/// <param name="Key">How an address names it: "klasse", "VR05", "buurten".</param>
/// <param name="Words">What it is called: "gemeenten in Veiligheidsregio Twente".</param>
/// <param name="Members">The areas that the table has.</param>
internal sealed record AreaGroup(string Key, string Words, IReadOnlyList<Area> Members)
{
    /// <summary>The groups around a municipality of which the table has at least two areas.</summary>
    public static IReadOnlyList<AreaGroup> Around(Area municipality, AreaYear year, StatisticsTable table, FigureText words)
    {
        var all = Known(year.Areas.Where(area => area.Kind == AreaKind.Municipality), table);
        var peers = municipality.Population is { } people ? PeerGroup.Of(people) : null;
        return
        [
            .. new[]
            {
                new AreaGroup("wijken", $"wijken van {municipality.Label}", Known(year.PartsOf(municipality.Code, AreaKind.District), table)),
                new AreaGroup("buurten", $"buurten van {municipality.Label}", Known(year.PartsOf(municipality.Code, AreaKind.Neighbourhood), table)),
                new AreaGroup("klasse", $"gemeenten van {SizeWords(peers, words)}", peers is null ? [] : Known(peers.MembersIn(year), table)),
            }
            .Concat(year.RegionsWith(municipality.Code).Select(region => new AreaGroup(region.Code, $"gemeenten in {region.Label}", Known(year.PartsOf(region.Code, AreaKind.Municipality), table))))
            .Append(new AreaGroup("alle", "alle gemeenten in de tabel", all))
            .Concat(Made(municipality, year, table))
            .Where(group => group.Members.Count > 1),
        ];
    }

    public bool IsOfMunicipalities => Members.Count > 0 && Members[0].Kind == AreaKind.Municipality;

    /// <summary>What the municipality drew itself, the neighbourhoods of each of those, and regions of one kind.</summary>
    private static IEnumerable<AreaGroup> Made(Area municipality, AreaYear year, StatisticsTable table)
    {
        var own = year.Own.Where(area => area.Area.MunicipalityCode == municipality.Code).Select(area => area.Area).ToList();
        return
        [
            new AreaGroup("eigen", $"eigen gebieden van {municipality.Label}", Known(own, table)),
            .. own.Select(area => new AreaGroup(area.Code, $"buurten in {area.Label}", Known(year.PartsOf(area.Code, AreaKind.Neighbourhood), table))),
            .. year.Regions.Select(region => region.Area).Where(region => !PeerGroup.IsCode(region.Code)).GroupBy(region => region.Kind)
                .Select(kind => new AreaGroup("soort-" + Slug.From(KindWords(kind.Key)), KindWords(kind.Key), Known(kind, table))),
            new AreaGroup("grootteklassen", "grootteklassen van gemeenten", Known(year.Regions.Select(region => region.Area).Where(region => PeerGroup.IsCode(region.Code)), table)),
        ];
    }

    private static string KindWords(AreaKind kind) => kind switch
    {
        AreaKind.LandPart => "landsdelen",
        AreaKind.Province => "provincies",
        AreaKind.Corop => "COROP-gebieden",
        AreaKind.SafetyRegion => "veiligheidsregio’s",
        AreaKind.PoliceUnit => "regionale eenheden",
        AreaKind.PoliceTeam => "basisteams",
        _ => "samenwerkingsregio’s",
    };

    private static IReadOnlyList<Area> Known(IEnumerable<Area> areas, StatisticsTable table) => [.. areas.Where(area => table.Area(area.Code) is not null)];

    private static string SizeWords(PeerGroup? peers, FigureText words) =>
        peers is null ? "" : peers.Below is { } below ? string.Create(CultureInfo.InvariantCulture, $"{words.Number(peers.From)} tot {words.Number(below)} inwoners") : $"{words.Number(peers.From)} inwoners of meer";
}
