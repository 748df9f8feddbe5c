using AngleSharp.Html.Dom;

namespace OpKoers.Web.PageTests.Ui;

public sealed class UiMarkupTests(UiHost host) : IClassFixture<UiHost>
{
    public static TheoryData<string> Addresses => ["/galerij", "/hulp", "/begrippen", "/toegankelijkheid", "/privacy", "/proef", "/proef/formulier", "/bestaat-niet"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Markup_OfEveryPage_RefersOnlyToWhatIsThereAndOnlyOnce(string address)
    {
        var page = await host.Client().Get(address);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            new[] { "for", "aria-describedby", "aria-labelledby" }
                .SelectMany(name => page.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' '))),
            id => Assert.Contains(id, ids));
        Assert.All(page.QuerySelectorAll("use, a[href^='#']").Select(element => element.GetAttribute("href")![1..]).Where(id => !id.StartsWith("st-", StringComparison.Ordinal)), id => Assert.Contains(id, ids));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Markup_OfEveryPage_HasNoInlineScriptOrStyle(string address)
    {
        var page = await host.Client().Get(address);

        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.All(page.Scripts, script => Assert.NotEmpty(script.GetAttribute("src") ?? ""));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Markup_OfEveryPage_HasOneHeadingOneMainAndNamesForItsControls(string address)
    {
        var page = await host.Client().Get(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), select, textarea"),
            control => Assert.True(
                control.HasAttribute("aria-labelledby") || control.Closest("label") is not null || page.QuerySelector($"label[for='{control.Id}']") is IHtmlLabelElement,
                control.OuterHtml));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.True(head.HasAttribute("scope"), head.OuterHtml));
    }
}
