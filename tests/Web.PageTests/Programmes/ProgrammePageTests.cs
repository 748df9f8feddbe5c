using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>What the pages show, and what it costs.</summary>
public sealed class ProgrammePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Names_WithMarkupInThem_AreText(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "opmaak");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var address in Routes.Shows(here).Concat(Routes.Acts(here).Select(act => act.Address)).Append("/").Append("/geschiedenis").Append("/zoeken?q=" + Uri.EscapeDataString(WholeProgramme.Script)))
        {
            var page = await manager.GetAsync(address);

            Assert.True(page.QuerySelectorAll("script").All(script => script.HasAttribute("src")), address);
            Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload]"));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Programme_OnADay_JudgesWithWhatWasKnownThen(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "dag");
        using var reader = await app.SignInAsync(Role.Partner, here.Id);

        var early = await reader.GetAsync(here.Page + "?peildatum=2019-06-30");
        var late = await reader.GetAsync(here.Page + "?peildatum=2021-02-01");

        Assert.Contains("weten we het nog niet", early.QuerySelector(".answer__text").Words(), StringComparison.Ordinal);
        Assert.Contains("gehaald of ligt op koers", late.QuerySelector(".answer__text").Words(), StringComparison.Ordinal);
        Assert.Contains("niet gerapporteerd", early.QuerySelector("table.efforts").Words(), StringComparison.Ordinal);
        Assert.Contains("aandacht", late.QuerySelector("table.efforts").Words(), StringComparison.Ordinal);
        Assert.All(late.QuerySelectorAll("table.goals a").Select(link => link.GetAttribute("href")!), href => Assert.Contains("peildatum=2021-02-01", href, StringComparison.Ordinal));
        Assert.Empty(early.QuerySelectorAll("main a[href$='/wijzigen'], main a[href$='/nieuw'], main a[href$='/verwijderen']"));
    }

    [Theory]
    [EachDatabase]
    public async Task Indicator_WithoutAGoal_StandsLastInTheTableOfGoals(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "los");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var linked = await manager.GetAsync(here.Page);
        var form = await manager.GetAsync(here.Page + "/doelen/los-a/indicatoren");

        foreach (var box in form.QuerySelectorAll("main form input[type=checkbox]"))
        {
            box.RemoveAttribute("checked");
        }

        using var unlinked = await manager.SubmitAsync(form, here.Page + "/doelen/los-a/indicatoren");
        var table = (await manager.GetAsync(here.Page)).QuerySelector("table.goals")!;

        Assert.DoesNotContain("Zonder doel", linked.QuerySelector("table.goals").Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, unlinked.StatusCode);
        var rows = table.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.StartsWith("Zonder doel", rows[^2], StringComparison.Ordinal);
        Assert.StartsWith("Meldingen", rows[^1], StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task History_OfWhatCameIntoBeing_ShowsNoEmptyValues(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "ontstaan");
        using var reader = await app.SignInAsync(Role.ConcernController);

        var act = (await reader.GetAsync(here.Page + "/geschiedenis")).QuerySelector("table.history a[href^='/geschiedenis/']")!.GetAttribute("href")!;
        var history = (await reader.GetAsync(act)).QuerySelector("main table")!;

        Assert.NotEmpty(history.QuerySelectorAll("tbody tr"));
        Assert.Empty(history.QuerySelectorAll(".state"));
        Assert.Contains("op 1 juli 2020: toegevoegd", history.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Indicators_OfAGoal_AreChosenFromWhatTheUserMaySee(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "kies");
        var there = await WholeProgramme.MakeAsync(app, "verborgen");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var hidden = await app.SignInAsync(Role.ProgrammeManager, there.Id);
        var address = here.Page + "/doelen/kies-b/indicatoren";
        var page = await manager.GetAsync(address);
        var choice = Assert.Single(page.QuerySelectorAll("[name=gekozen]")).GetAttribute("value")!;
        var stranger = Assert.Single((await hidden.GetAsync(there.Page + "/doelen/verborgen-b/indicatoren")).QuerySelectorAll("[name=gekozen]")).GetAttribute("value")!;

        using var refused = await manager.SubmitAsync(page, address, ("gekozen", stranger));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.DoesNotContain("Meldingen", (await manager.GetAsync(here.Page + "/doelen/kies-b")).QuerySelector("main").Words(), StringComparison.Ordinal);

        using var chosen = await manager.SubmitAsync(page, address, ("gekozen", choice));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("Meldingen", (await manager.GetAsync(here.Page + "/doelen/kies-b")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_AskTheDatabaseEquallyOften_ForFewRowsAndForAThousand(DatabaseProvider provider)
    {
        await using var few = await App.StartAsync(provider);
        await using var many = await App.StartAsync(provider);
        await WholeProgramme.MakeAsync(few, "tel");
        await WholeProgramme.MakeAsync(many, "tel", more: 1000);
        using var one = await few.SignInAsync(Role.ConcernController);
        using var thousand = await many.SignInAsync(Role.ConcernController);
        foreach (var address in new[] { "/", "/programmas/tel", "/programmas/tel/doelen/tel-a", "/programmas/tel/inspanningen/tel-een", "/programmas/tel/sporen", "/zoeken?q=doel", "/geschiedenis" })
        {
            var (small, large) = (await CountAsync(one, address), await CountAsync(thousand, address));

            Assert.True(small.Count is > 0 and <= 12, $"{address}: {string.Join('\n', small)}");
            Assert.True(small.Count == large.Count, $"{address}: {small.Count} and {large.Count}");
        }
    }

    private static async Task<IReadOnlyList<string>> CountAsync(Browser browser, string address)
    {
        using var first = await browser.SendAsync(address);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return statements.Statements;
    }
}
