using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>Who may see and do what: every role on every address.</summary>
public sealed class ProgrammeAccessTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Address_WithoutTheRight_IsNotThereAndChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "rechten");
        var before = await here.LogAsync(app);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            // A true token, so that it is the right that is missing and nothing else.
            var token = await TokenAsync(browser);
            foreach (var (address, needed) in Routes.Acts(here).Append(("/programmas/nieuw", Permission.CreateProgramme)))
            {
                var expected = Routes.May(role, needed) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                using var shown = await browser.SendAsync(address);
                Assert.True(expected == shown.StatusCode, $"{role} GET {address}: {shown.StatusCode}");
                if (expected == HttpStatusCode.NotFound)
                {
                    using var sent = await browser.SendBlindAsync(address, ("__RequestVerificationToken", token), ("Reason", "weg"), ("Version", "1"), ("versie", "1"), ("veld.naam", "X"), ("veld.tekst", "X"), ("veld.titel", "X"));
                    Assert.True(sent.StatusCode == HttpStatusCode.NotFound, $"{role} POST {address}: {sent.StatusCode}");
                }
            }
        }

        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Page_OfAProgrammeWithoutARole_IsNotThereForAnyRoleElsewhere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "hier");
        var there = await WholeProgramme.MakeAsync(app, "daar");
        var before = await there.LogAsync(app);
        foreach (var role in Enum.GetValues<Role>().Where(role => !Routes.IsOfOrganisation(role)))
        {
            using var browser = await app.SignInAsync(role, here.Id);
            foreach (var address in Routes.Shows(here))
            {
                await browser.GetAsync(address);
            }

            foreach (var address in Routes.Shows(there).Concat(Routes.Acts(there).Select(act => act.Address)))
            {
                using var answer = await browser.SendAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{role} GET {address}: {answer.StatusCode}");
            }

            Assert.DoesNotContain("Programma daar", (await browser.GetAsync("/")).Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Programma daar", (await browser.GetAsync("/geschiedenis")).Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("/programmas/daar", (await browser.GetAsync("/zoeken?q=overlast")).Body!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.Equal(before, await there.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Part_OfAnotherProgramme_IsNotThereUnderThisOne(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "eigen");
        var there = await WholeProgramme.MakeAsync(app, "vreemd");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var address in Routes.Acts(there).Select(act => act.Address).Concat(Routes.Shows(there)).Where(address => address.Count(letter => letter == '/') > 3))
        {
            using var answer = await manager.SendAsync(address.Replace("/programmas/vreemd", "/programmas/eigen", StringComparison.Ordinal));
            if (!address.EndsWith("/nieuw", StringComparison.Ordinal) || address.Contains("standen", StringComparison.Ordinal))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Programme_OfAnotherOrganisation_IsNotThereEvenForWhoSeesEverything(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var other = await app.CreateOrganisationAsync("GM8888", "buur", "Buurgemeente");
        var there = await WholeProgramme.MakeAsync(app, "buur", organisation: other.Id);
        foreach (var role in Enum.GetValues<Role>().Where(Routes.IsOfOrganisation))
        {
            using var browser = await app.SignInAsync(role);
            foreach (var address in Routes.Shows(there).Concat(Routes.Acts(there).Select(act => act.Address)))
            {
                using var answer = await browser.SendAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{role} GET {address}: {answer.StatusCode}");
            }

            Assert.DoesNotContain("Programma buur", (await browser.GetAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Address_WhenNobodySignedIn_LeadsToTheSignInPageAndChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "anoniem");
        var before = await here.LogAsync(app);
        using var browser = app.Open();
        foreach (var address in Routes.Shows(here).Concat(Routes.Acts(here).Select(act => act.Address)).Append("/programmas/nieuw").Append("/zoeken?q=x").Append("/geschiedenis"))
        {
            using var shown = await browser.SendAsync(address);
            Assert.Equal((HttpStatusCode.Redirect, "/inloggen"), (shown.StatusCode, shown.Headers.Location!.AbsolutePath));
            using var sent = await browser.SendBlindAsync(address, ("Reason", "weg"), ("Version", "1"));
            Assert.Contains(sent.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.BadRequest });
        }

        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Act_WithoutTheTokenOfItsForm_IsRefused(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "token");
        var before = await here.LogAsync(app);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var (address, _) in Routes.Acts(here).Append(($"/ongedaan/{Guid.NewGuid():N}", Permission.EditProgramme)))
        {
            using var answer = await manager.SendBlindAsync(address, ("Reason", "weg"), ("Version", "1"), ("versie", "1"));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode}");
        }

        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Key_ThatNobodyKnows_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "sleutels");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var key in new[] { "bestaat-niet", "sleutels-A", "%3Cscript%3E", "..%2F..", new string('a', 500), "%27%20or%201=1", Guid.Empty.ToString() })
        {
            foreach (var address in new[] { $"/programmas/{key}", $"{here.Page}/doelen/{key}", $"{here.Page}/doelen/{key}/wijzigen", $"{here.Page}/doelen/{key}/geschiedenis", $"{here.Page}/inspanningen/{key}", $"{here.Page}/inspanningen/{key}/standen/nieuw", $"{here.Page}/sporen/{key}/verwijderen", $"{here.Page}/oordelen/{key}/wijzigen", $"{here.Page}/bijdragen/{key}/verwijderen" })
            {
                using var answer = await manager.SendAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
            }
        }
    }

    private static async Task<string> TokenAsync(Browser browser) =>
        (await browser.GetAsync("/uitloggen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
