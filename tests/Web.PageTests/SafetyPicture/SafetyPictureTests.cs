using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.SafetyPicture;

public sealed class SafetyPictureTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Hengelo = "/veiligheidsbeeld/GM0164";
    private const string Burglary = Hengelo + "?soort=1.1.1&jaar=2025";

    [Theory]
    [EachDatabase]
    public async Task Picture_OfAMunicipalityWithStatisticsAlone_IsWhole(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Burglary);

        Assert.Equal("Woninginbraak in Hengelo, 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("per 1.000 inwoners", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(16, page.QuerySelectorAll("#gebieden tbody tr").Length);
        Assert.Equal(16, page.QuerySelectorAll("#kaart .c-wide svg a").Length);
        Assert.NotNull(page.QuerySelector("#rangorde .c-wide svg"));
        Assert.NotNull(page.QuerySelector("#ontwikkeling .c-wide svg"));
        Assert.Equal(24, page.QuerySelectorAll("#soorten tbody tr:not(.grp)").Length);
        Assert.Equal(6, page.QuerySelectorAll("#beleving tbody tr").Length);
        Assert.Contains("verzonnen cijfers", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Findings_OfAPicture_LeadToTheRowsWithTheirFigures(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Burglary);

        var links = page.QuerySelectorAll(".stands a").OfType<IHtmlAnchorElement>().ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.Hash[1..])));
        var higher = page.QuerySelectorAll(".stands li").First(item => item.TextContent.Contains("aantoonbaar hoger dan de rest", StringComparison.Ordinal));
        var row = page.GetElementById(higher.QuerySelector("a")!.GetAttribute("href")![1..])!;
        Assert.Contains(row.QuerySelector("td[data-k^='Per 1.000']")!.FirstChild!.TextContent, higher.TextContent, StringComparison.Ordinal);
        Assert.Contains("aantoonbaar hoger", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Picture_OfAnyArea_AsksTheDatabaseAFixedNumberOfTimes(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        var counts = new List<int>();
        foreach (var address in new[] { Hengelo, Burglary, Hengelo + "?soort=verward&per=wijk", "/veiligheidsbeeld/GM0141", "/veiligheidsbeeld/GM0153" })
        {
            // What is kept in memory is there the second time.
            await browser.GetAsync(address);
            using var statements = StatementCounter.Start();
            await browser.GetAsync(address);
            counts.Add(statements.Count);
        }

        Assert.All(counts, count => Assert.InRange(count, 1, 12));
        Assert.Single(counts.Take(4).Distinct());
    }

    [Theory]
    [InlineData(Role.Region)]
    [InlineData(Role.Partner)]
    [InlineData(Role.FunctionalAdministrator)]
    public async Task Picture_ForEveryRole_IsThereAndInTheMenu(Role role)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(role);

        var page = await browser.GetAsync("/veiligheidsbeeld");

        Assert.NotNull(page.QuerySelector("nav a[href='/veiligheidsbeeld'][aria-current]"));
        Assert.Equal(14, page.QuerySelectorAll("section[aria-labelledby=h-gemeenten] tbody tr").Length);
    }

    [Fact]
    public async Task Picture_ForNobody_AsksToSignIn()
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = app.Open();

        using var answer = await browser.SendAsync(Hengelo);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/inloggen", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/veiligheidsbeeld/GM0000")]
    [InlineData("/veiligheidsbeeld/GM0164/bestaat-niet.csv")]
    [InlineData("/veiligheidsbeeld/GM0164/beeld.exe")]
    [InlineData("/veiligheidsbeeld/GM0164/kaart.svg?jaar=1850")]
    [InlineData("/veiligheidsbeeld/GM0164/beeld.csv?soort=9.9.9")]
    public async Task Page_OfWhatIsNotThere_Is404(string address)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("soort=9.9.9", "Deze soort is er niet")]
    [InlineData("jaar=1850", "Van dit jaar zijn er geen cijfers")]
    [InlineData("jaar=vorig", "Van dit jaar zijn er geen cijfers")]
    [InlineData("per=straat", "Deze indeling in delen is er niet")]
    [InlineData("vergelijk=mars", "Deze vergelijkingsgroep is er niet")]
    public async Task Picture_AskedForWhatIsNotThere_SaysSoAndShowsTheNearest(string query, string words)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync($"{Hengelo}?{query}");

        Assert.Contains(words, page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#kaart svg"));
    }

    [Theory]
    [EachDatabase]
    public async Task FixedLink_OfAPicture_ShowsTheSamePicture(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        var first = await browser.GetAsync(Hengelo + "?soort=jeugd");

        var second = await browser.GetAsync(first.QuerySelector(".picture-acts a")!.GetAttribute("href")!);

        Assert.Equal(first.QuerySelector("main")!.TextContent, second.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [EachDatabase]
    public async Task Picture_OfANeighbourhood_ComparesItWithItsMunicipality(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        var whole = await browser.GetAsync(Burglary);
        var name = whole.QuerySelector("#gebieden tbody a")!;

        var page = await browser.GetAsync(name.GetAttribute("href")!);

        Assert.Equal($"Woninginbraak in {name.TextContent}, 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Hengelo", page.QuerySelectorAll(".crumbs a").ElementAt(1).TextContent);
        Assert.Equal(name.TextContent, page.QuerySelector("#gebieden tr.sel th")!.TextContent);
        Assert.NotNull(page.GetElementById("vergeleken-gemeente"));
        // On the map it has a double border, named in the legend; on the map of the whole municipality there is none.
        Assert.Single(page.QuerySelectorAll(".c-map.c-wide path.c-ring, .c-wide .c-map path.c-ring"));
        Assert.Contains(page.QuerySelectorAll(".c-map text"), text => text.TextContent == name.TextContent);
        Assert.Empty(whole.QuerySelectorAll(".c-ring"));
    }

    [Theory]
    [InlineData("kaart.svg", "image/svg+xml", "<svg")]
    [InlineData("rangorde.svg", "image/svg+xml", "<svg")]
    [InlineData("ontwikkeling.svg", "image/svg+xml", "<svg")]
    [InlineData("gebieden.csv", "text/csv", "BU0164")]
    [InlineData("soorten.csv", "text/csv", "1.1.1;\"Woninginbraak\"")]
    [InlineData("beleving.csv", "text/csv", "procentpunt")]
    [InlineData("beeld.csv", "text/csv", "47022NED-VB")]
    [InlineData("beeld.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("beeld.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("beeld.html", "text/html", "Wat opvalt")]
    public async Task File_OfAPicture_HoldsWhatThePageShows(string file, string type, string words)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync($"{Hengelo}/{file}?soort=1.1.1&jaar=2025");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

/// <summary>An application without figures.</summary>
public sealed class NoFiguresTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task List_WithoutFigures_SaysHowTheyComeIn(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync("/veiligheidsbeeld");

        Assert.Contains("./opkoers import cbs", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
