using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>Who may read and do what with progress reports: every role on every address, in every state of a report.</summary>
public sealed class ReportAccessTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Secret = "Alleen tussen trekker en manager";

    [Theory]
    [EachDatabase]
    public async Task Draft_ForWhoDoesNotWriteIt_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "geheim");
        using var saved = await Desk.SaveAsync(desk.Lead, desk.Report, [.. Desk.Answers("risicos=Red:" + Secret), ("veld.resultaten", Secret), ("veld.intern", Secret)]);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ProgrammeManager))
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : desk.Here.Id);
            await RefusedAsync(browser, role, desk.Report, desk.Report + "/accepteren", desk.Report + "/teruggeven");
            using var seen = await browser.SendBlindAsync(desk.Report + "/gezien", ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("als", "Official"));
            Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
            Assert.Contains("concept", await desk.RowAsync(browser, "Streettriage"), StringComparison.Ordinal);
            foreach (var address in new[] { desk.Overview, desk.Moment, desk.Here.Page, desk.Here.Effort, desk.Here.Page + "/geschiedenis", desk.Here.Effort + "/geschiedenis", "/geschiedenis", "/zoeken?q=tussen" })
            {
                Assert.DoesNotContain(Secret, (await browser.GetAsync(address)).Body!.InnerHtml, StringComparison.Ordinal);
            }
        }

        Assert.Contains(Secret, (await desk.Manager.GetAsync(desk.Report)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task ReportHandedIn_ForEveryReaderOfTheProgramme_IsThereWithoutWhatIsBetweenLeadAndManager(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "lezen");
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers("risicos=Red:Voor iedereen"), ("veld.intern", Secret)]);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ProgrammeManager))
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : desk.Here.Id);
            var page = await browser.GetAsync(desk.Report);
            Assert.Contains("Voor iedereen", page.QuerySelector("main").Words(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, page.Body!.InnerHtml, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main form"));
            await RefusedAsync(browser, role, desk.Report + "/accepteren", desk.Report + "/teruggeven");
            using var written = await browser.SendBlindAsync(desk.Report, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("versie", "1"), ("doe", "bewaar"));
            Assert.True(written.StatusCode == HttpStatusCode.NotFound, $"{role}: {written.StatusCode}");
            Assert.DoesNotContain(Secret, (await browser.GetAsync(desk.Here.Page + "/geschiedenis")).Body!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.Contains(Secret, (await desk.Lead.GetAsync(desk.Report)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Lead_OnAnEffortOfAnotherLead_ReportsNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "ander");
        var other = desk.ReportOn("ander-twee");

        await RefusedAsync(desk.Lead, Role.EffortLead, other);
        await desk.AssignAsync("ander-twee", desk.LeadId);
        await desk.Lead.GetAsync(other);
        await desk.AssignAsync("ander-een", await app.CreateAccountAsync("opvolger-" + Guid.NewGuid().ToString("N"), app.Organisation.Id, (Role.EffortLead, desk.Here.Id)));

        await RefusedAsync(desk.Lead, Role.EffortLead, desk.Report);
    }

    [Theory]
    [EachDatabase]
    public async Task Report_OnWhatIsNoEffortOfThisProgrammeAtThisMoment_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "nergens");
        using var elsewhere = await Desk.SetAsync(app, "elders");
        var planned = await Calendar.AddAsync(desk.Controller, "Nog gepland");
        var without = await Calendar.AddAsync(desk.Controller, "Zonder ons");
        using var out1 = await desk.Controller.FillInAsync(without + "/programmas/nergens", ("veld.doet-mee", "false"));
        await desk.Controller.GetAsync(without);
        await Calendar.OpenAsync(desk.Controller, without);

        foreach (var address in new[]
        {
            desk.ReportOn("nergens-plek"), desk.ReportOn("elders-een"), desk.ReportOn("bestaat-niet"), desk.ReportOn("%3Cscript%3E"), desk.Report.Replace("/berap-nergens/", "/bestaat-niet/", StringComparison.Ordinal),
            desk.Report.Replace("/berap-nergens/", "/zonder-ons/", StringComparison.Ordinal), elsewhere.Report, $"{desk.Here.Page}/rapporteurs/nergens-plek", $"{desk.Here.Page}/rapporteurs/elders-een",
            $"{desk.Here.Page}/inspanningen/nergens-plek/mijlpalen", $"{desk.Here.Page}/inspanningen/elders-een/mijlpalen", $"{desk.Here.Page}/rapportages?moment=bestaat-niet",
        })
        {
            using var answer = await desk.Manager.SendAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }

        Assert.Contains("nog niet geopend", (await desk.Manager.GetAsync(desk.Report.Replace("/berap-nergens/", $"/{Calendar.KeyOf(planned)}/", StringComparison.Ordinal))).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Page_OfReports_WhenNobodySignedInOrTheTokenIsMissing_DoesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "buiten");
        await desk.HandInAsync();
        using var nobody = app.Open();
        foreach (var address in new[] { desk.Report, desk.Report + "/accepteren", desk.Report + "/teruggeven", desk.Report + "/gezien", desk.Overview, desk.Moment, Calendar.List, desk.Here.Page + "/rapporteurs", desk.Milestones, desk.Milestones + "/nieuw" })
        {
            using var shown = await nobody.SendAsync(address);
            Assert.Equal((HttpStatusCode.Redirect, "/inloggen"), (shown.StatusCode, shown.Headers.Location!.AbsolutePath));
            using var sent = await desk.Manager.SendBlindAsync(address, ("versie", "1"), ("reden", "x"));
            Assert.True(sent.StatusCode == HttpStatusCode.BadRequest, $"{address}: {sent.StatusCode}");
        }

        Assert.Contains("ingediend", await desk.RowAsync(desk.Manager, "Streettriage"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Acts_OnReportersAndMilestones_WithoutTheRight_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var desk = await Desk.SetAsync(app, "rechten2");
        using var added = await desk.Lead.FillInAsync(desk.Milestones + "/nieuw", ("veld.naam", "Een mijlpaal"));
        var change = (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("table a[href$='/wijzigen']")!.GetAttribute("href")!;
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : desk.Here.Id);
            await browser.GetAsync(desk.Milestones);
            if (role != Role.ProgrammeManager)
            {
                await RefusedAsync(browser, role, desk.Here.Page + "/rapporteurs", desk.Here.Page + "/rapporteurs/rechten2-een");
            }

            if (role is not (Role.ProgrammeManager or Role.ProgrammeTeam or Role.EffortLead))
            {
                await RefusedAsync(browser, role, desk.Milestones + "/nieuw", change, change.Replace("/wijzigen", "/halen", StringComparison.Ordinal), change.Replace("/wijzigen", "/verwijderen", StringComparison.Ordinal));
            }
        }
    }

    private static async Task RefusedAsync(Browser browser, Role role, params string[] addresses)
    {
        var token = await Calendar.TokenAsync(browser);
        foreach (var address in addresses)
        {
            using var shown = await browser.SendAsync(address);
            Assert.True(shown.StatusCode == HttpStatusCode.NotFound, $"{role} GET {address}: {shown.StatusCode}");
            using var sent = await browser.SendBlindAsync(address, ("__RequestVerificationToken", token), ("versie", "1"), ("Version", "1"), ("Reason", "x"), ("reden", "x"), ("op", "2021-01-01"), ("veld.naam", "x"), ("veld.rapporteur", Guid.NewGuid().ToString()));
            Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role} POST {address}: {sent.StatusCode}");
        }
    }
}
