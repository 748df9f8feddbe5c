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
                new AreaGroup("wijken", T.Of("wijken van {0}", municipality.Label), Known(year.PartsOf(municipality.Code, AreaKind.District), table)),
                new AreaGroup("buurten", T.Of("buurten van {0}", municipality.Label), Known(year.PartsOf(municipality.Code, AreaKind.Neighbourhood), table)),
                new AreaGroup("klasse", SizeWords(peers, words), peers is null ? [] : Known(peers.MembersIn(year), table)),
            }
            .Concat(year.RegionsWith(municipality.Code).Select(region => new AreaGroup(region.Code, T.Of("gemeenten in {0}", region.Label), Known(year.PartsOf(region.Code, AreaKind.Municipality), table))))
            .Append(new AreaGroup("alle", T.Of("alle gemeenten in de tabel"), all))
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
            new AreaGroup("eigen", T.Of("eigen gebieden van {0}", municipality.Label), Known(own, table)),
            .. own.Select(area => new AreaGroup(area.Code, T.Of("buurten in {0}", area.Label), Known(year.PartsOf(area.Code, AreaKind.Neighbourhood), table))),
            .. year.Regions.Select(region => region.Area).Where(region => !PeerGroup.IsCode(region.Code)).GroupBy(region => region.Kind)
                .Select(kind => new AreaGroup("soort-" + Slug.From(KindWords(kind.Key)), T.Of(KindWords(kind.Key)), Known(kind, table))),
            new AreaGroup("grootteklassen", T.Of("grootteklassen van gemeenten"), Known(year.Regions.Select(region => region.Area).Where(region => PeerGroup.IsCode(region.Code)), table)),
        ];
    }

    // In Dutch, whoever asks: an address is made of it.
    private static string KindWords(AreaKind kind) => kind switch
    {
        AreaKind.LandPart => T.Later("landsdelen"),
        AreaKind.Province => T.Later("provincies"),
        AreaKind.Corop => T.Later("COROP-gebieden"),
        AreaKind.SafetyRegion => T.Later("veiligheidsregio’s"),
        AreaKind.PoliceUnit => T.Later("regionale eenheden"),
        AreaKind.PoliceTeam => T.Later("basisteams"),
        _ => T.Later("samenwerkingsregio’s"),
    };

    private static IReadOnlyList<Area> Known(IEnumerable<Area> areas, StatisticsTable table) => [.. areas.Where(area => table.Area(area.Code) is not null)];

    private static string SizeWords(PeerGroup? peers, FigureText words) =>
        peers is null ? "" : peers.Below is { } below ? T.Of("gemeenten van {0} tot {1} inwoners", words.Number(peers.From), words.Number(below)) : T.Of("gemeenten van {0} inwoners of meer", words.Number(peers.From));
}
