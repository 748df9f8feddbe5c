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
            .Where(group => group.Members.Count > 1),
        ];
    }

    private static IReadOnlyList<Area> Known(IEnumerable<Area> areas, StatisticsTable table) => [.. areas.Where(area => table.Area(area.Code) is not null)];

    private static string SizeWords(PeerGroup? peers, FigureText words) =>
        peers is null ? "" : peers.Below is { } below ? string.Create(CultureInfo.InvariantCulture, $"{words.Number(peers.From)} tot {words.Number(below)} inwoners") : $"{words.Number(peers.From)} inwoners of meer";
}
