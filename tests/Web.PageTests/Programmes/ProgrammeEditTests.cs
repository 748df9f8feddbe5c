using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>Adding, changing, removing and taking back, each through its form.</summary>
public sealed class ProgrammeEditTests(AppFixture apps) : IClassFixture<AppFixture>
{
    /// <summary>Kind, address under the programme, the field that names it, and where it shows.</summary>
    public static TheoryData<string, string, string, (string, string)[]> Additions => new()
    {
        { "Doel", "doelen/nieuw", "veld.tekst", [("veld.code", "9z"), ("veld.periode", "2022")] },
        { "Inspanning", "inspanningen/nieuw", "veld.titel", [("veld.soort", "Pilot"), ("veld.planning", "2020-q3")] },
        { "Spoor", "sporen/nieuw", "veld.naam", [("veld.code", "III")] },
        { "Oordeel", "oordelen/nieuw", "veld.reden", [("veld.oordeel", "OffCourse"), ("veld.datum", "2021-02-01"), ("veld.door", "stuurgroep")] },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public async Task Addition_ThroughItsForm_ShowsInTheHistoryAndIsTakenBackWithOnePress(string kind, string address, string named, (string, string)[] more)
    {
        foreach (var provider in EachDatabaseAttribute.Providers)
        {
            var app = await apps.On(provider);
            var here = await WholeProgramme.MakeAsync(app, "bij-" + kind.ToLowerInvariant());
            using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
            var text = "Nieuw " + WholeProgramme.Script;

            app.Time.Advance(TimeSpan.FromMinutes(1));
            using var added = await manager.FillInAsync($"{here.Page}/{address}", [(named, text), .. more]);
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
            var shown = await manager.GetAsync(added.Headers.Location!.OriginalString);

            Assert.Contains(kind, shown.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
            Assert.Contains("Nieuw <script>alert('x')</script> & \"co\"", shown.QuerySelector("main").Words(), StringComparison.Ordinal);
            Assert.Single(shown.QuerySelectorAll("script"));
            Assert.Contains($"{kind} ", await FirstChangeAsync(manager, here), StringComparison.Ordinal);

            app.Time.Advance(TimeSpan.FromMinutes(1));
            using var undone = await manager.SubmitAsync(shown, "/");
            Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
            Assert.Contains("Ongedaan gemaakt", (await manager.GetAsync("/")).QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
            Assert.Contains("verwijderd", await FirstChangeAsync(manager, here), StringComparison.Ordinal);
            Assert.DoesNotContain("Nieuw <script>", (await manager.GetAsync(here.Page)).QuerySelector("main")!.QuerySelectorAll(".block:not(:has(.history))").Select(part => part.TextContent).Aggregate(string.Concat), StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Change_OfEveryKind_IsSavedWithItsReasonAndAnUntouchedFormChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "wijzig");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var (address, field, value) in new[]
        {
            (here.Page + "/wijzigen", "veld.missie", "Een missie\nvan twee regels"),
            (here.Goal + "/wijzigen", "veld.eigenaar", "wijkregisseur"),
            (here.Track + "/wijzigen", "veld.omschrijving", "Een spoor"),
            (here.Effort + "/wijzigen", "veld.trekker", "teamleider handhaving"),
            ($"{here.Effort}/standen/{here.Status}/wijzigen", "veld.reden", "Er is geworven"),
            ($"{here.Page}/oordelen/{here.Verdict}/wijzigen", "veld.reden", "Het loopt nog steeds"),
            ($"{here.Page}/bijdragen/{here.Contribution}/wijzigen", "veld.reden", "Een andere reden"),
        })
        {
            var before = await here.LogAsync(app);
            using var untouched = await manager.FillInAsync(address);
            Assert.True(untouched.StatusCode == HttpStatusCode.Redirect, address);
            Assert.Equal(before, await here.LogAsync(app));

            app.Time.Advance(TimeSpan.FromMinutes(1));
            using var changed = await manager.FillInAsync(address, (field, value), ("waarom", "Omdat het " + field + " beter is"));
            Assert.True(changed.StatusCode == HttpStatusCode.Redirect, address);
            Assert.Equal(before.Count + 1, (await here.LogAsync(app)).Count);
            Assert.Contains("Omdat het " + field + " beter is", await FirstChangeAsync(manager, here), StringComparison.Ordinal);
            Assert.Equal(value, ValueOf(await manager.GetAsync(address), field));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Removal_OfEveryKind_AsksWhyAndComesBackWithOnePress(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "weg");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var address in new[]
        {
            $"{here.Page}/doelen/weg-b", $"{here.Page}/sporen/weg-leeg", $"{here.Page}/inspanningen/weg-twee", $"{here.Effort}/standen/{here.Status}",
            $"{here.Page}/oordelen/{here.Verdict}", $"{here.Page}/bijdragen/{here.Contribution}",
        })
        {
            var remove = address + "/verwijderen";
            using var silent = await manager.FillInAsync(remove, ("Reason", "  "));
            Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
            Assert.Contains("waarom", (await silent.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);

            app.Time.Advance(TimeSpan.FromMinutes(1));
            using var removed = await manager.FillInAsync(remove, ("Reason", "Dubbel"));
            Assert.True(removed.StatusCode == HttpStatusCode.Redirect, remove);
            var next = await manager.GetAsync(removed.Headers.Location!.OriginalString);
            Assert.True(next.QuerySelector(".okmsg form") is not null, $"{address} leads to {removed.Headers.Location}: {next.QuerySelector(".okmsg").Words()}");
            using var gone = await manager.SendAsync(remove);
            Assert.True(gone.StatusCode == HttpStatusCode.NotFound, remove);
            var row = await FirstChangeAsync(manager, here);
            Assert.Contains("verwijderd", row, StringComparison.Ordinal);
            Assert.Contains("Dubbel", row, StringComparison.Ordinal);

            app.Time.Advance(TimeSpan.FromMinutes(1));
            using var undone = await manager.SubmitAsync(next, "/");
            Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
            Assert.Contains("teruggezet", await FirstChangeAsync(manager, here), StringComparison.Ordinal);
            await manager.GetAsync(remove);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Removal_OfWhatOthersHangOn_IsRefused(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "hangt");
        var before = await here.LogAsync(app);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var address in new[] { here.Goal, here.Track })
        {
            using var answer = await manager.FillInAsync(address + "/verwijderen", ("Reason", "Mag dit?"));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Read();
            Assert.NotEmpty(page.QuerySelector(".errmsg").Words());
            Assert.Equal("Mag dit?", page.QuerySelector("[name=Reason]")!.GetAttribute("value"));
        }

        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Form_WithAMistake_SaysWhereAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "fouten");
        var before = await here.LogAsync(app);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var below = OptionOf(await manager.GetAsync(here.Page + "/doelen/fouten-top/wijzigen"), "veld.onder", "1b Meer vertrouwen");
        var part = OptionOf(await manager.GetAsync(here.Effort + "/wijzigen"), "veld.onder", "Buurtbemiddeling");
        foreach (var (address, field, value) in new[]
        {
            (here.Page + "/wijzigen", "veld.naam", ""),
            (here.Page + "/wijzigen", "veld.looptijd", "vier jaar"),
            (here.Page + "/doelen/nieuw", "veld.tekst", "   "),
            (here.Page + "/doelen/nieuw", "veld.periode", "2022-13"),
            (here.Page + "/doelen/nieuw", "veld.onder", Guid.NewGuid().ToString()),
            (here.Page + "/doelen/fouten-top/wijzigen", "veld.onder", below),
            (here.Effort + "/wijzigen", "veld.onder", part),
            (here.Effort + "/wijzigen", "veld.soort", "Droom"),
            (here.Effort + "/standen/nieuw", "veld.datum", "31 juni"),
            (here.Effort + "/standen/nieuw", "veld.datum", "2020-07-01"),
            (here.Page + "/sporen/nieuw", "veld.naam", ""),
            (here.Page + "/oordelen/nieuw", "veld.reden", ""),
            (here.Page + "/inspanningen/nieuw", "veld.titel", new string('x', 4001)),
        })
        {
            var form = await manager.GetAsync(address);
            Assert.Empty(form.QuerySelectorAll(".field--error, .errmsg, .errsum, [aria-invalid]"));
            var kept = address.Contains("doelen", StringComparison.Ordinal) ? "veld.eigenaar" : address.Contains("inspanningen/nieuw", StringComparison.Ordinal) ? "veld.trekker" : "veld.bron";
            var fields = form.QuerySelector($"[name='{kept}']") is null ? [(field, value)] : new[] { (field, value), (kept, "Bewaar \"mij\" <b>") };

            using var answer = await manager.SubmitAsync(form, address, fields);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {field}: {answer.StatusCode}");
            var page = await answer.Read();
            var message = page.QuerySelector($"[id='{page.QuerySelector($"[name='{field}']")?.Id}-fout']");
            Assert.True(message is not null, $"{address} {field}: {page.QuerySelector(".errsum").Words()}");
            Assert.NotEmpty(page.QuerySelectorAll(".errsum a"));
            if (fields.Length > 1)
            {
                Assert.Equal("Bewaar \"mij\" <b>", ValueOf(page, kept));
            }

            if (page.QuerySelector($"[name='{field}']") is IHtmlInputElement)
            {
                Assert.Equal(value.Trim(), ValueOf(page, field).Trim());
            }
        }

        Assert.Equal(before, await here.LogAsync(app));
    }

    [Theory]
    [EachDatabase]
    public async Task Status_ThatIsNotGood_NeedsAReason(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "stand");
        using var lead = await app.SignInAsync(Role.EffortLead, here.Id);
        var address = here.Effort + "/standen/nieuw";
        foreach (var stand in new[] { "AtRisk", "OffCourse", "Suspended" })
        {
            using var refused = await lead.FillInAsync(address, ("veld.stand", stand), ("veld.datum", "2021-01-15"));
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.NotNull((await refused.Read()).QuerySelector(".errsum"));
        }

        using var plain = await lead.FillInAsync(address, ("veld.stand", "OnCourse"), ("veld.datum", "2021-01-15"));
        Assert.Equal(HttpStatusCode.Redirect, plain.StatusCode);
        Assert.Contains("op koers", (await lead.GetAsync(here.Effort)).QuerySelector(".title .verdict").Words(), StringComparison.Ordinal);
        Assert.Contains("aandacht", (await lead.GetAsync(here.Effort + "?peildatum=2020-12-31")).QuerySelector(".title .verdict").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Programme_WhenAdded_StandsInThePortfolioUnderAFreeKey(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        foreach (var (name, key) in new[] { ("Nieuw", "nieuw-2"), ("Groen & Grijs", "groen-grijs"), ("Groen & grijs", "groen-grijs-2"), ("Importeren", "importeren-2") })
        {
            using var answer = await administrator.FillInAsync("/programmas/nieuw", ("veld.naam", name));

            Assert.Equal("/programmas/" + key, answer.Headers.Location?.OriginalString);
            Assert.Equal(name, (await administrator.GetAsync("/programmas/" + key)).QuerySelector("h1").Words());
        }

        Assert.Contains("Groen & Grijs", (await administrator.GetAsync("/")).QuerySelector("table.portfolio").Words(), StringComparison.Ordinal);
    }

    private static async Task<string> FirstChangeAsync(Browser browser, WholeProgramme here) =>
        (await browser.GetAsync(here.Page + "/geschiedenis")).QuerySelector("table.history tbody tr").Words();

    private static string ValueOf(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var input => input?.GetAttribute("value") ?? "",
    };

    private static string OptionOf(IHtmlDocument page, string name, string text) =>
        page.QuerySelectorAll($"[name='{name}'] option").Single(option => option.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("value")!;
}
