using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>Two people who change the same thing: nothing is lost without a word.</summary>
public sealed class ProgrammeConflictTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Change_OfWhatSomebodyElseChanged_ShowsThreeVersionsAndSavesTheChoice(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "twee");
        using var first = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var second = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var address = here.Page + "/doelen/twee-b/wijzigen";
        var mine = await second.GetAsync(address);
        using var saved = await first.FillInAsync(address, ("veld.tekst", "Meer vertrouwen in elkaar"), ("veld.toelichting", "van de eerste"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var answer = await second.SubmitAsync(mine, address, ("veld.tekst", "Veel vertrouwen"), ("veld.eigenaar", "van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Read();
        var text = page.QuerySelectorAll("table.diff tbody tr").Single(row => row.QuerySelector("th").Words() == "Tekst van het doel");
        Assert.Equal("Meer vertrouwen", text.Children[1].Words());
        Assert.Contains("in elkaar", text.Children[2].Words(), StringComparison.Ordinal);
        Assert.Contains("Veel", text.Children[3].Words(), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("table.diff tbody tr").Length);

        using var chosen = await second.SubmitAsync(page, address, ("veld.tekst", "Veel vertrouwen"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        var goal = (await first.GetAsync(here.Page + "/doelen/twee-b")).QuerySelector("main").Words();
        Assert.Contains("Veel vertrouwen", goal, StringComparison.Ordinal);
        Assert.Contains("van de eerste", goal, StringComparison.Ordinal);
        Assert.Contains("van de tweede", goal, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Choice_WhenAThirdWasFasterStill_AsksAgain(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "drie");
        using var first = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var second = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var address = here.Page + "/wijzigen";
        var mine = await second.GetAsync(address);
        using var one = await first.FillInAsync(address, ("veld.visie", "een"));
        using var conflict = await second.SubmitAsync(mine, address, ("veld.visie", "mijn"));
        var choice = await conflict.Read();
        using var two = await first.FillInAsync(address, ("veld.visie", "twee"));

        using var again = await second.SubmitAsync(choice, address, ("veld.visie", "mijn"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var row = (await again.Read()).QuerySelector("table.diff tbody tr").Words();
        Assert.Contains("twee", row, StringComparison.Ordinal);
        Assert.Contains("mijn", row, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Removal_OfWhatSomebodyElseJustChanged_IsAskedAgain(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "net");
        using var first = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var second = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var remove = here.Page + "/inspanningen/net-twee/verwijderen";
        var question = await second.GetAsync(remove);
        using var changed = await first.FillInAsync(here.Page + "/inspanningen/net-twee/wijzigen", ("veld.titel", "Buurtbemiddeling nieuw"));

        using var answer = await second.SubmitAsync(question, remove, ("Reason", "Oud"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("intussen", (await answer.Read()).QuerySelector(".errmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("Buurtbemiddeling nieuw", (await first.GetAsync(here.Page)).QuerySelector("table.efforts").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Undo_OfWhatSomebodyChangedSince_KeepsTheirWork(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "terug");
        using var first = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var second = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var address = here.Page + "/wijzigen";
        using var one = await first.FillInAsync(address, ("veld.visie", "van de eerste"));
        var notice = await first.GetAsync(one.Headers.Location!.OriginalString);
        using var two = await second.FillInAsync(address, ("veld.visie", "van de tweede"));

        using var undone = await first.SubmitAsync(notice, "/");

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Deels", (await first.GetAsync("/")).QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.Contains("van de tweede", (await first.GetAsync(here.Page)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Undo_BySomebodyWithoutTheRight_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "slot");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        using var lead = await app.SignInAsync(Role.EffortLead, here.Id);
        using var done = await manager.FillInAsync(here.Page + "/wijzigen", ("veld.visie", "blijft staan"));
        var undo = (await manager.GetAsync(here.Page)).QuerySelector(".okmsg form")!.GetAttribute("action")!;
        var token = (await lead.GetAsync("/uitloggen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await lead.SendBlindAsync(undo, ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("blijft staan", (await manager.GetAsync(here.Page)).QuerySelector("main").Words(), StringComparison.Ordinal);
    }
}
