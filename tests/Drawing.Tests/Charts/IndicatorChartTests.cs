using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Drawing.Tests.Scenes;

namespace OpKoers.Drawing.Tests.Charts;

public class IndicatorChartTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, 1_000_000).ToArbitrary();

    private static readonly ChartModel Unsafe = new()
    {
        Title = "Inwoners die zich wel eens onveilig voelen",
        Unit = "% van de inwoners",
        Suffix = " %",
        Decimals = 1,
        Direction = ChartDirection.LowerIsBetter,
        Points =
        [
            new(2013, "2013", 37.2m),
            new(2015, "2015", null),
            new(2017, "2017", 36.0m),
            new(2019, "2019", 31.0m),
            new(2021, "2021", 33.8m) { Low = 31.1m, High = 36.5m, BreakBefore = true, BreakWords = "Nieuwe onderzoeksmethode" },
            new(2023, "2023", 32.1m) { Low = 29.5m, High = 34.7m, Earlier = [32.4m] },
            new(2025, "2025", 31.2m) { Low = 28.6m, High = 33.8m, Provisional = true },
        ],
        Path = [new(2021, 33.8m), new(2027, 31.0m)],
        Target = new(2027, 31.0m, 31.0m, "hoogstens 31,0", "streefwaarde 2027"),
        Required = new(2025, "2025", 31.9m),
    };

    [Theory]
    [InlineData(IndicatorChart.Wide)]
    [InlineData(IndicatorChart.Narrow)]
    public void Draw_WhenSeriesIsKnown_FollowsTheChartGrammar(double width)
    {
        var scene = Draw(Unsafe, width);

        Assert.Equal(width, scene.Width);
        Assert.Single(scene.With<PathShape>("c-path"));
        Assert.Single(scene.With<PathShape>("c-goal"));
        Assert.Single(scene.With<PathShape>("c-good"));
        Assert.Single(scene.With<PathShape>("c-break"));
        Assert.Single(scene.With<CircleShape>("c-dot--prov"));
        Assert.Single(scene.With<LineShape>("c-own--prov"));
        Assert.Single(scene.With<CircleShape>("c-dot--old"));
        Assert.Equal(3, scene.With<PathShape>("c-whisk").Count);
        Assert.Equal(2, scene.With<PathShape>("c-band").Count);
        Assert.Equal(6, scene.With<CircleShape>("c-dot").Count);
        foreach (var words in (string[])["37,2", "31,0", "31,2", "31,9", "voorlopig", "hoogstens 31,0", "streefwaarde 2027", "nodig in 2025:", "lager is beter", "% van de inwoners"])
        {
            Assert.Contains(words, Texts(scene));
        }
    }

    [Fact]
    public void Draw_OfAFigureThatIsWithheld_MarksItsPlaceOnTheAxisAndNoHeight()
    {
        var scene = IndicatorChart.Draw(new ChartModel { Title = "Proef", Direction = ChartDirection.None, Points = [new(2019, "2019", 4), new(2020, "2020", null) { Withheld = true, Missing = "afgeschermd" }, new(2021, "2021", 6)] })!;

        Assert.Single(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-hatch");
        Assert.DoesNotContain(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-own");
        Assert.Contains("afgeschermd in 2020", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Axis_OfNoughtsAlone_RunsToOne()
    {
        var scene = IndicatorChart.Draw(new ChartModel { Title = "Proef", Direction = ChartDirection.None, Points = [new(2019, "2019", 0), new(2020, "2020", 0)] })!;

        Assert.DoesNotContain(scene.Shapes.OfType<TextShape>(), text => text.Runs[0].Text.Contains("0,00", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_WhenAMeasurementIsMissing_LeavesAGap()
    {
        // 2013 stands alone, 2017 to 2019 and 2021 to 2023 are lines: nothing bridges the gap of 2015 or the break.
        var lines = Draw(Unsafe).With<PathShape>("c-own");

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(2, line.Outline.Steps.Count));
    }

    [Fact]
    public void Draw_WhenNoMarginWasPublished_DrawsNoneAndNoBand()
    {
        var scene = Draw(Unsafe with { Points = [.. Unsafe.Points.Select(point => point with { Low = null, High = null })] });

        Assert.Empty(scene.With<PathShape>("c-band"));
        Assert.Empty(scene.With<PathShape>("c-whisk"));
    }

    [Fact]
    public void Draw_WhenNothingWasMeasured_IsNoChart()
    {
        Assert.Null(IndicatorChart.Draw(Unsafe with { Points = [new(2019, "2019", null)] }));
        Assert.Null(IndicatorChart.Draw(Unsafe with { Points = [] }));
        Assert.Null(Sparkline.Draw(Unsafe with { Points = [] }));
        Assert.Null(IndicatorChart.AxisNote(Unsafe with { Points = [] }));
    }

    [Fact]
    public void Draw_WhenAxisDoesNotStartAtZero_SaysSoAndCarriesAMark()
    {
        Assert.Equal("De as begint bij 28 %.", IndicatorChart.AxisNote(Unsafe));
        Assert.NotEmpty(Draw(Unsafe).With<PathShape>("c-axis"));
        var fromZero = Unsafe with { Points = [new(2019, "2019", 2), new(2020, "2020", 40)], Path = [], Target = null, Required = null };
        Assert.Null(IndicatorChart.AxisNote(fromZero));
        Assert.Empty(Draw(fromZero).With<PathShape>("c-axis"));
    }

    [Fact]
    public void Draw_WhenSeriesHasLevels_NamesThemAlongTheAxis()
    {
        var scene = Draw(new ChartModel
        {
            Title = "Volwassenheid",
            Direction = ChartDirection.HigherIsBetter,
            Scale = ["ad hoc", "herhaalbaar", "beheerst"],
            Points = [new(2019, "2019", 1), new(2020, "2020", 2)],
        });

        Assert.Superset(new HashSet<string>(["ad hoc", "herhaalbaar", "beheerst", "2019", "2020"]), Texts(scene).ToHashSet());
        Assert.DoesNotContain("1", Texts(scene));
    }

    [Fact]
    public void Draw_WhenSeriesIsYesOrNo_PutsYesAboveNo()
    {
        var scene = Draw(new ChartModel
        {
            Title = "Vastgesteld",
            Direction = ChartDirection.HigherIsBetter,
            Scale = ["nee", "ja"],
            ScaleStart = 0,
            Points = [new(2018.5, "1e helft 2019", 0), new(2019, "2e helft 2019", 1)],
        });

        var dots = scene.With<CircleShape>("c-dot");
        Assert.True(dots[1].Y < dots[0].Y);
        Assert.Contains("1e helft 2019", Texts(scene));
    }

    [Fact]
    public void Draw_WhenTargetIsABand_DrawsBothBoundsAndTheGoodInside()
    {
        var scene = Draw(Unsafe with { Direction = ChartDirection.InBand, Path = [], Target = new(2027, 28, 31, "tussen 28 en 31", "streefwaarde 2027") });

        Assert.Equal(2, scene.With<PathShape>("c-goal").Count);
        Assert.Single(scene.With<RectShape>("c-good"));
    }

    [Fact]
    public void Draw_WhenSeriesIsAny_OverlapsNoTwoLabelsAndKeepsThemOnTheSheet() => Prop.ForAll(Seeds, static seed =>
    {
        var scene = Draw(Random(seed), seed % 2 == 0 ? IndicatorChart.Wide : IndicatorChart.Narrow);
        var texts = SceneProbe.All(scene.Shapes).OfType<TextShape>().ToList();
        var sheet = new Area(0, 0, scene.Width, scene.Height);
        for (var one = 0; one < texts.Count; one++)
        {
            Assert.True(sheet.Holds(SceneProbe.AreaOf(texts[one])), texts[one].Runs[0].Text);
            for (var other = one + 1; other < texts.Count; other++)
            {
                Assert.False(SceneProbe.AreaOf(texts[one]).Overlaps(SceneProbe.AreaOf(texts[other])), $"'{texts[one].Runs[0].Text}' and '{texts[other].Runs[0].Text}'");
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Draw_WhenSeriesIsAny_KeepsMarksInThePlot() => Prop.ForAll(Seeds, static seed =>
    {
        var scene = Draw(Random(seed));
        return scene.With<CircleShape>("c-dot").TrueForAll(dot => dot.X > 0 && dot.X < scene.Width && dot.Y > 40 && dot.Y < scene.Height - 30);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Draw_WhenSeriesIsAny_IsWellFormedAndTheSameEveryTime() => Prop.ForAll(Seeds, static seed =>
    {
        var svg = SvgWriter.ToText(Draw(Random(seed)));
        return XElement.Parse(svg).Attribute("role")?.Value == "img" && svg == SvgWriter.ToText(Draw(Random(seed)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sparkline_WhenSeriesIsKnown_ShowsLineLastFigureAndTarget()
    {
        var scene = Sparkline.Draw(Unsafe) ?? throw new InvalidOperationException("No sparkline.");

        Assert.Equal(96, scene.Width);
        Assert.Single(scene.With<PathShape>("c-goal"));
        Assert.Equal(3, scene.With<PathShape>("c-own").Count);
        Assert.Contains("31,2 % in 2025", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Sparkline_WhenSeriesIsLong_StaysAsSmallAsAWord()
    {
        var points = Enumerable.Range(0, 48).Select(index => new ChartPoint(2013 + (index / 4.0), $"kwartaal {index}", 40 - index)).ToList();

        var scene = Sparkline.Draw(Unsafe with { Points = points, Path = [], Target = null, Required = null })!;

        Assert.StartsWith("Gemeten: 48 keer, van 40,0 % in kwartaal 0 tot -7,0 % in kwartaal 47.", scene.Description, StringComparison.Ordinal);
        Assert.InRange(SvgWriter.ToText(scene).Length, 400, 1_200);
    }

    [Fact]
    public void Sparkline_WhenSomeFiguresAreProvisional_DrawsThemAsStrokesOfTheirOwn()
    {
        var points = Enumerable.Range(0, 6).Select(index => new ChartPoint(2013 + index, $"{2013 + index}", 40 - index) { Provisional = index is 2 or 3 or 5 }).ToList();

        var scene = Sparkline.Draw(Unsafe with { Points = points })!;

        Assert.Equal(["c-own", "c-own c-own--prov", "c-own", "c-own c-own--prov"], SceneProbe.All(scene.Shapes).OfType<PathShape>().Select(shape => shape.Class).Where(name => name!.StartsWith("c-own", StringComparison.Ordinal)));
    }

    private static Scene Draw(ChartModel model, double width = IndicatorChart.Wide) => IndicatorChart.Draw(model, width) ?? throw new InvalidOperationException("No chart.");

    private static List<string> Texts(Scene scene) => [.. SceneProbe.All(scene.Shapes).OfType<TextShape>().Select(text => text.Runs[0].Text)];

    private static ChartModel Random(int seed)
    {
        var random = new Random(seed);
        var size = (decimal)Math.Pow(10, random.Next(-2, 7));
        decimal Value() => Math.Round((decimal)(random.NextDouble() - (seed % 5 == 0 ? 0.5 : 0)) * size, 2);
        var moment = 2000d;
        var points = new List<ChartPoint>();
        for (var index = random.Next(1, 30); index >= 0; index--)
        {
            moment += random.Next(1, 9) / 4d;
            var value = Value();
            points.Add(new(moment, "periode " + index, points.Count > 0 && random.Next(5) == 0 ? null : value)
            {
                Low = random.Next(3) == 0 ? value - (size / 10) : null,
                High = value + (size / 10),
                Provisional = random.Next(6) == 0,
                BreakBefore = random.Next(9) == 0,
                Earlier = random.Next(6) == 0 ? [Value()] : [],
            });
        }

        return Unsafe with
        {
            Points = points,
            Decimals = random.Next(3),
            Direction = (ChartDirection)random.Next(5),
            Path = random.Next(3) == 0 ? [] : [new(moment - 3, Value()), new(moment, Value()), new(moment + 4, Value())],
            Target = random.Next(4) == 0 ? null : new(moment + 4, Value(), size, "minstens " + Value(), "streefwaarde over enige jaren, in een lange toelichting"),
            Required = random.Next(3) == 0 ? null : new(moment, "2020", Value()),
        };
    }
}
