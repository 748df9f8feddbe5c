using System.Globalization;
using Microsoft.AspNetCore.Html;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>The drawings of a comparison: the strip of dots and the map.</summary>
internal static class BenchmarkPictures
{
    public static DotStripModel Strip(Benchmark benchmark, TableChoice choice, string title) => new()
    {
        Title = title,
        Description = BenchmarkWords.Lead(benchmark, choice, T.Of("gebieden")) + " " + T.Of("Alle cijfers staan in de tabel."),
        MiddleWords = value => T.Of("mediaan {0}", FigurePage.Number(value, choice.Decimals)),
        Language = MapWords.For(CultureInfo.CurrentUICulture).Language,
        Number = value => FigurePage.Number(value, Math.Abs(value) < 10 || choice.Decimals == 0 ? choice.Decimals : 0),
        Points =
        [
            .. benchmark.Known.Select(row => new DotStripPoint(row.Area.Label, row.Value, BenchmarkWords.Sentence(row, benchmark, choice))
            {
                Chosen = row.Area.Code == benchmark.Chosen?.Area.Code,
                Different = row.AgainstChosen.IsShown,
                Low = row.Low,
                High = row.High,
                Figure = BenchmarkWords.Number(row, choice),
            }),
        ],
    };

    public static MapModel Map(Benchmark benchmark, TableChoice choice, AreaMap map, string title, Func<Area, string> href)
    {
        var words = MapWords.For(CultureInfo.CurrentUICulture);
        var shapes = map.Shapes.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        // Where areas overlap the smaller lies on top.
        var rows = benchmark.Rows.Where(row => shapes.ContainsKey(row.Area.Code)).OrderByDescending(row => benchmark.Overlaps ? row.Area.Hectares ?? 0 : 0).ToList();
        List<decimal> known = [.. rows.Where(row => row.HasValue).Select(row => (decimal)row.Value)];
        var classes = MapClasses.Of(known, choice.Decimals);
        return new MapModel
        {
            Title = title,
            Outlines = map.Outline.Rings,
            Classes = known.Count < 2 ? [] : classes.Words(border => FigurePage.Words.Number(border, choice.Decimals), words),
            SuppressedWords = choice.IsHiding ? T.Of("afgeschermd") : T.Of("afgeschermd door de bron"),
            NoFigureWords = T.Of("geen cijfer"),
            Language = words.Language,
            DifferentWords = benchmark.Chosen is { HasValue: true } chosen ? T.Of("aantoonbaar anders dan {0}", chosen.Area.Label) : null,
            OwnWords = benchmark.Chosen?.Area.Label,
            Description = T.Of("De cijfers staan in de tabel."),
            Areas =
            [
                .. rows.Select(row => new MapArea
                {
                    Name = row.Area.Label,
                    Rings = shapes[row.Area.Code].Rings,
                    Mark = row.HasValue ? MapMark.Figure : row.Status == ObservationStatus.Suppressed ? MapMark.Suppressed : MapMark.NoFigure,
                    Class = row.HasValue ? classes.Of((decimal)row.Value) : null,
                    Figure = row.HasValue ? BenchmarkWords.Number(row, choice) : null,
                    Words = BenchmarkWords.Sentence(row, benchmark, choice),
                    Different = row.AgainstChosen.IsShown,
                    Own = row.Area.Code == benchmark.Chosen?.Area.Code,
                    Href = href(row.Area),
                }),
            ],
        };
    }

    public static IHtmlContent? Html(Scene? scene, string prefix) => scene is null ? null : new HtmlString(SvgWriter.ToText(scene, SvgOptions.Page with { IdPrefix = prefix }));
}
