using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Network;

public sealed class ContributionOnceTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Contribution_WhenSomebodyElseAddsTheSameInTheSameMoment_IsSaidToBeThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var id = await Programmes.SmallAsync(app, "samen");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        var form = await manager.GetAsync("/programmas/samen/bijdragen/nieuw");
        Task<HttpResponseMessage>? mine = null;

        await app.InScopeAsync<int>(async services =>
        {
            // The other one's contribution is written and not yet committed when mine comes in.
            var session = services.GetRequiredService<DatabaseSession>();
            await session.BeginAsync(TestContext.Current.CancellationToken);
            await using var insert = session.Command();
            insert.CommandText =
                "INSERT INTO programmes_contribution (id, goal_id, effort_id, effort_programme_id, strength, negative, basis, link_label, organisation_id, version, removed, programme_id) "
                + "SELECT @id, g.id, e.id, e.programme_id, 'Light', 1 = 0, 'Stated', 'andere', g.organisation_id, 1, 1 = 0, g.programme_id "
                + "FROM programmes_goal g, programmes_effort e WHERE g.\"key\" = 'samen-b' AND e.\"key\" = 'samen-los'";
            session.Add(insert, "@id", Guid.NewGuid());
            Assert.Equal(1, await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            mine = Task.Run(() => manager.SubmitAsync(form, "/programmas/samen/bijdragen/nieuw", ("doel", "samen-b"), ("inspanning", "samen/samen-los"), ("sterkte", "Strong"), ("richting", "mee")));
            await Task.Delay(700, TestContext.Current.CancellationToken);
            await session.CommitAsync(TestContext.Current.CancellationToken);
            return 0;
        });

        using var answer = await mine!;
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Read();
        Assert.Contains("staat er al", page.QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        Assert.Contains("Deze inspanning draagt al aan dit doel bij.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Contribution_FromAProgrammeThatMayNotBeSeen_IsAnsweredAsOneThatIsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var id = await Programmes.SmallAsync(app, "open");
        await Programmes.SmallAsync(app, "gesloten");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        var form = await manager.GetAsync("/programmas/open/bijdragen/nieuw");
        var answers = new List<string>();
        foreach (var effort in new[] { "gesloten/gesloten-een", "gesloten/bestaat-niet", "bestaat-niet/ook-niet" })
        {
            using var answer = await manager.SubmitAsync(form, "/programmas/open/bijdragen/nieuw", ("doel", "open-b"), ("inspanning", effort), ("sterkte", "Strong"), ("richting", "mee"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers.Add((await answer.Read()).QuerySelector("main").Words());
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [EachDatabase]
    public async Task Import_WithAnEffortThatMayNotBeSeen_IsAnsweredAsOneThatIsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await Programmes.SmallAsync(app, "dicht");
        var id = await Programmes.SmallAsync(app, "inlezer");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        var found = new List<string>();
        foreach (var effort in new[] { "dicht/dicht-een", "dicht/bestaat-nu" })
        {
            var trial = await TrialAsync(manager, effort);
            found.Add(trial.QuerySelector("main").Words().Replace(effort, "…", StringComparison.Ordinal));
        }

        Assert.Contains("foreign-effort-unknown", found[0], StringComparison.Ordinal);
        Assert.Equal(found[1], found[0]);
    }

    [Theory]
    [EachDatabase]
    public async Task Import_WithAnEffortThatItCountsOnAlready_IsTakenInThoughItMayNotBeSeen(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await Programmes.SmallAsync(app, "bron");
        var id = await Programmes.SmallAsync(app, "ontvanger");
        await app.InScopeAsync(services => services.GetRequiredService<IProgrammeFiles>().ImportAsync(
            new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = "a.json", Content = Encoding.UTF8.GetBytes(Json("ontvanger", "bron/bron-een")) }));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);

        var trial = await TrialAsync(manager, "bron/bron-een", "ontvanger");

        Assert.DoesNotContain("foreign-effort-unknown", trial.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    private static string Json(string key, string effort) =>
        $$"""{"format":"opkoers.programme","version":1,"programme":{"key":"{{key}}","name":"Programma {{key}}"},"goals":[{"key":"{{key}}-top","text":"Doel"}],"contributions":[{"effort":"{{effort}}","goal":"{{key}}-top","strength":"light"}]}""";

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> TrialAsync(Browser browser, string effort, string key = "inlezer")
    {
        const string address = "/programmas/importeren";
        var page = await browser.GetAsync(address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Json(key, effort))), page.QuerySelector("main input[type=file]")!.GetAttribute("name")!, key + ".json" },
        };
        using var sent = await browser.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
        return sent.Headers.Location is { } trial ? await browser.GetAsync(trial.OriginalString) : await sent.Read();
    }
}
