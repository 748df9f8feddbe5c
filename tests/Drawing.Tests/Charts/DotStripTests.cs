using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Charts;

public sealed class DotStripTests
{
    private static DotStripModel Model(params IEnumerable<double> values) => new()
    {
        Title = "Proef",
        Description = "Proef.",
        MiddleWords = value => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"mediaan {value:0.00}"),
        Number = value => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        Points = [.. values.Select((value, place) => new DotStripPoint($"Gebied {place}", value, $"Gebied {place}: {value}") { Chosen = place == 0, Low = value - 1, High = value + 1, Figure = "x" })],
    };

    [Fact]
    public void Strip_OfNobody_IsNotDrawn() => Assert.Null(DotStrip.Draw(Model()));

    [Fact]
    public void Dots_OfAnyValues_LieOnTheSheetAndCoverNoOther() => Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(0, 400).Select(value => value / 7d)).ToArbitrary(), static values =>
    {
        var scene = DotStrip.Draw(Model(values), DotStrip.Narrow)!;
        var dots = scene.Shapes.OfType<GroupShape>().SelectMany(group => group.Shapes.OfType<CircleShape>()).ToList();
        return dots.Count == values.Count - 1
            && dots.TrueForAll(dot => dot.X - dot.Radius >= 0 && dot.X + dot.Radius <= scene.Width && dot.Y - dot.Radius >= 0 && dot.Y + dot.Radius <= scene.Height)
            && dots.Index().All(one => dots.Skip(one.Index + 1).All(other => Math.Max(Math.Abs(one.Item.X - other.X), Math.Abs(one.Item.Y - other.Y)) >= (2 * other.Radius) - 1e-6));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Middle_OfTheGroup_IsSaidAsTheModelSaysFiguresAndNotAsTheAxisDoes()
    {
        var texts = DotStrip.Draw(Model(31.2, 32.4, 33.25, 40))!.Shapes.OfType<TextShape>().Select(text => text.Runs[0].Text);

        Assert.Contains("mediaan 32.83", texts);
    }

    [Theory]
    [InlineData(0.5, 2.5)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(0.25, 1.75)]
    public void Quantile_OfFourFigures_LiesOnTheLineBetweenThem(double share, double expected) => Assert.Equal(expected, DotStrip.Quantile([1, 2, 3, 4], share), 12);
}
