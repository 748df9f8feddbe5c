using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>
/// One whole cycle, by everyone who has a part in it, each with an account of his own: a moment is opened, twelve leads report, two of them late and one
/// after it was sent back, the programme manager rolls up, the official commissioner accepts, the administrative one agrees, the edition is frozen and
/// published. Then a figure is revised.
/// </summary>
public sealed class FullCycleTests
{
    private const string Key = "kring";

    private static readonly string[] Efforts = [Key + "-een", Key + "-twee", .. Enumerable.Range(1, 10).Select(number => $"{Key}-inspanning-{number}")];

    [Theory]
    [EachDatabase]
    public async Task Cycle_FromOpeningToRevision_KeepsBothTheOldAndTheNewTruth(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var here = await WholeProgramme.MakeAsync(app, Key, more: 10);
        var cast = await CastAsync(app, here);

        var moment = await OpenAsync(app);
        await ReportInTimeAsync(app, here, moment);
        app.Time.Advance(TimeSpan.FromDays(11));
        await SayWhoIsLateAsync(app, here, moment);
        await ReportLateAsync(app, here, moment, cast);
        await AcceptAsync(app, here, moment);
        await RollUpAsync(app, here, moment);
        var edition = await FreezeAsync(app, moment);
        await ReviseAsync(app, here, moment, edition);
    }

    private static string Lead(int number) => $"kring-trekker-{number + 1}";

    private static string ReportOn(WholeProgramme here, string moment, string effort) => $"{here.Page}/rapportages/{Calendar.KeyOf(moment)}/{effort}";

    /// <summary>Twelve leads, one for each effort, a manager, both commissioners and a controller.</summary>
    private static async Task<IReadOnlyList<Guid>> CastAsync(App app, WholeProgramme here)
    {
        await app.CreateAccountAsync("kring-manager", app.Organisation.Id, (Role.ProgrammeManager, here.Id));
        await app.CreateAccountAsync("kring-ao", app.Organisation.Id, (Role.OfficialCommissioner, here.Id));
        await app.CreateAccountAsync("kring-bo", app.Organisation.Id, (Role.AdministrativeCommissioner, here.Id));
        await app.CreateAccountAsync("kring-controller", app.Organisation.Id, (Role.ConcernController, null));
        var leads = new List<Guid>();
        using var manager = await app.SignInAsync("kring-manager");
        foreach (var (effort, number) in Efforts.Select((effort, number) => (effort, number)))
        {
            leads.Add(await app.CreateAccountAsync(Lead(number), app.Organisation.Id, (Role.EffortLead, here.Id)));
            using var assigned = await manager.FillInAsync($"{here.Page}/rapporteurs/{effort}", ("veld.rapporteur", leads[^1].ToString()));
            Assert.Equal(HttpStatusCode.Redirect, assigned.StatusCode);
        }

        return leads;
    }

    private static async Task<string> OpenAsync(App app)
    {
        using var controller = await app.SignInAsync("kring-controller");
        var moment = await Calendar.OpenedAsync(controller, "Bestuursrapportage 2020");
        Assert.Contains("0 van 12", (await controller.GetAsync(moment)).QuerySelector("table.duties").Words(), StringComparison.Ordinal);
        return moment;
    }

