using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;

namespace OpKoers.Drawing.Tests.Svg;

public class SvgWriterTests
{
    private const string Hostile = "</text><script>alert('x')</script>\" onload=\"x\" & \u0000\u0008\uD800 ]]> <!-- {{x}} é 😀";

    private static readonly Style Ink = new() { Fill = Paint.Of(0x15202B), Stroke = Paint.Of(0x0E4A6B), Width = 2, Dash = 4, Gap = 3 };

    [Fact]
    public void Write_WhenItMayStandOnAPageTwice_SaysItsWordsWithoutIds()
    {
        var scene = new Scene { Width = 10, Height = 10, Title = "Reeks \"a\"", Description = "1 in 2019.", Class = "spark", Shapes = [] };

        var text = SvgWriter.ToText(scene, new SvgOptions { IdPrefix = "" });

        Assert.Contains("aria-label=\"Reeks &quot;a&quot;. 1 in 2019.\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenForAPage_HasClassesAndNoLooks()
    {
        var svg = SvgWriter.ToText(Sample("Titel"));

        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("xmlns", svg, StringComparison.Ordinal);
        var drawn = XElement.Parse(svg).Elements().Where(element => element.Name.LocalName is not ("defs" or "title" or "desc"));
        Assert.All(drawn.DescendantsAndSelf(), element => Assert.Null(element.Attribute("fill") ?? element.Attribute("stroke") ?? element.Attribute("font-size")));
        Assert.Contains("class=\"n-box\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAFileOfItsOwn_CarriesLooksBackgroundAndLetters()
    {
        var root = XElement.Parse(SvgWriter.ToText(Sample("Titel"), SvgOptions.File));
        XNamespace svg = "http://www.w3.org/2000/svg";

        Assert.Equal(svg + "svg", root.Name);
        Assert.Equal("#ffffff", root.Elements(svg + "rect").First().Attribute("fill")?.Value);
        var box = root.Descendants(svg + "rect").Single(rect => rect.Attribute("rx") is not null);
        Assert.Equal("#15202b", box.Attribute("fill")?.Value);
        Assert.Equal("4 3", box.Attribute("stroke-dasharray")?.Value);
        Assert.Null(box.Attribute("class"));
        Assert.Contains("@font-face", root.Element(svg + "style")?.Value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTextIsHostile_StaysText()
    {
        foreach (var options in new[] { SvgOptions.Page, SvgOptions.File })
        {
            var root = XElement.Parse(SvgWriter.ToText(Sample(Hostile), options));

            Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Name.LocalName == "script");
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Contains("alert('x')", root.Elements().First(element => element.Name.LocalName == "title").Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_WhenTextIsAnything_IsWellFormedAndKeepsEveryLetter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), static text =>
        {
            var root = XElement.Parse(SvgWriter.ToText(Sample(text.Get)));
            var kept = root.Descendants().Last(element => element.Name.LocalName == "text").Value;
            return string.Concat(kept.Where(char.IsLetterOrDigit)) == string.Concat(text.Get.Where(char.IsLetterOrDigit));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("?kies=1b", true)]
    [InlineData("/programmas/veiligheid/doelen/1a", true)]
    [InlineData("https://example.org/a?b=1&c=2", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    public void Write_WhenALinkLeadsSomewhere_IsALinkOnlyIfThatIsSafe(string href, bool isLink)
    {
        var scene = Of(new LinkShape(href, [new RectShape(0, 0, 1, 1, 0, null, Ink)]));

        var root = XElement.Parse(SvgWriter.ToText(scene));

        Assert.Equal(isLink ? href : null, root.Element("a")?.Attribute("href")?.Value);
        Assert.Single(root.Descendants("rect"));
    }

    [Fact]
    public void Write_WhenInteractive_IsAGroupNamedByTitleAndDescription()
    {
        var root = XElement.Parse(SvgWriter.ToText(Sample("Titel") with { Interactive = true, Description = "Uitleg" }, new SvgOptions { IdPrefix = "din" }));

        Assert.Equal("group", root.Attribute("role")?.Value);
        Assert.Equal("din-t din-d", root.Attribute("aria-labelledby")?.Value);
        Assert.Equal("din-t", root.Element("title")?.Attribute("id")?.Value);
        Assert.Equal("Uitleg", root.Element("desc")?.Value);
    }

    [Fact]
    public void Write_WhenSymbolsRepeat_DefinesEachOnce()
    {
        var scene = Of([.. Symbol.All.Concat(Symbol.All).Select(symbol => new SymbolShape(symbol, 0, 0, 16))]);

        var root = XElement.Parse(SvgWriter.ToText(scene));

        Assert.Equal(Symbol.All.Count, root.Descendants("symbol").Count());
        var ids = root.Descendants("symbol").Select(symbol => (string?)("#" + symbol.Attribute("id")?.Value)).ToList();
        Assert.All(root.Descendants("use"), use => Assert.Contains(use.Attribute("href")?.Value, ids));
    }

    [Fact]
    public void Symbols_WhenSeenWithoutColour_DifferInShape()
    {
        var shapes = Symbol.All.Select(symbol => SvgWriter.ToText(Of([.. symbol.Shapes]))).Distinct();

        Assert.Equal(Symbol.All.Count, shapes.Count());
    }

    [Fact]
    public void Write_WhenCultureUsesCommas_WritesPoints()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            Assert.Contains("d=\"M.5 1.25L-2.5 3C4 5 6 7-8.13 9.5Z\"", SvgWriter.ToText(Of(new PathShape(new Outline().Move(0.5, 1.25).Line(-2.5, 3).Cubic(4, 5, 6, 7, -8.125, 9.5).Close(), null, Ink))), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToUtf8_WhenComparedWithText_SaysTheSame() =>
        Assert.Equal(SvgWriter.ToText(Sample("é 😀")), System.Text.Encoding.UTF8.GetString(SvgWriter.ToUtf8(Sample("é 😀"))));

    private static Scene Sample(string text) => Of(
        new RectShape(0, 0, 10, 5, 3, "n-box", Ink),
        new SymbolShape(Symbol.OnCourse, 1, 2, 15),
        new LinkShape("?kies=1", [new TextShape(1, 2, [new TextRun("op koers", FontWeight.SemiBold, "n-b"), new TextRun(text)], 13, "n-txt", Ink)], text, true),
        new TextShape(1, 2, text, 13, FontWeight.Regular, "n-txt", Ink)) with
    { Title = text };

    private static Scene Of(params IReadOnlyList<Shape> shapes) => new() { Width = 100, Height = 50, Title = "Titel", Class = "din", Shapes = shapes };
}
