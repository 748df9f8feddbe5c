using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.ShowArea;

/// <summary>One area in one year: its map with its parts, its inhabitants over the years, and what became of it.</summary>
internal sealed class IndexModel(AreaTools tools) : PartsPage(tools)
{
    public AreaPicture Picture { get; private set; } = new(null, null);

    /// <summary>The areas it lies in, small to large.</summary>
    public IReadOnlyList<Area> Containers { get; private set; } = [];

    public IReadOnlyList<Area> Versions { get; private set; } = [];

    public IReadOnlyList<AreaRecodingLink> Changes { get; private set; } = [];

    public new IReadOnlyDictionary<string, string> Figures { get; private set; } = new Dictionary<string, string>();

    /// <summary>The class of size of a municipality; null for other kinds, and when the number is not known.</summary>
    public PeerGroup? Peers => Area is { Kind: AreaKind.Municipality, Population: { } population } ? PeerGroup.Of(population) : null;

    public string PeerWords => Peers is not { } group ? ""
        : group.Below is { } below ? T.Of("{0} tot {1} inwoners", AreaPage.Figures.Number(group.From), AreaPage.Figures.Number(below)) : T.Of("{0} inwoners of meer", AreaPage.Figures.Number(group.From));

    public string PartsWord => AreaNames.Capital(AreaNames.Several(PartKind));

    public string PartsHeading => T.Of("{0} van {1}", PartsWord, Area.Label);

    /// <summary>How many parts have no known number of inhabitants.</summary>
    public int Unknown => Parts.Count(part => part.Population is null);

    public async Task<IActionResult> OnGetAsync(string code, string? delen)
    {
        if (!Find(code, delen))
        {
            return NotFound();
        }

        var (drawn, map) = await DrawnAsync();
        Picture = AreaPicture.Draw(Model(drawn, map));
        Versions = await Tools.Areas.VersionsAsync(Area.Code, Cancellation);
        Changes = await Tools.Areas.ChangesOfAsync([Area.Code], Cancellation);
        Figures = await Tools.Areas.FiguresAsync(Area.Year, Area.Code, Cancellation);
        Containers = [.. Upwards(Area).Concat(Year.RegionsWith(Area.MunicipalityCode ?? Area.Code)).DistinctBy(area => area.Code)];
        ViewData["Kaart"] = Model(drawn, map).Title;
        ViewData["KaartOnder"] = T.Of("Donker is dicht bewoond. Kies een gebied om het te openen.");
        ViewData["KaartBron"] = Source(Area.Year);
        Head(new PageHead { Title = Area.Label, Eyebrow = T.Of("{0} · indeling van {1}", AreaNames.Of(Area.Kind), Area.Year), Lead = Lead(), Crumbs = Crumbs() });
        return Page();
    }

    private string Lead()
    {
        var people = Area.Population is { } count
            ? AreaNames.Of(Area.PopulationBasis) is { } basis ? T.Of("{0} inwoners op 1 januari {1} ({2}).", AreaPage.Figures.Number(count), Area.Year, basis) : T.Of("{0} inwoners op 1 januari {1}.", AreaPage.Figures.Number(count), Area.Year)
            : Area.IsWater ? T.Of("Water: hier woont niemand.") : T.Of("Het aantal inwoners in {0} is niet bekend.", Area.Year);
        return Parts.Count == 0 ? people : $"{people} {Parts.Count} {(Parts.Count == 1 ? AreaNames.Of(PartKind) : AreaNames.Several(PartKind))}.";
    }

    private List<Crumb> Crumbs() =>
        [new(T.Of("Gebieden"), AreaLinks.List(Area.Year, null)), .. Upwards(Area).Reverse().Select(area => new Crumb(area.Label, AreaLinks.Area(area.Code, area.Year)))];

    private IEnumerable<Area> Upwards(Area area)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { area.Code };
        for (var code = area.ParentCode ?? area.MunicipalityCode; code is not null && seen.Add(code) && Year.Find(code) is { } above; code = above.ParentCode ?? above.MunicipalityCode)
        {
            yield return above;
        }
    }
}