    private static async Task ReportInTimeAsync(App app, WholeProgramme here, string moment)
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            using var lead = await app.SignInAsync(Lead(number));
            await SubmitAsync(lead, ReportOn(here, moment, Efforts[number]), number == 4 ? ["planning=Red:De levering is maanden later"] : []);
            using var other = await lead.SendAsync(ReportOn(here, moment, Efforts[11]));
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }
    }

    private static async Task SubmitAsync(Browser lead, string report, params string[] others)
    {
        using var sent = await Desk.SubmitAsync(lead, report, Desk.Answers(others));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task SayWhoIsLateAsync(App app, WholeProgramme here, string moment)
    {
        using var controller = await app.SignInAsync("kring-controller");
        var row = (await controller.GetAsync(moment)).QuerySelector("table.duties").Words();
        Assert.Contains("10 van 12", row, StringComparison.Ordinal);
        Assert.Contains("2 te laat Inspanning 9, Inspanning 10", row, StringComparison.Ordinal);
        Assert.Contains("2 zijn te laat", (await controller.GetAsync($"{here.Page}/rapportages?moment={Calendar.KeyOf(moment)}")).QuerySelector("p.lead").Words(), StringComparison.Ordinal);
    }

    private static async Task ReportLateAsync(App app, WholeProgramme here, string moment, IReadOnlyList<Guid> leads)
    {
        Assert.Equal(Efforts.Length, leads.Count);
        using var manager = await app.SignInAsync("kring-manager");
        var returned = ReportOn(here, moment, Efforts[4]);
        using var back = await manager.FillInAsync(returned + "/teruggeven", ("reden", "Hoeveel later precies?"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        using var lead = await app.SignInAsync(Lead(4));
        Assert.Contains("Hoeveel later precies?", (await lead.GetAsync(returned)).QuerySelector(".note--warn").Words(), StringComparison.Ordinal);
        await SubmitAsync(lead, returned, "planning=Red:De levering is vier maanden later");
        foreach (var number in new[] { 10, 11 })
        {
            using var late = await app.SignInAsync(Lead(number));
            await SubmitAsync(late, ReportOn(here, moment, Efforts[number]));
        }

        Assert.Contains("2 dagen te laat ingediend", (await manager.GetAsync($"{here.Page}/rapportages?moment={Calendar.KeyOf(moment)}")).QuerySelector("table.duties").Words(), StringComparison.Ordinal);
    }

    private static async Task AcceptAsync(App app, WholeProgramme here, string moment)
    {
        using var manager = await app.SignInAsync("kring-manager");
        foreach (var effort in Efforts)
        {
            var accept = ReportOn(here, moment, effort) + "/accepteren";
            var version = (await manager.GetAsync(accept)).QuerySelector("main input[name=versie]")!.GetAttribute("value")!;
            using var accepted = await manager.FillInAsync(accept, ("versie", version));
            Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        }

        Assert.Contains("12 geaccepteerd", (await manager.GetAsync($"{here.Page}/rapportages?moment={Calendar.KeyOf(moment)}")).QuerySelector("p.lead").Words(), StringComparison.Ordinal);
        Assert.Contains("vier maanden later", (await manager.GetAsync($"{here.Page}/inspanningen/{Efforts[4]}")).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    private static async Task RollUpAsync(App app, WholeProgramme here, string moment)
    {
        var address = $"{here.Page}/rapportages/{Calendar.KeyOf(moment)}";
        using var manager = await app.SignInAsync("kring-manager");
        using var sent = await manager.FillInAsync(address, ("veld.gaat-goed", "Elf inspanningen liggen op koers."), ("veld.wijkt-af", "Eén levering komt vier maanden later."), ("daad", "indienen"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        foreach (var (name, act) in new[] { ("kring-ao", "accepteren"), ("kring-bo", "akkoord") })
        {
            using var commissioner = await app.SignInAsync(name);
            using var decided = await commissioner.FillInAsync(address, ("daad", act));
            Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        }
    }

    private static async Task<string> FreezeAsync(App app, string moment)
    {
        using var controller = await app.SignInAsync("kring-controller");
        Assert.Contains("Alles wat dit moment vraagt, is er", (await controller.GetAsync(moment + "/sluiten")).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var closed = await controller.FillInAsync(moment + "/sluiten");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        var edition = closed.Headers.Location!.OriginalString;
        await controller.GetAsync(edition);
        using var published = await controller.FillInAsync(edition + "/publiceren");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        return edition;
    }

    private static async Task ReviseAsync(App app, WholeProgramme here, string moment, string edition)
    {
        using var manager = await app.SignInAsync("kring-manager");
        var frozen = await PublishedAsync(app, edition);
        using var revised = await manager.FillInAsync($"/indicatoren/{Key}-meting/metingen/2020/wijzigen", ("veld.waarde", "64"), ("veld.soort", "Revision"));
        Assert.Equal(HttpStatusCode.Redirect, revised.StatusCode);

        using var controller = await app.SignInAsync("kring-controller");
        var row = (await controller.GetAsync(edition)).QuerySelector("#herzien tbody tr");
        Assert.Equal(("70", "64"), (row?.QuerySelector("[data-k='In deze editie']").Words().Split(' ')[0], row?.QuerySelector("[data-k=Nu]").Words().Split(' ')[0]));
        Assert.Contains("64", (await manager.GetAsync($"/indicatoren/{Key}-meting")).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(frozen, await PublishedAsync(app, edition));
        Assert.Contains("De levering is vier maanden later", frozen, StringComparison.Ordinal);
        // Nothing of the closed moment moves any more.
        using var lead = await app.SignInAsync(Lead(4));
        using var tried = await lead.SendBlindAsync(ReportOn(here, moment, Efforts[4]), ("__RequestVerificationToken", await Calendar.TokenAsync(lead)), ("versie", "1"), ("doe", "bewaar"));
        Assert.Equal(HttpStatusCode.Conflict, tried.StatusCode);
    }

    private static async Task<string> PublishedAsync(App app, string edition)
    {
        var found = await app.InScopeAsync(services => services.GetRequiredService<IEditionArchive>().FindAsync("proef", Calendar.KeyOf(edition), TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(EditionContent.Write(found!));
    }
}
