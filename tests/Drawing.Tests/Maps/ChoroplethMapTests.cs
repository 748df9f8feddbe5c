using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Svg;

namespace OpKoers.Drawing.Tests.Maps;

public sealed class ChoroplethMapTests
{
    private static readonly double[] West = [0, 0, 1000, 0, 1000, 2000, 0, 2000];
    private static readonly double[] East = [1000, 0, 3000, 0, 3000, 2000, 1000, 2000];

    [Fact]
    public void Map_OfTwoNeighbours_DrawsTheirSharedBorderAtTheSamePlace()
    {
        var svg = Draw(Area("West", West, "1,2", 0), Area("Oost", East, "3,4", 1));

        var paths = Paths(svg, "c-area");
        Assert.Equal(2, paths.Count);
        Assert.True(Points(paths[0]).Intersect(Points(paths[1])).Count() == 2, string.Join(" and ", paths));
    }

    [Fact]
    public void Area_WithAFigure_HasTheColourOfItsClassAndSaysItAll()
    {
        var svg = Draw(Area("West", West, "1,2", 0), Area("Oost", East, "3,4", 1));

        Assert.Contains("class=\"c-area q2\"", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"c-area q4\"", svg, StringComparison.Ordinal);
        Assert.Contains("<title>West: 1,2</title>", svg, StringComparison.Ordinal);
        Assert.Contains(">3,4<", svg, StringComparison.Ordinal);
        Assert.Contains("c-num c-on", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Area_ThatIsWithheld_IsHatchedWithinItsBorderAndShowsNoFigure()
    {
        var svg = Draw(Area("West", West, null, null) with { Mark = MapMark.Suppressed }, Area("Oost", East, "3,4", 1));

        Assert.Single(Paths(svg, "c-hatch").Take(1));
        Assert.Contains("c-void", svg, StringComparison.Ordinal);
        Assert.Contains(">niet getoond<", svg, StringComparison.Ordinal);
        var ground = Points(Paths(svg, "c-void")[0]);
        var lines = Points(Paths(svg, "c-hatch")[0]);
        Assert.All(lines, point => Assert.InRange(point.X, ground.Min(corner => corner.X) - 0.1, ground.Max(corner => corner.X) + 0.1));
        Assert.All(lines, point => Assert.InRange(point.Y, ground.Min(corner => corner.Y) - 0.1, ground.Max(corner => corner.Y) + 0.1));
    }

    [Fact]
    public void Area_ThatIsDemonstrablyDifferent_HasAHeavyBorderOverItsNeighbours()
    {
        var svg = Draw(Area("West", West, "1,2", 0) with { Different = true }, Area("Oost", East, "3,4", 1));

        Assert.True(svg.IndexOf("c-sig", StringComparison.Ordinal) > svg.IndexOf("c-area q4", StringComparison.Ordinal));
        Assert.Contains(">aantoonbaar anders<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Area_ThatTheMapIsAbout_HasADoubleBorderOverAllOthersAndIsInTheLegend()
    {
        var own = Model(Area("West", West, "1,2", 0) with { Own = true }, Area("Oost", East, "3,4", 1) with { Different = true }) with { OwnWords = "dit is West" };

        var svg = SvgWriter.ToText(ChoroplethMap.Draw(own)!);
        var other = SvgWriter.ToText(ChoroplethMap.Draw(own with { Areas = [.. own.Areas.Select(area => area with { Own = false })] })!);

        Assert.Equal(Paths(svg, "c-area")[0], Assert.Single(Paths(svg, "c-ring")));
        Assert.Equal(Paths(svg, "c-area")[0], Assert.Single(Paths(svg, "c-ringin")));
        Assert.True(svg.IndexOf("c-ring", StringComparison.Ordinal) > svg.IndexOf("c-sig", StringComparison.Ordinal));
        Assert.Contains(">dit is West<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("dit is West", other, StringComparison.Ordinal);
        Assert.DoesNotContain("c-ring", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_OnANarrowSheet_WritesFiguresAndNoNames()
    {
        var model = Model(Area("West", West, "1,2", 0), Area("Oost", East, "3,4", 1));

        var wide = SvgWriter.ToText(ChoroplethMap.Draw(model)!);
        var narrow = SvgWriter.ToText(ChoroplethMap.Draw(model, ChoroplethMap.Narrow)!);

        Assert.Contains(">Oost<", wide, StringComparison.Ordinal);
        Assert.DoesNotContain(">Oost<", narrow, StringComparison.Ordinal);
        Assert.Contains(">3,4<", narrow, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_ThatDoesNotFitWhole_IsLeftOutAndNotBroken()
    {
        double[] slim = [0, 0, 120, 0, 120, 2000, 0, 2000];

        var svg = Draw(Area("Verspreidehuizenbuurt", slim, "9", 0), Area("Oost", [120, 0, 4000, 0, 4000, 2000, 120, 2000], "3", 1));

        Assert.DoesNotContain("Verspreide-", svg, StringComparison.Ordinal);
        Assert.Contains("<title>Verspreidehuizenbuurt: 9</title>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_WithAHighestHeight_IsNoHigherAndAsWide()
    {
        var model = Model(Area("West", West, "1,2", 0), Area("Oost", East, "3,4", 1)) with { Classes = [] };

        var (free, low) = (ChoroplethMap.Draw(model)!, ChoroplethMap.Draw(model, highest: 200)!);

        Assert.True(free.Height > 500);
        Assert.InRange(low.Height, 100, 202);
        Assert.Equal(free.Width, low.Width);
    }

    [Fact]
    public void Map_WithoutAnyShape_IsNoMap() => Assert.Null(ChoroplethMap.Draw(Model(Area("West", [], "1", 0) with { Rings = [] })));

    [Fact]
    public void Label_InAnyShape_LiesWithinIt() => Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), static seed =>
    {
        var random = new Random(seed);
        double[][] star = [[.. Enumerable.Range(0, 14).SelectMany(step => Spoke(step, random.Next(40, 300)))]];
        var (x, y, depth) = Polygon.Deepest(star);
        return depth > 0 && Polygon.Holds(star, x, y) && Enumerable.Range(0, 60).All(_ => Polygon.Depth(star, random.Next(0, 600), random.Next(0, 600)) <= depth + 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Classes_OfAnyFigures_RiseAndHoldEveryFigureOnce() => Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(0, 5000)).ToArbitrary(), static raw =>
    {
        List<decimal> figures = [.. raw.Select(figure => figure / 10m)];
        var classes = MapClasses.Of(figures, 1);
        var words = classes.Words(border => border.ToString(System.Globalization.CultureInfo.InvariantCulture), MapWords.Dutch);
        return classes.Breaks.Zip(classes.Breaks.Skip(1)).All(pair => pair.First < pair.Second)
            && words.Count == classes.Breaks.Count + 1 && words.Count <= MapClasses.Most
            && figures.All(figure => classes.Of(figure) >= 0 && classes.Of(figure) < words.Count)
            && figures.Select(classes.Of).Distinct().Count() == words.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Classes_OfNoFigures_AreOne() => Assert.Equal(["alle gebieden met een cijfer"], MapClasses.Of([], 0).Words(_ => "", MapWords.Dutch));

    private static IEnumerable<double> Spoke(int step, int far) => [300 + (far * Math.Cos(step * Math.Tau / 14)), 300 + (far * Math.Sin(step * Math.Tau / 14))];

    private static MapModel Model(params MapArea[] areas) => new()
    {
        Title = "Proef",
        Areas = areas,
        Outlines = [[0, 0, 3000, 0, 3000, 2000, 0, 2000]],
        Classes = ["minder dan 2", "2 of meer"],
        SuppressedWords = "niet getoond",
        DifferentWords = "aantoonbaar anders",
    };

    private static MapArea Area(string name, double[] ring, string? figure, int? place) => new() { Name = name, Rings = [ring], Figure = figure, Class = place, Words = figure is null ? name : $"{name}: {figure}" };

    private static string Draw(params MapArea[] areas) => SvgWriter.ToText(ChoroplethMap.Draw(Model(areas))!);

    private static List<string> Paths(string svg, string name) => [.. XElement.Parse(svg).Descendants("path").Where(path => ((string?)path.Attribute("class") ?? "").Split(' ').Contains(name)).Select(path => (string)path.Attribute("d")!)];

    /// <summary>The corners of a path of straight lines.</summary>
    private static List<(double X, double Y)> Points(string path)
    {
        var points = new List<(double, double)>();
        var (x, y) = (0d, 0d);
        foreach (System.Text.RegularExpressions.Match step in System.Text.RegularExpressions.Regex.Matches(path, @"([MLHV])([^MLHVZ]*)"))
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(step.Groups[2].Value, @"-?\d*\.?\d+").Select(number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            (x, y) = step.Groups[1].Value switch { "H" => (numbers[0], y), "V" => (x, numbers[0]), _ => (numbers[0], numbers[1]) };
            points.Add((x, y));
        }

        return points;
    }
}
