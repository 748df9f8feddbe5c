using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>The drawings of a picture: map, ranking and comparison over time, each as a model that is ready to draw.</summary>
internal sealed class PictureMaps(Comparisons comparisons, Func<string, string> href)
{
    private readonly PictureFacts facts = comparisons.Facts;
    private readonly int decimals = comparisons.Facts.Chosen.Decimals;

    private string Provisional => comparisons.Whole.MayChange ? T.Of(", voorlopig") : "";

    public string MapTitle => T.Of("{0} per {1}, {2}, {3}", facts.Chosen.Kind.Name, Words.Of(facts.PartKind), facts.Whole.Label, facts.Year);

    public string Unit => $"{Words.Capital(facts.Chosen.Kind.Many)} {Words.PerThousand}, {facts.Year}{Provisional}";

    public MapModel Map(AreaMap map)
    {
        var shapes = map.Shapes.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        var rates = comparisons.Ranked.Select(part => (decimal)part.Now.Rate).ToList();
        var classes = MapClasses.Of(rates, decimals);
        return new MapModel
        {
            Title = MapTitle,
            Areas = [.. comparisons.Parts.Where(part => shapes.ContainsKey(part.Area.Code)).Select(part => Drawn(part, shapes[part.Area.Code], classes))],
            Outlines = map.Outline.Rings,
            Classes = rates.Count < 2 ? [] : classes.Words(border => Words.Number((double)border, decimals), Words.Maps),
            SuppressedWords = T.Of("niet getoond"),
            NoFigureWords = T.Of("geen cijfer of geen inwoners"),
            DifferentWords = T.Of("aantoonbaar anders dan de rest van {0}", facts.Whole.Label),
            OwnWords = facts.Area.Label,
            Language = Words.Maps.Language,
            Description = Describe(),
        };
    }

    public RankingModel? Ranking() => comparisons.Ranked.Count < 2 ? null : new RankingModel
    {
        Title = T.Of("Rangorde: {0}", MapTitle),
        Words = Words.Charts,
        Language = Words.Charts.Language,
        Rows = [.. comparisons.Ranked.Select(Row)],
        Reference = comparisons.Whole.RateOrNull,
        ReferenceWords = comparisons.Whole.HasRate ? $"{Words.Capital(facts.Whole.Label)} {Words.Number(comparisons.Whole.Rate, decimals)}" : null,
        Description = Describe(),
    };

    public ComparisonModel Trend()
    {
        var trend = facts.Trend;
        var middles = trend.Group.Select(Middle.Of).ToList();
        List<ComparisonLine> others = [];
        Add(facts.StandsAlone ? [] : trend.Municipality, facts.Municipality.Label, facts.Municipality.Code);
        Add(trend.Country, Words.Capital(Words.Country), null);
        return new ComparisonModel
        {
            Title = T.Of("{0} in {1}, {2} tot en met {3}", facts.Chosen.Kind.Name, facts.Area.Label, facts.Years[0], facts.Years[^1]),
            Words = Words.Charts,
            Periods = [.. facts.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Own = Line(trend.Own, facts.Area.Label, facts.Area.Code),
            Others = others,
            BandLow = middles.TrueForAll(middle => middle is null) ? [] : middles.ConvertAll(middle => middle?.Low),
            BandHigh = middles.TrueForAll(middle => middle is null) ? [] : middles.ConvertAll(middle => middle?.High),
            BandWords = T.Of("middelste helft van {0} {1}", facts.Group.Members.Count, Words.Several(facts.Area.Kind)),
            Unit = Words.PerThousand,
            Description = T.Of("{0}: {1}. Alle cijfers staan in de tabel.", facts.Area.Label, string.Join("; ", facts.Years.Zip(trend.Own).Where(pair => pair.Second.HasRate).Select(pair => $"{pair.First} {Words.Number(pair.Second.Rate, decimals)}"))),
        };

        void Add(IReadOnlyList<Figure> series, string name, string? code)
        {
            if (series.Any(figure => figure.HasRate))
            {
                others.Add(Line(series, name, code) with { Note = null });
            }
        }
    }

    private ComparisonLine Line(IReadOnlyList<Figure> series, string name, string? code)
    {
        var last = series.LastOrDefault(figure => figure.HasRate);
        return new ComparisonLine
        {
            Name = name,
            Values = [.. series.Select(figure => figure.RateOrNull)],
            Provisional = [.. series.Select(figure => figure.MayChange)],
            Breaks = code is null ? [] : [.. facts.BreaksOf(facts.Chosen.Table, code, facts.Years).Select(broken => broken?.Brief)],
            Figure = last.HasRate ? Words.Number(last.Rate, decimals) : "",
            Note = last.MayChange ? T.Of("voorlopig") : null,
        };
    }

    private RankingRow Row(PartCall part)
    {
        var margin = Calls.Margin(part.Now)!.Value;
        return new RankingRow
        {
            Name = part.Area.Label,
            Value = part.Now.Rate,
            Low = margin.Low,
            High = margin.High,
            Figure = Words.Number(part.Now.Rate, decimals),
            Note = part.Differs ? T.Of("aantoonbaar") : part.Now.IsTiny ? T.Of("klein aantal") : null,
            Different = part.Differs,
            Own = part.Area.Code == facts.Area.Code,
            Href = href(part.Area.Code),
        };
    }

    private MapArea Drawn(PartCall part, AreaShape shape, MapClasses classes)
    {
        var figure = part.Now.HasRate ? Words.Number(part.Now.Rate, decimals) : null;
        var said = part.BesideRest switch { Call.Higher => ", " + T.Of("aantoonbaar hoger"), Call.Lower => ", " + T.Of("aantoonbaar lager"), _ => part.Now.IsTiny ? ", " + T.Of("klein aantal") : "" };
        return new MapArea
        {
            Name = part.Area.Label,
            Rings = shape.Rings,
            Mark = part.Now.IsSuppressed ? MapMark.Suppressed : part.Now.HasRate ? MapMark.Figure : MapMark.NoFigure,
            Class = part.Now.HasRate ? classes.Of((decimal)part.Now.Rate) : null,
            Figure = figure,
            Words = figure is null ? $"{part.Area.Label}: {Words.Missing(part.Now)}" : $"{part.Area.Label}: {figure} {Words.PerThousand}{said}",
            Different = part.Differs,
            Own = part.Area.Code == facts.Area.Code,
            Href = href(part.Area.Code),
        };
    }

    private string Describe()
    {
        if (comparisons.Ranked.Count == 0)
        {
            return T.Of("Geen van de gebieden heeft een cijfer.");
        }

        var (most, least) = (comparisons.Ranked[0], comparisons.Ranked[^1]);
        var hidden = comparisons.Parts.Count - comparisons.Ranked.Count;
        var ends = T.Of("{0} {1}. Het hoogst is {2} met {3}, het laagst {4} met {5} per 1.000 inwoners.",
            comparisons.Parts.Count, Words.Several(facts.PartKind), most.Area.Label, Words.Number(most.Now.Rate, decimals), least.Area.Label, Words.Number(least.Now.Rate, decimals));
        return ends + (hidden > 0 ? " " + T.Of("Van {0} is er geen cijfer of wordt het niet getoond.", hidden) : "") + " " + T.Of("Alle cijfers staan in de tabel.");
    }
}
