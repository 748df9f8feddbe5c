using AngleSharp.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Indicators;
using OpKoers.Web.PageTests.Programmes;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>Who chose English gets pages that are English in all that the product says itself; what people wrote stays as they wrote it.</summary>
public sealed class EnglishTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string English = "?" + Speech.English;

    [Theory]
    [EachDatabase]
    public async Task SignIn_AskedForInEnglish_IsEnglish(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var somebody = app.Open();

        var page = await somebody.GetAsync("/inloggen" + English);

        Assert.Equal("Sign in to OpKoers", page.QuerySelector("h1").Words());
        Speech.SpeaksEnglish(page, "/inloggen");
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "engels");
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        await administrator.GetAsync("/account" + English);
        await manager.GetAsync("/account" + English);

        foreach (var (address, title) in new[] { ("/gebruikers", "Users"), ("/gebruikers/nieuw", "New account"), ("/instellingen", "Settings of the municipality"), ("/programmas/importeren", "Import a programme") })
        {
            var page = await administrator.GetAsync(address);
            Assert.Equal(title, page.QuerySelector("h1").Words());
            Speech.SpeaksEnglish(page, address);
        }

        foreach (var (address, title) in new[] { ("/account", "Your account"), ("/account/tweede-stap", "Set up the second step"), (here.Page + "/rollen", "Roles"), (here.Page + "/rollen/nieuw", "New role"), ("/uitloggen", "Sign out"), ("/hulp", "Help"), ("/begrippen", "Terms"), ("/toegankelijkheid", "Accessibility"), ("/privacy", "Privacy") })
        {
            var page = await manager.GetAsync(address);
            Assert.Equal(title, page.QuerySelector("h1").Words());
            Speech.SpeaksEnglish(page, address);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task PagesOfAProgramme_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "english");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);

        var portfolio = await manager.GetAsync("/" + English);
        Assert.Equal("Are we on course?", portfolio.QuerySelector("h1").Words());
        Speech.SpeaksEnglish(portfolio, "/");
        foreach (var address in Routes.Shows(here).Concat(Routes.Acts(here).Select(act => act.Address))
            .Concat([here.Page + "/netwerk", here.Page + "/netwerk?kies=english-a", here.Page + "/bedragen", here.Page + "/bedragen/nieuw", here.Page + "/bijdragen/nieuw", "/geschiedenis", "/zoeken?q=overlast"]))
        {
            Speech.SpeaksEnglish(await manager.GetAsync(address), address);
        }

        var goals = (await manager.GetAsync(here.Page + "?peildatum=2021-02-01")).QuerySelector(".answer");
        Assert.Equal("Goals: are we on course?", goals!.QuerySelector("h2").Words());
        Assert.Contains("on course", goals.QuerySelector(".answer__text").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task PagesOfAnIndicator_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await Sample.MakeAsync(app);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);

        var list = await manager.GetAsync("/indicatoren" + English);
        Assert.Equal("Indicators", list.QuerySelector("h1").Words());
        Speech.SpeaksEnglish(list, "/indicatoren");
        foreach (var address in new[] { here.Clean, here.Water, here.Schools }.SelectMany(key => new[] { null, "wijzigen", "koppeling", "geschiedenis", "metingen/nieuw", "verwijderen" }.Select(act => here.Page(key, act)))
            .Concat([here.Grid, $"/programmas/{here.Slug}/indicatoren/nieuw", $"/programmas/{here.Slug}/doelen/doel-{here.Slug}"]))
        {
            Speech.SpeaksEnglish(await manager.GetAsync(address), address);
        }

        var page = await manager.GetAsync(here.Page(here.Clean));
        Assert.Equal("Why this judgement", page.QuerySelector("#h-waarom").Words());
        Assert.Contains("from the baseline to the target", page.QuerySelector(".steps4").Words(), StringComparison.Ordinal);
        using var refused = await manager.FillInAsync(here.Page(here.Clean, "metingen/nieuw"), ("veld.periode", "2021"), ("veld.waarde", "veel"));
        Assert.Contains("This is not a number", (await refused.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Refusal_OfWhoChoseEnglish_IsEnglishAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        await administrator.GetAsync("/account" + English);

        using var answer = await administrator.FillInAsync("/gebruikers/nieuw", ("Functie", "Beleidsadviseur"), ("Email", "geen adres"));
        var page = await answer.Read();

        Assert.Contains("This is not an e-mail address.", page.QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        Assert.Equal("Beleidsadviseur", page.QuerySelector("[name=Functie]")!.GetAttribute("value"));
    }

    [Theory]
    [EachDatabase]
    public async Task Findings_OfWhoChoseEnglish_AreEnglish(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var form = await administrator.GetAsync("/programmas/importeren" + English);
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent("{\"format\": \"opkoers.programme\", \"version\": 1, \"naam\": 1}"u8.ToArray()), "Bestand", "proef.json" },
            { new StringContent(form.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };

        using var sent = await administrator.Client.PostAsync("/programmas/importeren", content, TestContext.Current.CancellationToken);
        var trial = await administrator.GetAsync(sent.Headers.Location!.OriginalString);

        Assert.Equal("Trial: what changes", trial.QuerySelector("h1").Words());
        Assert.Contains("does not belong in a programme file", trial.QuerySelector("main").Words(), StringComparison.Ordinal);
        Speech.SpeaksEnglish(trial, "the trial");
    }

    [Theory]
    [EachDatabase]
    public async Task Language_ChosenOnAPage_HoldsUntilAnotherIsChosen(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Auditor);
        var other = (await reader.GetAsync("/account")).QuerySelector("footer a[lang=en]")!.GetAttribute("href")!;

        var chosen = await reader.GetAsync("/account" + other);
        var next = await reader.GetAsync("/account");
        var back = await reader.GetAsync("/account" + next.QuerySelector("footer a[lang=nl]")!.GetAttribute("href")!);

        Assert.Equal("Your account", chosen.QuerySelector("h1").Words());
        Assert.Equal("Your account", next.QuerySelector("h1").Words());
        Assert.Equal("Uw account", back.QuerySelector("h1").Words());
    }
}
