using System.Globalization;
using Microsoft.AspNetCore.Html;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Kernel;

namespace OpKoers.Areas.Features.Shared;

/// <summary>The map on a page, drawn for two widths, and what stands under it.</summary>
/// <param name="Wide">For a page with room; null when nothing has a shape.</param>
/// <param name="Narrow">For a phone.</param>
internal sealed record AreaPicture(IHtmlContent? Wide, IHtmlContent? Narrow)
{
    /// <summary>Draws the inhabitants per square kilometre of areas that lie side by side.</summary>
    /// <param name="title">What the map shows.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="map">Their shapes.</param>
    /// <param name="chosen">Areas that get a heavy border; empty for none.</param>
    /// <param name="figures">Writes numbers.</param>
    public static MapModel Model(string title, IReadOnlyList<Area> areas, AreaMap map, IReadOnlySet<string> chosen, FigureText figures)
    {
        var words = MapWords.For(CultureInfo.CurrentUICulture);
        var shapes = map.Shapes.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        var shown = areas.Where(area => shapes.ContainsKey(area.Code)).ToList();
        var densities = shown.ToDictionary(area => area.Code, Density, StringComparer.Ordinal);
        List<decimal> known = [.. densities.Values.OfType<decimal>()];
        var classes = MapClasses.Of(known, Decimals(known));
        return new MapModel
        {
            Title = title,
            Areas = [.. shown.Select(area => Drawn(area, shapes[area.Code], densities[area.Code], classes, chosen, figures))],
            Outlines = map.Outline.Rings,
            Classes = known.Count < 2 ? [] : classes.Words(border => figures.Number(border), words),
            NoFigureWords = T.Of("geen cijfer"),
            DifferentWords = chosen.Count > 0 ? T.Of("gekozen") : null,
            Language = words.Language,
            Description = Describe(shown, densities, figures),
        };
    }

    public static AreaPicture Draw(MapModel model)
    {
        var wide = ChoroplethMap.Draw(model);
        var narrow = ChoroplethMap.Draw(model, ChoroplethMap.Narrow);
        return new AreaPicture(Html(wide, "kaart"), Html(narrow, "kaart-smal"));
    }

    /// <summary>Details that are too small to see on a map of these areas, in metres.</summary>
    public static double Tolerance(IReadOnlyCollection<Area> areas) => Math.Sqrt(areas.Sum(area => area.Hectares ?? 0) * 10_000) / ChoroplethMap.Wide * 0.8;

    /// <summary>Inhabitants per square kilometre; null when either is not known.</summary>
    public static decimal? Density(Area area) =>
        area is { Population: { } population, Hectares: > 0 } ? Math.Round(population * 100m / (decimal)area.Hectares.Value, 0, MidpointRounding.AwayFromZero) : null;

    private static MapArea Drawn(Area area, AreaShape shape, decimal? density, MapClasses classes, IReadOnlySet<string> chosen, FigureText figures) => new()
    {
        Name = area.Label,
        Rings = shape.Rings,
        Mark = density is null ? MapMark.NoFigure : MapMark.Figure,
        Class = density is { } figure ? classes.Of(figure) : null,
        Figure = density is { } written ? figures.Number(written) : null,
        Words = density is { } said ? T.Of("{0}: {1} inwoners per km², {2} inwoners", area.Label, figures.Number(said), figures.Number(area.Population ?? 0)) : T.Of("{0}: geen cijfer", area.Label),
        Different = chosen.Contains(area.Code),
        Href = AreaLinks.Area(area.Code, area.Year),
    };

    private static int Decimals(List<decimal> figures) => figures.Count == 0 ? 0 : figures.Max() switch { >= 10_000 => -2, >= 500 => -1, _ => 0 };

    private static string Describe(List<Area> areas, Dictionary<string, decimal?> densities, FigureText figures)
    {
        var ranked = areas.Where(area => densities[area.Code] is not null).OrderByDescending(area => densities[area.Code]).ToList();
        if (ranked.Count == 0)
        {
            return T.Of("{0} gebieden, zonder cijfers.", areas.Count);
        }

        var (most, least, without) = (ranked[0], ranked[^1], areas.Count - ranked.Count);
        var said = T.Of("{0} gebieden. Het dichtst bewoond is {1} met {2} inwoners per km², het dunst {3} met {4}.", areas.Count, most.Label, figures.Number(densities[most.Code]!.Value), least.Label, figures.Number(densities[least.Code]!.Value));
        return string.Join(' ', new[] { said, without == 0 ? "" : T.Of("Van {0} is er geen cijfer.", without), T.Of("Alle cijfers staan in de tabel.") }.Where(sentence => sentence.Length > 0));
    }

    private static HtmlString? Html(Scene? scene, string prefix) => scene is null ? null : new HtmlString(SvgWriter.ToText(scene, SvgOptions.Page with { IdPrefix = prefix }));
}
