using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>Questions, motions and promises, and what changed since the last moment.</summary>
public sealed class CouncilTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Question_AddedFromItsGoal_ShowsAtTheGoalAndInTheViewOfTheCouncil(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "vraag");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var add = (await manager.GetAsync(here.Goal)).QuerySelectorAll("section[aria-labelledby=raad] a").Single(link => link.Words() == "Toevoegen").GetAttribute("href")!;
        Assert.Contains("Minder overlast", (await manager.GetAsync(add)).QuerySelector("select[name='veld.doel'] option[selected]").Words(), StringComparison.Ordinal);

        var item = await AddAsync(manager, add, ("veld.titel", "Waarom stijgt het?"), ("veld.uiterlijk", "2021-02-20"));

        using var reader = await app.SignInAsync(Role.Partner, here.Id);
        Assert.Contains("Waarom stijgt het? vraag, open te laat", (await reader.GetAsync(here.Goal)).QuerySelector("section[aria-labelledby=raad]").Words(), StringComparison.Ordinal);
        Assert.Contains("Waarom stijgt het?", (await reader.GetAsync(here.Goal + "/raad")).QuerySelector("table.council").Words(), StringComparison.Ordinal);
        var row = (await reader.GetAsync("/raad?soort=vragen&stand=te-laat")).QuerySelectorAll("table.council tbody tr").Single(found => found.Words().Contains("Waarom stijgt", StringComparison.Ordinal)).Words();
        Assert.Contains("9 dagen te laat", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Waarom stijgt", (await reader.GetAsync("/raad?soort=moties")).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Nog geen antwoord", (await reader.GetAsync(item)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Item_OnItsWay_HasStatesOfItsKindOnly(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "stand");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var item = await AddAsync(manager, NewAt(here));
        foreach (var (values, message) in new ((string, string)[], string)[]
        {
            ([("veld.stand", "Adopted"), ("veld.stand-sinds", "2021-02-01")], "Een vraag is open of beantwoord"),
            ([("veld.stand", "Answered"), ("veld.stand-sinds", "2021-02-01"), ("veld.antwoord", "")], "Schrijf het antwoord op"),
            ([("veld.stand", "Answered"), ("veld.antwoord", "Ja")], "sinds wanneer"),
            ([("veld.stand", "Answered"), ("veld.antwoord", "Ja"), ("veld.stand-sinds", "2020-12-31")], "vóór de datum"),
            ([("veld.stand", "Open"), ("veld.stand-sinds", "2021-02-01")], "hoort hier geen datum"),
            ([("veld.soort", "Promise"), ("veld.stand", "Rejected"), ("veld.stand-sinds", "2021-02-01")], "Een toezegging is open, in uitvoering of afgedaan"),
            ([("veld.uiterlijk", "2020-01-01")], "vóór de datum"),
            ([("veld.soort", "Anders")], "mogelijkheden"),
        })
        {
            using var refused = await manager.FillInAsync(item + "/wijzigen", values);
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains(message, string.Join(' ', (await refused.Read()).QuerySelectorAll(".errmsg").Select(found => found.Words())), StringComparison.OrdinalIgnoreCase);
        }

        using var answered = await manager.FillInAsync(item + "/wijzigen", ("veld.stand", "Answered"), ("veld.antwoord", "Omdat er meer gemeld wordt"), ("veld.stand-sinds", "2021-02-01"), ("veld.beantwoord-door", "college"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        var page = (await manager.GetAsync(item)).QuerySelector("main").Words();
        Assert.Contains("beantwoord sinds 1 februari 2021", page, StringComparison.Ordinal);
        Assert.Contains("Omdat er meer gemeld wordt", page, StringComparison.Ordinal);
        var history = (await manager.GetAsync(item + "/geschiedenis")).QuerySelector("table.history").Words();
        Assert.Contains("openbeantwoord", history, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Item_AboutGoalsOfTwoProgrammes_ShowsToEachReaderHisOwnGoalsOnly(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var (here, there) = (await WholeProgramme.MakeAsync(app, "een"), await WholeProgramme.MakeAsync(app, "twee"));
        using var controller = await app.SignInAsync(Role.ConcernController);
        var item = await AddAsync(controller, NewAt(here), ("veld.titel", "Over beide"));
        var page = await controller.GetAsync(item + "/doelen");
        var chosen = page.QuerySelectorAll("input[name=gekozen][checked]").Single().GetAttribute("value")!;
        var other = page.QuerySelectorAll("fieldset").Single(set => set.QuerySelector("legend").Words() == "Programma twee").QuerySelectorAll("input")[1].GetAttribute("value")!;
        using var both = await SendGoalsAsync(controller, item, chosen, other);
        Assert.Equal(HttpStatusCode.Redirect, both.StatusCode);

        using var partner = await app.SignInAsync(Role.Partner, there.Id);
        var seen = (await partner.GetAsync(item)).QuerySelector("aside").Words();
        Assert.Contains("Programma twee", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Programma een", seen, StringComparison.Ordinal);
        Assert.Contains("Over beide", (await partner.GetAsync(there.Goal)).QuerySelector("section[aria-labelledby=raad]").Words(), StringComparison.Ordinal);

        // The manager of the first changes his own goals; that of the second stays.
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var own = await SendGoalsAsync(manager, item, (await manager.GetAsync(item + "/doelen")).QuerySelectorAll("input[name=gekozen]")[^1].GetAttribute("value")!);
        Assert.Contains("Programma twee", (await controller.GetAsync(item)).QuerySelector("aside").Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await controller.GetAsync(item)).QuerySelectorAll("aside ul.plain li").Length);

        using var alone = await SendGoalsAsync(controller, item, chosen);
        using var gone = await partner.SendAsync(item);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var none = await SendGoalsAsync(controller, item);
        Assert.Contains("ten minste één doel", (await none.Read()).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var again = await SendGoalsAsync(controller, item, chosen, other);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        await partner.GetAsync(item);
    }

    [Theory]
    [EachDatabase]
    public async Task Address_WithoutTheRight_IsNotThereAndChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "mag");
        using var controller = await app.SignInAsync(Role.ConcernController);
        var item = await AddAsync(controller, NewAt(here), ("veld.intern", "Intern geheim"));
        var before = await here.LogAsync(app);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            var may = role is Role.ProgrammeManager or Role.ConcernController;
            Assert.True(may == (await browser.GetAsync(item)).Body!.InnerHtml.Contains("Intern geheim", StringComparison.Ordinal), $"{role} reads the remark");
            await browser.GetAsync("/raad");
            foreach (var address in new[] { "/raad/nieuw", item + "/wijzigen", item + "/doelen", item + "/verwijderen" })
            {
                using var shown = await browser.SendAsync(address);
                Assert.True((may ? HttpStatusCode.OK : HttpStatusCode.NotFound) == shown.StatusCode, $"{role} {address}: {shown.StatusCode}");
                if (!may)
                {
                    using var sent = await browser.SendBlindAsync(address, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("Reason", "weg"), ("Version", "1"), ("versie", "1"), ("veld.titel", "X"), ("gekozen", Guid.Empty.ToString()));
                    Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role} POST {address}: {sent.StatusCode}");
                }
            }
        }

        var there = await WholeProgramme.MakeAsync(app, "ander");
        using var stranger = await app.SignInAsync(Role.ProgrammeManager, there.Id);
        foreach (var address in new[] { item, item + "/wijzigen", item + "/geschiedenis", item + "/doelen", item + "/verwijderen", "/raad/geen-guid", $"/raad/{Guid.Empty}", here.Goal + "/raad", there.Page + "/doelen/mag-a/raad", there.Page + "/doelen/%3Cscript%3E/raad" })
        {
            using var answer = await stranger.SendAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }

        // A goal of a programme that is not his cannot be chosen, whatever is sent.
        var goal = (await controller.GetAsync(item + "/doelen")).QuerySelector("input[name=gekozen][checked]")!.GetAttribute("value")!;
        using var forged = await stranger.FillInAsync("/raad/nieuw", ("veld.doel", goal), ("veld.titel", "Stiekem"), ("veld.tekst", "x"), ("veld.datum", "2021-02-01"));
        Assert.Contains("mogelijkheden", (await forged.Read()).QuerySelector(".errmsg").Words(), StringComparison.OrdinalIgnoreCase);
        using var nobody = app.Open();
        using var outside = await nobody.SendAsync("/raad");
        Assert.Equal("/inloggen", outside.Headers.Location!.AbsolutePath);
        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Item_ThatIsRemoved_ComesBackWithItsGoals(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "weg");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var item = await AddAsync(manager, NewAt(here), ("veld.soort", "Motion"), ("veld.titel", "Meer licht"));
        using var removed = await manager.FillInAsync(item + "/verwijderen", ("Reason", "Dubbel"));
        var list = await manager.GetAsync("/raad");
        Assert.Contains("De motie is verwijderd", list.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Meer licht", (await manager.GetAsync(here.Goal)).QuerySelector("section[aria-labelledby=raad]").Words(), StringComparison.Ordinal);

        using var undone = await manager.SubmitAsync(list, "/raad");

        Assert.Contains("Minder overlast", (await manager.GetAsync(item)).QuerySelector("aside").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Change_OfWhatSomebodyElseChanged_ShowsBothVersions(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "beide");
        using var first = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var second = await app.SignInAsync(Role.ConcernController);
        var item = await AddAsync(first, NewAt(here));
        var mine = await second.GetAsync(item + "/wijzigen");
        using var saved = await first.FillInAsync(item + "/wijzigen", ("veld.titel", "Van de eerste"));

        using var answer = await second.SubmitAsync(mine, item + "/wijzigen", ("veld.titel", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Titel", (await answer.Read()).QuerySelector("table.diff").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Changes_SinceADay_AreJudgementsEffortsFiguresAndDecisions(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "nieuws");
        await table.AcceptDeviationAsync();
        await AddAsync(table.Manager, NewAt(table.Here), ("veld.soort", "Motion"), ("veld.titel", "Meer licht"), ("veld.stand", "Adopted"), ("veld.stand-sinds", "2021-02-11"));

        var changed = (await table.Official.GetAsync("/raad?sinds=2020-01-01")).QuerySelector("section[aria-labelledby=veranderd]").Words();
        Assert.Contains("Wat veranderde er sinds 1 januari 2020?", changed, StringComparison.Ordinal);
        Assert.Contains("Streettriage", changed, StringComparison.Ordinal);
        Assert.Contains("aanvaardt de afwijking", changed, StringComparison.Ordinal);
        Assert.Contains("neemt de motie ‘Meer licht’ aan", changed, StringComparison.Ordinal);
        Assert.Contains("1 nieuw of herzien cijfer", changed, StringComparison.Ordinal);

        var nothing = (await table.Official.GetAsync("/raad?sinds=2021-03-01")).QuerySelector("section[aria-labelledby=veranderd]").Words();
        Assert.Contains("veranderde geen oordeel", nothing, StringComparison.Ordinal);
        foreach (var hostile in new[] { "2099-01-01", "gisteren", "0001-01-01", "%27;drop" })
        {
            await table.Official.GetAsync("/raad?sinds=" + hostile + "&soort=%3Cscript%3E&stand=x");
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Text_WithMarkupInIt_IsText(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "tekst");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var item = await AddAsync(manager, NewAt(here), ("veld.titel", WholeProgramme.Script), ("veld.tekst", WholeProgramme.Script), ("veld.van", WholeProgramme.Script));
        foreach (var address in new[] { item, item + "/wijzigen", item + "/doelen", item + "/geschiedenis", item + "/verwijderen", "/raad", here.Goal, here.Goal + "/raad", here.Page + "/geschiedenis" })
        {
            var page = await manager.GetAsync(address);
            Assert.True(page.QuerySelectorAll("script").All(script => script.HasAttribute("src")), address);
        }
    }

    private static string NewAt(WholeProgramme here) => $"/raad/nieuw?programma={here.Key}&doel={here.Key}-a";

    private static async Task<string> AddAsync(Browser browser, string address, params (string Name, string Value)[] values)
    {
        (string Name, string Value)[] usual = [("veld.soort", "Question"), ("veld.titel", "Hoe staat het ervoor?"), ("veld.tekst", "Hoe staat het met dit doel?"), ("veld.datum", "2021-01-15")];
        using var added = await browser.FillInAsync(address, [.. usual.Where(field => values.All(other => other.Name != field.Name)), .. values]);
        Assert.True(added.StatusCode == HttpStatusCode.Redirect, added.StatusCode == HttpStatusCode.OK ? (await added.Read()).QuerySelector(".errsum").Words() : added.StatusCode.ToString());
        await browser.GetAsync(added.Headers.Location!.OriginalString);
        return added.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendGoalsAsync(Browser browser, string item, params string[] goals)
    {
        var token = await Calendar.TokenAsync(browser);
        return await browser.SendBlindAsync(item + "/doelen", [("__RequestVerificationToken", token), .. goals.Select(goal => ("gekozen", goal))]);
    }
}
