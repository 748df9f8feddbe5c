using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>Who reports on which effort, and the milestones of an effort.</summary>
public sealed class ReporterTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Proposal_OfTheAccountWhoseFunctionIsTheLead_IsTakenOverAndTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "voorstel");
        await app.CreateAccountAsync("voorgesteld", app.Organisation.Id, (Role.EffortLead, here.Id));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var led = await manager.FillInAsync(here.Effort + "/wijzigen", ("veld.trekker", "functie VOORGESTELD "));
        await manager.GetAsync(led.Headers.Location!.OriginalString);
        var list = await manager.GetAsync(here.Page + "/rapporteurs");
        Assert.Contains("Voorstel: Functie voorgesteld", list.QuerySelector("table").Words(), StringComparison.Ordinal);

        using var taken = await manager.SubmitAsync(list, here.Page + "/rapporteurs");
        var after = await manager.GetAsync(here.Page + "/rapporteurs");
        Assert.Equal("Functie voorgesteld", after.QuerySelector("table td b").Words());
        using var undone = await manager.SubmitAsync(after, "/");

        Assert.Contains("Voorstel: Functie voorgesteld", (await manager.GetAsync(here.Page + "/rapporteurs")).QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Reporter_IsChangedAndTakenAway(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "wissel");
        var other = await desk.App.CreateAccountAsync("wissel-nieuw", desk.App.Organisation.Id, (Role.ProgrammeTeam, desk.Here.Id));
        await desk.AssignAsync("wissel-een", other);
        Assert.Contains("Functie wissel-nieuw", (await desk.Manager.GetAsync(desk.Here.Page + "/rapporteurs")).QuerySelector("table").Words(), StringComparison.Ordinal);

        using var none = await desk.Manager.FillInAsync(desk.Here.Page + "/rapporteurs/wissel-een", ("veld.rapporteur", ""));

        Assert.DoesNotContain("Functie wissel-nieuw", (await desk.Manager.GetAsync(desk.Here.Page + "/rapporteurs")).QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Reporter_WhoMayNotReportHere_CannotBeChosen(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "vreemde");
        var stranger = await desk.App.CreateAccountAsync("vreemde-partner", desk.App.Organisation.Id, (Role.Partner, desk.Here.Id));

        using var sent = await desk.Manager.FillInAsync(desk.Here.Page + "/rapporteurs/vreemde-een", ("veld.rapporteur", stranger.ToString()));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.NotNull((await sent.Read()).QuerySelector("#veld_rapporteur-fout"));
    }

    [Theory]
    [EachDatabase]
    public async Task Milestone_IsAddedChangedReachedRemovedAndTakenBack(DatabaseProvider provider)
    {
        using var desk = await Desk.SetAsync(await apps.On(provider), "mijl");
        Assert.NotNull((await desk.Lead.GetAsync(desk.Milestones)).QuerySelector(".empty"));
        using var added = await desk.Lead.FillInAsync(desk.Milestones + "/nieuw", ("veld.naam", "Proces " + WholeProgramme.Script), ("veld.gepland", "voorjaar 2020"));
        await desk.Lead.GetAsync(desk.Milestones);
        var list = await desk.Lead.GetAsync(desk.Milestones);
        Assert.Contains("voorjaar 2020", list.QuerySelector("table").Words(), StringComparison.Ordinal);
        Assert.Contains("274 dagen na het plan", list.QuerySelector("table").Words(), StringComparison.Ordinal);
        var change = list.QuerySelector("table a[href$='/wijzigen']")!.GetAttribute("href")!;

        using var changed = await desk.Lead.FillInAsync(change, ("veld.verwacht", "zodra het kan"));
        await desk.Lead.GetAsync(desk.Milestones);
        Assert.Contains("zodra het kan", (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("table").Words(), StringComparison.Ordinal);
        using var early = await desk.Lead.FillInAsync(desk.Milestones, ("op", "2021-03-02"));
        Assert.Contains("moet nog komen", (await early.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var reached = await desk.Lead.FillInAsync(desk.Milestones, ("op", "2020-05-15"));
        Assert.Equal(HttpStatusCode.Redirect, reached.StatusCode);
        Assert.Contains("15 mei 2020", (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("table").Words(), StringComparison.Ordinal);

        using var removed = await desk.Lead.FillInAsync(change.Replace("/wijzigen", "/verwijderen", StringComparison.Ordinal), ("Reason", "Vervallen"));
        var empty = await desk.Lead.GetAsync(desk.Milestones);
        Assert.NotNull(empty.QuerySelector(".empty"));
        using var undone = await desk.Lead.SubmitAsync(empty, "/");
        Assert.Contains("15 mei 2020", (await desk.Lead.GetAsync(desk.Milestones)).QuerySelector("table").Words(), StringComparison.Ordinal);
        Assert.Contains("Mijlpaal", (await desk.Manager.GetAsync(desk.Here.Page + "/geschiedenis")).QuerySelector(".history").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Overview_NeverCountsPlacesKeptAndSaysWhoIsLate(DatabaseProvider provider)
    {
        var app = await App.StartAsync(provider);
        await using var _ = app;
        using var desk = await Desk.SetAsync(app, "tellen");
        using var second = await desk.Manager.FillInAsync($"{desk.Here.Page}/inspanningen/tellen-twee/standen/nieuw", ("veld.datum", "2020-10-01"), ("veld.stand", "Suspended"), ("veld.reden", "Openbare orde ging voor"));
        await desk.Manager.GetAsync(desk.Here.Page);
        Assert.Contains("0 van de 1 rapportages", (await desk.Manager.GetAsync(desk.Overview)).QuerySelector("p.lead").Words(), StringComparison.Ordinal);
        Assert.Contains("niet gevraagd", await desk.RowAsync(desk.Manager, "Buurtbemiddeling"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nog te kiezen", (await desk.Manager.GetAsync(desk.Overview)).QuerySelector("table.duties").Words(), StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(12));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, desk.Here.Id);

        Assert.Contains("3 dagen te laat", await desk.RowAsync(manager, "Streettriage"), StringComparison.Ordinal);
        Assert.Contains("1 te laat", (await manager.GetAsync(desk.Moment)).QuerySelector("table.duties").Words(), StringComparison.Ordinal);
    }
}
