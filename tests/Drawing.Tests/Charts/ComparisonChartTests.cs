using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Charts;

public sealed class ComparisonChartTests
{
    [Fact]
    public void Draw_WithoutFiguresOfOurOwn_IsNothing() => Assert.Null(ComparisonChart.Draw(Model([null, null, null])));

    [Fact]
    public void Draw_WithAGap_LeavesItOpen()
    {
        var scene = ComparisonChart.Draw(Model([1, 2, null, 3, 4]))!;

        var lines = scene.Shapes.OfType<PathShape>().Where(path => path.Class == "c-own").ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(4, scene.Shapes.OfType<CircleShape>().Count());
    }

    [Fact]
    public void Draw_WithABreak_DrawsNoLineAcrossItAndSaysWhy()
    {
        var model = Model([1, 2, 3, 4], provisional: [false, false, true, true]);
        var scene = ComparisonChart.Draw(model with { Own = model.Own with { Breaks = [null, null, "andere delen", null] } })!;

        Assert.Single(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-own");
        Assert.Single(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-own c-own--prov");
        Assert.Single(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-break");
        Assert.Contains(scene.Shapes.OfType<TextShape>(), text => text.Runs[0].Text == "andere delen");
    }

    [Fact]
    public void Draw_OfAProvisionalFigure_DotsTheWayToIt()
    {
        var scene = ComparisonChart.Draw(Model([1, 2, 3], provisional: [false, false, true]))!;

        Assert.Single(scene.Shapes.OfType<PathShape>(), path => path.Class == "c-own c-own--prov");
        Assert.Equal("c-dot c-dot--prov", scene.Shapes.OfType<CircleShape>().Last().Class);
    }

    [Fact]
    public void Draw_OfAGroupThatIsNotKnownInAYear_BreaksTheBand()
    {
        var scene = ComparisonChart.Draw(Model([1, 2, 3, 4, 5]) with { BandLow = [1, 1, null, 1, 1], BandHigh = [2, 2, null, 2, 2] })!;

        Assert.Equal(2, scene.Shapes.OfType<PathShape>().Count(path => path.Class == "c-otherband"));
    }

    [Fact]
    public void Draw_OfLinesThatEndTogether_WritesTheirNamesApart()
    {
        var scene = ComparisonChart.Draw(Model([3, 3, 3]) with { Others = [new ComparisonLine { Name = "Nederland", Values = [3, 3, 3], Figure = "3,0" }] })!;

        var names = scene.Shapes.OfType<TextShape>().Where(text => text.Runs[0].Text.EndsWith("3,0", StringComparison.Ordinal)).Select(text => text.Y).ToList();
        Assert.Equal(2, names.Count);
        Assert.True(Math.Abs(names[0] - names[1]) >= 14);
    }

    private static ComparisonModel Model(IReadOnlyList<double?> values, IReadOnlyList<bool>? provisional = null) => new()
    {
        Title = "Proef",
        Periods = [.. values.Select((_, place) => $"{2016 + place}")],
        Own = new ComparisonLine { Name = "Proef", Values = values, Provisional = provisional ?? [], Figure = "3,0" },
    };
}
