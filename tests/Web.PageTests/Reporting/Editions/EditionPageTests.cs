using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Editions;

/// <summary>Closing a moment, and the pages of the edition that it makes, through the forms as their users do it.</summary>
public sealed class EditionPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Closing_SaysWhatIsMissingAsksWhyAndKeepsTheReason(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "sluit");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Te sluiten");

        var question = await controller.GetAsync(moment + "/sluiten");
        Assert.Contains("Streettriage", question.QuerySelector("#h-ontbreekt")!.ParentElement!.ParentElement.Words(), StringComparison.Ordinal);
        Assert.Contains("De streefwaarde is gehaald of ligt op koers", question.QuerySelector("#h-voorbeeld")!.ParentElement!.ParentElement.Words(), StringComparison.Ordinal);
        using var silent = await controller.SubmitAsync(question, moment + "/sluiten");
        Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
        Assert.Contains("met een reden", (await silent.Read()).QuerySelector("#Reden-fout").Words(), StringComparison.Ordinal);

        using var closed = await controller.FillInAsync(moment + "/sluiten", ("Reden", "De raad wacht " + WholeProgramme.Script));

        Assert.Equal("/edities/te-sluiten", closed.Headers.Location?.OriginalString);
        var edition = await controller.GetAsync("/edities/te-sluiten");
        Assert.Contains("Het moment is gesloten", edition.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("De raad wacht <script>", edition.QuerySelector("aside.side").Words(), StringComparison.Ordinal);
        Assert.Contains("De raad wacht <script>", (await controller.GetAsync(moment)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("te-sluiten", (await controller.GetAsync("/edities")).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("verandert niet meer", (await controller.GetAsync(moment + "/sluiten")).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        using var again = await controller.SendBlindAsync(moment + "/sluiten", ("__RequestVerificationToken", await Calendar.TokenAsync(controller)), ("versie", "2"), ("Reden", "Nog eens"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Closing_OfAMomentThatIsNotOpen_IsRefused(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        var planned = await Calendar.AddAsync(controller, "Nog gepland");

        Assert.Contains("nog niet geopend", (await controller.GetAsync(planned + "/sluiten")).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Edition_AsAFile_HasTheHashThatItsPageShows(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await MadeAsync(app, controller, "Bestand", "bestand");

        var content = await controller.Client.GetByteArrayAsync(edition + "/editie.json", TestContext.Current.CancellationToken);

        Assert.Contains(EditionContent.Hash(content), (await controller.GetAsync(edition)).QuerySelector("aside.side").Words(), StringComparison.Ordinal);
        Assert.Equal("Bestand", EditionContent.Read(content).Title);
    }

    [Theory]
    [EachDatabase]
    public async Task Revision_AfterClosing_ShowsBothFiguresAndACorrectionNamesTheOldEdition(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await MadeAsync(app, controller, "Herzien", "herz");
        var here = await WholeProgramme.MakeAsync(app, "herz");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        Assert.Contains("Geen enkel cijfer", (await controller.GetAsync(edition)).QuerySelector("#herzien").Words(), StringComparison.Ordinal);
        using var revised = await manager.FillInAsync("/indicatoren/herz-meting/metingen/2020/wijzigen", ("veld.waarde", "64"), ("veld.soort", "Revision"));
        Assert.Equal(HttpStatusCode.Redirect, revised.StatusCode);

        var page = await controller.GetAsync(edition);
        var row = page.QuerySelector("#herzien tbody tr");
        Assert.Contains("70", row?.QuerySelector("[data-k='In deze editie']").Words(), StringComparison.Ordinal);
        Assert.Contains("64", row?.QuerySelector("[data-k=Nu]").Words(), StringComparison.Ordinal);

        using var corrected = await controller.FillInAsync(edition + "/corrigeren", ("Reden", "Het cijfer is herzien"));
        Assert.Equal(edition + "-2", corrected.Headers.Location?.OriginalString);
        var newer = await controller.GetAsync(edition + "-2");
        Assert.Contains("Het cijfer is herzien", newer.QuerySelector(".note:not(.okmsg)").Words(), StringComparison.Ordinal);
        Assert.Contains(edition[9..] + "-2", (await controller.GetAsync(edition)).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        var differences = await controller.GetAsync($"{edition}/vergelijken?met={edition[9..]}-2");
        Assert.Contains(differences.QuerySelectorAll("table.diff tbody tr"), line => line.Words().Contains("cijfer", StringComparison.Ordinal) && line.Words().Contains("70", StringComparison.Ordinal) && line.Words().Contains("64", StringComparison.Ordinal));
        using var twice = await controller.SendBlindAsync(edition + "/corrigeren", ("__RequestVerificationToken", await Calendar.TokenAsync(controller)), ("Reden", "Nog eens"));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Publishing_SaysWhatBecomesPublicAndIsNotTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await MadeAsync(app, controller, "Openbaar", "openbaar");

        var question = await controller.GetAsync(edition + "/publiceren");
        Assert.Contains("Intrekken kan niet", question.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var published = await controller.SubmitAsync(question, edition + "/publiceren");
        Assert.Equal(edition, published.Headers.Location?.OriginalString);
        var page = await controller.GetAsync(edition);

        Assert.Contains("Openbaar sinds", page.QuerySelector(".meta").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("publiceren", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(await app.InScopeAsync(services => services.GetRequiredService<IEditionArchive>().FindAsync("proef", edition[9..], TestContext.Current.CancellationToken)));
        Assert.Contains("al openbaar", (await controller.GetAsync(edition + "/publiceren")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForEachRole_OpenToWhoMay(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "rollen");
        await WholeProgramme.MakeAsync(app, "rollen-ander");
        using var controller = await Calendar.ControllerAsync(app);
        var open = await Calendar.OpenedAsync(controller, "Voor rollen open");
        var edition = await MadeAsync(app, controller, "Voor rollen");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            var mayFreeze = role == Role.ConcernController;
            // Other programmes take part in the moment: while it is not public, a role in one of them does not open it.
            var mayRead = Routes.IsOfOrganisation(role);

            Assert.Equal((role, mayFreeze), (role, await OpensAsync(browser, open + "/sluiten")));
            Assert.Equal((role, mayRead), (role, await OpensAsync(browser, edition)));
            Assert.Equal((role, mayRead), (role, await OpensAsync(browser, edition + "/editie.json")));
            Assert.Equal((role, mayRead), (role, await OpensAsync(browser, edition + "/vergelijken")));
            Assert.Equal((role, mayFreeze), (role, await OpensAsync(browser, edition + "/corrigeren")));
            Assert.Equal((role, mayFreeze), (role, await OpensAsync(browser, edition + "/publiceren")));
            Assert.True(await OpensAsync(browser, "/edities"));
            if (!mayFreeze)
            {
                using var forbidden = await browser.SendBlindAsync(open + "/sluiten", ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("versie", "2"), ("Reden", "Mag niet"));
                Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
            }
        }

        using var nobody = app.Open();
        using var turned = await nobody.SendAsync(edition);
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
        using var absent = await controller.SendAsync("/edities/bestaat-niet");
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task PublishedEdition_IsReadByEveryoneWithoutWhatIsForStaff(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "ieder");
        await WholeProgramme.MakeAsync(app, "ander");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await MadeAsync(app, controller, "Tweewekelijks", kind: "TwoWeeklySheet");
        using var published = await controller.FillInAsync(edition + "/publiceren");
        using var partner = await app.SignInAsync(Role.Partner, here.Id);

        Assert.Contains("alleen medewerkers", (await controller.GetAsync(edition)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("alleen medewerkers", (await partner.GetAsync(edition)).QuerySelector("main").Words(), StringComparison.Ordinal);
        var content = EditionContent.Read(await partner.Client.GetByteArrayAsync(edition + "/editie.json", TestContext.Current.CancellationToken));
        Assert.All(content.Reports, report => Assert.Equal(Audience.Public, report.Audience));
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_AskTheDatabaseAFixedNumberOfThings(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "vraag");
        using var controller = await Calendar.ControllerAsync(app);
        var edition = await MadeAsync(app, controller, "Vragen");
        foreach (var address in new[] { "/edities", edition, edition + "/vergelijken", edition + "/publiceren" })
        {
            await controller.GetAsync(address);
            using var statements = StatementCounter.Start();
            await controller.GetAsync(address);
            Assert.True(statements.Count <= 12, $"{address}: {statements.Count}");
        }
    }

    /// <summary>An edition of a moment of that name; gives its address.</summary>
    private static async Task<string> MadeAsync(App app, Browser controller, string name, string? programme = null, string kind = "InterimReport")
    {
        if (programme is not null)
        {
            await WholeProgramme.MakeAsync(app, programme);
        }

        var moment = await Calendar.OpenedAsync(controller, name, ("veld.soort", kind));
        using var closed = await controller.FillInAsync(moment + "/sluiten", ("Reden", "Voor de test"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        // The notice is read once.
        await controller.GetAsync(closed.Headers.Location!.OriginalString);
        return closed.Headers.Location!.OriginalString;
    }

    private static async Task<bool> OpensAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
