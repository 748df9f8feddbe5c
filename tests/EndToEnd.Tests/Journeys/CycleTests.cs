using System.Text.Json;
using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Journeys;

/// <summary>
/// One whole cycle in a browser, by everyone who has a part in it: a moment is opened, twelve leads report, two of them late and one after it was given back, the programme
/// manager rolls up, the official commissioner accepts, the administrative one agrees, the edition is frozen and published. Then a figure is revised.
/// </summary>
public sealed class CycleTests(Stage stage)
{
    private const string Kring = "/programmas/kring";
    private const string Moment = "voortgang-kring";
    private const string Reports = Kring + "/rapportages/" + Moment;
    private const string Edition = "/edities/" + Moment;
    private const string Public = "/publiek/almelo/" + Moment + "/kring/";
    private const string Controller = "concerncontroller";
    private const string Manager = "kring-manager";
    private const string Later = "De levering is vier maanden later";
    private const string Internal = "Alleen tussen ons gezegd";

    private static readonly string[] Areas = ["prestaties", "planning", "kwaliteit", "financien", "risicos", "stakeholders", "ontwikkelingen", "belemmeringen"];

    [Fact]
    public async Task Cycle_FromOpeningToRevision_KeepsBothTheOldAndTheNewTruth()
    {
        var site = await stage.ChangingSite;
        await BeginAsync(site);
        foreach (var number in Enumerable.Range(1, 10))
        {
            await ReportAsync(site, number, number == 5 ? "Er is iets met de levering" : null);
        }

        await Cast.SleepAsync(site, Moment);
        await ReturnAsync(site);
        await ReportAsync(site, 5, Later);
        await ReportAsync(site, 11);
        await ReportAsync(site, 12);
        await AcceptAsync(site);
        await RollUpAsync(site);
        await FreezeAsync(site);
        await ReviseAsync(site);
    }

    private static string Effort(int number) => $"kring-inspanning-{number}";

    private static string Lead(int number) => $"kring-trekker-{number}";

    /// <summary>The programme is read from a file, its people get their roles, its efforts their reporters, and the moment is opened.</summary>
    private async Task BeginAsync(WebSite site)
    {
        var administrator = await stage.OpenAsync(site, "beheerder");
        await administrator.GotoAsync("/programmas/importeren");
        await administrator.GetByLabel("Programmabestand").SetInputFilesAsync(new FilePayload { Name = "kring.json", MimeType = "application/json", Buffer = JsonSerializer.SerializeToUtf8Bytes(Programme()) });
        await Acts.PressAsync(administrator, "Bekijk wat er verandert");
        await Acts.PressAsync(administrator, "Leg deze wijzigingen vast");
        await administrator.Context.CloseAsync();
        await Cast.JoinAsync(site, "kring", [(Manager, "ProgrammeManager"), ("kring-ao", "OfficialCommissioner"), ("kring-bo", "AdministrativeCommissioner"), .. Enumerable.Range(1, 12).Select(number => (Lead(number), "EffortLead"))]);
        var manager = await stage.OpenAsync(site, Manager);
        foreach (var number in Enumerable.Range(1, 12))
        {
            await manager.GotoAsync($"{Kring}/rapporteurs/{Effort(number)}");
            await manager.Locator("select[name='veld.rapporteur']").SelectOptionAsync(new SelectOptionValue { Label = Lead(number) });
            await Acts.PressAsync(manager, "Opslaan");
        }

        await manager.Context.CloseAsync();
        await OpenMomentAsync(site);
    }

