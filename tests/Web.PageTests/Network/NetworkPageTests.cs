using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Network;

public sealed class NetworkPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Network_WhenAGoalIsChosen_MarksThePathAndShowsItsReasons(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "kiezen"));

        var page = await reader.GetAsync("/programmas/kiezen/netwerk?kies=kiezen-a&peildatum=2020-12-31");

        Assert.Contains("din--sel", page.QuerySelector("svg.din")!.ClassList);
        Assert.Equal("1a Minder overlast", page.QuerySelector("#gekozen").Words());
        Assert.Equal(["Streettriage", "Buurtbemiddeling"], page.QuerySelectorAll(".twin tbody th > a").Select(link => link.TextContent));
        Assert.Equal("/programmas/kiezen/netwerk?kies=kiezen-een&peildatum=2020-12-31#tekening", page.QuerySelector(".twin tbody th > a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.TextContent == "Niets kiezen");
        Assert.Null(page.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [EachDatabase]
    public async Task Network_WhenAnEffortHasTheKeyOfAGoal_BothCanBeChosen(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "gelijk"));

        var goal = await reader.GetAsync("/programmas/gelijk/netwerk?kies=gelijk-a");
        var effort = await reader.GetAsync("/programmas/gelijk/netwerk?kies=inspanning.gelijk-a");

        Assert.Equal("1a Minder overlast", goal.QuerySelector("#gekozen").Words());
        Assert.Equal("Gelijke sleutel", effort.QuerySelector("#gekozen").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task Network_WhenTheKeyIsHostile_ChoosesNothingAndRepeatsNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "vijandig"));

        foreach (var key in new[] { "\"><script>alert(1)</script>", "../../etc", "inspanning.", "vijandig-weg", new string('a', 3000), "%00" })
        {
            var page = await reader.GetAsync("/programmas/vijandig/netwerk?kies=" + Uri.EscapeDataString(key));

            Assert.Equal("Niets gekozen", page.QuerySelector("#gekozen").Words());
            Assert.DoesNotContain("din--sel", page.QuerySelector("svg.din")!.ClassList);
            Assert.Single(page.QuerySelectorAll("script"));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Twin_HoldsExactlyWhatTheDrawingShows(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "dubbel", more: 12));

        var page = await reader.GetAsync("/programmas/dubbel/netwerk");

        var twin = page.QuerySelector("#tabel")!;
        var lines = page.QuerySelectorAll("svg.din path.e").Length;
        Assert.Equal(16, lines);
        Assert.Equal(lines, twin.QuerySelectorAll(".twinall td li").Length);
        var words = twin.Words();
        var drawn = page.QuerySelectorAll("svg.din a").Where(link => link.QuerySelector(".n-vision") is null).ToList();
        Assert.Equal(19, drawn.Count);
        Assert.All(drawn, link => Assert.Contains(link.QuerySelectorAll("text.n-txt").Select(text => text.Words()).Aggregate((one, two) => one + " " + two).Replace("1a", "").Replace("1b", "").Trim(), words, StringComparison.Ordinal));
        Assert.Equal(
            drawn.Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal),
            twin.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Theory]
    [EachDatabase]
    public async Task Files_StandOnTheirOwnUnderAName(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "bestand"));

        using var svg = await reader.SendAsync("/programmas/bestand/netwerk.svg?kies=bestand-a&peildatum=2020-12-31");
        using var pdf = await reader.SendAsync("/programmas/bestand/netwerk.pdf?formaat=a4&peildatum=2020-12-31");

        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.MediaType);
        Assert.Equal("doelen-en-inspanningen-bestand-2020-12-31.svg", svg.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var drawing = XDocument.Parse(await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("svg", drawing.Root?.Name.LocalName);
        Assert.Contains("@font-face", drawing.Descendants().First(element => element.Name.LocalName == "style").Value, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Equal("doelen-en-inspanningen-bestand-2020-12-31-a4.pdf", pdf.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.StartsWith("%PDF-", await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Network_WhenTheProgrammeIsNotForThisUser_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Programmes.SmallAsync(app, "open");
        await Programmes.SmallAsync(app, "dicht");
        using var reader = await app.SignInAsync(Role.Partner, here);

        foreach (var address in new[] { "dicht/netwerk", "dicht/netwerk.svg", "dicht/netwerk.pdf", "dicht/bedragen", "dicht/bedragen.csv", "open/bijdragen/nieuw", "open/bedragen/nieuw", "open/bedragen/open-geld/wijzigen", "open/bedragen/open-geld/verwijderen" })
        {
            using var answer = await reader.SendAsync("/programmas/" + address);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Contribution_IsAddedOnce_RemovedAndBroughtBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, await Programmes.SmallAsync(app, "bijdrage"));
        const string goal = "/programmas/bijdrage/netwerk?kies=bijdrage-a";
        (string, string)[] typed = [("inspanning", "bijdrage/bijdrage-los"), ("sterkte", "Moderate"), ("richting", "mee"), ("reden", "Dat helpt <b>echt</b>")];

        using var added = await manager.FillInAsync(goal, typed);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var after = await manager.GetAsync(goal);
        Assert.Contains("Bijdrage toegevoegd.", after.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("Dat helpt <b>echt</b>", after.QuerySelector(".twin").Words(), StringComparison.Ordinal);

        using var twice = await manager.FillInAsync(goal, typed);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        var change = (await twice.Read()).QuerySelector(".note--warn a")!.GetAttribute("href")!;

        using var removed = await manager.FillInAsync(change.Replace("wijzigen", "verwijderen", StringComparison.Ordinal), ("Reason", "Vergissing"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("Losse inspanning", (await manager.GetAsync(goal)).QuerySelector(".twin").Words(), StringComparison.Ordinal);

        using var again = await manager.FillInAsync(goal, typed);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var restored = await manager.GetAsync(goal);
        Assert.Contains(change, restored.QuerySelectorAll(".twin a").Select(link => link.GetAttribute("href")));

        using var undone = await manager.SubmitAsync(restored, goal);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.DoesNotContain("Losse inspanning", (await manager.GetAsync(goal)).QuerySelector(".twin").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Contribution_WhenSomethingIsMissingOrMadeUp_IsRefusedAndNothingTypedIsLost(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var programme = await Programmes.SmallAsync(app, "weigeren");
        await Programmes.SmallAsync(app, "verborgen");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, programme);
        const string address = "/programmas/weigeren/bijdragen/nieuw";

        foreach (var (name, value) in new[] { ("inspanning", ""), ("inspanning", "verborgen/verborgen-een"), ("inspanning", "a/b/c"), ("doel", "verborgen-a"), ("sterkte", "3"), ("richting", "omhoog") })
        {
            (string Name, string Value)[] good = [("doel", "weigeren-b"), ("inspanning", "weigeren/weigeren-los"), ("sterkte", "Light"), ("richting", "mee"), ("reden", "Bewaar mij")];
            using var answer = await manager.FillInAsync(address, [.. good.Where(field => field.Name != name), (name, value)]);

            var page = await answer.Read();
            Assert.NotNull(page.QuerySelector(".errsum"));
            Assert.Equal("Bewaar mij", page.QuerySelector("[name=reden]")!.GetAttribute("value"));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_AskTheDatabaseEquallyOften_ForFewRowsAndForAThousand(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await Programmes.SmallAsync(app, "klein");
        await Programmes.SmallAsync(app, "groot", more: 1000);
        using var reader = await app.SignInAsync(Role.ConcernController);

        foreach (var page in new[] { "netwerk", "bedragen", "netwerk.svg" })
        {
            var (few, many) = (await CountAsync(reader, "/programmas/klein/" + page), await CountAsync(reader, "/programmas/groot/" + page));

            Assert.InRange(few, 1, 12);
            Assert.Equal(few, many);
        }
    }

    private static async Task<int> CountAsync(Browser browser, string address)
    {
        using var first = await browser.SendAsync(address);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return statements.Count;
    }
}
