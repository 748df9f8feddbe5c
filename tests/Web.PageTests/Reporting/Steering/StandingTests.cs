using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>All programmes at a moment side by side, and what the pages about steering ask of the database.</summary>
public sealed class StandingTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Standing_OfAllProgrammes_SumsNothingIntoAScoreAndSaysWhoIsLate(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "rij", moment: [("veld.trekkers", "2021-02-10"), ("veld.managers", "2021-02-20")]);
        using var director = await table.AsAsync(Role.Directorate);

        var row = (await director.GetAsync(table.Moment + "/stand")).QuerySelectorAll("table.standing tbody tr").Single(item => item.Words().Contains("Programma rij", StringComparison.Ordinal));
        Assert.Contains("rapportage te laat", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Gemeten 1 van 1", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Gerapporteerd 1 van 2", row.Words(), StringComparison.Ordinal);
        Assert.Contains("stuurgroep", row.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", row.Words(), StringComparison.Ordinal);

        await table.WriteAsync();
        await table.DoAsync(table.Official, "accepteren");
        row = (await director.GetAsync(table.Moment + "/stand")).QuerySelectorAll("table.standing tbody tr").Single(item => item.Words().Contains("Programma rij", StringComparison.Ordinal));
        Assert.DoesNotContain("te laat", row.Words(), StringComparison.Ordinal);
        Assert.Contains("De tekst van de manager over wat we vragen", row.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_AskTheDatabaseEquallyOften_ForFewEffortsAndForAThousand(DatabaseProvider provider)
    {
        await using var few = await App.StartAsync(provider);
        await using var many = await App.StartAsync(provider);
        using var small = await Table.SetAsync(few, "tel");
        using var large = await Table.SetAsync(many, "tel", more: 1000);
        foreach (var table in new[] { small, large })
        {
            await table.AcceptDeviationAsync();
            await table.WriteAsync();
            await table.DoAsync(table.Official, "accepteren");
        }

        foreach (var address in new[] { small.RollUp, small.Moment + "/stand", small.Here.Page + "/signalen", small.Deviations, "/raad", small.Here.Goal, small.Here.Page, "/", small.Here.Effort })
        {
            var (one, thousand) = (await CountAsync(small.Official, address), await CountAsync(large.Official, address));
            Assert.True(one.Count is > 0 and <= 12, $"{address}: {one.Count}\n{string.Join('\n', one)}");
            Assert.True(one.Count == thousand.Count, $"{address}: {one.Count} and {thousand.Count}");
        }
    }

    private static async Task<IReadOnlyList<string>> CountAsync(Browser browser, string address)
    {
        using var first = await browser.SendAsync(address);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return statements.Statements;
    }
}
