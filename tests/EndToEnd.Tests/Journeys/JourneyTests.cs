using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Journeys;

/// <summary>What users come to do, from the first page to the last.</summary>
public sealed class JourneyTests(Stage stage)
{
    private const string Safety = "/programmas/veiligheid";

    [Fact]
    public async Task Looking_FromSignInToAnIndicator_KeepsTheDateAndLeadsBack()
    {
        var page = await stage.OpenAsync(await stage.ChangingSite, null);
        await page.GotoAsync("/?peildatum=2020-12-31");
        await Acts.SignInAsync(page, "concerncontroller");
        Assert.Contains("peildatum=2020-12-31", page.Url, StringComparison.Ordinal);
        Assert.Equal("Zijn we op koers?", await Acts.HeadingAsync(page));

        await Acts.FollowAsync(page, "Veiligheid");
        Assert.Equal("Veiligheid", await Acts.HeadingAsync(page));
        await Acts.FollowAsync(page, "Meldingen van woonoverlast");

        Assert.StartsWith("/indicatoren/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("peildatum=2020-12-31", page.Url, StringComparison.Ordinal);
        Assert.Contains("op koers", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.Equal("Veiligheid", await Acts.HeadingAsync(page));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Kruimelpad" }).Or(page.Locator("nav.crumbs")).First.GetByRole(AriaRole.Link, new() { Name = "Portfolio" }).ClickAsync();
        Assert.Equal("Zijn we op koers?", await Acts.HeadingAsync(page));
    }

    [Fact]
    public async Task Goal_WhenAddedAndChanged_ShowsWhatWasTypedAndItsHistory()
    {
        var page = await stage.OpenAsync(await stage.ChangingSite, "pm-veiligheid");
        await AddGoalAsync(page, "Inwoners kennen hun wijkagent.");
        Assert.Equal("Inwoners kennen hun wijkagent.", await Acts.HeadingAsync(page));

        await Acts.FollowAsync(page, "Wijzigen");
        await page.GetByLabel("Tekst van het doel").FillAsync("Inwoners kennen hun wijkagent en hun boa.");
        await page.GetByLabel("Waarom wijzigt u dit?").FillAsync("De boa hoort erbij");
        await Acts.PressAsync(page, "Opslaan");

        Assert.Equal("Inwoners kennen hun wijkagent en hun boa.", await Acts.HeadingAsync(page));
        await Acts.FollowAsync(page, "Hele geschiedenis");
        var history = await page.Locator("table.history").InnerTextAsync();
        Assert.Contains("De boa hoort erbij", history, StringComparison.Ordinal);
        Assert.Contains("Programmamanager Veiligheid", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goal_WhenTwoPeopleChangeIt_TheSecondSeesBothVersionsAndChooses()
    {
        var site = await stage.ChangingSite;
        var first = await stage.OpenAsync(site, "pm-veiligheid");
        var second = await stage.OpenAsync(site, "pm-veiligheid");
        await AddGoalAsync(first, "De binnenstad is schoon.");
        var change = new Uri(first.Url).AbsolutePath + "/wijzigen";
        await first.GotoAsync(change);
        await second.GotoAsync(change);

        await first.GetByLabel("Tekst van het doel").FillAsync("De binnenstad is schoon en heel.");
        await Acts.PressAsync(first, "Opslaan");
        await second.GetByLabel("Tekst van het doel").FillAsync("De binnenstad is schoon en veilig.");
        await second.GetByLabel("Eigenaar").FillAsync("wijkregisseur");
        await Acts.PressAsync(second, "Opslaan");

        var both = await second.Locator("table.diff").InnerTextAsync();
        Assert.Contains("heel", both, StringComparison.Ordinal);
        Assert.Contains("veilig", both, StringComparison.Ordinal);
        await second.GetByRole(AriaRole.Radio).Last.CheckAsync();
        await second.Locator("main form button[type=submit]").ClickAsync();
        Assert.Equal("De binnenstad is schoon en veilig.", await Acts.HeadingAsync(second));
        Assert.Contains("wijkregisseur", await second.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effort_WhenRemoved_AsksWhyAndComesBackWithOnePress()
    {
        var page = await stage.OpenAsync(await stage.ChangingSite, "pm-veiligheid");
        await page.GotoAsync(Safety + "/inspanningen/buurtbemiddeling");
        await Acts.FollowAsync(page, "Verwijderen");

        await Acts.PressAsync(page, "Verwijderen");
        Assert.Contains("Schrijf in een paar woorden waarom", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Waarom verwijdert u dit?").FillAsync("Dubbel genoemd");
        await Acts.PressAsync(page, "Verwijderen");

        Assert.Equal(0, await page.Locator("table.efforts").GetByText("Buurtbemiddeling").CountAsync());
        await Acts.PressAsync(page, "Maak ongedaan");
        Assert.Contains("Ongedaan gemaakt", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(Safety + "/inspanningen/buurtbemiddeling");
        Assert.Equal("Buurtbemiddeling", await Acts.HeadingAsync(page));
    }

    [Fact]
    public async Task Programme_WithoutARoleInIt_IsAsIfItWereNotThere()
    {
        var page = await stage.OpenAsync(await stage.ChangingSite, "partner");

        var missing = await page.GotoAsync("/programmas/bestaat-niet");
        var words = await page.Locator("main").InnerTextAsync();
        var forbidden = await page.GotoAsync(Safety);

        Assert.Equal(404, missing!.Status);
        Assert.Equal(404, forbidden!.Status);
        Assert.Equal(words, await page.Locator("main").InnerTextAsync());
        await page.GotoAsync("/");
        Assert.Equal(0, await page.Locator("main").GetByText("Veiligheid").CountAsync());
        Assert.Equal(404, (await page.GotoAsync("/programmas/nieuwstraatkwartier/wijzigen"))!.Status);
    }

    [Fact]
    public async Task SignOut_FromTheHeader_EndsTheSessionInEveryTab()
    {
        var page = await stage.OpenAsync(await stage.ChangingSite, null);
        await page.GotoAsync("/inloggen");
        await Acts.SignInAsync(page, "auditor");
        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync("/");
        Assert.Equal("Zijn we op koers?", await Acts.HeadingAsync(tab));

        await page.Locator("header").GetByText("Uitloggen").First.ClickAsync();
        if (new Uri(page.Url).AbsolutePath == "/uitloggen")
        {
            await Acts.PressAsync(page, "Uitloggen");
        }

        await page.WaitForURLAsync("**/inloggen*");
        await tab.ReloadAsync();
        Assert.Equal("/inloggen", new Uri(tab.Url).AbsolutePath);
    }

    private static async Task AddGoalAsync(IPage page, string text)
    {
        await page.GotoAsync(Safety);
        await Acts.FollowAsync(page, "Doel toevoegen");
        await page.GetByLabel("Tekst van het doel").FillAsync(text);
        await Acts.PressAsync(page, "Opslaan");
    }
}
