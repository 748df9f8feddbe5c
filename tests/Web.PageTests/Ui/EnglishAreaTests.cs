using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Areas;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>Pages of areas say everything in English to who chose it, but for the names that sources gave; tables that are downloaded stay Dutch.</summary>
public sealed class EnglishAreaTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task PagesOfAreas_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await Esdam.OnAsync(apps, provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var name = "Focus " + Guid.NewGuid().ToString("N")[..6];
        await administrator.GetAsync("/gebieden?" + Speech.English);
        using var added = await administrator.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", name), ("veld.soort", "Focus"), ("veld.buurten", "BU99990001"));
        var own = added.Headers.Location!.ToString().Split('?')[0];

        foreach (var address in new[]
        {
            "/gebieden?jaar=2021", "/gebieden?jaar=2021&soort=buurt&q=nergens", "/gebieden/GM9999?jaar=2021", "/gebieden/GM9999?jaar=2016", "/gebieden/BU99990001?jaar=2021",
            "/gebieden/eigen/nieuw", own, own + "?jaar=2016", own + "/wijzigen", own + "/geschiedenis", own + "/verwijderen",
        })
        {
            Speech.SpeaksEnglishThroughout(await administrator.GetAsync(address), address);
        }

        var page = await administrator.GetAsync("/gebieden/GM9999?jaar=2021");
        Assert.StartsWith("240 inhabitants on 1 January 2021 (computed: sum of the parts).", page.QuerySelector("p.lead").Words(), StringComparison.Ordinal);
        Assert.Equal("en", page.QuerySelector(".c-wide svg")!.GetAttribute("lang"));
        using var refused = await administrator.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", "X"), ("veld.soort", "Focus"), ("veld.buurten", "BU99990001"), ("veld.vanaf", "ooit"));
        Assert.Contains("Write a year of four digits.", (await refused.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gebieden/GM9999/kaart.svg?jaar=2021", "inhabitants per km²")]
    [InlineData("/gebieden/GM9999/delen.csv?jaar=2021", ";buurt;80")]
    public async Task FilesOfAreas_OfWhoChoseEnglish_AreEnglishDrawingsAndDutchTables(string address, string words)
    {
        var app = await Esdam.OnAsync(apps, DatabaseProvider.Sqlite);
        using var reader = await app.SignInAsync(Role.Auditor);
        await reader.GetAsync("/gebieden?" + Speech.English);

        using var answer = await reader.SendAsync(address);

        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }
}
