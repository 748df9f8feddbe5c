using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Statistics;

public sealed class ExplorePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Explore = "/cijfers?tabel=" + FigureSample.Table;

    [Theory]
    [EachDatabase]
    public async Task Tables_ThatAreThere_AreListedWithTheirSourceAndDelivery(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync("/cijfers");

        Assert.Equal(Explore, page.QuerySelector("main tbody th a")!.GetAttribute("href"));
        Assert.Contains("Proef", page.QuerySelector("main tbody td[data-k=Bron]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Series_OfTheOwnMunicipality_IsDrawnWithItsTrendAndItsTable(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Explore + "&als=per1000");

        Assert.Contains("Proef, Totaal: 10,0 per 1.000 inwoners in 2020", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aantoonbaar hoger", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2020 (voorlopig)", "2019", "2018", "2017", "2016"], page.QuerySelectorAll("#tabel tbody th").Select(cell => cell.TextContent));
        Assert.NotNull(page.QuerySelector(".c-wide svg .c-dot--prov"));
    }

    [Fact]
    public async Task Series_OfTwoKindsInTwoAreas_AreFourChartsAndFourColumns()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Explore + "&gebied=GM9999&gebied=GM9993&k0=T&k0=A");

        Assert.Equal(4, page.QuerySelectorAll(".multiples figure").Length);
        Assert.Equal(5, page.QuerySelectorAll("#tabel thead th").Length);
        Assert.Contains("afgeschermd", page.QuerySelector("#tabel tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_PerMonth_HoldsNoYearAmongTheMonths()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Explore + "&per=maand");

        Assert.Equal("januari 2021 (loopt nog)", Assert.Single(page.QuerySelectorAll("#tabel tbody th")).TextContent);
    }

    [Fact]
    public async Task Csv_OfSeries_HoldsARowForEachFigure()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync("/cijfers.csv?tabel=" + FigureSample.Table + "&gebied=GM9993");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(6, lines.Length);
        Assert.Contains("\"2020JJ00\";;;;\"afgeschermd\"", lines[5], StringComparison.Ordinal);
    }
}

public sealed class EmptyFigurePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/cijfers")]
    [InlineData("/vergelijken")]
    public async Task Page_WithoutAnyTable_SaysWhatWouldStandThere(string address)
    {
        var app = await apps.On(DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(address);

        Assert.Contains("Er zijn nog geen cijfers", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
