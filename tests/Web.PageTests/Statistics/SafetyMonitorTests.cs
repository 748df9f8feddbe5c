using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Statistics;

/// <summary>Trap 12: the Veiligheidsmonitor was redesigned in 2021. Whoever puts its figures of before and after in one table gets no line across.</summary>
public sealed class SafetyMonitorTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("Veiligheidsmonitor; kerncijfers", true)]
    [InlineData("Peiling onder inwoners", false)]
    public async Task Trap12_FiguresAcross2021_AreBrokenAndNotCompared(string title, bool broken)
    {
        var code = broken ? "VM-EIGEN" : "PEILING";
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        await app.InScopeAsync(async services =>
        {
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(Table(code, title), new StatisticsIntakeOptions());
            await using var delivery = begun.Value;
            delivery.Add([.. Enumerable.Range(0, 8).Select(year => new Observation(0, 0, 0, year, 20 + year, ObservationStatus.Final))]);
            return await delivery.CommitAsync(new StatisticsProvenance { Origin = "proef", Reader = "test" });
        });
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync($"/cijfers?tabel={code}&gebied=GM9999");
        using var file = await browser.SendAsync($"/cijfers.csv?tabel={code}&gebied=GM9999");

        Assert.Equal(broken, page.Body!.TextContent.Contains("breuk: sinds 2021 meet de Veiligheidsmonitor op een andere manier", StringComparison.Ordinal));
        Assert.Equal(!broken, page.QuerySelector("p.lead")!.TextContent.Contains("2016 tot 2023", StringComparison.Ordinal));
        Assert.Equal(broken, (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("sinds 2021 meet", StringComparison.Ordinal));
    }

    private static StatisticsTableDraft Table(string code, string title) => new()
    {
        Code = code,
        Title = title,
        Source = "Proef",
        Dimensions =
        [
            new() { Key = "Gebied", Title = "Gebied", Kind = StatisticsDimensionKind.Area, Codes = [new() { Key = "GM9999", Title = "Proef" }] },
            new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [.. Enumerable.Range(2016, 8).Select(year => new StatisticsCodeDraft { Key = $"{year}JJ00", Title = $"{year}", Period = Period.Year(year) })] },
        ],
        Measures = [new() { Key = "Onveilig_1", Title = "Voelt zich onveilig", Unit = "%", Decimals = 1 }],
    };
}
