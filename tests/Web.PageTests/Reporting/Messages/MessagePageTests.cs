using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Messages;

/// <summary>What became of messages, for the administrator; and trying again what failed.</summary>
public sealed class MessagePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/planning-en-control/berichten";

    [Theory]
    [EachDatabase]
    public async Task Messages_ForTheAdministrator_AreShownWithWhatWentWrongAndTriedAgain(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await ClearAsync(app);
        var failed = await AddAsync(app, "Failed", "550 No such user " + WholeProgramme.Script, subject: "Gevraagd " + WholeProgramme.Script);
        await AddAsync(app, "Failed", "451 Later");
        await AddAsync(app, "Sent", "250 Ok");
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        var page = await administrator.GetAsync(Page);
        Assert.Equal(3, page.QuerySelectorAll(".messages tbody tr").Length);
        Assert.Contains("2 berichten konden niet worden verstuurd", page.QuerySelector(".lead").Words(), StringComparison.Ordinal);
        Assert.Contains("550 No such user <script>", page.QuerySelector(".messages").Words(), StringComparison.Ordinal);
        Assert.Contains("E-mail staat uit", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal("Mijn werk: 2 dingen wachten op u", page.QuerySelector(".top__work").Words());
        Assert.Equal(2, (await administrator.GetAsync(Page + "?stand=niet-gelukt")).QuerySelectorAll(".messages tbody tr").Length);

        using var again = await administrator.FillInAsync(Page, ("bericht", failed.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Single((await administrator.GetAsync(Page + "?stand=niet-gelukt")).QuerySelectorAll(".messages tbody tr"));
        using var all = await administrator.FillInAsync(Page, ("bericht", ""));
        Assert.Empty((await administrator.GetAsync(Page + "?stand=niet-gelukt")).QuerySelectorAll(".messages tbody tr"));
        Assert.Equal(2, (await administrator.GetAsync(Page + "?stand=wacht")).QuerySelectorAll(".messages tbody tr").Length);
        Assert.Equal("Mijn werk", (await administrator.GetAsync(Page)).QuerySelector(".top__work").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task Messages_ForAnyOtherRoleOrOrganisation_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var elsewhere = await app.CreateOrganisationAsync("GM7777", "overkant", "Overkant");
        var foreign = await AddAsync(app, "Failed", "550 No", elsewhere.Id, "Geheim van de overkant");
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.FunctionalAdministrator))
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : Guid.NewGuid());
            using var shown = await browser.SendAsync(Page);
            Assert.True(shown.StatusCode == HttpStatusCode.NotFound, $"{role}: {shown.StatusCode}");
            using var sent = await browser.SendBlindAsync(Page, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("bericht", foreign.ToString()));
            Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role}: {sent.StatusCode}");
        }

        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        Assert.DoesNotContain("overkant", (await administrator.GetAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
        using var tried = await administrator.SendBlindAsync(Page, ("__RequestVerificationToken", await Calendar.TokenAsync(administrator)), ("bericht", foreign.ToString()));
        Assert.Equal("Failed", await StateAsync(app, foreign));
        using var blind = await administrator.SendBlindAsync(Page, ("bericht", foreign.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, blind.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Address_WithNonsense_IsAnsweredAsTheWholeList(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        foreach (var query in new[] { "?stand=%3Cscript%3E", "?stand=Failed", "?pagina=-4", "?pagina=99999999", "?pagina=x", "?stand=wacht&pagina=3" })
        {
            await administrator.GetAsync(Page + query);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Messages_HoweverMany_CostTheSameStatementsAndComeInPages(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await ClearAsync(app);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var few = await CountAsync(administrator);
        for (var number = 0; number < 60; number++)
        {
            await AddAsync(app, "Sent", "250 Ok");
        }

        Assert.Equal(few, await CountAsync(administrator));
        Assert.InRange(few, 1, 12);
        Assert.Equal((50, 10), ((await administrator.GetAsync(Page)).QuerySelectorAll(".messages tbody tr").Length, (await administrator.GetAsync(Page + "?pagina=2")).QuerySelectorAll(".messages tbody tr").Length));
        await ClearAsync(app);
    }

    private static async Task<int> CountAsync(Browser browser)
    {
        using var first = await browser.SendAsync(Page);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(Page);
        return statements.Count;
    }

    private static async Task<Guid> AddAsync(App app, string state, string said, Guid? organisation = null, string subject = "Onderwerp")
    {
        var id = Guid.NewGuid();
        await RunAsync(
            app,
            "INSERT INTO reporting_mail (id, organisation_id, account_id, function_label, mail_kind, subject, text, dedupe_key, state, attempts, due_at, said, written_at) VALUES (@id, @organisation, @id, 'Trekker', 'ReportAsked', @subject, 'Tekst', @key, @state, 2, 1614600000000, @said, 1614600000000)",
            (session, command) =>
            {
                session.Add(command, "@id", id);
                session.Add(command, "@organisation", organisation ?? app.Organisation.Id);
            },
            ("@subject", subject),
            ("@key", id.ToString()),
            ("@state", state),
            ("@said", said));
        return id;
    }

    private static Task<object?> ClearAsync(App app) => RunAsync(app, "DELETE FROM reporting_mail WHERE organisation_id = @organisation", (session, command) => session.Add(command, "@organisation", app.Organisation.Id));

    private static async Task<string?> StateAsync(App app, Guid id) => (string?)await RunAsync(app, "SELECT state FROM reporting_mail WHERE id = @id", (session, command) => session.Add(command, "@id", id));

    private static Task<object?> RunAsync(App app, string sql, Action<DatabaseSession, System.Data.Common.DbCommand> ids, params (string Name, string Value)[] texts) => app.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<DatabaseSession>();
        await using var command = session.Command();
#pragma warning disable CA2100 // Constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        ids(session, command);
        foreach (var (name, value) in texts)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    });
}
