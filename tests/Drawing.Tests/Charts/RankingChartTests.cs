using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Charts;

public sealed class RankingChartTests
{
    [Fact]
    public void Draw_WithoutRows_IsNothing() => Assert.Null(RankingChart.Draw(Model()));

    [Fact]
    public void Draw_OfADemonstrableDifference_FillsItsDotAlone()
    {
        var scene = RankingChart.Draw(Model(Row("A", 4, 3, 6, different: true), Row("B", 2, 1, 4)))!;

        var dots = Shapes(scene).OfType<CircleShape>().ToList();
        Assert.Equal(["c-dot", "c-dot c-dot--soft"], dots.Select(dot => dot.Class));
        Assert.True(dots[0].X > dots[1].X);
    }

    [Fact]
    public void Draw_OfAMarginFarBeyondAllFigures_EndsAtTheSheet()
    {
        var scene = RankingChart.Draw(Model(Row("A", 4, 3, 6), Row("B", 0, 0, 900)))!;

        Assert.All(Shapes(scene).OfType<LineShape>(), line => Assert.InRange(Math.Max(line.X1, line.X2), 0, RankingChart.Half));
    }

    [Theory]
    [InlineData(RankingChart.Half)]
    [InlineData(IndicatorChart.Narrow)]
    public void Draw_AtAnyWidth_KeepsWordsOnTheSheet(double width)
    {
        var scene = RankingChart.Draw(Model(Row("Een buurt met een heel lange naam die nergens past", 4, 3, 6, different: true), Row("B", 2, 1, 4)), width)!;

        Assert.All(Shapes(scene).OfType<TextShape>(), text => Assert.InRange(text.Left() + text.Measure(), 0, width + 1));
    }

    private static RankingModel Model(params RankingRow[] rows) => new() { Title = "Proef", Rows = rows, Reference = 3, ReferenceWords = "gemeente 3,0" };

    private static RankingRow Row(string name, double value, double low, double high, bool different = false) =>
        new() { Name = name, Value = value, Low = low, High = high, Figure = $"{value:0},0", Different = different, Note = different ? "aantoonbaar" : null };

    private static IEnumerable<Shape> Shapes(Scene scene) => scene.Shapes.SelectMany(shape => shape is GroupShape group ? group.Shapes : [shape]);
}