    private async Task OpenMomentAsync(WebSite site)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var page = await stage.OpenAsync(site, Controller);
        await page.GotoAsync("/planning-en-control/nieuw");
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Voortgang kring");
        await page.Locator("[name='veld.soort']").SelectOptionAsync("InterimReport");
        await page.Locator("[name='veld.jaar']").FillAsync(Text(today.AddDays(-30))[..4]);
        await page.Locator("[name='veld.peildatum']").FillAsync(Text(today.AddDays(-30)));
        await page.Locator("[name='veld.trekkers']").FillAsync(Text(today));
        await page.Locator("[name='veld.managers']").FillAsync(Text(today.AddDays(7)));
        await page.Locator("[name='veld.opdrachtgevers']").FillAsync(Text(today.AddDays(14)));
        await page.Locator("[name='veld.sluit']").FillAsync(Text(today.AddDays(21)));
        await Acts.PressAsync(page, "Opslaan");
        foreach (var other in new[] { "binnenstad", "duurzaamheid", "nieuwstraatkwartier", "omgevingswet", "veiligheid" })
        {
            await page.GotoAsync($"/planning-en-control/{Moment}/programmas/{other}");
            await page.GetByLabel("Dit programma doet mee aan dit moment").UncheckAsync();
            await Acts.PressAsync(page, "Opslaan");
        }

