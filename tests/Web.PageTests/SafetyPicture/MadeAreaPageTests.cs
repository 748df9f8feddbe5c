using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.SafetyPicture;

/// <summary>Regions and a municipality's own areas can be chosen wherever figures are asked, and are the sum of their parts.</summary>
public sealed class MadeAreaPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Crime = "47022NED-VB";

    [Theory]
    [EachDatabase]
    public async Task OwnArea_OfNeighbourhoods_IsChosenEverywhereByItsOwnPeopleOnly(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        var almelo = await app.CreateOrganisationAsync("GM0141", "almelo", "Almelo");
        await app.CreateAccountAsync("tekenaar", almelo.Id, (Role.FunctionalAdministrator, null));
        using var browser = await app.SignInAsync("tekenaar");
        var parts = (await app.InScopeAsync(services => services.GetRequiredService<IAreas>().YearAsync(2025)))!.PartsOf("GM0141", AreaKind.Neighbourhood).Take(4).ToList();
        await DrawAsync(browser, "Kern", parts.Take(3));
        await DrawAsync(browser, "Rand", parts.Skip(2));
        var (count, people) = (await SumAsync(app, parts.Take(3)), parts.Take(3).Sum(part => part.Population!.Value));
        var rate = Number(1000d * count / people, 1);

        var picture = await browser.GetAsync("/veiligheidsbeeld/EIGEN-kern?soort=0.0.0&jaar=2025");
        Assert.Equal("Alle misdrijven in Kern, 2025", picture.QuerySelector("h1")!.TextContent);
        Assert.StartsWith($"{Number(count, 0)} misdrijven in 2025 (voorlopig), {rate} per 1.000 inwoners", picture.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, picture.QuerySelectorAll("#gebieden tbody tr").Length);
        Assert.Contains("Kern is de som van 3 buurten.", picture.Body.Words(), StringComparison.Ordinal);

        var list = await browser.GetAsync("/veiligheidsbeeld");
        Assert.Contains(list.QuerySelectorAll("main tbody th a"), link => link.GetAttribute("href") == "/veiligheidsbeeld/EIGEN-kern");
        var explored = await browser.GetAsync($"/cijfers?tabel={Crime}&k0=0.0.0&gebied=EIGEN-kern&per=jaar&van=2025&tot=2025");
        Assert.StartsWith(Number(count, 0), explored.QuerySelector("#tabel tbody td")!.TextContent.Trim(), StringComparison.Ordinal);
        var compared = await browser.GetAsync($"/vergelijken?tabel={Crime}&k0=0.0.0&periode=2025JJ00&gemeente=GM0141&groep=eigen&gebied=EIGEN-kern");
        Assert.Contains(compared.QuerySelectorAll("#naast-elkaar tbody tr"), row => row.Words().StartsWith("Kern", StringComparison.Ordinal) && row.Words().Contains(rate, StringComparison.Ordinal));
        var map = compared.QuerySelector("#kaart .c-wide svg")!;
        Assert.Equal(["EIGEN-kern", "EIGEN-rand"], map.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Split("gebied=")[1]).Order(StringComparer.Ordinal));
        Assert.Contains("het kleinste ligt boven", compared.QuerySelector("#kaart").Words(), StringComparison.Ordinal);
        Assert.Contains("overlappen", compared.QuerySelector("#naast-elkaar").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("aantoonbaar hoger", compared.QuerySelector("#naast-elkaar tbody").Words(), StringComparison.Ordinal);
        using var file = await browser.SendAsync("/veiligheidsbeeld/EIGEN-kern/beeld.csv?soort=0.0.0&jaar=2025");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);

        using var other = await app.SignInAsync(Role.Auditor);
        using var hidden = await other.SendAsync("/veiligheidsbeeld/EIGEN-kern");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain("Kern", (await other.GetAsync($"/cijfers?tabel={Crime}&gebied=EIGEN-kern")).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("EIGEN-", (await other.GetAsync("/veiligheidsbeeld")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Region_OfMunicipalities_HasAPictureThatIsTheirSum(DatabaseProvider provider)
    {
        var app = await SampleFigures.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        var parts = (await app.InScopeAsync(services => services.GetRequiredService<IAreas>().YearAsync(2025)))!.PartsOf("VR05", AreaKind.Municipality);
        var (count, people) = (await SumAsync(app, parts), parts.Sum(part => part.Population!.Value));

        var picture = await browser.GetAsync("/veiligheidsbeeld/VR05?soort=0.0.0&jaar=2025");

        Assert.StartsWith($"{Number(count, 0)} misdrijven in 2025 (voorlopig), {Number(1000d * count / people, 1)} per 1.000 inwoners", picture.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(parts.Count, picture.QuerySelectorAll("#gebieden tbody tr").Length);
        Assert.NotNull(picture.QuerySelector("#kaart .c-wide svg"));
        Assert.Contains("Nederland", picture.QuerySelector("#soorten thead").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Gemeente Veiligheidsregio", (await browser.GetAsync("/veiligheidsbeeld/VR05/beeld.html")).Body!.TextContent, StringComparison.Ordinal);
        var counts = new List<int>();
        foreach (var address in new[] { "/veiligheidsbeeld/VR05", "/veiligheidsbeeld/GK50000", $"/cijfers?tabel={Crime}&gebied=VR05", $"/vergelijken?tabel={Crime}&groep=grootteklassen" })
        {
            await browser.GetAsync(address);
            using var statements = StatementCounter.Start();
            await browser.GetAsync(address);
            counts.Add(statements.Count);
        }

        Assert.All(counts, one => Assert.InRange(one, 1, 12));
    }

    private static async Task DrawAsync(Browser browser, string name, IEnumerable<Area> parts)
    {
        using var drawn = await browser.FillInAsync("/gebieden/eigen/nieuw", [("veld.naam", name), ("veld.soort", "Focus"), .. parts.Select(part => ("veld.buurten", part.Code))]);
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
    }

    private static Task<double> SumAsync(App app, IEnumerable<Area> parts) => app.InScopeAsync(async services =>
    {
        var statistics = services.GetRequiredService<IStatistics>();
        var table = (await statistics.TableAsync(Crime))!;
        var map = await statistics.MapAsync(table, 0, table.Category("0.0.0")!.Value, [table.Period("2025JJ00")!.Place]);
        return parts.Sum(part => map.Values[table.Area(part.Code)!.Place]);
    });

    private static string Number(double value, int decimals) => value.ToString("N" + decimals, CultureInfo.GetCultureInfo("nl-NL"));
}
