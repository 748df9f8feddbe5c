using System.IO.Compression;
using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Outputs;

/// <summary>Reports of editions and their previews, as pages and as files.</summary>
public sealed class ReportPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Report_OfAnEdition_IsShownAndGivenInEveryForm(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "vorm");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Alle vormen", "InterimReport");

        var page = await controller.GetAsync(edition + "/rapporten/bijdrage");

        Assert.Contains("Bijdrage van de programma's", page.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("Programma vorm", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains(edition[9..] + ", nummer 1", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(edition, page.QuerySelectorAll(".crumbs a")[^1].GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("main script, main [style]"));
        var word = await FileAsync(controller, edition + "/rapporten/bijdrage.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", edition[9..] + "-bijdrage.docx");
        Assert.Contains("word/document.xml", Parts(word));
        var excel = await FileAsync(controller, edition + "/rapporten/bijdrage.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", edition[9..] + "-bijdrage.xlsx");
        Assert.Contains("xl/workbook.xml", Parts(excel));
        Assert.Equal(word, await FileAsync(controller, edition + "/rapporten/bijdrage.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", edition[9..] + "-bijdrage.docx"));
    }

    [Theory]
    [EachDatabase]
    public async Task PrintPage_OfAReport_StandsOnItsOwnAndMayDoNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "druk");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Afdruk", "QuarterlyReport");

        using var answer = await controller.SendAsync(edition + "/rapporten/kwartaal-druk.html");

        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await answer.Read();
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, [src]"));
        Assert.Contains("Kwartaalrapportage", page.QuerySelector("h1").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Preview_OfAnOpenMoment_IsAConceptThatFollowsTheData(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "vooraf");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Voorbeeld vooraf");

        var list = await controller.GetAsync(moment + "/rapporten");
        var href = list.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")!).Single(address => address.EndsWith("/programmakaart-vooraf", StringComparison.Ordinal));
        var page = await controller.GetAsync(href);

        Assert.Contains("Concept", page.QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        var printed = await controller.GetAsync(href + ".html");
        Assert.Equal("CONCEPT", printed.QuerySelector(".report__stamp").Words());
        await FileAsync(controller, href + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"concept-{Calendar.KeyOf(moment)}-programmakaart-vooraf.docx");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var changed = await manager.FillInAsync(here.Page + "/wijzigen", ("veld.visie", "Een heel andere visie"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Een heel andere visie", (await controller.GetAsync(href)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Een heel andere visie", (await controller.GetAsync(href + ".html")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Preview_OfAClosedMoment_IsGoneAndTheListLeadsToTheEdition(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "dicht");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Al dicht", "InterimReport");
        var moment = Calendar.List + "/" + edition[9..];

        Assert.False(await OpensAsync(controller, moment + "/voorbeeld/bijdrage"));
        Assert.False(await OpensAsync(controller, moment + "/voorbeeld/bijdrage.docx"));
        var list = await controller.GetAsync(moment + "/rapporten");
        Assert.Contains(edition + "/rapporten/bijdrage", list.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [EachDatabase]
    public async Task Reports_ForEachRole_OpenToWhoMay(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "rapport-hier");
        await WholeProgramme.MakeAsync(app, "rapport-daar");
        using var controller = await Calendar.ControllerAsync(app);
        var sheet = await ClosedAsync(controller, "Tweewekelijks voor rollen", "TwoWeeklySheet");
        var interim = await ClosedAsync(controller, "Berap voor rollen", "InterimReport");
        var open = await Calendar.OpenedAsync(controller, "Open voor rollen");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            var all = Routes.IsOfOrganisation(role);
            var works = role is Role.ConcernController or Role.ProgrammeManager or Role.OfficialCommissioner or Role.AdministrativeCommissioner;

            // Of one programme: for whoever may read that programme. Over all of them: for whoever may see all.
            Assert.Equal((role, true), (role, await OpensAsync(browser, sheet + "/rapporten/tweewekelijks-rapport-hier")));
            Assert.Equal((role, all), (role, await OpensAsync(browser, sheet + "/rapporten/tweewekelijks-rapport-daar")));
            Assert.Equal((role, all), (role, await OpensAsync(browser, sheet + "/rapporten/tweewekelijks-rapport-daar.xlsx")));
            Assert.Equal((role, all), (role, await OpensAsync(browser, interim + "/rapporten/bijdrage")));
            Assert.Equal((role, works), (role, await OpensAsync(browser, open + "/voorbeeld/programmakaart-rapport-hier")));
            Assert.Equal((role, works), (role, await OpensAsync(browser, open + "/voorbeeld/programmakaart-rapport-hier.docx")));
            Assert.Equal((role, role == Role.ConcernController), (role, await OpensAsync(browser, open + "/voorbeeld/bijdrage")));
            Assert.Equal((role, role == Role.ConcernController), (role, await OpensAsync(browser, open + "/voorbeeld/programmakaart-rapport-daar.html")));
            Assert.True(await OpensAsync(browser, open + "/rapporten"));
            Assert.Equal((role, works), (role, (await browser.GetAsync(open + "/rapporten")).QuerySelector("main tbody a") is not null));
        }

        using var nobody = app.Open();
        using var turned = await nobody.SendAsync(interim + "/rapporten/bijdrage.docx");
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
        foreach (var absent in new[] { "/edities/bestaat-niet/rapporten/bijdrage", interim + "/rapporten/bestaat-niet", interim + "/rapporten/bestaat-niet.pdf", interim + "/rapporten/bijdrage.exe", open + "/voorbeeld/bestaat-niet" })
        {
            Assert.False(await OpensAsync(controller, absent), absent);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Reports_OfAPublishedEdition_OpenToEveryoneButThoseForStaff(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "publiek-een");
        var other = await WholeProgramme.MakeAsync(app, "publiek-twee");
        using var controller = await Calendar.ControllerAsync(app);
        var sheet = await ClosedAsync(controller, "Blad dat openbaar wordt", "TwoWeeklySheet");
        var interim = await ClosedAsync(controller, "Berap die openbaar wordt", "InterimReport");
        foreach (var edition in new[] { sheet, interim })
        {
            using var published = await controller.FillInAsync(edition + "/publiceren");
        }

        using var partner = await app.SignInAsync(Role.Partner, other.Id);
        Assert.True(await OpensAsync(partner, interim + "/rapporten/bijdrage"));
        Assert.True(await OpensAsync(partner, interim + "/rapporten/programmakaart-publiek-een.xlsx"));
        Assert.False(await OpensAsync(partner, sheet + "/rapporten/tweewekelijks-publiek-een"));
        Assert.True(await OpensAsync(partner, sheet + "/rapporten/tweewekelijks-publiek-twee"));
        Assert.Contains("alleen voor medewerkers", (await partner.GetAsync(sheet + "/rapporten/tweewekelijks-publiek-twee")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Reports_AskTheDatabaseAFixedNumberOfThings(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "telling");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Geteld", "InterimReport");
        foreach (var address in new[] { edition + "/rapporten/bijdrage", edition + "/rapporten/bijdrage.docx", edition.Replace("/edities", Calendar.List, StringComparison.Ordinal) + "/rapporten" })
        {
            using var first = await controller.SendAsync(address);
            using var statements = StatementCounter.Start();
            using var again = await controller.SendAsync(address);
            Assert.True(statements.Count <= 8, $"{address}: {statements.Count}");
        }

        var open = await Calendar.OpenedAsync(controller, "Open geteld");
        using var warm = await controller.SendAsync(open + "/voorbeeld/bijdrage");
        using var counted = StatementCounter.Start();
        using var counting = await controller.SendAsync(open + "/voorbeeld/bijdrage");
        Assert.True(counted.Count <= 20, $"voorbeeld: {counted.Count}");
    }

    [Theory]
    [EachDatabase]
    public async Task Pdf_WhereNoneCanBeMade_IsNotOfferedAndSaysWhy(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider, "--OpKoers:Pdf:Chromium=uit");
        await WholeProgramme.MakeAsync(app, "zonder");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Zonder pdf", "InterimReport");

        var page = await controller.GetAsync(edition + "/rapporten/bijdrage");
        Assert.DoesNotContain("bijdrage.pdf", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Chromium ontbreekt", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var refused = await controller.SendAsync(edition + "/rapporten/bijdrage.pdf");
        Assert.Equal(edition + "/rapporten/bijdrage", refused.Headers.Location?.OriginalString);
        Assert.Contains("geen Chromium", (await controller.GetAsync(edition + "/rapporten/bijdrage")).QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pdf_OfAReport_IsMade(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "pdf");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await ClosedAsync(controller, "Met pdf", "TwoWeeklySheet");
        var offered = (await controller.GetAsync(edition + "/rapporten/tweewekelijks-pdf")).QuerySelector("main a[href$='.pdf']");
        Assert.SkipWhen(offered is null, "Chromium is not installed.");

        var pdf = await FileAsync(controller, offered!.GetAttribute("href")!, "application/pdf", edition[9..] + "-tweewekelijks-pdf.pdf");

        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    /// <summary>Closes a moment of a kind into an edition; gives its address.</summary>
    private static async Task<string> ClosedAsync(Browser controller, string name, string kind)
    {
        var moment = await Calendar.OpenedAsync(controller, name, ("veld.soort", kind));
        using var closed = await controller.FillInAsync(moment + "/sluiten", ("Reden", "Voor de test"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        // The notice is read once.
        await controller.GetAsync(closed.Headers.Location!.OriginalString);
        return closed.Headers.Location!.OriginalString;
    }

    private static async Task<byte[]> FileAsync(Browser browser, string address, string type, string name)
    {
        using var answer = await browser.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((type, name), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static async Task<bool> OpensAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
