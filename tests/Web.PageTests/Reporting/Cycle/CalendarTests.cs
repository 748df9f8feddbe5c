using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>The calendar of moments: adding, changing, opening, removing, and who takes part.</summary>
public sealed class CalendarTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Moment_ThroughItsForm_StandsInTheCalendarWithEveryProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "kal");
        using var controller = await Calendar.ControllerAsync(app);

        var moment = await Calendar.AddAsync(controller, "Berap 1 " + WholeProgramme.Script, ("veld.ontvangers", "gemeenteraad\ncollege"), ("veld.levert", "programmamanagers"));

        var page = await controller.GetAsync(moment);
        Assert.Contains("Berap 1 <script>alert('x')</script>", page.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("gemeenteraad, college", page.QuerySelector("aside.side").Words(), StringComparison.Ordinal);
        Assert.Contains("Programma kal", page.QuerySelector("table.duties").Words(), StringComparison.Ordinal);
        Assert.Contains("31 maart 2021", (await controller.GetAsync(Calendar.List)).QuerySelector("#jaar-2020")!.ParentElement!.ParentElement.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Moment_WithTheNameOfAnother_GetsAnAddressOfItsOwn(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);

        var first = await Calendar.AddAsync(controller, "Midterm 2020");
        var second = await Calendar.AddAsync(controller, "Midterm 2020");
        var reserved = await Calendar.AddAsync(controller, "Nieuw");

        Assert.Equal(Calendar.List + "/midterm-2020", first);
        Assert.NotEqual(first, second);
        Assert.NotEqual(Calendar.List + "/nieuw", reserved);
    }

    [Theory]
    [EachDatabase]
    public async Task Dates_OutOfOrder_AreRefusedAtTheDateThatIsWrong(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);

        using var answer = await controller.FillInAsync(
            Calendar.List + "/nieuw", ("veld.naam", "Verkeerd om"), ("veld.soort", "Budget"), ("veld.jaar", "2020"), ("veld.peildatum", "2020-12-31"), ("veld.trekkers", "2021-03-10"), ("veld.managers", "2021-03-09"), ("veld.sluit", "2020-11-01"));

        var page = await answer.Read();
        Assert.Equal(2, page.QuerySelectorAll(".field--error").Length);
        Assert.Contains("10 maart 2021", page.QuerySelector("#veld_managers-fout").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".errsum a[href='#veld_managers']"));
        Assert.Equal("Verkeerd om", page.QuerySelector("#veld_naam")!.GetAttribute("value"));
        Assert.DoesNotContain("Verkeerd om", (await controller.GetAsync(Calendar.List)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Year_ThatIsNone_IsRefused(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        foreach (var year in new[] { "20x0", "-1", "99", "9999", "" })
        {
            using var answer = await controller.FillInAsync(Calendar.List + "/nieuw", ("veld.naam", "Jaar"), ("veld.soort", "Budget"), ("veld.jaar", year), ("veld.peildatum", "2020-12-31"));

            Assert.NotNull((await answer.Read()).QuerySelector("#veld_jaar-fout"));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Change_WhileSomebodyElseChanged_ShowsBothVersions(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var first = await Calendar.ControllerAsync(app);
        using var second = await Calendar.ControllerAsync(app);
        var address = await Calendar.AddAsync(first, "Samen") + "/wijzigen";
        var mine = await second.GetAsync(address);
        using var saved = await first.FillInAsync(address, ("veld.levert", "van de eerste"));

        using var answer = await second.SubmitAsync(mine, address, ("veld.levert", "van de tweede"), ("veld.keurt-goed", "college"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Read();
        Assert.Contains("van de eerste", page.QuerySelector("table.diff").Words(), StringComparison.Ordinal);
        using var chosen = await second.SubmitAsync(page, address, ("veld.levert", "van de tweede"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("van de tweede", (await first.GetAsync(address.Replace("/wijzigen", "", StringComparison.Ordinal))).QuerySelector("aside.side").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Open_OnceAndNotTwice_AndNeverBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "begin");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Begin");
        var question = await controller.GetAsync(moment + "/openen");
        await Calendar.OpenAsync(controller, moment);

        using var again = await controller.SubmitAsync(question, moment + "/openen");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("al open", (await again.Read()).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        Assert.Contains("stand", (await controller.GetAsync(moment + "/geschiedenis")).QuerySelector(".history").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/openen\"", (await controller.GetAsync(moment)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Open_WithoutProgrammes_IsRefused(DatabaseProvider provider)
    {
        var app = await App.StartAsync(provider);
        await using var _ = app;
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Leeg");

        Assert.Contains("Er doet nog geen programma mee", (await controller.GetAsync(moment + "/openen")).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        using var sent = await controller.SendBlindAsync(moment + "/openen", ("__RequestVerificationToken", await Calendar.TokenAsync(controller)), ("versie", "1"));
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Participation_OfAProgramme_IsChangedAndTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "meedoen");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Meedoen");
        var address = moment + "/programmas/meedoen";

        using var dated = await controller.FillInAsync(address, ("veld.trekkers", "2021-03-05"));
        Assert.Contains("5 maart 2021", (await controller.GetAsync(moment)).QuerySelector("table.duties").Words(), StringComparison.Ordinal);
        using var late = await controller.FillInAsync(address, ("veld.trekkers", "2021-03-20"));
        Assert.NotNull((await late.Read()).QuerySelector("#veld_trekkers-fout"));
        using var out1 = await controller.FillInAsync(address, ("veld.doet-mee", "false"));
        Assert.Equal(HttpStatusCode.Redirect, out1.StatusCode);
        var page = await controller.GetAsync(moment);
        Assert.DoesNotContain("Programma meedoen", page.QuerySelector("table.duties").Words(), StringComparison.Ordinal);
        using var undone = await controller.SubmitAsync(page, "/");

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Programma meedoen", (await controller.GetAsync(moment)).QuerySelector("table.duties").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Removal_OfAPlannedMoment_IsTakenBackWithOnePress(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Weg ermee");

        using var without = await controller.FillInAsync(moment + "/verwijderen");
        Assert.NotNull((await without.Read()).QuerySelector(".errsum"));
        using var gone = await controller.FillInAsync(moment + "/verwijderen", ("Reason", "Dubbel"));
        var list = await controller.GetAsync(gone.Headers.Location!.OriginalString);
        using var nothing = await controller.SendAsync(moment);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        using var undone = await controller.SubmitAsync(list, "/");

        await controller.GetAsync(moment);
    }

    [Theory]
    [EachDatabase]
    public async Task ClosedMoment_WhateverIsTried_DoesNotChange(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await WholeProgramme.MakeAsync(app, "dicht");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Dicht");
        using var changed = await controller.FillInAsync(moment + "/wijzigen", ("veld.levert", "voor het sluiten"));
        var before = await controller.GetAsync(moment);
        await Calendar.OpenAsync(controller, moment);
        await Calendar.CloseAsync(app, moment);
        var token = await Calendar.TokenAsync(controller);

        foreach (var act in new[] { "/wijzigen", "/openen", "/programmas/dicht" })
        {
            Assert.NotNull((await controller.GetAsync(moment + act)).QuerySelector(".note--warn"));
            using var sent = await controller.SendBlindAsync(moment + act, ("__RequestVerificationToken", token), ("versie", "3"), ("veld.naam", "Anders"), ("veld.jaar", "2020"), ("veld.peildatum", "2020-01-01"), ("veld.soort", "Other"));
            Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        }

        using var removed = await controller.SendBlindAsync(moment + "/verwijderen", ("__RequestVerificationToken", token), ("Reason", "weg"), ("Version", "3"));
        Assert.NotNull((await removed.Read()).QuerySelector(".errsum"));
        // The way back that an earlier notice offered leads nowhere any more.
        using var undone = await controller.SubmitAsync(before, "/");
        Assert.Contains("gesloten", (await controller.GetAsync(Calendar.List)).QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("voor het sluiten", (await controller.GetAsync(moment)).QuerySelector("aside.side").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Acts_WithoutTheRight_AreNotThereForAnyRole(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "kalrol");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.AddAsync(controller, "Wie mag dit");
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ConcernController))
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            await browser.GetAsync(Calendar.List);
            await browser.GetAsync(moment);
            var token = await Calendar.TokenAsync(browser);
            foreach (var address in new[] { Calendar.List + "/nieuw", moment + "/wijzigen", moment + "/openen", moment + "/verwijderen", moment + "/programmas/kalrol", moment + "/geschiedenis" })
            {
                using var shown = await browser.SendAsync(address);
                Assert.True(shown.StatusCode == HttpStatusCode.NotFound, $"{role} GET {address}: {shown.StatusCode}");
                using var sent = await browser.SendBlindAsync(address, ("__RequestVerificationToken", token), ("versie", "1"), ("veld.naam", "X"), ("Reason", "X"), ("Version", "1"));
                Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role} POST {address}: {sent.StatusCode}");
            }
        }

        Assert.Contains("gepland", (await controller.GetAsync(moment)).QuerySelector("ul.meta").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Moment_OfAnotherOrganisation_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var other = await app.CreateOrganisationAsync("GM7777", "elders", "Elders");
        await app.CreateAccountAsync("elders-controller", other.Id, (Role.ConcernController, null));
        using var theirs = await app.SignInAsync("elders-controller");
        var moment = await Calendar.AddAsync(theirs, "Van de buren");
        using var ours = await Calendar.ControllerAsync(app);

        foreach (var address in new[] { moment, moment + "/wijzigen", moment + "/openen", moment + "/geschiedenis" })
        {
            using var answer = await ours.SendAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain("Van de buren", (await ours.GetAsync(Calendar.List)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_OfMoments_AskTheDatabaseTheSameHoweverManyProgrammesThereAre(DatabaseProvider provider)
    {
        var app = await App.StartAsync(provider);
        await using var _ = app;
        using var controller = await Calendar.ControllerAsync(app);
        await WholeProgramme.MakeAsync(app, "eerste");
        var moment = await Calendar.OpenedAsync(controller, "Tellen");
        await controller.GetAsync(moment);
        var few = await CountAsync(controller, moment);
        foreach (var number in Enumerable.Range(1, 4))
        {
            await WholeProgramme.MakeAsync(app, "volgende-" + number, more: 5);
        }

        var second = await Calendar.OpenedAsync(controller, "Tellen nog eens");
        await controller.GetAsync(second);

        Assert.Equal(few, await CountAsync(controller, second));
        Assert.InRange(few, 1, 12);
    }

    private static async Task<int> CountAsync(Browser browser, string address)
    {
        using var statements = StatementCounter.Start();
        await browser.GetAsync(address);
        return statements.Count;
    }
}
