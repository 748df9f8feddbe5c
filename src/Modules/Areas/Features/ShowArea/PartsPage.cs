using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Features.Shared;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Svg;
using OpKoers.Ui.Localisation;

namespace OpKoers.Areas.Features.ShowArea;

/// <summary>A page, or a file, about one area and its parts.</summary>
internal abstract class PartsPage(AreaTools tools) : AreaPage(tools)
{
    public Area Area { get; private set; } = null!;

    /// <summary>The kinds of parts that it can be shown by, large to small.</summary>
    public IReadOnlyList<AreaKind> PartKinds { get; private set; } = [];

    public AreaKind PartKind { get; private set; }

    public IReadOnlyList<Area> Parts { get; private set; } = [];

    /// <summary>Finds the area and its parts; false when it is not there in this year.</summary>
    protected bool Find(string code, string? parts)
    {
        if (YearOrNone?.Find(code) is not { } found)
        {
            return false;
        }

        Area = found;
        PartKinds = [.. new[] { AreaKind.Municipality, AreaKind.District, AreaKind.Neighbourhood }.Where(kind => kind > found.Kind && Year.PartsOf(found.Code, kind).Count > 0)];
        // A region by its municipalities, smaller areas by their neighbourhoods, unless asked otherwise.
        PartKind = AreaLinks.Kind(parts) is { } asked && PartKinds.Contains(asked) ? asked : PartKinds is not [var largest, ..] ? default : found.Kind < AreaKind.Municipality ? largest : PartKinds[^1];
        Parts = PartKinds.Count == 0 ? [] : [.. Year.PartsOf(found.Code, PartKind).OrderBy(part => part.Label, StringComparer.CurrentCultureIgnoreCase).ThenBy(part => part.Code, StringComparer.Ordinal)];
        return true;
    }

    /// <summary>The areas on its map: its parts, or, when it has none, itself among its neighbours.</summary>
    protected async Task<(IReadOnlyList<Area> Areas, AreaMap Map)> DrawnAsync()
    {
        IReadOnlyList<Area> drawn = Parts.Count > 0 ? Parts
            : AreaCodes.LiesInMunicipality(Area.Kind) && Area.MunicipalityCode is { } municipality ? Year.PartsOf(municipality, Area.Kind)
            : [Area];
        return (drawn, await Tools.Areas.MapAsync(Area.Year, [.. drawn.Select(area => area.Code)], AreaPicture.Tolerance([.. drawn]), Cancellation));
    }

    protected MapModel Model(IReadOnlyList<Area> drawn, AreaMap map)
    {
        var title = Parts.Count > 0 ? T.Of("Inwoners per km² per {0}, {1}, {2}", AreaNames.Of(PartKind), Area.Label, Area.Year)
            : drawn.Count > 1 ? T.Of("Inwoners per km², {0} en omgeving, {1}", Area.Label, Area.Year)
            : T.Of("Inwoners per km², {0}, {1}", Area.Label, Area.Year);
        IReadOnlySet<string> chosen = Parts.Count > 0 || drawn.Count < 2 ? new HashSet<string>() : new HashSet<string>([Area.Code], StringComparer.Ordinal);
        return AreaPicture.Model(title, drawn, map, chosen, Figures);
    }
}

/// <summary>The map as a file of its own.</summary>
internal sealed class SvgModel(AreaTools tools) : PartsPage(tools)
{
    public async Task<IActionResult> OnGetAsync(string code, string? delen)
    {
        if (!Find(code, delen))
        {
            return NotFound();
        }

        var (drawn, map) = await DrawnAsync();
        return ChoroplethMap.Draw(Model(drawn, map)) is { } scene ? File(SvgWriter.ToUtf8(scene, SvgOptions.File), "image/svg+xml", $"{Area.Code}-{Area.Year}.svg") : NotFound();
    }
}

/// <summary>The parts as a file for a spreadsheet.</summary>
internal sealed class CsvModel(AreaTools tools) : PartsPage(tools)
{
    public IActionResult OnGet(string code, string? delen)
    {
        if (!Find(code, delen))
        {
            return NotFound();
        }

        using var speech = new DutchSpeech();
        var text = new StringBuilder("\uFEFFcode;naam;soort;inwoners;grondslag;hectare\r\n");
        foreach (var part in Parts)
        {
            text.Append(part.Code).Append(';').Append(Quoted(part.Label)).Append(';').Append(AreaNames.Of(part.Kind)).Append(';')
                .Append(part.Population?.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(';').Append(AreaNames.Of(part.PopulationBasis)).Append(';')
                .Append(part.Hectares?.ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))).Append("\r\n");
        }

        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{Area.Code}-{Area.Year}.csv");
    }

    // A spreadsheet takes a cell that begins with one of these for a formula.
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
