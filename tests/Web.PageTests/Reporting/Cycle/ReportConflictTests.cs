using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>Two people at one report, and input that means harm: nothing is lost, nothing breaks.</summary>
public sealed class ReportConflictTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Draft_ThatSomebodyElseSaved_ShowsBothVersionsAndSavesTheChoice(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "twee-schrijvers");
        using var first = await Desk.SaveAsync(desk.Lead, desk.Report, Desk.Answers());
        var mine = await desk.Manager.GetAsync(desk.Report);
        using var theirs = await Desk.SaveAsync(desk.Lead, desk.Report, ("veld.planning-oordeel", "Amber"), ("veld.planning-reden", "van de trekker"), ("veld.resultaten", "resultaat van de trekker"));
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var answer = await desk.Manager.SubmitAsync(mine, desk.Report, ("veld.planning-oordeel", "Red"), ("veld.besluit", "van de manager"), ("doe", "bewaar"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Read();
        Assert.Contains("aandacht", page.QuerySelector("table.diff").Words(), StringComparison.Ordinal);
        Assert.Contains("niet op koers", page.QuerySelector("table.diff").Words(), StringComparison.Ordinal);
        using var chosen = await desk.Manager.SubmitAsync(page, desk.Report, ("veld.planning-oordeel", "Red"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        var after = await desk.Manager.GetAsync(desk.Report);
        Assert.Equal("Red", Desk.Chosen(after, "planning"));
        Assert.Equal(("van de trekker", "van de manager", "resultaat van de trekker"), (Area(after, "planning-reden"), Area(after, "besluit"), Area(after, "resultaten")));
    }

    [Theory]
    [EachDatabase]
    public async Task Draft_OfWhichSomebodyElseSavedOnlyAnArea_ShowsBothVersionsToo(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "gebied");
        using var first = await Desk.SaveAsync(desk.Lead, desk.Report, Desk.Answers());
        var mine = await desk.Manager.GetAsync(desk.Report);
        using var theirs = await Desk.SaveAsync(desk.Lead, desk.Report, ("veld.risicos-reden", "alleen dit"));

        using var answer = await desk.Manager.SubmitAsync(mine, desk.Report, ("veld.risicos-reden", "en ook dit"), ("doe", "bewaar"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("alleen dit", (await answer.Read()).QuerySelector("table.diff").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Report_StartedByTwoAtOnce_BecomesOneAndShowsBoth(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "tegelijk");
        var mine = await desk.Manager.GetAsync(desk.Report);
        using var first = await Desk.SaveAsync(desk.Lead, desk.Report, ("veld.resultaten", "van de eerste"));

        using var second = await desk.Manager.SubmitAsync(mine, desk.Report, ("veld.resultaten", "van de tweede"), ("doe", "bewaar"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("van de eerste", (await second.Read()).QuerySelector("table.diff").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Draft_ThatWasSubmittedMeanwhile_StaysAndWhatWasTypedIsShown(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "intussen");
        using var first = await Desk.SaveAsync(desk.Lead, desk.Report, Desk.Answers());
        var mine = await desk.Manager.GetAsync(desk.Report);
        await desk.HandInAsync();

        using var answer = await desk.Manager.SubmitAsync(mine, desk.Report, ("veld.resultaten", "net te laat"), ("veld.risicos-oordeel", "Red"), ("doe", "bewaar"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var typed = (await answer.Read()).QuerySelector("dl.typed").Words();
        Assert.Contains("net te laat", typed, StringComparison.Ordinal);
        Assert.Contains("niet op koers", typed, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Acceptance_OfAReportThatChangedMeanwhile_IsAskedAgain(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "gewijzigd");
        await desk.HandInAsync();
        var version = await desk.VersionAsync();
        await desk.ReturnAsync("Graag aanvullen");
        await desk.HandInAsync("planning=Red:nu toch rood");

        using var accepted = await desk.Manager.SendBlindAsync(desk.Report + "/accepteren", ("__RequestVerificationToken", await Calendar.TokenAsync(desk.Manager)), ("versie", version));

        Assert.Equal(HttpStatusCode.Conflict, accepted.StatusCode);
        Assert.Contains("intussen veranderd", (await accepted.Read()).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        Assert.Contains("ingediend", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Save_OfAnUntouchedForm_ChangesNothing(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "onaangeroerd");
        using var first = await Desk.SaveAsync(desk.Lead, desk.Report, [.. Desk.Answers("risicos=Amber:regel een\r\nregel twee"), ("veld.uren", "circa 890"), ("veld.geld", "n.v.t.")]);
        var before = (await desk.Lead.GetAsync(desk.Report)).QuerySelector<IHtmlInputElement>("main input[name=versie]")!.Value;

        using var again = await Desk.SaveAsync(desk.Lead, desk.Report);

        Assert.Equal(before, (await desk.Lead.GetAsync(desk.Report)).QuerySelector<IHtmlInputElement>("main input[name=versie]")!.Value);
    }

    [Theory]
    [EachDatabase]
    public async Task Input_ThatMeansHarm_IsKeptAsTextOrRefused(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "kwaad");
        var token = await Calendar.TokenAsync(desk.Lead);
        var huge = new string('x', 50_000);
        using var saved = await desk.Lead.SendBlindAsync(
            desk.Report,
            ("__RequestVerificationToken", token), ("versie", "0"), ("basis", "{\"nee\": [1,2"), ("doe", "indienen"), ("veld.prestaties-oordeel", "Purple"), ("veld.planning-oordeel", "99"), ("veld.kwaliteit-oordeel", "-1"),
            ("veld.resultaten", huge), ("veld.besluit", WholeProgramme.Script), ("veld.uren", "1e999999"), ("veld.geld", "9999999999999999999999"), ("veld.einde", "'; DROP TABLE reporting_moment; --"), ("veld.stand", "Exploded"), ("veld.mijlpaal-zomaar-gehaald", "2020-01-01"));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var page = await saved.Read();
        Assert.Equal(("", "", ""), (Desk.Chosen(page, "prestaties"), Desk.Chosen(page, "planning"), Desk.Chosen(page, "kwaliteit")));
        Assert.Equal(WholeProgramme.Script, Area(page, "besluit"));
        Assert.Equal("1e999999", page.QuerySelector<IHtmlInputElement>("[name='veld.uren']")!.Value);
        Assert.Contains("concept", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
        Assert.Equal("'; DROP TABLE reporting_moment; --", (await desk.Lead.GetAsync(desk.Report)).QuerySelector<IHtmlInputElement>("[name='veld.einde']")!.Value);
    }

    [Theory]
    [EachDatabase]
    public async Task Text_ThatIsTooLong_IsKeptInADraftButNotHandedIn(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "lang");
        var text = new string('a', 4001);

        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers(), ("veld.resultaten", text)]);

        Assert.NotNull((await sent.Read()).QuerySelector(".errsum a[href='#veld_resultaten']"));
        Assert.Equal(text, Area(await desk.Lead.GetAsync(desk.Report), "resultaten"));
    }

    private static string Area(IHtmlDocument page, string name) => page.QuerySelector<IHtmlTextAreaElement>($"[name='veld.{name}']")!.Value;
}
