using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OpKoers.Editions.Contracts;
using OpKoers.PublicSite.Tests.Hosting;

namespace OpKoers.PublicSite.Tests.Privacy;

/// <summary>What an edition says can never do anything: not in a page, not in a drawing, not in a file.</summary>
public sealed class HostileTests
{
    private static readonly string[] Forbidden = ["iframe", "object", "embed", "style", "foreignobject", "image", "animate", "set", "base", "frame", "portal", "audio", "video", "img"];

    [Fact]
    public async Task Pages_OfAHostileEdition_HoldItAsTextAlone()
    {
        using var exported = await Exported.OfAsync(HostileSamples.Edition());
        await exported.WriteAsync("vijandig");

        var seen = 0;
        foreach (var file in Directory.GetFiles(exported.Site, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.Empty(page.All.SelectMany(Wrong).Select(wrong => $"{Path.GetFileName(file)}: {wrong}"));
            seen += page.Body!.TextContent.Contains("alert('kwaad')", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(seen > 20, "The hostile texts are not shown at all.");
    }

    [Fact]
    public async Task Drawings_OfAHostileEdition_DrawAndDoNothing()
    {
        using var exported = await Exported.OfAsync(HostileSamples.Edition());
        await exported.WriteAsync("vijandig");

        var drawing = XDocument.Load(Path.Combine(exported.Site, "vijandig", "veilig-1", "netwerk.svg"));

        Assert.Equal(["svg", "title", "g", "text", "use", "use", "rect", "rect"], drawing.Descendants().Select(element => element.Name.LocalName));
        Assert.DoesNotContain(drawing.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("kwaad.example", StringComparison.Ordinal) || attribute.Value.Contains("javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg><text>&x;</text></svg>")]
    [InlineData("<svg><g></svg>")]
    [InlineData("geen tekening")]
    [InlineData("")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns:x='urn:x'><x:script>alert(1)</x:script><text>goed</text></svg>")]
    public async Task Drawing_ThatIsNone_LeavesTheFiguresInWords(string drawing)
    {
        using var exported = await Exported.OfAsync(HostileSamples.Edition(drawing));

        Assert.True((await exported.WriteAsync("vijandig")).Succeeded);

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(exported.Site, "vijandig", "veilig-1", "indicator-overlast-1-1.html"), TestContext.Current.CancellationToken));
        Assert.Empty(page.All.SelectMany(Wrong));
        Assert.DoesNotContain("root:", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("figure table"));
    }

    [Fact]
    public async Task Files_OfAHostileEdition_AreStillReadByPrograms()
    {
        using var exported = await Exported.OfAsync(HostileSamples.Edition());
        await exported.WriteAsync("vijandig");

        foreach (var name in new[] { "catalogus.jsonld", "vijandig/editie.json", "vijandig/datapackage.json", "vijandig/cijfers.csv-metadata.json" })
        {
            using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(exported.Site, name), TestContext.Current.CancellationToken));
            Assert.Equal(JsonValueKind.Object, read.RootElement.ValueKind);
        }

        Assert.Equal("feed", XDocument.Load(Path.Combine(exported.Site, "uitgaven.atom")).Root!.Name.LocalName);
        var csv = await File.ReadAllTextAsync(Path.Combine(exported.Site, "vijandig", "cijfers.csv"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\n=", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://kwaad.example\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1;2)")]
    [InlineData("-2+3")]
    public async Task Text_ThatASpreadsheetWouldRun_StaysText(string text)
    {
        var document = TestKit.Editions.EditionSamples.Midterm();
        var programme = document.Programmes[0];
        using var exported = await Exported.OfAsync(document with { Programmes = [programme with { Indicators = [programme.Indicators[0] with { Name = text }, .. programme.Indicators.Skip(1)] }] });
        await exported.WriteAsync();

        var csv = await File.ReadAllTextAsync(Path.Combine(exported.Site, "midterm-2020", "veilig-1", "indicator-overlast-1-1.csv"), TestContext.Current.CancellationToken);

        Assert.Contains("'" + text[..1], csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";" + text[..2], csv, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Wrong(IElement element)
    {
        var name = element.LocalName.ToLowerInvariant();
        if (Forbidden.Contains(name) || (name == "script" && !(element.GetAttribute("src")?.EndsWith("/zoek.js", StringComparison.Ordinal) ?? false)))
        {
            yield return element.OuterHtml;
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "formaction" or "xlink:href"
                || (attribute.Name is "href" or "src" or "action" && !IsOurs(attribute.Value)))
            {
                yield return $"{attribute.Name}=\"{attribute.Value}\"";
            }
        }
    }

    private static bool IsOurs(string address) =>
        address is "data:," or "https://www.nationaleombudsman.nl/" or "https://www.autoriteitpersoonsgegevens.nl/" || address == new SiteSettings().License.ToString()
        || (!address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('/') && !address.Contains("kwaad", StringComparison.Ordinal));
}
