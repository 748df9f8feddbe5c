using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
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
        : group.Below is { } below ? $"{AreaPage.Figures.Number(group.From)} tot {AreaPage.Figures.Number(below)} inwoners" : $"{AreaPage.Figures.Number(group.From)} inwoners of meer";

    public string PartsWord => char.ToUpperInvariant(AreaWords.Several(PartKind)[0]) + AreaWords.Several(PartKind)[1..];

    public string PartsHeading => $"{PartsWord} van {Area.Label}";

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
        ViewData["KaartOnder"] = "Donker is dicht bewoond. Kies een gebied om het te openen.";
        ViewData["KaartBron"] = $"Indeling en inwoners van {Area.Year}. Bron van de grenzen: CBS en Kadaster, zoals ingelezen.";
        Head(new PageHead { Title = Area.Label, Eyebrow = $"{AreaWords.Of(Area.Kind)} · indeling van {Area.Year}", Lead = Lead(), Crumbs = Crumbs() });
        return Page();
    }

    private string Lead()
    {
        var people = Area.Population is { } count
            ? $"{AreaPage.Figures.Number(count)} inwoners op 1 januari {Area.Year}" + (AreaWords.Of(Area.PopulationBasis) is { } basis ? $" ({basis})." : ".")
            : Area.IsWater ? "Water: hier woont niemand." : $"Het aantal inwoners in {Area.Year} is niet bekend.";
        return Parts.Count == 0 ? people : $"{people} {Parts.Count} {(Parts.Count == 1 ? AreaWords.Of(PartKind) : AreaWords.Several(PartKind))}.";
    }

    private List<Crumb> Crumbs() =>
        [new("Gebieden", AreaLinks.List(Area.Year, null)), .. Upwards(Area).Reverse().Select(area => new Crumb(area.Label, AreaLinks.Area(area.Code, area.Year)))];

    private IEnumerable<Area> Upwards(Area area)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { area.Code };
        for (var code = area.ParentCode ?? area.MunicipalityCode; code is not null && seen.Add(code) && Year.Find(code) is { } above; code = above.ParentCode ?? above.MunicipalityCode)
        {
            yield return above;
        }
    }
}
