using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>The roll-up of a programme: written, submitted, returned, accepted and agreed.</summary>
public sealed class RollUpTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task RollUp_OnItsWholeWay_GoesFromManagerToBothCommissionersAndStandsStill(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "weg");
        await table.WriteAsync("Eerste");
        Assert.Contains("ingediend bij de ambtelijk opdrachtgever", (await table.Official.GetAsync(table.RollUp)).QuerySelector("main").Words(), StringComparison.Ordinal);

        await table.DoAsync(table.Official, "teruggeven", ("reden", "Noem de cijfers"));
        var returned = await table.Manager.GetAsync(table.RollUp);
        Assert.Contains("Noem de cijfers", returned.QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        Assert.Contains("Eerste over wat goed gaat", returned.QuerySelector("textarea[name='veld.gaat-goed']")!.TextContent, StringComparison.Ordinal);

        await table.WriteAsync("Tweede");
        await table.DoAsync(table.Official, "accepteren");
        await table.DoAsync(table.Administrative, "akkoord");

        var agreed = (await table.Manager.GetAsync(table.RollUp)).QuerySelector("main")!;
        Assert.Contains("akkoord van de bestuurlijk opdrachtgever", agreed.Words(), StringComparison.Ordinal);
        Assert.Contains("Tweede over wat goed gaat", agreed.Words(), StringComparison.Ordinal);
        Assert.Contains("Er is niets besloten", agreed.Words(), StringComparison.Ordinal);
        Assert.Empty(agreed.QuerySelectorAll("form"));
        Assert.Contains("Noem de cijfers", agreed.QuerySelector("table.history").Words(), StringComparison.Ordinal);
        foreach (var (browser, step) in new[] { (table.Manager, "bewaren"), (table.Manager, "indienen"), (table.Official, "accepteren"), (table.Official, "teruggeven"), (table.Administrative, "akkoord") })
        {
            using var again = await browser.SendBlindAsync(table.RollUp, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("daad", step), ("versie", "9"), ("reden", "toch"), ("veld.gaat-goed", "anders"), ("veld.wijkt-af", "anders"));
            Assert.True(again.StatusCode == HttpStatusCode.Conflict, $"{step}: {again.StatusCode}");
        }

        Assert.DoesNotContain("anders", (await table.Manager.GetAsync(table.RollUp)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Proposal_ThatIsTakenOver_StandsInTheFieldBehindWhatWasTypedAndIsNotKept(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "neem");
        var page = await table.Manager.GetAsync(table.RollUp);
        using var taken = await table.Manager.SubmitAsync(page, table.RollUp, ("veld.wijkt-af", "Eigen woorden"), ("neem", "wijkt-af"));
        var shown = await taken.Read();

        var text = shown.QuerySelector("textarea[name='veld.wijkt-af']")!.TextContent;
        Assert.StartsWith("Eigen woorden\n\nInspanningen: 1 van de 2 wijkt af.\n- Streettriage", text, StringComparison.Ordinal);
        Assert.Contains("nog niet bewaard", shown.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        Assert.Empty((await table.Manager.GetAsync(table.RollUp)).QuerySelector("textarea[name='veld.wijkt-af']")!.TextContent);

        using var saved = await table.StepAsync(table.Manager, shown, "bewaren", ("veld.wijkt-af", text));
        Assert.Equal(text, (await table.Manager.GetAsync(table.RollUp)).QuerySelector("textarea[name='veld.wijkt-af']")!.TextContent);
    }

    [Theory]
    [EachDatabase]
    public async Task Facts_OfAnAcceptedReport_ShowItsEightAreasAndWhatItAsks(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "acht");
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers("planning=Red:De levering is later"), ("veld.resultaten", "Twee straten klaar"), ("veld.besluit", "Extra geld vóór april")]);
        var rollUp = $"{desk.Here.Page}/rapportages/{Calendar.KeyOf(desk.Moment)}";
        Assert.Contains("geen geaccepteerde rapportage", (await desk.Manager.GetAsync(rollUp)).QuerySelector("table.efforts").Words(), StringComparison.Ordinal);

        await desk.AcceptAsync();

        var page = await desk.Manager.GetAsync(rollUp);
        var row = page.QuerySelectorAll("table.efforts tbody tr").Single(item => item.QuerySelector("th").Words().StartsWith("Streettriage", StringComparison.Ordinal));
        Assert.Equal(8, row.QuerySelectorAll("[role=img] svg").Length);
        Assert.StartsWith("prestaties op koers, planning niet op koers", row.QuerySelector("[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("niet op koers", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Twee straten klaar", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Gerapporteerd 1 van 2", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Gemeten 1 van 1", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        var proposals = string.Join(' ', page.QuerySelectorAll("details").Select(item => item.Words()));
        Assert.Contains("niet op koers (planning)", proposals, StringComparison.Ordinal);
        Assert.Contains("Extra geld vóór april", proposals, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task RollUp_OfTwoManagersAtOnce_ShowsBothVersions(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "samen");
        await table.DoAsync(table.Manager, "bewaren", ("veld.gaat-goed", "Begin"));
        using var second = await table.AsAsync(Role.ProgrammeManager);
        var mine = await second.GetAsync(table.RollUp);
        await table.DoAsync(table.Manager, "bewaren", ("veld.gaat-goed", "Van de eerste"));

        using var answer = await table.StepAsync(second, mine, "bewaren", ("veld.gaat-goed", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Read();
        Assert.Contains("Van de eerste", page.QuerySelector("table.diff").Words().Replace("Begin ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var chosen = await second.SubmitAsync(page, table.RollUp, ("veld.gaat-goed", "Van de tweede"));
        Assert.Equal("Van de tweede", (await table.Manager.GetAsync(table.RollUp)).QuerySelector("textarea[name='veld.gaat-goed']")!.TextContent);
    }

    [Theory]
    [EachDatabase]
    public async Task RollUp_BegunTwiceAtOnce_KeepsTheFirstAndTellsTheSecond(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "tegelijk");
        using var second = await table.AsAsync(Role.ProgrammeManager);
        var mine = await second.GetAsync(table.RollUp);
        await table.DoAsync(table.Manager, "bewaren", ("veld.gaat-goed", "Van de eerste"));

        using var answer = await table.StepAsync(second, mine, "bewaren", ("veld.gaat-goed", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Van de tweede", (await answer.Read()).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Van de eerste", (await table.Manager.GetAsync(table.RollUp)).QuerySelector("textarea[name='veld.gaat-goed']")!.TextContent);
    }

    [Theory]
    [EachDatabase]
    public async Task Submitting_WithoutTheTwoTextsThatCount_IsRefusedAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "leeg");

        using var answer = await table.TryAsync(table.Manager, "indienen", ("veld.gaat-goed", "  "), ("veld.wijkt-af", "Wel iets"));

        var page = await answer.Read();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("neem het voorstel over", page.QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        Assert.Equal("Wel iets", page.QuerySelector("textarea[name='veld.wijkt-af']")!.TextContent);
        using var longer = await table.TryAsync(table.Manager, "bewaren", ("veld.gaat-goed", new string('a', 10_001)));
        Assert.Contains("10000", (await longer.Read()).QuerySelector(".errmsg").Words().Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("nog niet begonnen", (await table.Manager.GetAsync(table.RollUp)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Returning_WithoutAReason_IsAskedAgain(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "reden");
        await table.WriteAsync();

        using var answer = await table.TryAsync(table.Official, "teruggeven", ("reden", " "));

        Assert.Contains("Schrijf in een paar woorden", (await answer.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("ingediend bij de ambtelijk", (await table.Manager.GetAsync(table.RollUp)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Decision_OnWhatChangedInBetween_IsAskedAgain(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "tussen");
        await table.WriteAsync("Oud");
        var old = await table.Official.GetAsync(table.RollUp);
        using var other = await table.AsAsync(Role.OfficialCommissioner);
        await table.DoAsync(other, "teruggeven", ("reden", "Anders"));
        await table.WriteAsync("Nieuw");

        using var answer = await table.StepAsync(table.Official, old, "accepteren");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("intussen gewijzigd", (await answer.Read()).QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Moment_ThatIsClosed_LetsNobodyWrite(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "dicht");
        var open = await table.Manager.GetAsync(table.RollUp);
        await Calendar.CloseAsync(table.App, table.Moment);

        using var answer = await table.StepAsync(table.Manager, open, "bewaren", ("veld.gaat-goed", "Te laat"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("gesloten", (await answer.Read()).QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Empty((await table.Manager.GetAsync(table.RollUp)).QuerySelectorAll("main form"));
    }
}
