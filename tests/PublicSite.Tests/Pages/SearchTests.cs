using AngleSharp.Html.Parser;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Pages;

/// <summary>Search: by the live host, and as a list from A to Z without it.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task Search_OnTheLiveHost_FindsByNameAndByText()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        Assert.Equal(["Aanpak overlast in wijk 3", "Aanpak overlast in wijk 3"], await FoundAsync(live, "AANPAK wijk 3 inspanning"));
        Assert.Equal(10, (await FoundAsync(live, "woningcorporatie")).Count);
        Assert.Empty(await FoundAsync(live, "zeehaven"));
    }

    [Fact]
    public async Task Search_WithMarkupInTheQuestion_ShowsItAsText()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        var page = await live.TextAsync("/esdam/midterm-2020/zoeken.html?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchPage_OfTheExport_NamesEverything()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(exported.Site, "midterm-2020", "zoeken.html"), TestContext.Current.CancellationToken));

        var names = page.QuerySelectorAll("#namen li a").Select(link => link.TextContent).ToList();
        var document = EditionSamples.Midterm();
        Assert.Equal(
            document.Programmes.Sum(programme => 1 + programme.AllGoals.Count + programme.Indicators.Count + programme.AllEfforts.Count) + document.ForPublication().Reports.Count,
            names.Count);
        Assert.Equal(page.QuerySelectorAll("nav[aria-label=Letters] a").Select(link => link.GetAttribute("href")![1..]), page.QuerySelectorAll("#namen h2").Select(head => head.Id));
        Assert.Equal("zoeken.html", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
    }

    private static async Task<List<string>> FoundAsync(Live live, string words)
    {
        var page = new HtmlParser().ParseDocument(await live.TextAsync("/esdam/midterm-2020/zoeken.html?q=" + Uri.EscapeDataString(words)));
        return [.. page.QuerySelectorAll("#namen li a").Select(link => link.TextContent)];
    }
}
