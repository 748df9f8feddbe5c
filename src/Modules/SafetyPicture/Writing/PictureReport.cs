using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.SafetyPicture.Features.Shared;

namespace OpKoers.SafetyPicture.Writing;

/// <summary>The picture as a report: the same sentences, drawings and tables as on the page, to print, send or work on.</summary>
internal static class PictureReport
{
    // On a sheet of paper the map stands under what it shows, on the same page.
    private const double HighestMap = 465;

    public static EditionReport Of(PictureView view)
    {
        var facts = view.Facts;
        return new EditionReport
        {
            Key = "veiligheidsbeeld-" + facts.Area.Code,
            Kind = "veiligheidsbeeld",
            Title = $"{facts.Chosen.Kind.Name} in {facts.Area.Label}, {facts.Year}",
            Subtitle = Composing.Findings.Lead(view.Comparisons),
            Audience = Audience.Internal,
            Sections = [.. Sections(view)],
        };
    }

    /// <summary>Drawings lead nowhere on paper.</summary>
    public static MapModel WithoutLinks(MapModel model) => model with { Areas = [.. model.Areas.Select(area => area with { Href = null })] };

    private static IEnumerable<EditionSection> Sections(PictureView view)
    {
        var facts = view.Facts;
        yield return new EditionSection
        {
            Id = "wat-opvalt",
            Title = "Wat opvalt",
            Blocks =
            [
                .. view.IsMadeUp ? [new ParagraphBlock(MadeUp(facts), BlockTone.Remark)] : Array.Empty<EditionBlock>(),
                .. Made(facts) is { } made ? [new ParagraphBlock($"{made.Head} {made.Text}", BlockTone.Remark)] : Array.Empty<EditionBlock>(),
                new ListBlock([.. view.Findings.Select(finding => finding.Text)]),
                new ParagraphBlock("Wij noemen alleen verschillen die groter zijn dan toeval kan verklaren: een exacte toets op de aantallen, en bij veel vergelijkingen tegelijk hoogstens één op de twintig ten onrechte.", BlockTone.Source),
            ],
        };
        yield return new EditionSection { Id = "kaart", Title = $"Per {Words.Of(facts.PartKind)}", Blocks = [.. Parts(view)] };
        yield return new EditionSection { Id = "ontwikkeling", Title = $"Ontwikkeling sinds {facts.Years[0]}", Blocks = [.. Trend(view)] };
        yield return new EditionSection { Id = "soorten", Title = "Alle soorten naast elkaar", Blocks = [view.Kinds.ForFiles with { Source = SurveyTable.Line(facts.Chosen.Table) }] };
        if (view.Perception is { } perception)
        {
            yield return new EditionSection { Id = "beleving", Title = $"Veiligheidsbeleving in {facts.Municipality.Label}", Blocks = [perception.ForFiles with { Source = SurveyTable.Line(facts.Perception!.Table) }] };
        }

        if (view.Others.Count > 0)
        {
            yield return new EditionSection
            {
                Id = "eerder",
                Title = "Ook gepubliceerd, niet te vergelijken met het bovenstaande",
                Blocks = [new ParagraphBlock($"Deze cijfers van {facts.Municipality.Label} zijn gemeten met een andere methode of telling."), .. view.Others.Select(other => other.ForFiles)],
            };
        }

        yield return new EditionSection { Id = "bronnen", Title = "Bronnen", Blocks = [view.Sources.Block] };
    }

    /// <summary>What is said wherever made-up figures are shown.</summary>
    public static string MadeUp(PictureFacts facts) =>
        $"Voorbeeldcijfers. Dit beeld gebruikt verzonnen cijfers en geschetste grenzen. Zij zeggen niets over {Real(facts)}.";

    /// <summary>What is said of an area that is made of others: that its figures are sums, and which parts lack; null for any other area.</summary>
    public static (string Head, string Text)? Made(PictureFacts facts)
    {
        if (facts.Areas.Made(facts.Area.Code) is not { } made)
        {
            return null;
        }

        var several = Words.Several(facts.PartKind);
        return (T.Of("{0} is de som van {1} {2}.", facts.Area.Label, made.Parts.Count, several),
            T.Of("Een cijfer per 1.000 inwoners is de som van de aantallen, gedeeld door de inwoners van al die {0} samen.", several)
            + (facts.Lacking.Count == 0 ? "" : " " + T.Of("Mist er een, dan is er geen cijfer. Dat is zo in {0}.", Words.List([.. facts.Lacking.Select(lack => lack.Text)]))));
    }

    /// <summary>What made-up figures are not about: "de werkelijke gemeente Almelo".</summary>
    public static string Real(PictureFacts facts) => facts.Municipality.Kind == Areas.Contracts.AreaKind.Municipality ? T.Of("de werkelijke gemeente {0}", facts.Municipality.Label) : T.Of("het werkelijke gebied {0}", facts.Municipality.Label);

    private static IEnumerable<EditionBlock> Parts(PictureView view)
    {
        var model = WithoutLinks(view.MapModel);
        var table = view.Parts.ForFiles;
        if (ChoroplethMap.Draw(model, highest: HighestMap) is { } wide && ChoroplethMap.Draw(model, ChoroplethMap.Narrow) is { } narrow)
        {
            yield return Chart(view.Maps.MapTitle, view.Maps.Unit, (wide, narrow), table, view.MapSource);
            yield break;
        }

        yield return table with { Source = view.MapSource };
    }

    private static IEnumerable<EditionBlock> Trend(PictureView view)
    {
        var model = view.Maps.Trend();
        var table = view.Trend.ForFiles;
        var source = SurveyTable.Line(view.Facts.Chosen.Table);
        if (ComparisonChart.Draw(model, IndicatorChart.Wide) is { } wide && ComparisonChart.Draw(model, IndicatorChart.Narrow) is { } narrow)
        {
            yield return Chart(model.Title, $"{Words.Capital(Words.PerThousand)}. Groep: {view.Facts.Group.Words}.", (wide, narrow), table, source);
            yield break;
        }

        yield return table with { Source = source };
    }

    private static ChartBlock Chart(string title, string subtitle, (Scene Wide, Scene Narrow) drawn, TableBlock table, string source) => new()
    {
        Title = title,
        Subtitle = subtitle,
        Alternative = drawn.Wide.Description ?? title,
        Wide = SvgWriter.ToText(drawn.Wide, SvgOptions.File with { EmbedFont = false, IdPrefix = "w" }),
        Narrow = SvgWriter.ToText(drawn.Narrow, SvgOptions.File with { EmbedFont = false, IdPrefix = "n" }),
        Table = table,
        Source = source,
    };
}
