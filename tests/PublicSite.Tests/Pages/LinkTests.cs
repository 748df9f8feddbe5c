using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpKoers.Editions.Contracts;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Pages;

/// <summary>No link of the export is broken, and none of them depends on where the site stands.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public async Task EveryLink_OfTheExport_LeadsToAFileOfIt()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction(), EditionSamples.Later());
        await exported.WriteAsync();

        var pages = Directory.GetFiles(exported.Site, "*.html", SearchOption.AllDirectories).ToDictionary(file => file, file => new HtmlParser().ParseDocument(File.ReadAllText(file)));
        var broken = pages.SelectMany(page => Links(page.Value).Select(link => Broken(pages, page.Key, link)).OfType<string>()).Distinct().ToList();

        Assert.True(pages.Count > 100);
        Assert.Empty(broken);
    }

    [Fact]
    public async Task EveryPage_OfTheExport_IsReachedFromTheStart()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction());
        await exported.WriteAsync();

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Path.Combine(exported.Site, "index.html")]);
        while (waiting.TryDequeue(out var page))
        {
            if (reached.Add(page) && page.EndsWith(".html", StringComparison.Ordinal))
            {
                foreach (var link in Links(new HtmlParser().ParseDocument(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken))).Where(link => !link.Contains(':', StringComparison.Ordinal)))
                {
                    waiting.Enqueue(Path.GetFullPath(link.Split('#', '?')[0] is { Length: > 0 } path ? path : page, Path.GetDirectoryName(page)!));
                }
            }
        }

        var lost = Exported.Read(exported.Site).Keys.Where(name => !reached.Contains(Path.Combine(exported.Site, name)) && !name.StartsWith("ui.", StringComparison.Ordinal));
        Assert.Equal(["niet-gevonden.html", "opkoers-site.json"], lost.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryFile_ThatAFeedOrCatalogueNames_IsThere()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction());
        await exported.WriteAsync();

        var named = XDocument.Load(Path.Combine(exported.Site, "uitgaven.atom")).Descendants().Where(element => element.Name.LocalName == "link").Select(element => element.Attribute("href")!.Value)
            .Concat(Address().Matches(await File.ReadAllTextAsync(Path.Combine(exported.Site, "catalogus.jsonld"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value))
            .Where(address => !address.Contains(':', StringComparison.Ordinal)).ToList();
        using var package = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(exported.Site, "midterm-2020", "datapackage.json"), TestContext.Current.CancellationToken));
        named.AddRange(package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => "midterm-2020/" + resource.GetProperty("path").GetString()));

        Assert.True(named.Count > 20);
        Assert.All(named.Distinct(), address => Assert.True(File.Exists(Path.Combine(exported.Site, address.Split('#')[0])), address));
    }

    [Fact]
    public async Task SiteWithAnAddress_NamesItInFilesForPrograms()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync(settings: new SiteSettings { Address = new Uri("https://opkoers.esdam.example/") });

        var feed = await File.ReadAllTextAsync(Path.Combine(exported.Site, "uitgaven.atom"), TestContext.Current.CancellationToken);
        var catalogue = await File.ReadAllTextAsync(Path.Combine(exported.Site, "catalogus.ttl"), TestContext.Current.CancellationToken);

        Assert.Contains("href=\"https://opkoers.esdam.example/midterm-2020/index.html\"", feed, StringComparison.Ordinal);
        Assert.Contains("dcat:downloadURL <https://opkoers.esdam.example/midterm-2020/cijfers.csv>", catalogue, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.All.SelectMany(element => new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action") }).OfType<string>();

    private static string? Broken(Dictionary<string, IHtmlDocument> pages, string page, string link)
    {
        if (link == "data:," || link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(parts[0], Path.GetDirectoryName(page)!);
        return link.StartsWith('/') || link.Contains(':', StringComparison.Ordinal) ? $"{page}: {link} depends on where the site stands."
            : link.EndsWith('/') || !File.Exists(target) ? $"{page}: {link} is not there."
            : parts.Length == 2 && pages.TryGetValue(target, out var there) && there.GetElementById(parts[1]) is null ? $"{page}: {link} has no such place."
            : null;
    }

    [GeneratedRegex("\"@id\": \"([^\"]+)\"")]
    private static partial Regex Address();
}
