using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.SafetyPicture;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>The safety picture says everything in English to who chose it, sentences and drawings too, but for the names that sources gave; tables that are downloaded stay Dutch.</summary>
public sealed class EnglishPictureTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Hengelo = "/veiligheidsbeeld/GM0164";

    [Theory]
    [EachDatabase]
    public async Task SafetyPictures_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var reader = await app.SignInAsync(Role.Auditor);
        var names = await app.InScopeAsync(SourceNames.AllAsync);
        await reader.GetAsync("/veiligheidsbeeld?" + Speech.English);

        foreach (var address in new[]
        {
            "/veiligheidsbeeld", "/veiligheidsbeeld?q=nergens", Hengelo, Hengelo + "?soort=1.1.1&jaar=2025", Hengelo + "?soort=T001&jaar=2021&per=wijk&vergelijk=VR05", Hengelo + "?soort=weg&jaar=1900&vergelijk=weg",
            "/veiligheidsbeeld/BU01640101?jaar=2025", "/veiligheidsbeeld/VR05?soort=0.0.0&jaar=2025", "/veiligheidsbeeld/GK50000?jaar=2024",
        })
        {
            Speech.SpeaksEnglishThroughout(await reader.GetAsync(address), address, names);
        }

        var page = await reader.GetAsync(Hengelo + "?soort=1.1.1&jaar=2025");
        Assert.Equal("Residential burglary in Hengelo, 2025", page.QuerySelector("h1").Words());
        Assert.Matches(@"^\d{2,3} crimes in 2025 \(provisional\), \d\.\d per 1,000 inhabitants\. ", page.QuerySelector("p.lead").Words());
        Assert.Contains("demonstrably above the rest of Hengelo", page.QuerySelector(".stands").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiguresWithMarginsAndNeighbourhoods_OfWhoChoseEnglish_AreEnglish()
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var reader = await app.SignInAsync(Role.Auditor);
        var names = await app.InScopeAsync(SourceNames.AllAsync);
        await reader.GetAsync("/cijfers?" + Speech.English);

        foreach (var address in new[]
        {
            "/cijfers?tabel=85146NED-VB&gebied=GM0164", "/cijfers?tabel=47022NED-VB&gebied=VR05&gebied=GK50000&gebied=BU01640101&als=per1000",
            "/vergelijken?tabel=85146NED-VB&gemeente=GM0164", "/vergelijken?tabel=47022NED-VB&gemeente=GM0164&groep=buurten", "/vergelijken?tabel=47022NED-VB&gemeente=GM0164&groep=grootteklassen",
            "/vergelijken?tabel=OVERLAST-VB&gemeente=GM0164&groep=VR05",
        })
        {
            Speech.SpeaksEnglishThroughout(await reader.GetAsync(address), address, names);
        }
    }

    [Fact]
    public async Task Addresses_OnPagesOfFiguresAndAreas_AreTheSameInBothLanguages()
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var dutch = await app.SignInAsync(Role.FunctionalAdministrator);
        using var english = await app.SignInAsync(Role.FunctionalAdministrator);
        await english.GetAsync("/cijfers?" + Speech.English);

        foreach (var address in new[]
        {
            "/gebieden", "/gebieden/GM0164", "/gebieden/eigen/nieuw", "/veiligheidsbeeld", Hengelo, "/veiligheidsbeeld/VR05", "/cijfers", "/cijfers?tabel=47022NED-VB",
            "/vergelijken?tabel=47022NED-VB&gemeente=GM0164", "/vergelijken?tabel=47022NED-VB&gemeente=GM0164&groep=soort-veiligheidsregio-s",
        })
        {
            Assert.Equal(Addresses(await dutch.GetAsync(address)), Addresses(await english.GetAsync(address)));
        }

        static IReadOnlyList<string> Addresses(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("main a[href], main option[value], main input[value]:not([type=hidden]), main [id]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("value") ?? element.Id!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    [Theory]
    [InlineData(Hengelo + "/gebieden.csv?soort=1.1.1&jaar=2025", "aantoonbaar hoger")]
    [InlineData(Hengelo + "/beeld.html?soort=1.1.1&jaar=2025", "Woninginbraak in Hengelo, 2025")]
    [InlineData(Hengelo + "/kaart.svg?soort=1.1.1&jaar=2025", "Residential burglary by neighbourhood")]
    public async Task FilesOfASafetyPicture_OfWhoChoseEnglish_AreEnglishDrawingsAndDutchTables(string address, string words)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        using var reader = await app.SignInAsync(Role.Auditor);
        await reader.GetAsync("/veiligheidsbeeld?" + Speech.English);

        using var answer = await reader.SendAsync(address);

        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
