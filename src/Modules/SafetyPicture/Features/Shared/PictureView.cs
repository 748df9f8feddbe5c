using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Features.Shared;

/// <summary>A picture ready for a page: drawings, tables and sentences, with the addresses of everything on it.</summary>
internal sealed class PictureView
{
    private const int MostDots = 80;

    private readonly AreaMap map;

    public PictureView(PictureFacts facts, AreaMap map)
    {
        this.map = map;
        Facts = facts;
        Query = PictureLinks.Whole(facts);
        Comparisons = new Comparisons(facts);
        // A part of another municipality in the same region has a group of its own, so the group does not go along.
        Maps = new PictureMaps(Comparisons, code => PictureLinks.Area(code, Query with { Group = null, Parts = null }));
        Parts = PictureTables.Parts(Comparisons);
        Trend = PictureTables.Trend(facts);
        Kinds = PictureTables.Kinds(Comparisons);
        Perception = SurveyTable.Of(facts);
        Others = SurveyTable.Others(facts);
        Sources = SurveyTable.Sources(facts);
        Findings = Composing.Findings.Of(Comparisons);
    }

    public PictureFacts Facts { get; }

    public PictureQuery Query { get; }

    public Comparisons Comparisons { get; }

    public PictureMaps Maps { get; }

    public PictureTable Parts { get; }

    public PictureTable Trend { get; }

    public PictureTable Kinds { get; }

    public PictureTable? Perception { get; }

    /// <summary>Tables that stand on their own.</summary>
    public IReadOnlyList<PictureTable> Others { get; }

    public PictureTable Sources { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>All tables, for files.</summary>
    public IEnumerable<PictureTable> Tables => new[] { Parts, Trend, Kinds, Perception }.Concat(Others).Append(Sources).OfType<PictureTable>();

    public MapModel MapModel => Maps.Map(map);

    public string MapSource => SurveyTable.Line(Facts.Chosen.Table) + " " + T.Of("Inwoners op 1 januari {0}. Indeling van {1}.", Facts.Year, Facts.Areas.Year);

    public bool IsMadeUp => Facts.Tables.Any(SurveyTable.IsMadeUp);

    /// <summary>The same picture with another choice.</summary>
    public string Link(PictureQuery query) => PictureLinks.Area(Facts.Area.Code, query);

    public string File(string file) => PictureLinks.File(Facts.Area.Code, file, Query);

    public string KindLink(string code) => Link(Query with { Kind = code });

    public string PartLink(string code) => PictureLinks.Area(code, Query with { Group = null, Parts = null });

    public IEnumerable<SelectListItem> KindOptions()
    {
        var groups = new Dictionary<Topic, SelectListGroup> { [Topic.Crime] = new() { Name = T.Of("Misdrijven") }, [Topic.Nuisance] = new() { Name = T.Of("Overlast") } };
        return Facts.Kinds.Select(kind => new SelectListItem(kind.Kind.Name, kind.Kind.Code, kind == Facts.Chosen) { Group = groups[kind.Kind.Topic] });
    }

    public IEnumerable<SelectListItem> YearOptions() =>
        Facts.Years.Reverse().Select(year => new SelectListItem(year + (Facts.Chosen.OwnIn(year).MayChange ? T.Of(" (voorlopig)") : ""), year.ToString(System.Globalization.CultureInfo.InvariantCulture), year == Facts.Year));

    public IEnumerable<SelectListItem> PartOptions() => Facts.PartKinds.Select(kind => new SelectListItem(Words.Capital(Words.Several(kind)), PictureLinks.Part(kind), kind == Facts.PartKind));

    public IEnumerable<SelectListItem> GroupOptions() => Facts.Groups.Select(group => new SelectListItem(group.Label, group.Key, group == Facts.Group));

    /// <summary>A drawing in two widths, for a page.</summary>
    public static (IHtmlContent? Wide, IHtmlContent? Narrow) Drawn(Func<double, Scene?> draw, double wide, string prefix) =>
        (Html(draw(wide), prefix), Html(draw(IndicatorChart.Narrow), prefix + "-smal"));

    /// <summary>The small drawing of a row of the table of kinds.</summary>
    public static IHtmlContent? Spark(PictureFacts facts, KindFacts kind, string prefix) => Html(Sparkline.Draw(KindModel(facts, kind), 122, fromZero: true), prefix);

    /// <summary>The place of a kind in the group; null for a group too large to draw one by one.</summary>
    public IHtmlContent? Strip(KindFacts kind, string prefix)
    {
        var peers = Comparisons.Peers(kind);
        return peers.Count is 0 or > MostDots ? null : Html(PositionStrip.Draw(T.Of("{0}: plaats in de groep", kind.Kind.Name), peers, kind.OwnIn(Facts.Year).RateOrNull) is { } strip ? strip with { Language = Words.Charts.Language } : null, prefix);
    }

    private static ChartModel KindModel(PictureFacts facts, KindFacts kind) => new()
    {
        Title = $"{kind.Kind.Name}, {Words.PerThousand}",
        Words = Words.Charts,
        Direction = ChartDirection.None,
        Decimals = kind.Decimals,
        Points =
        [
            .. kind.Years.Zip(facts.BreaksOf(kind.Table, facts.Area.Code, kind.Years), (year, broken) =>
                new ChartPoint(year, $"{year}", kind.OwnIn(year) is { HasRate: true } figure ? (decimal)figure.Rate : null) { Provisional = kind.OwnIn(year).MayChange, BreakBefore = broken is not null, BreakWords = broken?.Brief }),
        ],
    };

    private static HtmlString? Html(Scene? scene, string prefix) => scene is null ? null : new HtmlString(SvgWriter.ToText(scene, SvgOptions.Page with { IdPrefix = prefix }));
}
