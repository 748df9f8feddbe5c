using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Midterm;

/// <summary>Change requests from wish to what they did to the programme.</summary>
public sealed class RequestPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Request_NeedsWhatItsAdviceAsks(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrn");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        foreach (var (advice, field) in new[] { ("Adjust", "wijziging"), ("Stop", "einde") })
        {
            using var answer = await manager.FillInAsync(here.Requests + "/nieuw", ("veld.voorstel", advice), ("veld.reden", "Zo"));
            Assert.NotNull((await answer.Read()).QuerySelector($"#veld_{field}-fout"));
        }

        await here.AddedAsync(manager, "Continue");
        using var second = await manager.FillInAsync($"{here.Requests}/nieuw?inspanning=vrn-een", ("veld.voorstel", "Continue"), ("veld.reden", "Nog een"));
        Assert.Contains("loopt al een verzoek", (await second.Read()).QuerySelector("#veld_inspanning-fout").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Request_WithoutAPlaceToDecide_CannotBePutForward(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrp");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        var request = await here.AddedAsync(manager, "Continue");

        using var refused = await manager.PressAsync(request, "Voorleggen");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("wie over wijzigingen besluit", (await refused.Read()).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Continue_WhenAccepted_ChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrc");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var mayor = await app.SignInAsync(Role.AdministrativeCommissioner, here.Programme.Id);
        using var official = await app.SignInAsync(Role.OfficialCommissioner, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Continue", "Mayor");
        var effort = (await manager.GetAsync(here.Programme.Effort)).QuerySelector("main").Words();
        Assert.Contains("burgemeester", (await official.GetAsync(request + "/besluiten")).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);

        using var decided = await mayor.FillInAsync(request + "/besluiten", ("Uitkomst", "akkoord"));

        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Contains("er is niets gewijzigd", (await manager.GetAsync(request)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(effort, (await manager.GetAsync(here.Programme.Effort)).QuerySelector("main").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task Stop_WhenTheCollegeAccepts_EndsTheEffortInTheSameAct(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrs");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var official = await app.SignInAsync(Role.OfficialCommissioner, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Stop", "College", ("veld.einde", "2021-02-01"));
        using var nameless = await official.FillInAsync(request + "/besluiten", ("Uitkomst", "akkoord"));
        Assert.Contains("nummer of de titel", (await nameless.Read()).QuerySelector("#Kenmerk-fout").Words(), StringComparison.Ordinal);

        using var decided = await official.FillInAsync(request + "/besluiten", ("Uitkomst", "akkoord"), ("Kenmerk", "B&W 2021-12"), ("Datum", "2021-02-15"));

        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var effort = (await manager.GetAsync(here.Programme.Effort)).QuerySelector("main").Words();
        Assert.Contains("Gestopt. Omdat <script>", effort, StringComparison.Ordinal);
        Assert.Contains("B&W 2021-12", effort, StringComparison.Ordinal);
        Assert.Contains("opgeschort", effort, StringComparison.Ordinal);
        var page = await manager.GetAsync(request);
        Assert.Contains("akkoord en uitgevoerd", page.QuerySelector(".meta").Words(), StringComparison.Ordinal);
        Assert.Contains("Stand toegevoegd", page.QuerySelector("#h-uitgevoerd")!.ParentElement!.ParentElement.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Adjust_WhenBothCommissionersAccept_IsCarriedOutByTheChangeThatFollows(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vra");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var official = await app.SignInAsync(Role.OfficialCommissioner, here.Programme.Id);
        using var administrative = await app.SignInAsync(Role.AdministrativeCommissioner, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Adjust", "Commissioners", ("veld.wijziging", "Een andere trekker"));

        using var first = await official.FillInAsync(request + "/besluiten", ("Uitkomst", "akkoord"));
        Assert.Contains("voorgelegd", (await manager.GetAsync(request)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
        using var second = await administrative.FillInAsync(request + "/besluiten", ("Uitkomst", "akkoord"));
        var accepted = await manager.GetAsync(request);
        Assert.Contains("nog uit te voeren", accepted.QuerySelector(".meta").Words(), StringComparison.Ordinal);
        var edit = accepted.QuerySelector("a[href*='?verzoek=']")!.GetAttribute("href")!;
        Assert.Contains("Een andere trekker", (await manager.GetAsync(edit)).QuerySelector(".note").Words(), StringComparison.Ordinal);
        using var untouched = await manager.FillInAsync(edit);
        Assert.Contains("nog uit te voeren", (await manager.GetAsync(request)).QuerySelector(".meta").Words(), StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await manager.FillInAsync(edit, ("veld.trekker", "coördinator buurten"));
        Assert.Equal(request, changed.Headers.Location?.OriginalString);
        var applied = await manager.GetAsync(request);
        var carried = applied.QuerySelector("#h-uitgevoerd")!.ParentElement!.ParentElement.Words();
        Assert.Contains("Trekker", carried, StringComparison.Ordinal);
        Assert.Contains("coördinator buurten", carried, StringComparison.Ordinal);
        Assert.Null((await manager.GetAsync(edit)).QuerySelector(".note"));

        // Taking the change back opens the request again.
        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var undone = await manager.SubmitAsync(applied, "/");
        Assert.Contains("nog uit te voeren", (await manager.GetAsync(request)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Refusal_SaysWhy_AndADecisionIsNotTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrw");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        using var mayor = await app.SignInAsync(Role.AdministrativeCommissioner, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Continue", "Mayor");
        using var silent = await mayor.FillInAsync(request + "/besluiten", ("Uitkomst", "afgewezen"));
        Assert.NotNull((await silent.Read()).QuerySelector("#Toelichting-fout"));
        using var future = await mayor.FillInAsync(request + "/besluiten", ("Uitkomst", "afgewezen"), ("Toelichting", "Nee"), ("Datum", "2031-01-01"));
        Assert.NotNull((await future.Read()).QuerySelector("#Datum-fout"));
        using var refused = await mayor.FillInAsync(request + "/besluiten", ("Uitkomst", "afgewezen"), ("Toelichting", "Te duur"));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);

        var batch = (await app.InScopeAsync(services => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ChangeLogReader>(services).LatestAsync(app.Organisation.Id, [here.Programme.Id], most: 50)))
            .First(row => row.ObjectKind == "changeRequest" && row.Field == "State" && row.New == "Refused").BatchId;
        using var undone = await manager.SendBlindAsync($"/ongedaan/{batch:N}", ("__RequestVerificationToken", await Calendar.TokenAsync(manager)));

        Assert.Contains("afgewezen", (await manager.GetAsync(request)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
        using var locked = await manager.SendBlindAsync(request + "/wijzigen", ("__RequestVerificationToken", await Calendar.TokenAsync(manager)), ("versie", "3"), ("veld.voorstel", "Stop"), ("veld.reden", "Toch"), ("veld.einde", "2021-01-01"));
        Assert.Equal(HttpStatusCode.Conflict, locked.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Draft_IsChangedTakenBackAndWithdrawn(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrd");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Continue", "Directorate");
        Assert.Contains("ligt voor", (await manager.GetAsync(request + "/wijzigen")).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);

        using var back = await manager.PressAsync(request, "Terug");
        using var changed = await manager.FillInAsync(request + "/wijzigen", ("veld.reden", "Een betere reden"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Een betere reden", (await manager.GetAsync(request)).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var gone = await manager.PressAsync(request, "Intrekken");

        Assert.Contains("ingetrokken", (await manager.GetAsync(request)).QuerySelector(".meta").Words(), StringComparison.Ordinal);
        Assert.Contains("Afgehandeld", (await manager.GetAsync(here.Requests)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForEachRole_OpenToWhoMay(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Reviews.MakeAsync(app, "vrr");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Programme.Id);
        var request = await here.ProposedAsync(manager, "Continue", "College");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Programme.Id);
            var writes = role is Role.ProgrammeManager or Role.ProgrammeTeam or Role.EffortLead;

            Assert.Equal((role, true), (role, await OpensAsync(browser, here.Requests)));
            Assert.Equal((role, true), (role, await OpensAsync(browser, request)));
            Assert.Equal((role, writes), (role, await OpensAsync(browser, here.Requests + "/nieuw")));
            Assert.Equal((role, writes), (role, await OpensAsync(browser, request + "/wijzigen")));
            Assert.Equal((role, role == Role.ProgrammeManager), (role, await OpensAsync(browser, here.Requests + "/besluitvorming")));
            Assert.Equal((role, role is Role.OfficialCommissioner or Role.AdministrativeCommissioner), (role, await OpensAsync(browser, request + "/besluiten")));
            if (role != Role.ProgrammeManager)
            {
                using var forbidden = await browser.SendBlindAsync(request + "?handler=Intrekken", ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("versie", "2"));
                Assert.Equal((role, HttpStatusCode.NotFound), (role, forbidden.StatusCode));
            }
        }
    }

    private static async Task<bool> OpensAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
