using System.Net;
using AngleSharp.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Statistics;

public sealed class ComparePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Compare = "/vergelijken?tabel=" + FigureSample.Table + "&k0=T&periode=2020JJ00&gemeente=GM9999&groep=alle&gebied=GM9999";

    [Theory]
    [EachDatabase]
    public async Task Comparison_OfMunicipalities_SaysThePlaceWithItsUncertaintyAndWhoDiffers(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Compare);

        // Proef 500 of 50,000 and Aardam 515 of 52,000 cannot be told apart; Beekdam with 900 of 48,000 can.
        Assert.Contains("Proef: 10,0 per 1.000 inwoners in 2020. Van hoog naar laag plaats 2 van 3. Rekent u het toeval mee, dan is het een plaats tussen 2 en 3.", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Beekdam", "Proef", "Aardam", "Celdam", "Leegdam"], Column(page, "th"));
        Assert.Equal(["1", "2 – 3", "2 – 3", "", ""], Column(page, "td[data-k='Met toeval']"));
        var against = Column(page, "td[data-k=Tegenover]");
        Assert.StartsWith("aantoonbaar hoger", against[0], StringComparison.Ordinal);
        Assert.StartsWith("geen aantoonbaar verschil", against[2], StringComparison.Ordinal);
        Assert.Contains("voorlopig", against[0], StringComparison.Ordinal);
        Assert.Equal(["afgeschermd door de bron", "er woont niemand"], page.QuerySelectorAll("#naast-elkaar td .state").Select(cell => cell.TextContent));
        Assert.NotNull(page.QuerySelector("figure .c-wide svg .c-me"));
    }

    [Theory]
    [EachDatabase]
    public async Task Comparison_OfSmallCounts_WarnsAtEachRate(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Compare.Replace("k0=T", "k0=A", StringComparison.Ordinal));

        Assert.Equal(4, page.QuerySelectorAll("#naast-elkaar tbody td").Count(cell => cell.TextContent.Contains("klein aantal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Comparison_OfAPeriodThatRuns_TestsNothing()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Compare.Replace("2020JJ00", "2021MM01", StringComparison.Ordinal));

        Assert.Contains("Deze periode loopt nog", page.QuerySelector(".note--warn")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("aantoonbaar hoger", page.QuerySelector("#naast-elkaar tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_OfTheGroup_IsTheSumOverTheSumAndNoMean()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Compare);

        // 1,915 among 150,000; the mean of the three rates would be 12.9.
        Assert.Contains("12,8 per 1.000 inwoners", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.915 op 150.000", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAComparison_HoldsTheRowsOfThePage()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync(Compare.Replace("/vergelijken?", "/vergelijken.csv?", StringComparison.Ordinal));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"GM9999\";\"Proef\";10;\"per 1.000 inwoners\";", text, StringComparison.Ordinal);
        Assert.Contains("\"GM9993\";\"Celdam\";;", text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Link_ToExactlyTheseFigures_ShowsTheSameAgain(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync("/vergelijken?tabel=" + FigureSample.Table);
        var pinned = page.QuerySelectorAll(".acts a").Single(link => link.TextContent.StartsWith("Link naar", StringComparison.Ordinal)).GetAttribute("href")!;
        var again = await browser.GetAsync(pinned);

        Assert.Contains("levering=1", pinned, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector("#naast-elkaar tbody")!.TextContent, again.QuerySelector("#naast-elkaar tbody")!.TextContent);
    }

    [Theory]
    [InlineData("/vergelijken?tabel=BESTAAT-NIET", HttpStatusCode.NotFound)]
    [InlineData("/vergelijken?tabel=PROEF-VB&levering=99", HttpStatusCode.NotFound)]
    [InlineData("/vergelijken?tabel=PROEF-VB&periode=%27%3B--&k0=%3Cscript%3E&maat=x&groep=y&gebied=%22%3E%3Cimg&gemeente=../..&levering=abc", HttpStatusCode.OK)]
    [InlineData("/vergelijken?tabel=PROEF-VB&tabel=X&k0=T&k0=A&periode=&groep=", HttpStatusCode.OK)]
    [InlineData("/vergelijken.csv", HttpStatusCode.NotFound)]
    [InlineData("/cijfers?tabel=BESTAAT-NIET", HttpStatusCode.NotFound)]
    [InlineData("/cijfers?tabel=PROEF-VB&gebied=%22%3E%3Cimg&van=-1&tot=99999999999&per=eeuw&als=alles&maat=%20&k0=%3Cscript%3E", HttpStatusCode.OK)]
    [InlineData("/cijfers?tabel=PROEF-VB&van=2020&tot=2016", HttpStatusCode.OK)]
    [InlineData("/cijfers.csv", HttpStatusCode.NotFound)]
    [InlineData("/cijfers.csv?tabel=PROEF-VB&gebied=GM0141", HttpStatusCode.NotFound)]
    [InlineData("/cijfers.csv?tabel=PROEF-VB&gebied=GM9999&k0=B", HttpStatusCode.NotFound)]
    [InlineData("/vergelijken.csv?tabel=PROEF-VB&k0=T&periode=1999JJ00", HttpStatusCode.NotFound)]
    [InlineData("/vergelijken.csv?tabel=PROEF-VB&k0=T&gemeente=GM9999&groep=mars", HttpStatusCode.NotFound)]
    public async Task Page_WithHostileOrUnknownValues_AnswersWithoutFault(string address, HttpStatusCode expected)
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k0=<script", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cijfers?tabel=PROEF-VB&gebied=GM0141", "GM0141")]
    [InlineData("/cijfers?tabel=PROEF-VB&gebied=GM9999&k0=B&maat=Iets_2", "Iets_2, B")]
    [InlineData("/vergelijken?tabel=PROEF-VB&k0=T&periode=1999JJ00", "1999JJ00")]
    [InlineData("/cijfers?tabel=PROEF-VB&gebied=GM9999&k0=A", null)]
    public async Task Page_AskedForWhatIsNotInTheTable_SaysSo(string address, string? said)
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(address);

        Assert.Equal(said is null ? null : $"Niet gevonden: {said}. U ziet wat er het dichtst bij komt.", page.QuerySelector(".note--warn[role=status]")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("/vergelijken")]
    [InlineData("/cijfers")]
    [InlineData("/cijfers.csv?tabel=PROEF-VB")]
    public async Task Page_ForNobody_AsksToSignIn(string address)
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = app.Open();

        using var answer = await browser.SendAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_OfFigures_AskTheDatabaseLittle(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        foreach (var address in new[] { Compare, "/cijfers", "/cijfers?tabel=" + FigureSample.Table + "&gebied=GM9999&gebied=GM9991&k0=T&k0=A&als=per1000" })
        {
            await browser.GetAsync(address);
            using var statements = StatementCounter.Start();
            await browser.GetAsync(address);
            Assert.InRange(statements.Count, 1, 12);
        }
    }

    private static List<string> Column(IDocument page, string cell) => [.. page.QuerySelectorAll($"#naast-elkaar tbody tr > {cell}").Select(found => found.TextContent.Trim())];
}
