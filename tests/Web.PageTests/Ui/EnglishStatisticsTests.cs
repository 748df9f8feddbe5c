using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Statistics;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>Pages of figures say everything in English to who chose it, but for the names that sources gave; tables that are downloaded stay Dutch.</summary>
public sealed class EnglishStatisticsTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Explore = "/cijfers?tabel=" + FigureSample.Table;
    private const string Compare = "/vergelijken?tabel=" + FigureSample.Table + "&k0=T&periode=2020JJ00&groep=alle";

    [Theory]
    [EachDatabase]
    public async Task PagesOfFigures_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var names = await app.InScopeAsync(SourceNames.AllAsync);
        await administrator.GetAsync("/cijfers?" + Speech.English);
        var name = "View " + Guid.NewGuid().ToString("N")[..6];
        using var saved = await administrator.FillInAsync(Explore, ("naam", name), ("voor", "gemeente"));
        var list = await administrator.GetAsync("/cijfers");
        var remove = list.QuerySelectorAll("#weergaven a").Select(link => link.GetAttribute("href")!).Last(link => link.EndsWith("/verwijderen", StringComparison.Ordinal));
        Speech.SpeaksEnglishThroughout(list, "/cijfers", names);

        foreach (var address in new[]
        {
            Explore, Explore + "&als=per1000", Explore + "&gebied=GM9999&gebied=GM9993&gebied=GM9994&k0=T&k0=A&als=per1000", Explore + "&per=maand", Explore + "&van=1990&tot=1991", Explore + "&k0=A&gebied=GM9993",
            "/vergelijken", Compare, Compare + "&gebied=geen", Compare + "&gebied=GM9993", Compare.Replace("k0=T", "k0=A", StringComparison.Ordinal), Compare.Replace("2020JJ00", "2021MM01", StringComparison.Ordinal),
            remove, remove.Replace("verwijderen", "geschiedenis", StringComparison.Ordinal),
        })
        {
            Speech.SpeaksEnglishThroughout(await administrator.GetAsync(address), address, names);
        }

        var page = await administrator.GetAsync(Explore + "&als=per1000");
        Assert.StartsWith("Proef, Totaal: 10.0 per 1,000 inhabitants in 2020. 2016 to 2020: 400.0% higher, demonstrably higher.", page.QuerySelector("p.lead").Words(), StringComparison.Ordinal);
        Assert.Equal("en", page.QuerySelector(".c-wide svg")!.GetAttribute("lang"));
        var beside = await administrator.GetAsync(Compare);
        Assert.Contains("From high to low, place", beside.QuerySelector("p.lead").Words(), StringComparison.Ordinal);
        Assert.Contains("suppressed by the source", beside.QuerySelector("#naast-elkaar").Words(), StringComparison.Ordinal);
        using var refused = await administrator.FillInAsync(Explore, ("naam", name), ("voor", "gemeente"));
        Assert.Contains($"There already is a view called ‘{name}’.", (await refused.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cijfers.csv?tabel=" + FigureSample.Table, "voorlopig")]
    [InlineData("/vergelijken.csv?tabel=" + FigureSample.Table + "&k0=T&periode=2020JJ00&groep=alle", "per 1.000 inwoners")]
    public async Task FilesOfFigures_OfWhoChoseEnglish_StayDutch(string address, string words)
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var reader = await app.SignInAsync(Role.Auditor);
        await reader.GetAsync("/cijfers?" + Speech.English);

        using var answer = await reader.SendAsync(address);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("Bron: Proef, tabel", text, StringComparison.Ordinal);
    }
}
