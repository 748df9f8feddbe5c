using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

public sealed class IndicatorPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task List_WhenFiltered_ShowsWhatFitsAndNothingOfOtherProgrammes(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);

        Assert.Equal(4, (await browser.GetAsync("/indicatoren")).QuerySelectorAll("tbody tr:not(.grp)").Length);
        Assert.Equal(["Open water"], Names(await browser.GetAsync("/indicatoren?q=OPEN+wat%C3%A9r")));
        Assert.Equal(["Café's en scholen", Sample.Script], Names(await browser.GetAsync("/indicatoren?oordeel=zonder-meting")));
        Assert.Contains("Geen indicator past", (await browser.GetAsync("/indicatoren?q=bestaatniet&oordeel=achieved")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Show_OfAMeasuredIndicator_SaysTheAnswerTheFiguresAndWhatIsNeeded(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);

        var page = await browser.GetAsync(sample.Page(sample.Water) + "?peildatum=2019-12-31");

        Assert.Contains("aandacht", page.QuerySelector(".verdict").Words(), StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll(".steps4 li").Length);
        Assert.Contains("1.500 m²", page.QuerySelector(".steps4").Words(), StringComparison.Ordinal);
        Assert.Equal("behind-within-tolerance", page.QuerySelector("#waarom code").Words());
        Assert.Contains("De stad is groener", page.QuerySelector(".side").Words(), StringComparison.Ordinal);
        Assert.Contains("per jaar erbij", page.QuerySelector(".side").Words(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("figure svg[role=img]").Length);
    }

    [Theory]
    [EachDatabase]
    public async Task Files_OfTheSeries_AreCsvAndSvg(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        using var csv = await browser.SendAsync(sample.Page(sample.Water, "reeks.csv"));
        using var svg = await browser.SendAsync(sample.Page(sample.Water, "reeks.svg"));
        using var none = await browser.SendAsync(sample.Page("script-" + sample.Slug, "reeks.svg"));

        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Contains("2019;1000;m²", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("<svg xmlns", await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_WhenTheUserMayNotSeeOrChange_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        var other = await Sample.MakeAsync(app);
        using var auditor = await app.SignInAsync(Role.Auditor);
        using var elsewhere = await app.SignInAsync(Role.ProgrammeManager, other.Id);
        foreach (var act in new[] { "wijzigen", "verwijderen", "metingen/nieuw", "metingen/2019/wijzigen", "metingen/2019/verwijderen" })
        {
            using var refused = await auditor.SendAsync(sample.Page(sample.Water, act));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.DoesNotContain("Wijzig", (await auditor.GetAsync(sample.Page(sample.Water))).QuerySelector("main").Words(), StringComparison.Ordinal);
        foreach (var act in new[] { null, "geschiedenis", "reeks.csv", "wijzigen" })
        {
            using var hidden = await elsewhere.SendAsync(sample.Page(sample.Water, act));
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Names_WithMarkupInThem_AreShownAsText(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        foreach (var address in new[] { "/indicatoren", sample.Page("script-" + sample.Slug), sample.Grid, sample.Page("script-" + sample.Slug, "verwijderen"), sample.Page("script-" + sample.Slug, "geschiedenis") })
        {
            var page = await browser.GetAsync(address);

            Assert.Empty(page.QuerySelectorAll("main script"));
            Assert.Contains(Sample.Script, page.QuerySelector("main").Words(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("tbody tr:not(.grp) th a").Select(link => link.Words());
}
