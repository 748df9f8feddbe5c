using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;
using OpKoers.EndToEnd.Tests.Pages;

namespace OpKoers.EndToEnd.Tests.PublicSite;

/// <summary>The static export opened as a folder, without any web server, as a resident could do with a copy.</summary>
public sealed class FolderTests(Stage stage, ExportFixture export) : IClassFixture<ExportFixture>
{
    public static TheoryData<string> Pages =>
    [
        "index.html", "archief.html", "over.html", "midterm-2020/index.html", "midterm-2020/rapport-midterm-veiligheid.html", "midterm-2020/zoeken.html", "midterm-2020/cijfers.html",
        "midterm-2020/veiligheid/index.html", "midterm-2020/veiligheid/netwerk.html", "midterm-2020/veiligheid/indicator-meldingen-woonoverlast.html", "midterm-2020/veiligheid/inspanning-streettriage.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_FromAFolder_IsStyledAndComplainsOfNothing(string name)
    {
        var page = await stage.OpenAsync(stage.Site, null, Widths.Phone);
        var complaints = Looking.Complaints(page);

        await page.GotoAsync(export.Address(name));

        var font = await page.EvaluateAsync<bool>("() => document.fonts.ready.then(() => document.fonts.check('16px \"Source Sans 3\"'))");
        var brand = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.logo')).color");
        // What axe itself tries in a folder, reading the style over a connection, is refused as it should be: no complaint about the page.
        List<string> findings = [.. complaints, .. await Looking.AccessibilityAsync(page), .. await Looking.OverflowAsync(page, Widths.Phone)];
        await page.Context.CloseAsync();
        Assert.True(font, "The font of the site is not used.");
        Assert.Equal("rgb(14, 74, 107)", brand);
        Assert.True(findings.Count == 0, name + Environment.NewLine + string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public async Task Resident_OnAPhone_FindsTheMidtermAndTheFigureBehindIt()
    {
        var page = await stage.OpenAsync(stage.Site, null, Widths.Phone);
        await page.GotoAsync(export.Address("index.html"));

        await Acts.FollowAsync(page, "4.4 Programma Veiligheid");
        Assert.Equal("4.4 Programma Veiligheid", await Acts.HeadingAsync(page));
        await page.GetByText("Op deze pagina").Filter(new() { Visible = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Waar staan we nu?" }).Filter(new() { Visible = true }).ClickAsync();
        Assert.Contains("#d-waar-staan-we", page.Url, StringComparison.Ordinal);
        await Acts.FollowAsync(page, "Naar het programma Veiligheid");
        await Acts.FollowAsync(page, "Het aantal meldingen van woonoverlast is gedaald.");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 }).GetByRole(AriaRole.Link).First.ClickAsync();

        Assert.Equal("op koers", Acts.Flat(await page.Locator(".verdict .st--big").InnerTextAsync()));
        Assert.True(await page.Locator(".c-narrow svg").First.IsVisibleAsync());
        Assert.Contains("973", await page.Locator("#reeks").Locator("..").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_InAFolder_NarrowsTheListWithScriptAndKeepsItWholeWithout()
    {
        var page = await stage.OpenAsync(stage.Site, null);
        await page.GotoAsync(export.Address("midterm-2020/zoeken.html"));
        var all = await page.Locator("#namen li").Filter(new() { Visible = true }).CountAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox).FillAsync("WOONOVERLAST");
        var some = await page.Locator("#namen li").Filter(new() { Visible = true }).CountAsync();
        var told = await page.Locator("#gevonden").InnerTextAsync();
        var plain = await stage.OpenAsync(stage.Site, null, script: false);
        await plain.GotoAsync(export.Address("midterm-2020/zoeken.html") + "?q=woonoverlast");
        var whole = await plain.Locator("#namen li").Filter(new() { Visible = true }).CountAsync();
        await page.Context.CloseAsync();
        await plain.Context.CloseAsync();

        Assert.InRange(some, 1, all - 1);
        Assert.Contains($"{some} namen gevonden", told, StringComparison.Ordinal);
        Assert.Equal(all, whole);
    }

    [Fact]
    public async Task Print_OfTheMidterm_HasItsTextAndNoMenu()
    {
        var page = await stage.OpenAsync(stage.Site, null);
        await page.GotoAsync(export.Address("midterm-2020/rapport-midterm-veiligheid.html"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator(".nav--wide").IsVisibleAsync());
        Assert.False(await page.Locator(".toc--wide").IsVisibleAsync());
        Assert.False(await page.Locator(".toc--small").IsVisibleAsync());
        Assert.True(await page.Locator(".stamp").IsVisibleAsync());
        Assert.True(await page.GetByText("Kernpublicatie 2 maart 2020").First.IsVisibleAsync());
        // What is folded up on a screen is open on paper.
        Assert.True(await page.Locator("details.as-table table").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
