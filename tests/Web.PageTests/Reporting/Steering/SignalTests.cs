using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>Signals for steering, and what of them stands on the portfolio and the page of a programme.</summary>
public sealed class SignalTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Forecast_WithTooFewFigures_IsNotGivenAndSaysWhy(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "weinig");
        using var reader = await app.SignInAsync(Role.Partner, here.Id);

        var row = (await reader.GetAsync(here.Page + "/signalen")).QuerySelector("table.signals tbody tr").Words();

        Assert.Contains("is 10 per jaar eraf nodig. Sinds 2018 ging het 15 per jaar eraf.", row, StringComparison.Ordinal);
        Assert.Contains("er zijn 2 vergelijkbare cijfers; nodig zijn er ten minste 3", row, StringComparison.Ordinal);
        Assert.Contains("op koers", row, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Forecast_WithThreeFigures_IsDrawnWithItsUncertaintyAndLeavesTheJudgement(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "drie");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var before = (await manager.GetAsync(here.Page + "/signalen?peildatum=2021-03-01")).QuerySelector("table.signals tbody tr .st").Words();
        using var measured = await manager.FillInAsync("/indicatoren/drie-meting/metingen/nieuw", ("veld.periode", "2019"), ("veld.waarde", "84"));
        Assert.Equal(HttpStatusCode.Redirect, measured.StatusCode);

        var page = await manager.GetAsync(here.Page + "/signalen?peildatum=2021-03-01");

        var row = page.QuerySelector("table.signals tbody tr");
        Assert.Equal(before, row!.QuerySelector(".st").Words());
        Assert.Contains("komt het cijfer in 2022 uit op 40, in vier van de vijf gevallen tussen", row.Words(), StringComparison.Ordinal);
        Assert.Contains("Er zijn maar drie cijfers", row.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#grafiek .c-foreband"));
        Assert.Contains("Als het zo doorgaat in 2022", page.QuerySelector("#grafiek svg[role=img]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
        Assert.Empty((await manager.GetAsync("/indicatoren/drie-meting")).QuerySelectorAll(".c-foreband"));
    }

    [Theory]
    [EachDatabase]
    public async Task Milestone_PastItsPlannedPeriod_IsLateOnTheSignalsAndThePortfolio(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "mijl");
        foreach (var (name, planned) in new[] { ("Plan klaar", "2020-Q4"), ("Later", "2021-Q4") })
        {
            using var added = await desk.Manager.FillInAsync(desk.Milestones + "/nieuw", ("veld.naam", name), ("veld.gepland", planned));
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
            await desk.Manager.GetAsync(desk.Milestones);
        }

        var page = await desk.Manager.GetAsync(desk.Here.Page + "/signalen");
        Assert.Contains("60 dagen te laat", page.QuerySelector("table.milestones").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Later", page.QuerySelector("table.milestones").Words(), StringComparison.Ordinal);
        Assert.Contains("Later", page.QuerySelector("section[aria-labelledby=mijlpalen] details").Words(), StringComparison.Ordinal);
        Assert.Contains("1 mijlpaal", (await desk.Manager.GetAsync(desk.Here.Page)).QuerySelector("section[aria-labelledby=gemeld]").Words(), StringComparison.Ordinal);
        Assert.Contains("1 mijlpaal", (await desk.Manager.GetAsync("/")).QuerySelectorAll("table.portfolio tbody tr").Single(row => row.Words().Contains("Programma mijl", StringComparison.Ordinal)).Words(), StringComparison.Ordinal);
        Assert.Null((await desk.Manager.GetAsync(desk.Here.Page + "?peildatum=2020-11-30")).QuerySelector("section[aria-labelledby=gemeld]"));
    }

    [Theory]
    [EachDatabase]
    public async Task Programme_WithAnAcceptedRollUp_ShowsItsTextsWhatIsAskedAndWhoIsLate(DatabaseProvider provider)
    {
        using var table = await Table.SetAsync(await apps.On(provider), "blik", moment: [("veld.trekkers", "2021-02-10"), ("veld.managers", "2021-02-20")]);
        using var reader = await table.AsAsync(Role.Region);
        var before = (await reader.GetAsync(table.Here.Page)).QuerySelector("section[aria-labelledby=gemeld]").Words();
        Assert.Contains("2 rapportages", before, StringComparison.Ordinal);
        Assert.Contains("programmarapportage Stand blik", before, StringComparison.Ordinal);

        await table.WriteAsync(new string('w', 200) + " " + new string('w', 210) + " slot");
        await table.DoAsync(table.Official, "accepteren");

        var section = (await reader.GetAsync(table.Here.Page)).QuerySelector("section[aria-labelledby=gemeld]")!;
        Assert.Contains("Stand blik: geaccepteerd door de ambtelijk opdrachtgever", section.Words(), StringComparison.Ordinal);
        Assert.Contains("Wat gaat goed?", section.Words(), StringComparison.Ordinal);
        Assert.Contains("Lees verder", section.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("wat goed gaat", section.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("programmarapportage Stand blik", section.Words(), StringComparison.Ordinal);
        Assert.Contains("Stand blik", (await reader.GetAsync("/")).QuerySelectorAll("table.portfolio tbody tr").Single(row => row.Words().Contains("Programma blik", StringComparison.Ordinal)).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Use_OfMoneyAndHours_StandsBesideTheTimeWithoutAVerdict(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "geld");
        using var sent = await Desk.SubmitAsync(desk.Lead, desk.Report, [.. Desk.Answers(), ("veld.geld", "12.500"), ("veld.geld-eind", "30.000"), ("veld.uren", "40"), ("veld.uren-eind", "n.t.b.")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Null((await desk.Manager.GetAsync(desk.Here.Page + "/signalen")).QuerySelector("table.uses"));

        await desk.AcceptAsync();

        var uses = (await desk.Manager.GetAsync(desk.Here.Page + "/signalen")).QuerySelector("table.uses")!;
        var rows = uses.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.Contains("Programma als geheel gemeld door 1 van 2", rows[0], StringComparison.Ordinal);
        Assert.Contains("€ 12.500", rows[1].Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("1 n.t.b.", rows[1], StringComparison.Ordinal);
        Assert.Empty(uses.QuerySelectorAll(".st, .tag--late"));
    }

    [Theory]
    [EachDatabase]
    public async Task Signals_ForEveryRole_AreThereForWhoMayReadTheProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var (here, there) = (await WholeProgramme.MakeAsync(app, "zien"), await WholeProgramme.MakeAsync(app, "niet"));
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : here.Id);
            await browser.GetAsync(here.Page + "/signalen");
            if (!Routes.IsOfOrganisation(role))
            {
                using var other = await browser.SendAsync(there.Page + "/signalen");
                Assert.True(other.StatusCode == HttpStatusCode.NotFound, $"{role}: {other.StatusCode}");
            }

            foreach (var hostile in new[] { "?toon=%3Cscript%3E", "?toon=niet-meting", "?peildatum=0001-01-01", "?peildatum=9999-12-31", "?peildatum=x&toon=" + new string('a', 900) })
            {
                var page = await browser.GetAsync(here.Page + "/signalen" + hostile);
                Assert.True(page.QuerySelectorAll("script").All(script => script.HasAttribute("src")), hostile);
            }
        }
    }
}
