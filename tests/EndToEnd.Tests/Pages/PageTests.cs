using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>Every page, as a browser shows it, at every width, with script and without.</summary>
public sealed class PageTests(Stage stage)
{
    private static readonly int[] AllWidths = [Widths.Desk, Widths.Tablet, Widths.Phone, Widths.Smallest];

    public static TheoryData<string> Names => ProductPages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_AtEveryWidth_ReadsWell(string name)
    {
        var wanted = ProductPages.Named(name);
        var page = await stage.OpenAsync(stage.Site, wanted.Account);
        var complaints = Looking.Complaints(page);

        await GoAsync(page, wanted);

        List<string> findings = [.. await Looking.AccessibilityAsync(page)];
        foreach (var width in AllWidths)
        {
            findings.AddRange(await Looking.OverflowAsync(page, width));
        }

        findings.AddRange((await Looking.AccessibilityAsync(page)).Select(finding => $"at {Widths.Smallest} px: {finding}"));
        findings.AddRange(complaints);
        await page.Context.CloseAsync();
        Assert.True(findings.Count == 0, $"{wanted.Address}{Environment.NewLine}{string.Join(Environment.NewLine, findings.Distinct())}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_WithoutScript_IsWholeOnAPhone(string name)
    {
        var wanted = ProductPages.Named(name);
        var page = await stage.OpenAsync(stage.Site, wanted.Account, Widths.Phone, script: false);
        var complaints = Looking.Complaints(page);

        await GoAsync(page, wanted);

        List<string> findings = [.. await Looking.OverflowAsync(page, Widths.Phone), .. complaints];
        Assert.NotEmpty(await Acts.HeadingAsync(page));
        await page.Context.CloseAsync();
        Assert.True(findings.Count == 0, $"{wanted.Address}{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }

    private async Task GoAsync(IPage page, ProductPage wanted)
    {
        var address = wanted.Address;
        if (wanted.Link is { } link)
        {
            await page.GotoAsync(address);
            address = await page.Locator(link).First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{wanted.Name}: the link leads nowhere.");
        }

        var answer = await page.GotoAsync(address);
        Assert.NotNull(answer);
        Assert.True(answer.Status == wanted.Status, $"{address} answered {answer.Status}:{Environment.NewLine}{stage.Site.Log}");
    }
}
