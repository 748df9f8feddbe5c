using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.SafetyPicture.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.SafetyPicture.Features.ShowPicture;

/// <summary>A page, or a file, about the picture of one area.</summary>
internal abstract class AreaPicturePage(PictureTools tools) : PicturePage(tools)
{
    /// <summary>Width at which the map is drawn for a page.</summary>
    public const double MapWidth = 600;

    public Area Area { get; private set; } = null!;

    /// <summary>The picture; null when no table has figures of the area.</summary>
    public PictureView? View { get; private set; }

    /// <summary>Reads the picture that the address asks for; false when there is no such area.</summary>
    protected async Task<bool> ReadAsync(string code, string? soort, string? jaar, string? per, string? vergelijk)
    {
        if (await Tools.Reader.ReadAsync(code, PictureQuery.Of(soort, jaar, per, vergelijk), Access.OrganisationId, Cancellation) is not { } found)
        {
            return false;
        }

        Area = found.Area;
        if (found.Facts is { } facts)
        {
            var shown = facts.Parts.Select(part => part.Area).ToList();
            var tolerance = Math.Sqrt(shown.Sum(area => area.Hectares ?? 0) * 10_000) / MapWidth * 0.8;
            View = new PictureView(facts, await Tools.Areas.MapAsync(facts.Areas.Year, [.. shown.Select(area => area.Code)], tolerance, Cancellation));
        }

        return true;
    }
}

/// <summary>The safety picture of a municipality, or of a part of one.</summary>
internal sealed class IndexModel(PictureTools tools) : AreaPicturePage(tools)
{
    public (IHtmlContent? Wide, IHtmlContent? Narrow) Map { get; private set; }

    public (IHtmlContent? Wide, IHtmlContent? Narrow) Ranking { get; private set; }

    public (IHtmlContent? Wide, IHtmlContent? Narrow) Trend { get; private set; }

    public async Task<IActionResult> OnGetAsync(string area, string? soort, string? jaar, string? per, string? vergelijk)
    {
        if (!await ReadAsync(area, soort, jaar, per, vergelijk))
        {
            return NotFound();
        }

        if (View is null)
        {
            Head(new PageHead { Title = Area.Label, Eyebrow = T.Of("Veiligheidsbeeld"), Lead = T.Of("Van {0} zijn nog geen cijfers ingelezen.", Area.Label), Crumbs = [new Crumb(T.Of("Veiligheidsbeeld"), PictureLinks.All)] });
            return Page();
        }

        Map = PictureView.Drawn(width => Drawing.Maps.ChoroplethMap.Draw(View.MapModel, width), MapWidth, "kaart");
        Ranking = PictureView.Drawn(width => View.Maps.Ranking() is { } model ? RankingChart.Draw(model, width) : null, RankingChart.Half, "rang");
        Trend = PictureView.Drawn(width => ComparisonChart.Draw(View.Maps.Trend(), width), RankingChart.Half, "loop");
        var facts = View.Facts;
        Head(new PageHead
        {
            Title = T.Of("{0} in {1}, {2}", facts.Chosen.Kind.Name, Area.Label, facts.Year),
            Here = Area.Label,
            Eyebrow = facts.StandsAlone ? T.Of("Veiligheidsbeeld · {0} · gemaakt uit statistiek", Words.Of(Area.Kind)) : T.Of("Veiligheidsbeeld · {0} in {1} · gemaakt uit statistiek", Words.Of(Area.Kind), facts.Municipality.Label),
            Lead = Findings.Lead(View.Comparisons),
            Crumbs = [new Crumb(T.Of("Veiligheidsbeeld"), PictureLinks.All), .. Above(facts).Select(one => new Crumb(one.Label, View.PartLink(one.Code)))],
        });
        return Page();
    }

    /// <summary>What is drawn in the table of kinds.</summary>
    public IHtmlContent? KindDrawing(int row, int column)
    {
        var table = View!.Kinds;
        return table.Codes[row] is not { } code || View.Facts.Kinds.FirstOrDefault(one => one.Kind.Code == code) is not { } kind ? null
            : column == table.DrawnColumn ? PictureView.Spark(View.Facts, kind, $"s{row}")
            : column == table.StripColumn ? View.Strip(kind, $"p{row}")
            : null;
    }

    /// <summary>The areas that it lies in, large to small.</summary>
    private static IEnumerable<Area> Above(PictureFacts facts)
    {
        if (facts.StandsAlone)
        {
            yield break;
        }

        yield return facts.Municipality;
        if (facts.Area.ParentCode is { } parent && parent != facts.Municipality.Code && facts.Areas.Find(parent) is { } between)
        {
            yield return between;
        }
    }
}
