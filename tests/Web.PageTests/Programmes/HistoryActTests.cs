using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>Histories as people read them: an act is one line, in a fixed order.</summary>
public sealed class HistoryActTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Import_IsOneLineThatSaysHowMuchAndLeadsToAllOfIt(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var here = await WholeProgramme.MakeAsync(app, "veel", more: 60);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var changed = await manager.FillInAsync(here.Goal + "/wijzigen", ("veld.tekst", "Anders"), ("waarom", "Omdat het moet"));

        var page = await manager.GetAsync(here.Page + "/geschiedenis");

        var rows = page.QuerySelectorAll("main tbody tr").ToList();
        var import = rows[^1];
        Assert.Contains("63 × doel toegevoegd", import.TextContent, StringComparison.Ordinal);
        Assert.Contains(rows, row => row.TextContent.Contains("Omdat het moet", StringComparison.Ordinal) && row.QuerySelector("ins")?.TextContent == "Anders");
        var link = import.QuerySelector("a[href^='/geschiedenis/']")!.GetAttribute("href")!;
        var first = await manager.GetAsync(link);
        Assert.Equal(100, first.QuerySelectorAll("main tbody tr").Length);
        Assert.NotNull(first.QuerySelector("a[rel=next]"));
        Assert.StartsWith("Programma", first.QuerySelector("main tbody td[data-k=Wat], main tbody tr td:nth-of-type(2)").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Act_OfAProgrammeThatMayNotBeSeen_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var hidden = await WholeProgramme.MakeAsync(app, "geheim");
        var own = await WholeProgramme.MakeAsync(app, "eigen");
        var log = await app.InScopeAsync(services => services.GetRequiredService<ChangeLogReader>().LatestAsync(app.Organisation.Id, [hidden.Id]));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, own.Id);
        using var controller = await app.SignInAsync(Role.ConcernController);

        using var refused = await manager.SendAsync($"/geschiedenis/{log[0].BatchId:N}");
        await controller.GetAsync($"/geschiedenis/{log[0].BatchId:N}");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("geheim", (await manager.GetAsync("/geschiedenis")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Changes_OfOneMoment_StandInTheOrderInWhichTheyWereMade(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "moment", more: 5);

        var rows = await app.InScopeAsync(services => services.GetRequiredService<ChangeLogReader>().LatestAsync(app.Organisation.Id, [here.Id], most: 1000));

        Assert.True(rows.Count > 15);
        Assert.Equal(rows.Select(row => row.Sequence).OrderDescending(), rows.Select(row => row.Sequence));
        Assert.Equal(rows.Count, rows.Select(row => row.Sequence).Distinct().Count());
        Assert.Equal("programme", rows[^1].ObjectKind);
    }

    [Theory]
    [EachDatabase]
    public async Task Menu_LeadsToTheHistory(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var auditor = await app.SignInAsync(Role.Auditor);

        var page = await auditor.GetAsync("/geschiedenis");

        Assert.Equal("Geschiedenis", page.QuerySelector("nav a[aria-current]").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task AmountRow_HasAHistoryOfItsOwnWithItsFigures(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, await Network.Programmes.SmallAsync(app, "geld"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await manager.FillInAsync("/programmas/geld/bedragen/geld-geld/wijzigen", ("veld.waarden", "2019: 350"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var list = await manager.GetAsync("/programmas/geld/bedragen");

        var page = await manager.GetAsync(list.QuerySelector("#regel-geld-geld a[href$=geschiedenis]")!.GetAttribute("href")!);

        var newest = page.QuerySelector("main tbody tr")!;
        Assert.Contains("300", newest.TextContent, StringComparison.Ordinal);
        Assert.Contains("350", newest.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Organisatie", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Import_AfterEditsOnPages_ReportsNoOrderThatDidNotChange(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "orde", more: 3);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var gone = await manager.FillInAsync($"{here.Page}/doelen/orde-doel-1/verwijderen", ("Reason", "Dubbel"));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var added = await manager.FillInAsync(here.Page + "/doelen/nieuw", ("veld.tekst", "Een doel van het scherm"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var effort = await manager.FillInAsync(here.Page + "/inspanningen/orde-inspanning-2/verwijderen", ("Reason", "Dubbel"));
        Assert.Equal(HttpStatusCode.Redirect, effort.StatusCode);
        var file = await manager.Client.GetByteArrayAsync(here.Page + "/bestand.json", TestContext.Current.CancellationToken);

        var result = await app.InScopeAsync(services => services.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = "orde.json", Content = file, DryRun = true }));

        Assert.False(result.Refused);
        Assert.Empty(result.Changes);
    }
}
