using System.Xml.Linq;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Tests.Sheets;

public sealed class IndicatorSheetTests
{
    private static readonly DateOnly AsOf = new(2020, 7, 1);

    private static readonly IndicatorDraft Reports = new()
    {
        Key = "meldingen-woonoverlast",
        Name = "Meldingen van woonoverlast",
        Unit = "meldingen",
        Decimals = 0,
        Direction = Direction.LowerIsBetter,
        Reading = Reading.Flow,
        Measures = Measures.Effect,
        Baseline = new BaselineDraft { Period = Period.Year(2018), Value = Quantity.Of(1032) },
        Target = new TargetDraft { Kind = TargetKind.DirectionOnly, Period = Period.Year(2022) },
    };

    [Fact]
    public void Sheet_OfASeries_SaysFiguresJudgementAndTableWithTheSameWords()
    {
        var sheet = Of(Reports, Measured(2018, 1032), Measured(2019, 973));

        Assert.Equal("lager is beter", sheet.Direction);
        Assert.Equal("gedaald in 2022", sheet.Target);
        Assert.Equal(["1.032 meldingen", "973 meldingen"], sheet.Measurements.Select(row => row.Text.Replace('\u00a0', ' ')));
        Assert.Equal(StatusMark.OnCourse, sheet.Judgement!.Mark);
        Assert.Contains("973", sheet.Judgement.Formula, StringComparison.Ordinal);
        Assert.Equal(["2018", "2019", "2022"], sheet.Series.Select(row => row.Name));
        Assert.Equal("nog niet gemeten", sheet.Series[2].Measured);
        Assert.Contains("973", sheet.Drawing!.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_AskedTwice_IsTheSame()
    {
        var one = Of(Reports, Measured(2018, 1032), Measured(2019, 973));
        var other = Of(Reports, Measured(2018, 1032), Measured(2019, 973));

        Assert.Equal(one.Drawing, other.Drawing);
        Assert.Equal(one.Series, other.Series);
    }

    [Fact]
    public void Sheet_WhenMeasuredAfterTheDate_LeavesThatOut()
    {
        var sheet = Of(Reports, Measured(2018, 1032), Measured(2019, 973), Measured(2020, 4711));

        Assert.Equal(2, sheet.Measurements.Count);
        Assert.DoesNotContain("4.711", string.Join('|', sheet.Series.Select(row => row.Measured)) + sheet.Drawing!.Wide, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_IsSafeInAPageAndAsAFile()
    {
        var drawing = Of(Reports, Measured(2018, 1032), Measured(2019, 973)).Drawing!;

        foreach (var svg in new[] { drawing.Wide, drawing.Narrow })
        {
            var root = XElement.Parse(svg);
            Assert.Equal("http://www.w3.org/2000/svg", root.Name.NamespaceName);
            Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "style" or "script" or "a" or "image" or "foreignObject");
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "class" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(root.DescendantsAndSelf().Attributes("id"), id => Assert.StartsWith("meldingen-woonoverlast-", id.Value, StringComparison.Ordinal));
        }

        Assert.Empty(Ids(drawing.Wide).Intersect(Ids(drawing.Narrow)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sheet_OfASuppressedFigure_NeverShowsIt(bool asRange)
    {
        var value = asRange ? Quantity.Between(4711, 4713) : Quantity.Of(4711);
        var sheet = Of(Reports, Measured(2018, 1032), Measured(2019, 4711) with { Value = value, Status = MeasurementStatus.Suppressed });

        Assert.Equal("afgeschermd", sheet.Measurements[1].Text);
        Assert.DoesNotContain("4.71", string.Join('|', sheet.Series) + sheet.Drawing!.Wide + sheet.Drawing.Narrow + sheet.Drawing.Alternative + sheet.Judgement!.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_OfASuppressedFigureThatWasReplaced_StillNeverShowsIt()
    {
        var sheet = Of(Reports, Measured(2018, 1032), Measured(2019, 4711) with { Status = MeasurementStatus.Suppressed, SupersededOn = new DateOnly(2020, 5, 1) }, Measured(2019, 973));

        Assert.Equal("herzien van afgeschermd", sheet.Series[1].State);
        Assert.DoesNotContain("4.711", string.Join('|', sheet.Series) + sheet.Drawing!.Wide + sheet.Drawing.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_OfARevisedFigure_KeepsTheOldOneWithItsDay()
    {
        var sheet = Of(Reports, Measured(2018, 1032), Measured(2019, 980) with { SupersededOn = new DateOnly(2020, 5, 1) }, Measured(2019, 973) with { Status = MeasurementStatus.Revised });

        Assert.Equal(new DateOnly(2020, 5, 1), sheet.Measurements[1].Draft.SupersededOn);
        Assert.Equal("herzien", sheet.Measurements[2].Status);
        Assert.Contains("herzien van 980", sheet.Series[1].State, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_OfWhatIsOnlyFollowed_HasNoJudgementAndNoTarget()
    {
        var sheet = Of(Reports with { Target = new TargetDraft { Kind = TargetKind.None } }, Measured(2019, 973));

        Assert.Null(sheet.Judgement);
        Assert.Null(sheet.Target);
    }

    [Fact]
    public void Sheet_WhenNothingIsMeasured_HasNoDrawing() => Assert.Null(Of(Reports with { Baseline = null }).Drawing);

    private static IndicatorSheet Of(IndicatorDraft definition, params MeasurementDraft[] measurements) =>
        IndicatorSheet.Of(new IndicatorData(Guid.NewGuid(), Guid.NewGuid(), 1, null, definition, [.. measurements.Select(row => new SeriesPoint(row, []))]), AsOf, JudgementTolerance.Default, JudgementWords.Dutch);

    private static MeasurementDraft Measured(int year, decimal value) => new() { Period = Period.Year(year), Value = Quantity.Of(value) };

    private static IEnumerable<string> Ids(string svg) => XElement.Parse(svg).DescendantsAndSelf().Attributes("id").Select(id => id.Value);
}
