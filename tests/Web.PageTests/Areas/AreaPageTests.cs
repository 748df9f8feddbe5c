using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Areas;

public sealed class AreaPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task List_OfAYear_ShowsAreasByKindAndFindsThemByName(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var all = await browser.GetAsync("/gebieden?jaar=2021");
        var found = await browser.GetAsync("/gebieden?jaar=2021&soort=buurt&q=OOST");

        Assert.Equal(["BU99990000", "BU99990001", "BU99990002", "GM9999", "WK999900"], all.QuerySelectorAll("main tbody .code").Select(cell => cell.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal("Oosteinde", Assert.Single(found.QuerySelectorAll("main tbody tr th")).TextContent);
        Assert.DoesNotContain("Eigen gebied toevoegen", all.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Area_WithParts_ShowsThemOnAMapAndInATable(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync("/gebieden/GM9999?jaar=2021");

        Assert.Contains("240 inwoners", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        var map = page.QuerySelector(".c-wide svg")!;
        Assert.Equal(3, map.QuerySelectorAll("a path.c-area").Length);
        Assert.Contains(map.QuerySelectorAll("title").Select(title => title.TextContent), title => title.StartsWith("Oosteinde: ", StringComparison.Ordinal));
        Assert.Equal("/gebieden/BU99990001?jaar=2021", map.QuerySelector("a[aria-label^=Oosteinde]")!.GetAttribute("href"));
        Assert.Equal(["Centrum", "Oosteinde", "Westeinde"], page.QuerySelectorAll("#delen tbody th").Select(cell => cell.TextContent));
        Assert.Contains("2016", page.QuerySelector("#inwoners")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ging op in een groter gebied", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gebieden/GM9999/kaart.svg?jaar=2021", "image/svg+xml", "<svg")]
    [InlineData("/gebieden/GM9999/delen.csv?jaar=2021", "text/csv", "BU99990001;\"Oosteinde\";buurt;80")]
    public async Task File_OfAnArea_HoldsItsParts(string address, string type, string words)
    {
        var app = await Esdam.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync(address);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gebieden/GM0000")]
    [InlineData("/gebieden/GM9999?jaar=1999")]
    [InlineData("/gebieden/eigen/bestaat-niet")]
    [InlineData("/gebieden/eigen/nieuw")]
    public async Task Page_OfWhatIsNotThereOrNotAllowed_Is404(string address)
    {
        var app = await Esdam.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_OfAreas_AskTheDatabaseLittle(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        await browser.GetAsync("/gebieden/GM9999?jaar=2021");
        foreach (var address in new[] { "/gebieden?jaar=2021", "/gebieden/GM9999?jaar=2021", "/gebieden/BU99990001?jaar=2021" })
        {
            using var statements = StatementCounter.Start();
            await browser.GetAsync(address);
            Assert.InRange(statements.Count, 1, 12);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task OwnArea_AddedChangedRemovedAndTakenBack_KeepsItsHistory(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);
        var name = "Focus " + Guid.NewGuid().ToString("N")[..6];

        using var added = await browser.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", name), ("veld.soort", "Focus"), ("veld.buurten", "BU99990001"), ("veld.buurten", "BU99990000"));
        var address = added.Headers.Location!.ToString().Split('?')[0];
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var shown = await browser.GetAsync(address);
        using var changed = await browser.FillInAsync(address + "/wijzigen", ("veld.naam", name + " 2"), ("waarom", "Duidelijker"));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        using var removed = await browser.FillInAsync(address + "/verwijderen", ("Reason", "Klaar"));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var list = await browser.GetAsync("/gebieden");
        using var gone = await browser.SendAsync(address);
        using var back = await browser.SubmitAsync(list, "/gebieden");
        var history = await browser.GetAsync(address + "/geschiedenis");

        Assert.Contains("180 inwoners in 2 buurten", shown.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, shown.QuerySelectorAll(".c-wide .c-sig").Length - 1);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.NotFound], new[] { changed.StatusCode, removed.StatusCode, gone.StatusCode });
        Assert.Equal(["teruggezet", "verwijderd", "naam", "toegevoegd"], history.QuerySelectorAll("table.history tbody tr td[data-k=Wat]").Select(cell => cell.TextContent.Split(' ')[^1]));
    }

    [Theory]
    [InlineData("", "BU99990001", "naam")]
    [InlineData("Iets", "", "buurten")]
    [InlineData("Iets", "BU00000001", "buurten")]
    public async Task OwnArea_ThatCannotBe_ComesBackAsItWasTypedWithAMessage(string name, string member, string field)
    {
        var app = await Esdam.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);

        using var answer = await browser.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", name), ("veld.soort", "Team"), ("veld.buurten", member), ("veld.omschrijving", "Wat er stond"));
        var page = await OpKoers.Web.PageTests.Ui.Pages.Read(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector($".errsum a[href*='{field}']"));
        Assert.Contains("Wat er stond", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task OwnArea_OfAnotherMunicipality_IsNotThere(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);
        var name = "Eigen " + Guid.NewGuid().ToString("N")[..6];
        using var added = await browser.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", name), ("veld.soort", "Other"), ("veld.buurten", "BU99990001"));
        var other = await app.CreateOrganisationAsync("GM8888", "elders", "Elders");
        var account = "elders-" + Guid.NewGuid().ToString("N");
        await app.CreateAccountAsync(account, other.Id, (Role.FunctionalAdministrator, null));
        using var stranger = await app.SignInAsync(account);

        using var answer = await stranger.SendAsync(added.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

/// <summary>The made-up municipality of the tests with three neighbourhoods in 2021, and itself alone in 2016.</summary>
internal static class Esdam
{
    public static async Task<App> OnAsync(AppFixture apps, DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportAsync(Delivery(2016, Municipality), dryRun: false));
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportAsync(Delivery(2021, Neighbourhood(0, "Centrum", 100), Neighbourhood(1, "Oosteinde", 80), Neighbourhood(2, "Westeinde", 60)), dryRun: false));
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportRecodingsAsync([new(2016, "GM9998", 2021, "GM9999", 1, 2), new(2016, "GM9999", 2021, "GM9999", 1, 3)], dryRun: false));
        return app;
    }

    private static AreaDraft Municipality { get; } = new() { Kind = AreaKind.Municipality, Code = "GM9999", Name = "Proef", Population = 200, PopulationBasis = PopulationBasis.Stated, Polygons = [[Square(0, 3)]], Layer = "gemeenten", Row = 1 };

    private static AreaDelivery Delivery(int year, params AreaDraft[] areas) => new() { Year = year, FileName = "proef.gpkg", Hash = "00", Areas = areas };

    private static AreaDraft Neighbourhood(int number, string name, int population) => new()
    {
        Kind = AreaKind.Neighbourhood,
        Code = $"BU9999000{number}",
        Name = name,
        MunicipalityName = "Proef",
        Population = population,
        PopulationBasis = PopulationBasis.Stated,
        Polygons = [[Square(number, number + 1)]],
        Layer = "buurten",
        Row = number + 1,
    };

    private static double[] Square(int from, int to) => [100_000 + (from * 1000), 450_000, 100_000 + (to * 1000), 450_000, 100_000 + (to * 1000), 451_000, 100_000 + (from * 1000), 451_000];
}