        await page.GotoAsync($"/planning-en-control/{Moment}/openen");
        await Acts.PressAsync(page, "Open dit moment");
        Assert.Contains("0 van 12", await WordsAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    /// <summary>A lead fills in the form on a phone: everything on course, save the planning when there is something to say about it.</summary>
    private async Task ReportAsync(WebSite site, int number, string? late = null)
    {
        var page = await stage.OpenAsync(site, Lead(number), Widths.Phone);
        await page.GotoAsync($"{Reports}/{Effort(number)}");
        foreach (var area in Areas)
        {
            await page.Locator($"input[name='veld.{area}-oordeel'][value={(area == "planning" && late is not null ? "Red" : "Green")}]").CheckAsync();
        }

        if (late is not null)
        {
            await page.Locator("[name='veld.planning-reden']").EvaluateAsync("field => { const folded = field.closest('details'); if (folded) folded.open = true; }");
            await page.Locator("[name='veld.planning-reden']").FillAsync(late);
        }

        await page.Locator("[name='veld.intern']").FillAsync(Internal);
        await page.Locator("main button[name=doe][value=indienen]:not(.vh)").ClickAsync();
        Assert.Contains("ingediend", await WordsAsync(page), StringComparison.OrdinalIgnoreCase);
        await page.Context.CloseAsync();
    }

    private async Task ReturnAsync(WebSite site)
    {
        var page = await stage.OpenAsync(site, Manager);
        await page.GotoAsync($"{Kring}/rapportages?moment={Moment}");
        Assert.Contains("2 zijn te laat", await WordsAsync(page), StringComparison.Ordinal);
        await page.GotoAsync($"{Reports}/{Effort(5)}/teruggeven");
        await page.GetByLabel("Wat moet de trekker aanpassen?").FillAsync("Hoeveel later precies?");
        await Acts.PressAsync(page, "Teruggeven aan de trekker");
        await page.Context.CloseAsync();
        var lead = await stage.OpenAsync(site, Lead(5), Widths.Phone);
        await lead.GotoAsync("/mijn-werk");
        await Acts.FollowAsync(lead, "Rapporteer over Inspanning 5");
        Assert.Contains("Hoeveel later precies?", await WordsAsync(lead), StringComparison.Ordinal);
        await lead.Context.CloseAsync();
    }

    private async Task AcceptAsync(WebSite site)
    {
        var page = await stage.OpenAsync(site, Manager);
        foreach (var number in Enumerable.Range(1, 12))
        {
            await page.GotoAsync($"{Reports}/{Effort(number)}/accepteren");
            await Acts.PressAsync(page, "Accepteren");
        }

        await page.GotoAsync($"{Kring}/rapportages?moment={Moment}");
        var words = await WordsAsync(page);
        Assert.Contains("12 geaccepteerd", words, StringComparison.Ordinal);
        // The two who were late, and the one whose report came back to him.
        Assert.Equal(3, words.Split("1 dag te laat ingediend").Length - 1);
        await page.Context.CloseAsync();
    }

    private async Task RollUpAsync(WebSite site)
    {
        var manager = await stage.OpenAsync(site, Manager);
        await manager.GotoAsync(Reports);
        await manager.GetByLabel("Wat gaat goed?").FillAsync("Elf inspanningen liggen op koers.");
        await manager.GetByLabel("Wat wijkt af?").FillAsync("Eén levering komt vier maanden later.");
        await Acts.PressAsync(manager, "Indienen bij de ambtelijk opdrachtgever");
        await manager.Context.CloseAsync();
        foreach (var (name, act) in new[] { ("kring-ao", "Accepteren"), ("kring-bo", "Akkoord") })
        {
            var page = await stage.OpenAsync(site, name);
            await page.GotoAsync(Reports);
            await Acts.PressAsync(page, act);
            await page.Context.CloseAsync();
        }
    }

    private async Task FreezeAsync(WebSite site)
    {
        var page = await stage.OpenAsync(site, Controller);
        await page.GotoAsync($"/planning-en-control/{Moment}/sluiten");
        Assert.Contains("Alles wat dit moment vraagt, is er", await WordsAsync(page), StringComparison.Ordinal);
        await Acts.PressAsync(page, "Sluit het moment en leg de editie vast");
        await page.GotoAsync(Edition + "/publiceren");
        await Acts.PressAsync(page, "Maak openbaar");
        await page.Context.CloseAsync();
        var resident = await stage.OpenAsync(site, null, Widths.Phone);
        await resident.GotoAsync(Public + "index.html");
        Assert.Contains("Elf inspanningen liggen op koers.", await WordsAsync(resident), StringComparison.Ordinal);
        await resident.GotoAsync($"{Public}inspanning-{Effort(5)}.html");
        Assert.Contains(Later, await WordsAsync(resident), StringComparison.Ordinal);
        Assert.DoesNotContain(Internal, await resident.ContentAsync(), StringComparison.Ordinal);
        await resident.Context.CloseAsync();
    }

    private async Task ReviseAsync(WebSite site)
    {
        var page = await stage.OpenAsync(site, Manager);
        await page.GotoAsync("/indicatoren/kring-meting/metingen/2020/wijzigen");
        await page.Locator("[name='veld.waarde']").FillAsync("64");
        await page.Locator("[name='veld.soort'][value=Revision]").CheckAsync();
        await Acts.PressAsync(page, "Opslaan");
        await page.GotoAsync("/indicatoren/kring-meting");
        Assert.Contains("64", await WordsAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
        var controller = await stage.OpenAsync(site, Controller);
        await controller.GotoAsync(Edition);
        var revised = Acts.Flat(await controller.Locator("#herzien tbody tr").First.InnerTextAsync());
        Assert.Contains("Meldingen in de kring 2020 70 64 ", revised, StringComparison.Ordinal);
        await controller.Context.CloseAsync();
        var resident = await stage.OpenAsync(site, null, Widths.Phone);
        await resident.GotoAsync(Public + "indicator-kring-meting.html");
        Assert.Contains("70", await WordsAsync(resident), StringComparison.Ordinal);
        await resident.Context.CloseAsync();
    }

    private static async Task<string> WordsAsync(IPage page) => Acts.Flat(await page.Locator("main").InnerTextAsync());

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static object Programme() => new
    {
        format = "opkoers.programme",
        version = 1,
        programme = new { key = "kring", name = "Kring", term = "2019/2030" },
        goals = new object[] { new { key = "kring-top", code = "1", text = "Inwoners voelen zich veilig" }, new { key = "kring-a", code = "1a", parent = "kring-top", text = "Minder meldingen" } },
        indicators = new[]
        {
            new
            {
                key = "kring-meting", name = "Meldingen in de kring", goals = new[] { "kring-a" }, direction = "lowerIsBetter", reading = "flow", measures = "effect",
                baseline = new { period = "2018", value = 100 }, target = new { kind = "atMost", period = "2030", value = 50 },
            },
        },
        measurements = new[] { new { indicator = "kring-meting", period = "2020", value = 70 } },
        efforts = Enumerable.Range(1, 12).Select(number => new { key = Effort(number), title = $"Inspanning {number}", kind = "project" }),
        contributions = new[] { new { effort = Effort(1), goal = "kring-a", strength = "strong" } },
    };
}
