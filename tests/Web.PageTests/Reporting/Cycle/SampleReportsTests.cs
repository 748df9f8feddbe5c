using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Reporting.Editions;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>The sample of reports, loaded as the demo loads it.</summary>
public sealed class SampleReportsTests
{
    [Theory]
    [EachDatabase]
    public async Task Sample_Loaded_ShowsAReportInEveryStateAndChangesNothingTheSecondTime(DatabaseProvider provider)
    {
        var app = await App.StartAsync(provider);
        await using var _ = app;
        await SampleMidterm.LoadAsync(app);
        using var controller = await app.SignInAsync(Role.ConcernController);

        var list = await controller.GetAsync("/programmas/veiligheid/rapportages");
        var rows = list.QuerySelectorAll("table.duties tbody tr").Select(row => row.Words()).ToList();
        foreach (var state in new[] { "nog niet begonnen", "concept", "ingediend", "teruggegeven", "geaccepteerd", "niet gevraagd" })
        {
            Assert.Contains(rows, row => row.Contains(state, StringComparison.Ordinal));
        }

        Assert.Contains("verzonnen", (await controller.GetAsync("/planning-en-control/tweede-halfjaar-2020")).QuerySelector("aside.side").Words(), StringComparison.Ordinal);
        Assert.Contains("13 januari 2021", (await controller.GetAsync("/programmas/veiligheid/rapportages/tweede-halfjaar-2020/buurtpreventieteams-en-buurtapps")).QuerySelector(".verdict").Words(), StringComparison.Ordinal);
        Assert.Contains("gesloten", (await controller.GetAsync("/planning-en-control/bestuursrapportage-2020")).QuerySelector("ul.meta").Words(), StringComparison.Ordinal);

        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IReportingSamples>().LoadAsync(app.Organisation.Id, SampleMidterm.Folder, TestContext.Current.CancellationToken);
            return true;
        });
        Assert.Equal(rows, (await controller.GetAsync("/programmas/veiligheid/rapportages")).QuerySelectorAll("table.duties tbody tr").Select(row => row.Words()));
    }
}
