using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>The drawings of a picture: map, ranking and comparison over time, each as a model that is ready to draw.</summary>
internal sealed class PictureMaps(Comparisons comparisons, Func<string, string> href)
{
    private readonly PictureFacts facts = comparisons.Facts;
    private readonly int decimals = comparisons.Facts.Chosen.Decimals;

    private string Provisional => comparisons.Whole.MayChange ? ", voorlopig" : "";

    public string MapTitle => $"{facts.Chosen.Kind.Name} per {Words.Of(facts.PartKind)}, {facts.Whole.Label}, {facts.Year}";

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
            Classes = rates.Count < 2 ? [] : classes.Words(border => Words.Number((double)border, decimals), MapWords.Dutch),
            SuppressedWords = "niet getoond",
            NoFigureWords = "geen cijfer of geen inwoners",
            DifferentWords = $"aantoonbaar anders dan de rest van {facts.Whole.Label}",
            Description = Describe(),
        };
    }

    public RankingModel? Ranking() => comparisons.Ranked.Count < 2 ? null : new RankingModel
    {
        Title = $"Rangorde: {MapTitle}",
        Rows = [.. comparisons.Ranked.Select(Row)],
        Reference = comparisons.Whole.RateOrNull,
        ReferenceWords = comparisons.Whole.HasRate ? $"{facts.Whole.Label} {Words.Number(comparisons.Whole.Rate, decimals)}" : null,
        Description = Describe(),
    };

    public ComparisonModel Trend()
    {
        var trend = facts.Trend;
        var middles = trend.Group.Select(Middle.Of).ToList();
        List<ComparisonLine> others = [];
        Add(facts.StandsAlone ? [] : trend.Municipality, facts.Municipality.Label);
        Add(trend.Country, "Nederland");
        return new ComparisonModel
        {
            Title = $"{facts.Chosen.Kind.Name} in {facts.Area.Label}, {facts.Years[0]} tot en met {facts.Years[^1]}",
            Periods = [.. facts.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Own = Line(trend.Own, facts.Area.Label),
            Others = others,
            BandLow = middles.TrueForAll(middle => middle is null) ? [] : middles.ConvertAll(middle => middle?.Low),
            BandHigh = middles.TrueForAll(middle => middle is null) ? [] : middles.ConvertAll(middle => middle?.High),
            BandWords = $"middelste helft van {facts.Group.Members.Count} {Words.Several(facts.Area.Kind)}",
            Unit = Words.PerThousand,
            Description = $"{facts.Area.Label}: {string.Join("; ", facts.Years.Zip(trend.Own).Where(pair => pair.Second.HasRate).Select(pair => $"{pair.First} {Words.Number(pair.Second.Rate, decimals)}"))}. Alle cijfers staan in de tabel.",
        };

        void Add(IReadOnlyList<Figure> series, string name)
        {
            if (series.Any(figure => figure.HasRate))
            {
                others.Add(Line(series, name) with { Note = null });
            }
        }
    }

    private ComparisonLine Line(IReadOnlyList<Figure> series, string name)
    {
        var last = series.LastOrDefault(figure => figure.HasRate);
        return new ComparisonLine
        {
            Name = name,
            Values = [.. series.Select(figure => figure.RateOrNull)],
            Provisional = [.. series.Select(figure => figure.MayChange)],
            Figure = last.HasRate ? Words.Number(last.Rate, decimals) : "",
            Note = last.MayChange ? "voorlopig" : null,
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
            Note = part.Differs ? "aantoonbaar" : part.Now.IsTiny ? "klein aantal" : null,
            Different = part.Differs,
            Own = part.Area.Code == facts.Area.Code,
            Href = href(part.Area.Code),
        };
    }

    private MapArea Drawn(PartCall part, AreaShape shape, MapClasses classes)
    {
        var figure = part.Now.HasRate ? Words.Number(part.Now.Rate, decimals) : null;
        var said = part.BesideRest switch { Call.Higher => ", aantoonbaar hoger", Call.Lower => ", aantoonbaar lager", _ => part.Now.IsTiny ? ", klein aantal" : "" };
        return new MapArea
        {
            Name = part.Area.Label,
            Rings = shape.Rings,
            Mark = part.Now.IsSuppressed ? MapMark.Suppressed : part.Now.HasRate ? MapMark.Figure : MapMark.NoFigure,
            Class = part.Now.HasRate ? classes.Of((decimal)part.Now.Rate) : null,
            Figure = figure,
            Words = figure is null ? $"{part.Area.Label}: {Words.Missing(part.Now)}" : $"{part.Area.Label}: {figure} {Words.PerThousand}{said}",
            Different = part.Differs,
            Href = href(part.Area.Code),
        };
    }

    private string Describe()
    {
        if (comparisons.Ranked.Count == 0)
        {
            return "Geen van de gebieden heeft een cijfer.";
        }

        var (most, least) = (comparisons.Ranked[0], comparisons.Ranked[^1]);
        var hidden = comparisons.Parts.Count - comparisons.Ranked.Count;
        return $"{comparisons.Parts.Count} {Words.Several(facts.PartKind)}. Het hoogst is {most.Area.Label} met {Words.Number(most.Now.Rate, decimals)}, het laagst {least.Area.Label} met {Words.Number(least.Now.Rate, decimals)} {Words.PerThousand}."
            + (hidden > 0 ? $" Van {hidden} is er geen cijfer of wordt het niet getoond." : "") + " Alle cijfers staan in de tabel.";
    }
}
