using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;

namespace OpKoers.Drawing.Tests.Svg;

public class SvgReaderTests
{
    private static readonly SvgOptions Options = new() { Standalone = true, IdPrefix = "proef" };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfAChartThatWasWritten_WritesTheSameAgain(int seed)
    {
        var written = SvgWriter.ToText(IndicatorChart.Draw(Chart(seed), seed % 2 == 0 ? IndicatorChart.Wide : IndicatorChart.Narrow)!, Options);

        Assert.Equal(written, SvgWriter.ToText(SvgReader.Read(written)!, Options));
    }

    [Fact]
    public void Read_OfEveryShape_WritesTheSameAgain()
    {
        Shape[] shapes =
        [
            new RectShape(1, 2, 3, 4, 1, null, new Style { Fill = Paint.Of(0x123456), Opacity = 0.5 }),
            new CircleShape(1, 2, 3, null, new Style { Stroke = Paint.Of(0xABCDEF), Width = 2.5, Dash = 3, Gap = 1, RoundCap = true, RoundJoin = true }),
            new PathShape(new Outline().Move(-1, 2).Line(-1, 5).Line(4, 5).Cubic(1, 2, -3, -4, 5, 6).Line(0, 0).Close(), null, new Style { Fill = Paint.White }),
            new SymbolShape(Symbol.AtRisk, 5, 5, 16),
            new TextShape(1, 2, "Groter dan > \"één\"", 13, Drawing.Fonts.FontWeight.SemiBold, null, new Style { Fill = Paint.Of(0) }, TextAnchor.End),
            new TextShape(1, 2, [new TextRun("gewoon "), new TextRun("vet", Drawing.Fonts.FontWeight.SemiBold)], 13, null, new Style { Fill = Paint.Of(0) }),
        ];
        var written = SvgWriter.ToText(new Scene { Width = 100, Height = 50, Title = "Een & ander", Description = "Wat er staat", Class = "", Shapes = shapes }, Options);

        Assert.Equal(written, SvgWriter.ToText(SvgReader.Read(written)!, Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg viewBox=\"0 0 10 10\"></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect/><script>alert(1)</script></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"1\" height=\"1\"/><path d=\"M0 0Q1 1 2 2\"/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">&a;</svg>")]
    public void Read_OfWhatWeDoNotWrite_IsRefused(string svg) => Assert.Null(SvgReader.Read(svg));

    private static ChartModel Chart(int seed)
    {
        var random = new Random(seed);
        return new ChartModel
        {
            Title = "Reeks " + seed,
            Suffix = seed % 3 == 0 ? " %" : "",
            Direction = (ChartDirection)(seed % 3),
            Points = [.. Enumerable.Range(2012, 9).Select(year => new ChartPoint(year, "" + year, random.Next(5) == 0 ? null : random.Next(10, 90)) { Low = 8, High = 95, Provisional = year == 2020, BreakBefore = year == 2016 && seed % 4 == 0, BreakWords = "Nieuwe meting" }), new ChartPoint(2021, "2021", 50)],
            Path = [new(2019, 60m), new(2022, 31m)],
            Target = new ChartTarget(2022, 31m, 31m, "hoogstens 31", "streefwaarde 2022"),
        };
    }
}
