using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

public sealed class IndicatorEditTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task New_WhenFilledIn_GetsAFreeSlugAndServesTheGoal(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = $"/programmas/{sample.Slug}/indicatoren/nieuw?doel=doel-{sample.Slug}";
        var name = "Bomen " + sample.Slug;
        for (var time = 1; time <= 2; time++)
        {
            using var answer = await browser.FillInAsync(address, ("veld.naam", name), ("veld.eenheid", "bomen"), ("veld.nulPeriode", "2018"), ("veld.nulWaarde", "circa 1.000"), ("veld.doelSoort", "AtLeast"), ("veld.doelPeriode", "2022"), ("veld.doelWaarde", "1.500"), ("veld.pad", "2020: 1.200\r\n2021: n.t.b."));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"/indicatoren/bomen-{sample.Slug}" + (time == 1 ? "" : "-2"), answer.Headers.Location!.OriginalString);
        }

        var page = await browser.GetAsync($"/indicatoren/bomen-{sample.Slug}");
        Assert.Contains("De stad is groener", page.QuerySelector(".side").Words(), StringComparison.Ordinal);
        Assert.Contains("circa 1.000 bomen", page.QuerySelector(".steps4").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Edit_WhenAFigureIsDoubtful_AsksAndKeepsEverythingTyped(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = sample.Page(sample.Water, "wijzigen");
        using var answer = await browser.FillInAsync(address, ("veld.doelWaarde", "1.4"), ("veld.naam", ""), ("veld.pad", "gauw: 3"), ("veld.definitie", "Wateroppervlak"));

        var page = await answer.Read();
        var errors = page.QuerySelector(".errsum").Words();
        Assert.Contains("bedoelt u 14 of 1,4?", errors, StringComparison.Ordinal);
        Assert.Contains("‘gauw: 3’ is niet te lezen", errors, StringComparison.Ordinal);
        Assert.Equal("1.4", page.Field("veld.doelWaarde"));
        Assert.Equal(3, page.QuerySelectorAll(".field--error").Length);
        Assert.Empty((await browser.GetAsync(address)).QuerySelectorAll(".field--error, .errmsg, .hint:empty"));
        Assert.Contains("Oppervlakte open water", (await browser.GetAsync(sample.Page(sample.Water))).QuerySelector("h1").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Edit_OfTheTarget_KeepsTheOldOneInTheHistoryWithTheReason(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var answer = await browser.FillInAsync(sample.Page(sample.Water, "wijzigen"), ("veld.doelWaarde", "6.000"), ("waarom", "Raadsbesluit 12 mei 2020"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var history = (await browser.GetAsync(sample.Page(sample.Water, "geschiedenis"))).QuerySelectorAll("tbody tr").Select(row => row.Words()).Single(row => row.Contains("Indicator, streefwaarde", StringComparison.Ordinal));

        Assert.Contains("streefwaarde", history, StringComparison.Ordinal);
        Assert.Contains("5.000 m²", history, StringComparison.Ordinal);
        Assert.Contains("6.000 m²", history, StringComparison.Ordinal);
        Assert.Contains("Raadsbesluit 12 mei 2020", history, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Edit_WhenSomebodyElseWasFirst_ShowsBothVersionsAlsoOfThePath(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = sample.Page(sample.Water, "wijzigen");
        var opened = await browser.GetAsync(address);
        using var first = await browser.FillInAsync(address, ("veld.pad", "2020: 3.100"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await browser.SubmitAsync(opened, address, ("veld.pad", "2020: 3.200"), ("veld.bron", "GIS"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Read();
        Assert.Contains("3100", page.QuerySelector(".diff").Words(), StringComparison.Ordinal);
        using var chosen = await browser.SubmitAsync(page, address, ("veld.pad", "2020: 3.200"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("3.200", (await browser.GetAsync(sample.Page(sample.Water))).QuerySelector("#reeks").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Remove_AsksWhyAndCanBeTakenBack(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = sample.Page(sample.Water, "verwijderen");
        Assert.Contains("1 meting", (await browser.GetAsync(address)).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var silent = await browser.FillInAsync(address, ("Reason", " "));
        Assert.Contains("waarom", (await silent.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);

        using var answer = await browser.FillInAsync(address, ("Reason", "Dubbel"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(sample.Page(sample.Water))).StatusCode);

        using var undone = await browser.SubmitUndoAsync(await browser.GetAsync(answer.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("1.000", (await browser.GetAsync(sample.Page(sample.Water))).QuerySelector("#reeks").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Measurement_WhenItsValueChanges_MustBeATypingMistakeOrARevision(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = sample.Page(sample.Water, "metingen/2019/wijzigen");
        using var undecided = await browser.FillInAsync(address, ("veld.waarde", "1.050"));
        Assert.Contains("typefout of een herziening", (await undecided.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);

        using var mistake = await browser.FillInAsync(address, ("veld.waarde", "1.050"), ("veld.soort", "Correction"));
        Assert.Equal(HttpStatusCode.Redirect, mistake.StatusCode);
        Assert.Null((await browser.GetAsync(sample.Page(sample.Water))).QuerySelector("#herzien"));

        using var revision = await browser.FillInAsync(address, ("veld.waarde", "1.075"), ("veld.soort", "Revision"), ("waarom", "Nieuwe luchtfoto"));
        Assert.Equal(HttpStatusCode.Redirect, revision.StatusCode);
        var page = await browser.GetAsync(sample.Page(sample.Water));
        Assert.Contains("herzien van 1.050 m²", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.Contains("1 maart 2021", page.QuerySelector("#herzien").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(sample.Page(sample.Water, "metingen/2019~2021-03-01/wijzigen"))).StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Measurement_ThatIsNew_IsStoredOnceAPeriodAndCanBeRemoved(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var address = sample.Page(sample.Clean, "metingen/nieuw");
        using var twice = await browser.FillInAsync(address, ("veld.periode", "2019"), ("veld.waarde", "60"));
        Assert.Contains("er al een meting", (await twice.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var half = await browser.FillInAsync(address, ("veld.periode", "2020-Q1"), ("veld.teller", "12"));
        Assert.Contains("hoort een noemer", (await half.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);

        using var added = await browser.FillInAsync(address, ("veld.periode", "2020-Q1"), ("veld.teller", "12"), ("veld.noemer", "16"), ("veld.breuk", "true"), ("veld.bron", "a\u0001b"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var series = (await browser.GetAsync(sample.Page(sample.Clean))).QuerySelector("#reeks").Words();
        Assert.Contains("75 %", series.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Methodebreuk", series, StringComparison.Ordinal);

        using var removed = await browser.FillInAsync(sample.Page(sample.Clean, "metingen/2020-Q1/verwijderen"), ("Reason", "Verkeerde indicator"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("Methodebreuk", (await browser.GetAsync(sample.Page(sample.Clean))).QuerySelector("#reeks").Words(), StringComparison.Ordinal);
    }

    private async Task<(Sample Sample, Browser Browser)> OpenAsync(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        return (sample, await app.SignInAsync(Role.ProgrammeManager, sample.Id));
    }
}
