using Microsoft.AspNetCore.Html;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>Municipalities, districts or neighbourhoods side by side on one figure: how they are spread, and where one of them stands.</summary>
internal sealed class IndexModel(FigureTools tools) : ComparePage(tools)
{
    // Details smaller than this part of the width of a map are not seen.
    private const double Detail = 0.8;

    public (IHtmlContent? Wide, IHtmlContent? Narrow) Strip { get; private set; }

    public (IHtmlContent? Wide, IHtmlContent? Narrow) Map { get; private set; }

    public string UnitHead => Choice!.Unit.Length == 0 ? T.Of("Cijfer") : char.ToUpperInvariant(Choice.Unit[0]) + Choice.Unit[1..];

    /// <summary>What the marks of the strip mean.</summary>
    public string StripNote => T.Of("{0}. Elke stip is een gebied. Grijze band: de middelste helft.", UnitHead)
        + (Benchmark!.Chosen is not { HasValue: true } chosen ? ""
            : chosen.Low is null ? " " + T.Of("Ruit: {0}. Dichte stip: aantoonbaar anders dan {0}.", chosen.Area.Label)
            : " " + T.Of("Ruit: {0}, met de marge van 95 %. Dichte stip: aantoonbaar anders dan {0}.", chosen.Area.Label));

    public async Task OnGetAsync()
    {
        var filled = await FillAsync();
        if (filled)
        {
            await DrawAsync();
        }

        Head(new PageHead
        {
            Title = filled ? Choice!.Subject : T.Of("Gebieden vergelijken"),
            Eyebrow = filled ? T.Of("Gebieden vergelijken · {0}", Group!.Words) : null,
            Here = T.Of("Vergelijken"),
            Lead = filled ? BenchmarkWords.Lead(Benchmark!, Choice!, Group!.Words) : T.Of("Zet gemeenten, wijken of buurten naast elkaar op één cijfer, met dezelfde definitie voor allemaal."),
            Crumbs = [new(T.Of("Cijfers"), FigureLinks.Explore)],
        });
    }

    private async Task DrawAsync()
    {
        var strip = BenchmarkPictures.Strip(Benchmark!, Choice!, Title);
        Strip = (BenchmarkPictures.Html(DotStrip.Draw(strip), "strook"), BenchmarkPictures.Html(DotStrip.Draw(strip, DotStrip.Narrow), "strook-smal"));
        var tolerance = Math.Sqrt(Group!.Members.Sum(area => area.Hectares ?? 0) * 10_000) / ChoroplethMap.Wide * Detail;
        // A class of size lies scattered over the whole country: a map of that shows nothing.
        var shapes = await Tools.Areas.MapAsync(Year!, [.. Group.Members.Where(area => !PeerGroup.IsCode(area.Code)).Select(area => area.Code)], tolerance, Cancellation);
        var around = Group.Members[0].Kind == AreaKind.Own ? await Tools.Areas.MapAsync(Year!, [Municipality!.Code], tolerance, Cancellation) : null;
        var map = BenchmarkPictures.Map(Benchmark!, Choice!, shapes, Title, area => Address(FigureLinks.Compare, chosen: area.Code));
        // What a municipality drew itself rarely covers it: its border shows where these areas lie.
        map = map with { Outlines = around?.Outline.Rings ?? map.Outlines };
        Map = (BenchmarkPictures.Html(ChoroplethMap.Draw(map), "kaart"), BenchmarkPictures.Html(ChoroplethMap.Draw(map, ChoroplethMap.Narrow), "kaart-smal"));
    }
}
