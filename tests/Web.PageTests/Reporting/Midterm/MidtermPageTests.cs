using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Midterm;

/// <summary>Writing a midterm review through its pages.</summary>
public sealed class MidtermPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Review_Begun_HasAPlaceForEveryPartAndTakesItsFiguresFromTheProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "mtv");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        Assert.Contains("nog niet begonnen", (await manager.GetAsync(here.Page)).QuerySelector(".empty").Words(), StringComparison.Ordinal);

        await here.BeginAsync(manager);
        var write = here.Page + "/samenvatting/wijzigen";
        using var wrong = await manager.FillInAsync(write, ("veld.tekst", "Er waren {mtv-meting 2019} meldingen."));
        Assert.Contains("{mtv-meting 2019}", (await wrong.Read()).QuerySelector("#veld_tekst-fout").Words(), StringComparison.Ordinal);
        using var saved = await manager.FillInAsync(write, ("veld.tekst", "Er waren er {mtv-meting 2020} " + WholeProgramme.Script), ("veld.notitie", "KANARIE"), ("veld.akkoord", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var page = await manager.GetAsync(here.Page);
        Assert.Contains("1 van de 11 delen is akkoord", page.QuerySelector(".lead").Words(), StringComparison.Ordinal);
        var shown = page.QuerySelectorAll("section.edition").Single(section => section.Words().StartsWith("Samenvatting", StringComparison.Ordinal)).Words();
        Assert.Contains("Er waren er 70 <script>alert('x')</script>", shown, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Contains("Akkoord", (await manager.GetAsync(here.Page + "/samenvatting/geschiedenis")).QuerySelector(".history").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Text_ChangedByTheTeam_IsNoLongerApproved(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "mtt");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var team = await app.SignInAsync(Role.ProgrammeTeam, here.Programme.Id);
        await here.BeginAsync(manager);
        var write = here.Page + "/terugblik/wijzigen";
        using var approved = await manager.FillInAsync(write, ("veld.tekst", "Zo ging het"), ("veld.akkoord", "true"));
        Assert.Null((await team.GetAsync(write)).QuerySelector("[name='veld.akkoord']"));

        using var untouched = await team.FillInAsync(write);
        Assert.Contains("1 van de 11", (await manager.GetAsync(here.Page)).QuerySelector(".lead").Words(), StringComparison.Ordinal);
        using var changed = await team.FillInAsync(write, ("veld.tekst", "Zo ging het echt"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("0 van de 11", (await manager.GetAsync(here.Page)).QuerySelector(".lead").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Drafts_AreForWhoWritesOrAnswers_AndForNobodyInTheHistoryOfTheProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "mtd");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        await here.BeginAsync(manager);
        using var draft = await manager.FillInAsync(here.Page + "/lokaal/wijzigen", ("veld.tekst", "KANARIE tekst"), ("veld.notitie", "KANARIE notitie"));
        using var final = await manager.FillInAsync(here.Page + "/toekomst/wijzigen", ("veld.tekst", "Dit mag"), ("veld.notitie", "KANARIE ook"), ("veld.akkoord", "true"));
        foreach (var (role, sees) in new[] { (Role.Partner, false), (Role.EffortLead, false), (Role.College, false), (Role.OfficialCommissioner, true), (Role.AdministrativeCommissioner, true), (Role.ProgrammeTeam, true) })
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Programme.Id);

            var words = (await browser.GetAsync(here.Page)).QuerySelector("main").Words();
            Assert.Contains("Dit mag", words, StringComparison.Ordinal);
            Assert.Equal((role, sees), (role, words.Contains("KANARIE", StringComparison.Ordinal)));
            Assert.DoesNotContain("KANARIE", (await browser.GetAsync(here.Programme.Page + "/geschiedenis")).QuerySelector("main").Words(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Review_WhenTheMomentCloses_IsFrozenWithWhatWasApproved(DatabaseProvider provider)
    {
        var app = await App.StartAsync(provider);
        await using var _ = app;
        var here = await Reviews.MakeAsync(app, "mts");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var controller = await Calendar.ControllerAsync(app);
        Assert.Contains("midterm review", (await controller.GetAsync(here.Moment + "/sluiten")).QuerySelector("main").Words(), StringComparison.Ordinal);
        await here.BeginAsync(manager);
        using var approved = await manager.FillInAsync(here.Page + "/samenvatting/wijzigen", ("veld.tekst", "Goedgekeurd"), ("veld.akkoord", "true"));
        using var draft = await manager.FillInAsync(here.Page + "/toekomst/wijzigen", ("veld.tekst", "KANARIE"));
        Assert.Contains("Betekenis voor de toekomst", (await controller.GetAsync(here.Moment + "/sluiten")).QuerySelector("main").Words(), StringComparison.Ordinal);

        using var closed = await controller.FillInAsync(here.Moment + "/sluiten", ("Reden", "Nu"));

        var content = EditionContent.Read(await controller.Client.GetByteArrayAsync(closed.Headers.Location!.OriginalString + "/editie.json", TestContext.Current.CancellationToken));
        var report = content.Reports.Single(one => one.Key == "midterm-mts");
        Assert.Contains(report.Sections, section => section.Id == "samenvatting");
        Assert.DoesNotContain(report.Sections, section => section.Id == "toekomst");
        Assert.DoesNotContain("KANARIE", System.Text.Encoding.UTF8.GetString(EditionContent.Write(content)), StringComparison.Ordinal);
        Assert.Contains("verandert niet meer", (await manager.GetAsync(here.Page)).QuerySelector(".lead").Words(), StringComparison.Ordinal);
        using var late = await manager.SendBlindAsync(here.Page + "/toekomst/wijzigen", ("__RequestVerificationToken", await Calendar.TokenAsync(manager)), ("versie", "2"), ("veld.tekst", "Te laat"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForEachRole_OpenToWhoMay(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "mtr");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        await here.BeginAsync(manager);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Programme.Id);
            var writes = role is Role.ProgrammeManager or Role.ProgrammeTeam;

            Assert.Equal((role, true), (role, await OpensAsync(browser, here.Page)));
            Assert.Equal((role, writes), (role, await OpensAsync(browser, here.Page + "/wijzigen")));
            Assert.Equal((role, writes), (role, await OpensAsync(browser, here.Page + "/samenvatting/wijzigen")));
            Assert.Equal((role, writes), (role, await OpensAsync(browser, here.Page + "/samenvatting/geschiedenis")));
            if (role != Role.ProgrammeManager)
            {
                using var forbidden = await browser.SendBlindAsync(here.Page, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)));
                Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
            }
        }

        Assert.False(await OpensAsync(manager, here.Page + "/bestaat-niet/wijzigen"));
        Assert.False(await OpensAsync(manager, here.Programme.Page + "/midterm/bestaat-niet"));
    }

    [Theory]
    [EachDatabase]
    public async Task Page_AsksTheDatabaseAFixedNumberOfThings(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "mtq");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        await here.BeginAsync(manager);
        foreach (var address in new[] { here.Page, here.Page + "/samenvatting/wijzigen", here.Requests })
        {
            await manager.GetAsync(address);
            using var statements = StatementCounter.Start();
            await manager.GetAsync(address);
            Assert.True(statements.Count <= 12, $"{address}: {statements.Count}");
        }
    }

    private static async Task<bool> OpensAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
