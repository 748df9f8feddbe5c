using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>Accepted deviations: who accepts them, how long they count, and where they show.</summary>
public sealed class DeviationTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Deviation_WhileItCounts_StandsBesideTheJudgementAndNeverChangesIt(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "naast");
        using var reader = await table.AsAsync(Role.Partner);
        var before = (await reader.GetAsync("/indicatoren/naast-meting")).QuerySelector(".verdict .st").Words();
        await table.AcceptDeviationAsync(until: "2021-06-30");
        await table.AcceptDeviationAsync(until: "2021-02-15", subject: "Streettriage");

        foreach (var (address, row, tag) in new[]
        {
            ("/indicatoren/naast-meting", ".verdict", "aanvaarde afwijking tot en met 30 juni 2021"),
            (table.Here.Page, "table.goals", "aanvaarde afwijking tot en met 30 juni 2021"),
            (table.Here.Goal, "table.goals", "aanvaarde afwijking tot en met 30 juni 2021"),
            (table.Here.Page, "table.efforts", "aanvaarding afgelopen op 15 februari 2021"),
            (table.Here.Effort, ".verdict", "aanvaarding afgelopen op 15 februari 2021"),
            ("/indicatoren/naast-meting?peildatum=2021-12-31", ".verdict", "aanvaarding afgelopen op 30 juni 2021"),
            (table.Here.Page + "?peildatum=2021-12-31", "table.goals", "aanvaarding afgelopen op 30 juni 2021"),
        })
        {
            var page = await reader.GetAsync(address);
            Assert.Contains(tag, page.QuerySelector(row).Words(), StringComparison.Ordinal);
            Assert.Equal(table.Deviations, page.QuerySelector(row + " a.tag")!.GetAttribute("href"));
        }

        Assert.DoesNotContain("aanvaard", (await reader.GetAsync("/indicatoren/naast-meting?peildatum=2021-01-31")).QuerySelector(".verdict").Words(), StringComparison.Ordinal);
        Assert.Equal(before, (await reader.GetAsync("/indicatoren/naast-meting")).QuerySelector(".verdict .st").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task List_OfDeviations_SaysWhatCountsAndWhatNoLongerDoes(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "lijst");
        using var reader = await table.AsAsync(Role.Region);
        Assert.Contains("geen afwijking aanvaard", (await reader.GetAsync(table.Deviations)).QuerySelector("main").Words(), StringComparison.Ordinal);
        await table.AcceptDeviationAsync();
        await table.AcceptDeviationAsync(until: "2021-02-28", subject: "Streettriage");

        var page = await reader.GetAsync(table.Deviations);
        var (counting, over) = (page.QuerySelector("section[aria-labelledby=geldt]").Words(), page.QuerySelector("section[aria-labelledby=voorbij]").Words());
        Assert.Contains("Meldingen", counting, StringComparison.Ordinal);
        Assert.Contains("telt als aanvaard", counting, StringComparison.Ordinal);
        Assert.Contains("besluit 12", counting, StringComparison.Ordinal);
        Assert.Contains("niet meer aanvaard sinds 1 maart 2021", over, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href$='/wijzigen'], main a[href$='/nieuw'], main a[href$='/verwijderen']"));
    }

    [Theory]
    [EachDatabase]
    public async Task Acceptance_ThatIsEnded_CountsNoMoreAndKeepsItsHistory(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "einde");
        await table.AcceptDeviationAsync();
        var end = await HrefAsync(table, "/beeindigen");

        using var without = await table.Official.FillInAsync(end, ("veld.beeindigd-op", "2021-03-01"));
        Assert.Contains("Waarom", (await without.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        using var before = await table.Official.FillInAsync(end, ("veld.beeindigd-op", "2021-01-31"), ("waarom", "Voorbij"));
        Assert.Contains("Kies een dag van 1 februari 2021", (await before.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        using var ended = await table.Official.FillInAsync(end, ("veld.beeindigd-op", "2021-03-01"), ("waarom", "De lockdown is voorbij"));

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("beëindigd op 1 maart 2021", (await table.Official.GetAsync(table.Deviations)).QuerySelector("section[aria-labelledby=voorbij]").Words(), StringComparison.Ordinal);
        Assert.Contains("aanvaarding beëindigd na 28 februari 2021", (await table.Official.GetAsync("/indicatoren/einde-meting")).QuerySelector(".verdict").Words(), StringComparison.Ordinal);
        var history = (await table.Official.GetAsync(await HrefAsync(table, "/geschiedenis"))).QuerySelector("table.history").Words();
        Assert.Contains("De lockdown is voorbij", history, StringComparison.Ordinal);
        Assert.Contains("Beëindigd op", history, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Deviation_ThatIsRemoved_ComesBackWhenThatIsTakenBack(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "terug");
        await table.AcceptDeviationAsync();
        var remove = await HrefAsync(table, "/verwijderen");

        using var silent = await table.Official.FillInAsync(remove, ("Reason", " "));
        Assert.Contains("Schrijf in een paar woorden", (await silent.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        using var removed = await table.Official.FillInAsync(remove, ("Reason", "Verkeerd ingevoerd"));
        var list = await table.Official.GetAsync(table.Deviations);
        Assert.Contains("geen afwijking aanvaard", list.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var manager = await table.AsAsync(Role.ProgrammeManager);
        using var refused = await manager.SendBlindAsync(list.QuerySelector(".okmsg form")!.GetAttribute("action")!, ("__RequestVerificationToken", await Calendar.TokenAsync(manager)));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var undone = await table.Official.SubmitAsync(list, table.Deviations);

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Meldingen", (await table.Official.GetAsync(table.Deviations)).QuerySelector("section[aria-labelledby=geldt]").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Address_WithoutTheRight_IsNotThereAndChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var table = await Table.SetAsync(app, "wie");
        await table.AcceptDeviationAsync();
        var deviation = (await HrefAsync(table, "/wijzigen"))[..^"/wijzigen".Length];
        var before = await table.Here.LogAsync(app);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await table.AsAsync(role);
            await browser.GetAsync(table.Deviations);
            await browser.GetAsync(deviation + "/geschiedenis");
            var may = role is Role.OfficialCommissioner or Role.AdministrativeCommissioner;
            foreach (var address in new[] { table.Deviations + "/nieuw", deviation + "/wijzigen", deviation + "/beeindigen", deviation + "/verwijderen" })
            {
                using var shown = await browser.SendAsync(address);
                Assert.True((may ? HttpStatusCode.OK : HttpStatusCode.NotFound) == shown.StatusCode, $"{role} {address}: {shown.StatusCode}");
                if (!may)
                {
                    using var sent = await browser.SendBlindAsync(address, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("Reason", "weg"), ("Version", "1"), ("versie", "1"), ("veld.beeindigd-op", "2021-03-01"), ("waarom", "zomaar"));
                    Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role} POST {address}: {sent.StatusCode}");
                }
            }
        }

        var there = await WholeProgramme.MakeAsync(app, "elders");
        using var stranger = await app.SignInAsync(Role.OfficialCommissioner, there.Id);
        foreach (var address in new[] { table.Deviations, deviation + "/wijzigen", deviation.Replace("/wie/", "/elders/", StringComparison.Ordinal) + "/wijzigen", there.Page + "/afwijkingen/geen-guid/wijzigen", there.Page + $"/afwijkingen/{Guid.Empty}/geschiedenis" })
        {
            using var answer = await stranger.SendAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }

        using var blind = await table.Official.SendBlindAsync(deviation + "/verwijderen", ("Reason", "weg"), ("Version", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, blind.StatusCode);
        Assert.Equal(before, await table.Here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Form_ThatIsRefused_KeepsWhatWasTypedAndSaysWhatIsWrong(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "fout");
        var address = table.Deviations + "/nieuw";
        foreach (var (field, value, message) in new[]
        {
            ("veld.onderdeel", "", "Wat wijkt af"), ("veld.onderdeel", Guid.NewGuid().ToString(), "mogelijkheden"), ("veld.tot-en-met", "2021-01-31", "vóór de dag van het besluit"),
            ("veld.tot-en-met", "2099-01-01", "meer dan tien jaar"), ("veld.tot-en-met", "morgen", "datum"), ("veld.besluit", "", "Besluit"),
        })
        {
            var page = await table.Official.GetAsync(address);
            var subject = page.QuerySelectorAll("select[name='veld.onderdeel'] option")[^1].GetAttribute("value")!;
            (string, string)[] whole = [("veld.onderdeel", subject), ("veld.reden", "Blijft staan " + WholeProgramme.Script), ("veld.besluit", "b"), ("veld.besloten-op", "2021-02-01"), ("veld.tot-en-met", "2021-12-31")];
            using var answer = await table.Official.SubmitAsync(page, address, [.. whole.Where(item => item.Item1 != field), (field, value)]);
            var shown = await answer.Read();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(message, string.Join(' ', shown.QuerySelectorAll(".errmsg").Select(item => item.Words())), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Blijft staan", shown.QuerySelector("textarea[name='veld.reden']")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("geen afwijking aanvaard", (await table.Official.GetAsync(table.Deviations)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Reason_WithMarkupInIt_IsText(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "veilig");
        await table.AcceptDeviationAsync(reason: WholeProgramme.Script);
        foreach (var address in new[] { table.Deviations, await HrefAsync(table, "/geschiedenis"), await HrefAsync(table, "/wijzigen"), table.RollUp, table.Here.Page + "/geschiedenis" })
        {
            var page = await table.Official.GetAsync(address);
            Assert.True(page.QuerySelectorAll("script").All(script => script.HasAttribute("src")), address);
        }
    }

    private static async Task<string> HrefAsync(Table table, string act) =>
        (await table.Official.GetAsync(table.Deviations)).QuerySelector($"main table a[href$='{act}']")!.GetAttribute("href")!;
}
