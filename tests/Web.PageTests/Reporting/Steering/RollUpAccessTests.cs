using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>Who may read and do what with a roll-up: every role, in every state.</summary>
public sealed class RollUpAccessTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Texts_UntilTheOfficialCommissionerAccepts_AreForManagerAndCommissionersOnly(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "lezers");
        await table.DoAsync(table.Manager, "bewaren", ("veld.gaat-goed", "Geheim goed"), ("veld.intern", "Geheim intern"));
        await ReadersAsync(table, "Geheim goed", _ => false);
        await table.WriteAsync("Ingediend");
        await ReadersAsync(table, "Ingediend over wat goed gaat", role => role is Role.OfficialCommissioner or Role.AdministrativeCommissioner);
        await table.DoAsync(table.Official, "accepteren");
        await ReadersAsync(table, "Ingediend over wat goed gaat", _ => true);
        await ReadersAsync(table, "Ingediend tussen ons", role => role is Role.OfficialCommissioner or Role.AdministrativeCommissioner);
        using var reader = await table.AsAsync(Role.Auditor);
        foreach (var address in new[] { "/geschiedenis", table.Here.Page + "/geschiedenis", table.Here.Page, "/" })
        {
            var html = (await reader.GetAsync(address)).Body!.InnerHtml;
            Assert.DoesNotContain("tussen ons", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Geheim", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Step_ByARoleThatMayNotTakeIt_IsNotThereAndChangesNothing(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "stap");
        await table.WriteAsync();
        await table.DoAsync(table.Official, "accepteren");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await table.AsAsync(role);
            foreach (var (step, may) in new[]
            {
                ("bewaren", role == Role.ProgrammeManager), ("indienen", role == Role.ProgrammeManager), ("accepteren", role == Role.OfficialCommissioner),
                ("akkoord", role == Role.AdministrativeCommissioner), ("teruggeven", role is Role.OfficialCommissioner or Role.AdministrativeCommissioner),
            })
            {
                // An old version: whoever may do it is told so, and nothing happens.
                using var answer = await browser.SendBlindAsync(table.RollUp, ("__RequestVerificationToken", await Calendar.TokenAsync(browser)), ("daad", step), ("versie", "1"), ("reden", "zo niet"));
                Assert.True((may ? HttpStatusCode.Conflict : HttpStatusCode.NotFound) == answer.StatusCode, $"{role} {step}: {answer.StatusCode}");
            }
        }

        Assert.Contains("geaccepteerd door de ambtelijk opdrachtgever", (await table.Manager.GetAsync(table.RollUp)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Text_WithMarkupInIt_IsTextAndItsLinesAreAList(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "opmaak");
        await table.DoAsync(table.Manager, "indienen", ("veld.gaat-goed", "Kop\n- " + WholeProgramme.Script + "\n- twee\u0007"), ("veld.wijkt-af", "<img src=x onerror=alert(1)>"));
        await table.DoAsync(table.Official, "accepteren");
        using var reader = await table.AsAsync(Role.Directorate);
        foreach (var address in new[] { table.RollUp, table.Moment + "/stand", table.Here.Page, "/" })
        {
            var page = await reader.GetAsync(address);
            Assert.True(page.QuerySelectorAll("script").All(script => script.HasAttribute("src")), address);
            Assert.Empty(page.QuerySelectorAll("main img, [onerror]"));
        }

        var list = (await reader.GetAsync(table.RollUp)).QuerySelector(".prose ul")!;
        Assert.Equal([WholeProgramme.Script, "twee"], list.QuerySelectorAll("li").Select(item => item.TextContent));
    }

    [Theory]
    [EachDatabase]
    public async Task Address_ThatIsNotOfThisProgrammeOrMoment_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var table = await Table.SetAsync(app, "hier");
        var there = await WholeProgramme.MakeAsync(app, "daar");
        using var stranger = await app.SignInAsync(Role.ProgrammeManager, there.Id);
        var without = await Calendar.AddAsync(table.Controller, "Stand zonder hier");
        using var left = await table.Controller.FillInAsync(without + "/programmas/hier", ("veld.doet-mee", "false"));
        foreach (var (browser, address) in new[]
        {
            (stranger, table.RollUp), (table.Manager, table.Here.Page + "/rapportages/bestaat-niet"), (table.Manager, table.Here.Page + "/rapportages/" + Calendar.KeyOf(without)),
            (table.Manager, "/planning-en-control/bestaat-niet/stand"), (table.Manager, table.Here.Page + "/rapportages/%3Cscript%3E"), (stranger, there.Page + "/rapportages/" + new string('a', 600)),
        })
        {
            using var answer = await browser.SendAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }

        Assert.DoesNotContain("Programma hier", (await stranger.GetAsync(table.Moment + "/stand")).Body!.TextContent, StringComparison.Ordinal);
        using var nobody = app.Open();
        using var shown = await nobody.SendAsync(table.RollUp);
        Assert.Equal("/inloggen", shown.Headers.Location!.AbsolutePath);
        using var blind = await table.Manager.SendBlindAsync(table.RollUp, ("daad", "bewaren"), ("veld.gaat-goed", "zonder bewijs"));
        Assert.Equal(HttpStatusCode.BadRequest, blind.StatusCode);
    }

    private static async Task ReadersAsync(Table table, string text, Func<Role, bool> may)
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ProgrammeManager))
        {
            using var browser = await table.AsAsync(role);
            Assert.True(may(role) == (await browser.GetAsync(table.RollUp)).Body!.InnerHtml.Contains(text, StringComparison.Ordinal), $"{role}: {text}");
        }
    }
}
