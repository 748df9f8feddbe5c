using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Import.Tests.Cbs;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Import;

public sealed class FetchPageTests
{
    private const string Page = "/cijfers/ophalen";

    [Theory]
    [EachDatabase]
    public async Task Table_AskedForByHand_IsFetchedAndSaysWhatChanged(DatabaseProvider provider)
    {
        await using var server = await CbsServer.StartAsync();
        using var cache = new Folder();
        await using var app = await StartAsync(provider, cache);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var empty = await administrator.GetAsync(Page);
        Assert.Contains("Er wordt nog geen tabel opgehaald", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het rooster staat uit", empty.Body.TextContent, StringComparison.Ordinal);

        await AddAsync(administrator, server.Address.ToString());
        var first = await FetchAsync(administrator, "levering 1");
        server.Recorded.Set("TableInfos", new { Identifier = Recorded.Table, Title = "Nieuwe stand", Modified = "2025-04-15T02:00:00" })
            .WithRows(rows => rows.Select(row => { row[Recorded.Topic] = (int)row["ID"]! == 7 ? 4711 : row[Recorded.Topic]; return row; }));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await FetchAsync(administrator, "levering 2");

        Assert.Contains("eerste levering", first.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 nieuw, 1 herzien", second.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await app.InScopeAsync(services => services.GetRequiredService<IStatistics>().TableAsync(Recorded.Table)));
    }

    [Theory]
    [EachDatabase]
    public async Task Table_OnTheSchedule_IsFetchedByItselfAndAFailureIsShownAndTriedAgain(DatabaseProvider provider)
    {
        await using var server = await CbsServer.StartAsync();
        using var cache = new Folder();
        await using var app = await StartAsync(provider, cache, "--OpKoers:Figures:Schedule=true");
        using var administrator = await app.SignInAsync(Role.ConcernController);
        var good = server.Recorded;
        server.Recorded = new Recorded().Set("DataProperties", Recorded.Property("Cbs.OData.Topic", 0, "Anders_1"));
        await AddAsync(administrator, server.Address.ToString());

        var failed = await WaitAsync(administrator, "mislukt");
        server.Recorded = good;
        app.Time.Advance(TimeSpan.FromMinutes(16));
        var taken = await WaitAsync(administrator, "levering 1");

        Assert.Contains("1 maart 2021, 13:15", failed.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("8 maart 2021", taken.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Table_WithATopicLess_ShowsWhatIsGoneAndIsFetchedOnceThatIsAcceptedAndEveryTimeAfter(DatabaseProvider provider)
    {
        await using var server = await CbsServer.StartAsync();
        using var cache = new Folder();
        await using var app = await StartAsync(provider, cache);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        await AddAsync(administrator, server.Address.ToString());
        await FetchAsync(administrator, "levering 1");
        server.Recorded = Changed("2025-04-15T02:00:00");
        app.Time.Advance(TimeSpan.FromMinutes(1));

        var refused = await FetchAsync(administrator, "mislukt");
        var address = refused.QuerySelector("main tbody a[href$='/vorm']")!.GetAttribute("href")!;
        var shape = await administrator.GetAsync(address);
        Assert.Contains(shape.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Onderwerpen", StringComparison.Ordinal) && row.QuerySelectorAll("td")[0].TextContent.Contains(Recorded.Topic, StringComparison.Ordinal) && row.QuerySelectorAll("td")[1].TextContent.Contains("Anders_1", StringComparison.Ordinal));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var silent = await administrator.SubmitAsync(shape, address, ("Reason", ""));
        using var accepted = await administrator.SubmitAsync(shape, address, ("Reason", "De politie telt sinds dit jaar anders"));
        await WaitAsync(administrator, "levering 2");
        server.Recorded = Changed("2025-05-15T02:00:00", 4711);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await FetchAsync(administrator, "levering 3");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (silent.StatusCode, accepted.StatusCode));
        var history = await administrator.GetAsync(address.Replace("/vorm", "/geschiedenis", StringComparison.Ordinal));
        Assert.Contains("De politie telt sinds dit jaar anders", history.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        using var nothingLeft = await administrator.SendAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, nothingLeft.StatusCode);
    }

    private static Recorded Changed(string modified, int? figure = null) => new Recorded()
        .Set("TableInfos", new { Identifier = Recorded.Table, Title = "Nieuwe stand", Modified = modified })
        .Set("DataProperties", Recorded.Property("Cbs.OData.Dimension", 0, "SoortMisdrijf"), Recorded.Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Recorded.Property("Cbs.OData.TimeDimension", 2, "Perioden"), Recorded.Property("Cbs.OData.Topic", 4, "Anders_1"))
        .WithRows(rows => rows.Select(row => { row["Anders_1"] = figure is { } other && (int)row["ID"]! == 7 ? other : row[Recorded.Topic]; return row; }));

    [Theory]
    [EachDatabase]
    public async Task Address_ThatIsNotAllowed_IsRefusedInTheForm(DatabaseProvider provider)
    {
        using var cache = new Folder();
        await using var app = await StartAsync(provider, cache);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        using var refused = await administrator.FillInAsync(Page + "/nieuw", ("veld.Tabel", "47022NED"), ("veld.Adres", "http://169.254.169.254/"), ("veld.Elke", "7"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Van dit adres mag OpKoers niet ophalen", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Table_ThatIsThereOnceAndRemoved_IsGoneAndComesBackWhenThatIsUndone(DatabaseProvider provider)
    {
        using var cache = new Folder();
        await using var app = await StartAsync(provider, cache);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        await AddAsync(administrator, "https://dataderden.cbs.nl");
        var edit = (await administrator.GetAsync(Page)).QuerySelector("main tbody a")!.GetAttribute("href")!;

        using var twice = await administrator.FillInAsync(Page + "/nieuw", ("veld.Tabel", Recorded.Table), ("veld.Adres", "https://dataderden.cbs.nl"), ("veld.Elke", "1"));
        Assert.Contains("Deze tabel wordt al opgehaald.", await twice.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var removed = await administrator.FillInAsync(edit + "/verwijderen", ("Reason", "Niet meer nodig"));
        var after = await administrator.GetAsync(Page);
        Assert.Empty(after.QuerySelectorAll("main tbody tr"));
        var undo = after.QuerySelector("form[action^='/ongedaan/']")!;
        using var undone = await administrator.SendBlindAsync(undo.GetAttribute("action")!, ("__RequestVerificationToken", undo.QuerySelector("input")!.GetAttribute("value")!));

        Assert.Single((await administrator.GetAsync(Page)).QuerySelectorAll("main tbody tr"));
    }

    private static Task<App> StartAsync(DatabaseProvider provider, Folder cache, params string[] more) =>
        App.StartAsync(provider, ["--OpKoers:Figures:Hosts=127.0.0.1", $"--OpKoers:Figures:Cache={cache.Path}", .. more]);

    private static async Task AddAsync(Browser browser, string address)
    {
        using var added = await browser.FillInAsync(Page + "/nieuw", ("veld.Tabel", Recorded.Table), ("veld.Adres", address), ("veld.Elke", "7"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
    }

    private static async Task<IHtmlDocument> FetchAsync(Browser browser, string expected)
    {
        var page = await browser.GetAsync(Page);
        var form = page.QuerySelector("form[action$='/nu']")!;
        using var asked = await browser.SendBlindAsync(form.GetAttribute("action")!, ("__RequestVerificationToken", form.QuerySelector("input")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        return await WaitAsync(browser, expected);
    }

    /// <summary>It happens in the background: looks until it did.</summary>
    private static async Task<IHtmlDocument> WaitAsync(Browser browser, string expected)
    {
        for (var look = 0; ; look++)
        {
            var page = await browser.GetAsync(Page);
            var text = page.QuerySelector("main tbody")!.TextContent;
            if (text.Contains(expected, StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(look < 150, text);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("opkoers-antwoorden-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
