using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Statistics;

/// <summary>Trap 10: older tables of crime round to fives. Every margin and every comparison on a page must allow for that.</summary>
public sealed class RoundedCountTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Compare = "?tabel=47022NED&k0=0.0.0&periode=2020JJ00&gemeente=GM9999&groep=alle&gebied=GM9999";

    [Fact]
    public async Task Trap10_MarginsOfRoundedCounts_AreWiderOnEveryPage()
    {
        var app = await LoadAsync();
        using var browser = await app.SignInAsync(Role.Auditor);

        using var answer = await browser.SendAsync("/vergelijken.csv" + Compare);
        var rows = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var compared = await browser.GetAsync("/vergelijken" + Compare);
        var picture = await browser.GetAsync("/veiligheidsbeeld/GM9999");

        // 35 of 50,000 against 55 of 48,000: demonstrable when exact, not when each may be two off.
        Assert.Equal(SignificanceVerdict.Higher, SignificanceRule.OfRates(new EventCount(55, 48_000), new EventCount(35, 50_000)).Verdict);
        var rounded = Rate.Of(new EventCount(35, 50_000) { RoundedTo = 5 });
        Assert.Contains(FormattableString.Invariant($"{rounded.Lower:0.####}")[..5].Replace('.', ','), rows, StringComparison.Ordinal);
        Assert.DoesNotContain("aantoonbaar hoger", string.Join(' ', compared.QuerySelectorAll("td[data-k=Tegenover]").Select(cell => cell.TextContent)), StringComparison.Ordinal);
        Assert.Contains("veelvoud van 5", picture.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("aantoonbaar meer", picture.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<App> LoadAsync()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        await app.InScopeAsync(async services =>
        {
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(Table, new StatisticsIntakeOptions());
            await using var delivery = begun.Value;
            delivery.Add([.. from year in new[] { 0, 1 } from area in new[] { 0, 1, 2 } select new Observation(0, 0, area, year, year == 0 ? 18 : area == 2 ? 55 : 35, ObservationStatus.Final)]);
            return await delivery.CommitAsync(new StatisticsProvenance { Origin = "oud", Reader = "cbs-v3", RoundedTo = 5 });
        });
        return app;
    }

    private static StatisticsTableDraft Table { get; } = new()
    {
        Code = "47022NED",
        Title = "Misdrijven, afgerond",
        Source = "Proef",
        Dimensions =
        [
            new() { Key = "Soort", Title = "Soort", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "0.0.0", Title = "Totaal", IsTotal = true }] },
            new() { Key = "Gebied", Title = "Gebied", Kind = StatisticsDimensionKind.Area, Codes = [.. new[] { "GM9999", "GM9991", "GM9992" }.Select(code => new StatisticsCodeDraft { Key = code, Title = code })] },
            new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [.. new[] { 2016, 2020 }.Select(year => new StatisticsCodeDraft { Key = $"{year}JJ00", Title = $"{year}", Period = Period.Year(year) })] },
        ],
        Measures = [new() { Key = "Aantal_1", Title = "Misdrijven", Unit = "aantal" }],
    };
}
