using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>The life of a progress report through its forms: draft, submitted, returned, submitted again, accepted, seen.</summary>
public sealed class ReportFlowTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Report_BeforeAnybodyStarted_IsInNoTable(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "begin");

        Assert.Contains("nog niet begonnen", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
        await desk.Lead.GetAsync(desk.Report);
        Assert.Contains("nog niet begonnen", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Draft_WithWhatCannotBeRead_KeepsEverythingAndSaysWhatIsWrong(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "concept");
        var text = "Half " + WholeProgramme.Script;

        using var saved = await Desk.SaveAsync(desk.Lead, desk.Report, ("veld.planning-oordeel", "Amber"), ("veld.resultaten", text), ("veld.uren", "heel veel"), ("veld.geld", "880 tot 900"), ("veld.einde", "ooit"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var page = await desk.Lead.GetAsync(desk.Report);
        Assert.Equal("Amber", Desk.Chosen(page, "planning"));
        Assert.Equal("", Desk.Chosen(page, "kwaliteit"));
        Assert.Equal(text, page.QuerySelector<IHtmlTextAreaElement>("[name='veld.resultaten']")!.Value);
        Assert.Equal("heel veel", page.QuerySelector<IHtmlInputElement>("[name='veld.uren']")!.Value);
        Assert.NotNull(page.QuerySelector("#veld_uren-fout"));
        Assert.Equal("880 tot 900", page.QuerySelector<IHtmlInputElement>("[name='veld.geld']")!.Value);
        Assert.Equal("ooit", page.QuerySelector<IHtmlInputElement>("[name='veld.einde']")!.Value);
        Assert.Single(page.QuerySelectorAll("script"));
    }

    [Theory]
    [EachDatabase]
    public async Task Submission_ThatIsNotComplete_IsKeptAsADraftWithALinkToEachField(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "mist");

        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers("risicos=Red", "planning=Amber:later", "kwaliteit="), ("veld.uren", "-5"), ("veld.stand", "Suspended")]);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await sent.Read();
        Assert.Equal(
            ["#veld_kwaliteit-oordeel", "#veld_risicos-reden", "#veld_stand-reden", "#veld_uren"],
            page.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll(".errsum a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("concept", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
        Assert.Equal("Red", Desk.Chosen(await desk.Lead.GetAsync(desk.Report), "risicos"));

        using var again = await desk.Lead.SubmitAsync(page, desk.Report, ("veld.kwaliteit-oordeel", "NotReported"), ("veld.risicos-reden", "Te weinig mensen"), ("veld.stand-reden", "Inzet bij een crisis"), ("veld.uren", "5"), ("doe", "indienen"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("ingediend", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Report_FromDraftToAccepted_GoesTheWholeWay(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "weg");
        await desk.HandInAsync("planning=Amber:De koppeling komt later");
        Assert.Contains("ingediend", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);

        await desk.ReturnAsync("Zeg ook hoeveel later.");
        var returned = await desk.Lead.GetAsync(desk.Report);
        Assert.Contains("Zeg ook hoeveel later.", returned.QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        await desk.HandInAsync("planning=Amber:De koppeling komt vier maanden later");
        await desk.AcceptAsync();

        var accepted = await desk.Lead.GetAsync(desk.Report);
        Assert.Contains("Geaccepteerd door", accepted.QuerySelector(".verdict").Words(), StringComparison.Ordinal);
        Assert.Empty(accepted.QuerySelectorAll("main form"));
        var effort = (await desk.Manager.GetAsync(desk.Here.Effort)).QuerySelector("#standen")!.ParentElement!.ParentElement.Words();
        Assert.Contains("31 december 2020", effort, StringComparison.Ordinal);
        Assert.Contains("De koppeling komt vier maanden later", effort, StringComparison.Ordinal);
        Assert.Contains("Voortgangsrapportage Berap weg", effort, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Acceptance_OfAReportInWhichNothingIsRated_GivesTheEffortNoStatus(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "niets");
        await desk.HandInAsync([.. new[] { "prestaties", "planning", "kwaliteit", "financien", "risicos", "stakeholders", "ontwikkelingen", "belemmeringen" }.Select(area => area + "=NotReported")]);

        await desk.AcceptAsync();

        Assert.DoesNotContain("Voortgangsrapportage", (await desk.Manager.GetAsync(desk.Here.Effort)).QuerySelector("#standen")!.ParentElement!.ParentElement.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Acceptance_OfASuspendedEffort_SaysSuspendedAndNotOffCourse(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "rust");
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers("planning=Red:Ligt stil"), ("veld.stand", "Suspended"), ("veld.stand-reden", "Openbare orde ging voor")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        await desk.AcceptAsync();

        var status = (await desk.Manager.GetAsync(desk.Here.Effort)).QuerySelector("#standen")!.ParentElement!.ParentElement!.QuerySelector("tbody tr").Words();
        Assert.Contains("opgeschort", status, StringComparison.Ordinal);
        Assert.Contains("Openbare orde ging voor", status, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task AcceptedReport_WhateverIsTried_DoesNotChange(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "vast");
        await desk.HandInAsync("risicos=Amber:zoals het was");
        var form = await desk.VersionAsync();
        await desk.AcceptAsync();
        var before = (await desk.Manager.GetAsync(desk.Report)).QuerySelector("main").Words();

        foreach (var browser in new[] { desk.Lead, desk.Manager })
        {
            var token = await Calendar.TokenAsync(browser);
            foreach (var version in new[] { "0", form, "2", "3", "99" })
            {
                using var written = await browser.SendBlindAsync(desk.Report, ("__RequestVerificationToken", token), ("versie", version), ("veld.risicos-reden", "herschreven"), ("doe", "indienen"));
                Assert.Equal(HttpStatusCode.Conflict, written.StatusCode);
                Assert.Contains("herschreven", (await written.Read()).QuerySelector("dl.typed").Words(), StringComparison.Ordinal);
            }
        }

        foreach (var act in new[] { "/accepteren", "/teruggeven" })
        {
            using var sent = await desk.Manager.SendBlindAsync(desk.Report + act, ("__RequestVerificationToken", await Calendar.TokenAsync(desk.Manager)), ("versie", (int.Parse(form, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("reden", "toch niet"));
            Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        }

        Assert.Equal(before, (await desk.Manager.GetAsync(desk.Report)).QuerySelector("main").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task NextReport_StartsFromTheLastOneWithTheFactsBeside(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "volgend");
        using var milestone = await desk.Lead.FillInAsync(desk.Milestones + "/nieuw", ("veld.naam", "Koppeling gereed"), ("veld.gepland", "januari 2021"));
        await desk.Lead.GetAsync(desk.Milestones);
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers("risicos=Amber:Krap"), ("veld.uren", "598"), ("veld.uren-eind", "circa 890"), ("veld.einde", "medio 2021"), ("veld.resultaten", "Alles wat al verteld is")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await desk.AcceptAsync();
        var next = await Calendar.OpenedAsync(desk.Controller, "Berap volgende", ("veld.peildatum", "2021-02-28"), ("veld.jaar", "2021"));

        var page = await desk.Lead.GetAsync($"{desk.Here.Page}/rapportages/{Calendar.KeyOf(next)}/volgend-een");

        Assert.Equal(("Green", "Amber"), (Desk.Chosen(page, "planning"), Desk.Chosen(page, "risicos")));
        Assert.Equal("Krap", page.QuerySelector<IHtmlTextAreaElement>("[name='veld.risicos-reden']")!.Value);
        Assert.Equal(("598", "circa 890", "medio 2021"), (page.QuerySelector<IHtmlInputElement>("[name='veld.uren']")!.Value, page.QuerySelector<IHtmlInputElement>("[name='veld.uren-eind']")!.Value, page.QuerySelector<IHtmlInputElement>("[name='veld.einde']")!.Value));
        Assert.Equal("", page.QuerySelector<IHtmlTextAreaElement>("[name='veld.resultaten']")!.Value);
        Assert.Contains("Koppeling gereed: 28 dagen te laat", page.QuerySelector("#gebied-2 .area__facts").Words(), StringComparison.Ordinal);
        Assert.Contains("0 van 1 mijlpalen gehaald", page.QuerySelector("#gebied-2 .area__facts").Words(), StringComparison.Ordinal);
        Assert.Contains("Vorige keer: aandacht", page.QuerySelector("#gebied-5 .area__facts").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Milestone_ReportedAsReached_ReachesThePlanningWhenTheReportIsAccepted(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "mijlpaal");
        using var milestone = await desk.Lead.FillInAsync(desk.Milestones + "/nieuw", ("veld.naam", "Formulier"), ("veld.gepland", "4e kwartaal 2020"));
        await desk.Lead.GetAsync(desk.Milestones);
        var field = (await desk.Lead.GetAsync(desk.Report)).QuerySelector("table.mile input[type=date]")!.GetAttribute("name")!;
        using var future = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers(), (field, "2021-12-31")]);
        Assert.Contains("moet nog komen", (await future.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers(), (field, "2020-11-03")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.DoesNotContain("3 november 2020", (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("main").Words(), StringComparison.Ordinal);

        await desk.AcceptAsync();

        Assert.Contains("3 november 2020", (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task AcceptedReport_SeenByBothCommissioners_SaysWhoAndWhenOnce(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "gezien");
        using var official = await app.SignInAsync(Role.OfficialCommissioner, desk.Here.Id);
        using var administrative = await app.SignInAsync(Role.AdministrativeCommissioner, desk.Here.Id);
        await desk.HandInAsync();
        Assert.Empty((await official.GetAsync(desk.Report)).QuerySelectorAll("main form"));
        await desk.AcceptAsync();

        var page = await official.GetAsync(desk.Report);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var seen = await official.SubmitAsync(page, desk.Report);
            Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
        }

        using var also = await administrative.SubmitAsync(await administrative.GetAsync(desk.Report), desk.Report);
        using var pretended = await administrative.SendBlindAsync(desk.Report + "/gezien", ("__RequestVerificationToken", await Calendar.TokenAsync(administrative)), ("als", "Official"));

        Assert.Equal(HttpStatusCode.NotFound, pretended.StatusCode);
        var after = await desk.Manager.GetAsync(desk.Report);
        Assert.Equal(2, after.QuerySelectorAll(".verdict p").Count(line => line.Words().StartsWith("Gezien door", StringComparison.Ordinal)));
        Assert.Empty((await official.GetAsync(desk.Report)).QuerySelectorAll("main form"));
        Assert.Contains("Gezien door de ambtelijk opdrachtgever en de bestuurlijk opdrachtgever", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task ClosedMoment_TakesNoMoreReports(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "gesloten");
        using var saved = await Desk.SaveAsync(desk.Lead, desk.Report, Desk.Answers());
        var form = await desk.Lead.GetAsync(desk.Report);
        await Calendar.CloseAsync(app, desk.Moment);

        using var sent = await desk.Lead.SubmitAsync(form, desk.Report, ("veld.resultaten", "te laat bedacht"), ("doe", "indienen"));

        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        var page = await sent.Read();
        Assert.Contains("gesloten", page.QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        Assert.Contains("te laat bedacht", page.QuerySelector("dl.typed").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("te laat bedacht", (await desk.Lead.GetAsync(desk.Report)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_OfReports_AskTheDatabaseAFewTimesHoweverMuchThereIs(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var few = await Desk.SetAsync(app, "weinig");
        using var many = await Desk.SetAsync(app, "meer", more: 40);
        foreach (var desk in new[] { few, many })
        {
            await desk.HandInAsync();
            await desk.AcceptAsync();
        }

        foreach (var (here, there) in new[] { (few.Report, many.Report), (few.Overview, many.Overview), (few.Milestones, many.Milestones), (few.Here.Page + "/rapporteurs", many.Here.Page + "/rapporteurs"), (few.Here.Effort, many.Here.Effort) })
        {
            await few.Manager.GetAsync(here);
            await many.Manager.GetAsync(there);
            var count = await CountAsync(few.Manager, here);
            Assert.True(count == await CountAsync(many.Manager, there), here);
            Assert.True(count <= 12, $"{here}: {count}");
        }

        var next = await Calendar.OpenedAsync(few.Controller, "Nog een", ("veld.peildatum", "2021-02-01"), ("veld.jaar", "2021"));
        var form = $"{few.Here.Page}/rapportages/{Calendar.KeyOf(next)}/weinig-een";
        await few.Lead.GetAsync(form);
        Assert.InRange(await CountAsync(few.Lead, form), 1, 12);
    }

    private static async Task<int> CountAsync(Browser browser, string address)
    {
        using var statements = StatementCounter.Start();
        await browser.GetAsync(address);
        return statements.Count;
    }
}
