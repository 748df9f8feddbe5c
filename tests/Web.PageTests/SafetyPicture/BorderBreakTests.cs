using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.SafetyPicture;

/// <summary>Where an area became another, no line, sentence or test goes across: of a municipality that took another in, and of a region that lost a member.</summary>
public sealed class BorderBreakTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Crime = "47022NED-VB";

    [Theory]
    [EachDatabase]
    public async Task Municipality_ThatTookAnotherIn_IsComparedWithNoYearBefore(DatabaseProvider provider)
    {
        var (_, browser) = await OpenAsync(provider);

        var picture = await browser.GetAsync("/veiligheidsbeeld/GM0141?soort=0.0.0&jaar=2025");
        var broken = await browser.GetAsync("/veiligheidsbeeld/GM0141?soort=0.0.0&jaar=2024");

        Assert.Contains("is niet meer hetzelfde gebied: sinds 2024 samen met GM9998. Cijfers van vóór 2024 zijn daar niet mee te vergelijken.", picture.Body.Words(), StringComparison.Ordinal);
        Assert.Contains("in 2024 naar", picture.Body.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sinds 20", picture.QuerySelector("#opvallend, main section")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal("samengevoegd", picture.QuerySelector(".c-wide svg .c-break ~ text.c-text")?.TextContent);
        Assert.DoesNotContain("dan in 2023", broken.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("in 2023 naar", broken.Body.Words(), StringComparison.Ordinal);
        Assert.Contains("samengevoegd", broken.QuerySelector("#soorten tbody").Words(), StringComparison.Ordinal);
        Assert.Contains("breuk: samengevoegd", broken.QuerySelector("#vergeleken tbody").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Region_ThatLostAMember_HasABreakOnEveryPageThatShowsItsSeries(DatabaseProvider provider)
    {
        var (_, browser) = await OpenAsync(provider);

        var picture = await browser.GetAsync("/veiligheidsbeeld/BT99?soort=0.0.0&jaar=2025");
        var explored = await browser.GetAsync($"/cijfers?tabel={Crime}&k0=0.0.0&gebied=BT99&per=jaar");

        Assert.Contains("sinds 2024 zonder", picture.Body.Words(), StringComparison.Ordinal);
        Assert.NotNull(picture.QuerySelector(".c-wide svg .c-break"));
        Assert.Contains("breuk: sinds 2024 zonder", explored.QuerySelector("#tabel").Words(), StringComparison.Ordinal);
        Assert.NotNull(explored.QuerySelector("figure .c-wide svg .c-break"));
        Assert.DoesNotContain("2023 tot 2025", explored.Body.Words(), StringComparison.Ordinal);
        using var file = await browser.SendAsync($"/cijfers.csv?tabel={Crime}&k0=0.0.0&gebied=BT99&per=jaar");
        Assert.Contains("sinds 2024 zonder", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(App App, Browser Browser)> OpenAsync(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportRecodingsAsync([new AreaRecodingDraft(2023, "GM9998", 2024, "GM0141", 1, 2), new AreaRecodingDraft(2023, "GM0141", 2024, "GM0141", 1, 3)], dryRun: false));
        foreach (var (year, members) in new[] { (2022, 3), (2023, 3), (2024, 2), (2025, 2) })
        {
            await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportMembersAsync(
                year, [.. new[] { "GM0164", "GM0153", "GM0168" }.Take(members).Select((member, row) => new AreaMemberDraft("BT99", "Basisteam Proef", AreaKind.PoliceTeam, member, row + 2))], dryRun: false));
        }

        return (app, await app.SignInAsync(Role.Auditor));
    }
}
