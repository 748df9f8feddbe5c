using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Work;

/// <summary>The page with one's own work and its number in the header.</summary>
public sealed class MyWorkTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/mijn-werk";

    [Theory]
    [EachDatabase]
    public async Task Work_ForWhoHasNone_SaysSoKindlyAndShowsNoNumber(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : Guid.NewGuid());
            var page = await browser.GetAsync(Page);
            if (role != Role.ConcernController)
            {
                Assert.Contains("U bent bij", page.QuerySelector("main").Words(), StringComparison.Ordinal);
                Assert.Equal("Mijn werk", page.QuerySelector(".top__work").Words());
            }
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Work_OfEveryRole_IsTheNumberInTheHeaderOfEveryPage(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "werk");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Werk " + WholeProgramme.Script);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var lead = await app.CreateAccountAsync("werk-trekker", app.Organisation.Id, (Role.EffortLead, here.Id));
        await AssignAsync(app, here.Id, here.Effort, lead);
        using var reporter = await app.SignInAsync("werk-trekker");
        using var stranger = await app.SignInAsync(Role.ProgrammeManager, Guid.NewGuid());

        var managers = await ShownAsync(manager);
        Assert.Equal("Schrijf de programmarapportage", managers.QuerySelector(".work th a").Words());
        Assert.Equal($"{here.Page}/rapportages/{Calendar.KeyOf(moment)}", managers.QuerySelector(".work th a")!.GetAttribute("href"));
        Assert.Contains("Over 1 inspanning rapporteert nog niemand", managers.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal("Mijn werk: 1 ding wacht op u", (await manager.GetAsync("/")).QuerySelector(".top__work").Words());

        var reporters = await ShownAsync(reporter);
        Assert.Equal($"{here.Page}/rapportages/{Calendar.KeyOf(moment)}/{here.Key}-een", reporters.QuerySelector(".work th a")!.GetAttribute("href"));
        Assert.Contains("10 maart 2021", reporters.QuerySelector(".work td:last-child").Words(), StringComparison.Ordinal);
        Assert.Equal("Mijn werk: 1 ding wacht op u", (await reporter.GetAsync(here.Page)).QuerySelector(".top__work").Words());
        Assert.Null(reporters.QuerySelector(".tag--late"));

        Assert.Contains("U bent bij", (await stranger.GetAsync(Page)).QuerySelector("main").Words(), StringComparison.Ordinal);
        await Calendar.CloseAsync(app, moment);
        Assert.Contains("U bent bij", (await reporter.GetAsync(Page)).QuerySelector("main").Words(), StringComparison.Ordinal);

        static async Task<IHtmlDocument> ShownAsync(Browser browser)
        {
            var page = await browser.GetAsync(Page);
            Assert.Equal($"Mijn werk: {page.QuerySelectorAll(".work tbody tr").Length} ding wacht op u", page.QuerySelector(".top__work").Words());
            Assert.Equal("page", page.QuerySelector(".top__work")!.GetAttribute("aria-current"));
            return page;
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Work_WhoseLastDayHasPassed_IsSaidToBeLate(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "laat");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Te laat", ("veld.trekkers", "2021-02-20"), ("veld.managers", "2021-02-25"));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);

        var page = await manager.GetAsync(Page);

        Assert.Equal("te laat", page.QuerySelector(".work .tag--late").Words());
        Assert.Contains("De laatste dag daarvoor is voorbij.", page.QuerySelector(".lead").Words(), StringComparison.Ordinal);
        await Calendar.CloseAsync(app, moment);
    }

    [Theory]
    [EachDatabase]
    public async Task Header_CostsOneStatementAtMostAndNoneWhenNobodySignedIn(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "kop");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Kop");
        var lead = await app.CreateAccountAsync("kop-trekker", app.Organisation.Id, (Role.EffortLead, here.Id), (Role.ProgrammeManager, here.Id), (Role.FunctionalAdministrator, null));
        await AssignAsync(app, here.Id, here.Effort, lead);
        using var browser = await app.SignInAsync("kop-trekker");
        foreach (var address in new[] { "/", here.Page, "/account", Page })
        {
            var statements = await CountAsync(browser, address);
            Assert.True(statements.Count(statement => statement.Contains("reporting_assignment a", StringComparison.Ordinal)) == 1, string.Join("\n---\n", statements));
            Assert.InRange(statements.Count, 1, 12);
        }

        using var nobody = app.Open();
        Assert.DoesNotContain(await CountAsync(nobody, "/inloggen"), statement => statement.Contains("reporting_", StringComparison.Ordinal));
        Assert.Null((await nobody.GetAsync("/inloggen")).QuerySelector(".top__work"));
        using var turned = await nobody.SendAsync(Page);
        Assert.Equal((HttpStatusCode.Redirect, "/inloggen"), (turned.StatusCode, turned.Headers.Location!.AbsolutePath));
        await Calendar.CloseAsync(app, moment);
    }

    private static async Task<IReadOnlyList<string>> CountAsync(Browser browser, string address)
    {
        using var first = await browser.SendAsync(address);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return statements.Statements;
    }

    /// <summary>Who reports on an effort, as the page for it writes it down.</summary>
    private static Task<int> AssignAsync(App app, Guid programme, string effort, Guid account) => app.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<DatabaseSession>();
        await using var command = session.Command();
        command.CommandText =
            """
            INSERT INTO reporting_assignment (id, organisation_id, version, removed, programme_id, effort_id, account_id, function_label)
            SELECT @id, @organisation, 1, NOT TRUE, @programme, e.id, @account, 'Trekker' FROM programmes_effort e WHERE e."key" = @key
            """;
        session.Add(command, "@id", Guid.NewGuid());
        session.Add(command, "@organisation", app.Organisation.Id);
        session.Add(command, "@programme", programme);
        session.Add(command, "@account", account);
        var key = command.CreateParameter();
        (key.ParameterName, key.Value) = ("@key", Calendar.KeyOf(effort));
        command.Parameters.Add(key);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    });
}
