using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OpKoers.Editions.Contracts;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Pages;

/// <summary>What pages tell about editions: which is newer, what was corrected, and which figures were revised since.</summary>
public sealed class TruthTests
{
    [Fact]
    public async Task OldEdition_AfterACorrection_SaysSoOnEveryPageAndStaysReadable()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction());
        await exported.WriteAsync();

        foreach (var file in Directory.GetFiles(Path.Combine(exported.Site, "midterm-2020"), "*.html", SearchOption.AllDirectories))
        {
            var page = Page(file);
            Assert.Contains("Er is een verbeterde uitgave.", page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
            Assert.Contains("Het aantal meldingen van 2019 was te hoog.", page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        }

        Assert.Contains("Dit is een verbeterde uitgave.", Page(exported.Site, "midterm-2020-2/index.html").QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Verbeterd in midterm-2020-2", Page(exported.Site, "archief.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_ThatWasRevised_StandsBesideWhatItBecame()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Later());
        await exported.WriteAsync();

        var old = Page(exported.Site, "midterm-2020/veilig-1/indicator-overlast-1-1.html");
        Assert.Contains("31,5", old.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sindsdien herzien van 31,5 % naar 31,9 % op 2 oktober 2020. In deze uitgave blijft het oude cijfer staan.", old.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("31,9 %", Page(exported.Site, "midterm-2020/rapport-midterm-veilig-1.html").QuerySelector("#sindsdien-herzien")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(Page(exported.Site, "midterm-2020/rapport-midterm-veilig-2.html").QuerySelector("#sindsdien-herzien"));
        Assert.Equal("31,9 %", Page(exported.Site, "begroting-2021/cijfers.html").QuerySelector("#herzien")!.ParentElement!.QuerySelector("ins")!.TextContent);
        Assert.Null(Page(exported.Site, "begroting-2021/cijfers.html").QuerySelector("#sindsdien-herzien"));
    }

    [Fact]
    public async Task OlderEdition_NamesTheNewestOne()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Later());
        await exported.WriteAsync();

        var notice = Page(exported.Site, "midterm-2020/veilig-1/index.html").QuerySelector(".notice a")!;

        Assert.Equal(("Begroting 2021", "../../begroting-2021/index.html"), (notice.TextContent, notice.GetAttribute("href")));
        Assert.Contains("Begroting 2021", Page(exported.Site, "index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Page(exported.Site, "begroting-2021/index.html").QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task EveryPageOfAnEdition_ClosesWithWhereItComesFrom()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        var hash = EditionContent.Hash(EditionSamples.Midterm().ForPublication());

        foreach (var file in Directory.GetFiles(Path.Combine(exported.Site, "midterm-2020"), "*.html", SearchOption.AllDirectories))
        {
            var stamp = Page(file).QuerySelector(".stamp")!.TextContent;
            Assert.Contains("gebouwd op 1 maart 2021 om 13.01 uur uit de uitgave midterm-2020, nummer 1", stamp, StringComparison.Ordinal);
            Assert.Contains(hash, stamp, StringComparison.Ordinal);
        }

        var content = await File.ReadAllBytesAsync(Path.Combine(exported.Site, "midterm-2020", "editie.json"), TestContext.Current.CancellationToken);
        Assert.Equal(hash, EditionContent.Hash(content));
    }

    [Fact]
    public async Task Judgements_OfProgrammeAndPeople_StandSideBySide()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();

        var page = Page(exported.Site, "midterm-2020/veilig-1/indicator-overlast-1-4.html");

        Assert.Contains("niet op koers", page.QuerySelector(".verdict .st--big")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Oordeel van college, 30 juni 2020: aandacht", page.QuerySelector(".title .note")!.TextContent, StringComparison.Ordinal);
    }

    private static IDocument Page(string folder, string name) => Page(Path.Combine(folder, name));

    private static IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));
}
