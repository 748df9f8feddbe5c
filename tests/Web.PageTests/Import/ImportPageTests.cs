using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Import;

public sealed class ImportPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/programmas/importeren";

    [Theory]
    [EachDatabase]
    public async Task Import_WhenConfirmed_MakesWhatTheTrialListed(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        var trial = await TrialAsync(administrator, Json("nieuw-programma", "Eerste doel"));
        Assert.Contains(trial.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Eerste doel", StringComparison.Ordinal));
        Assert.Null(await FindAsync(app, "nieuw-programma"));

        using var done = await administrator.SubmitAsync(trial.Page, trial.Address);
        Assert.Equal("/programmas/nieuw-programma", done.Headers.Location?.OriginalString);
        Assert.NotNull(await FindAsync(app, "nieuw-programma"));
        var shown = await administrator.GetAsync("/programmas/nieuw-programma");
        Assert.Contains("programma.json is ingelezen", shown.Body!.TextContent, StringComparison.Ordinal);

        using var again = await administrator.SendAsync(trial.Address);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Import_WhenUndone_BringsBackWhatWasThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var id = await ImportAsync(app, Json("terug", "Zoals het was"));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        var before = await DownloadAsync(manager, "terug");
        var changed = Json("terug", "Anders").Replace("woningcorporatie", "politie", StringComparison.Ordinal);
        var trial = await TrialAsync(manager, changed);
        using var done = await manager.SubmitAsync(trial.Page, trial.Address);
        Assert.Contains("Anders", await DownloadAsync(manager, "terug"), StringComparison.Ordinal);

        var shown = await manager.GetAsync("/programmas/terug");
        var form = shown.QuerySelector("form[action^='/ongedaan/']")!;
        using var undone = await manager.SendBlindAsync(form.GetAttribute("action")!, ("__RequestVerificationToken", form.QuerySelector("input")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(before, await DownloadAsync(manager, "terug"));
    }

    [Theory]
    [EachDatabase]
    public async Task Import_OfADamagedFile_ShowsThePlaceAndOffersNoConfirmation(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        var trial = await TrialAsync(administrator, Json("kapot", "Doel").Replace("\"text\"", "\"tekst\"", StringComparison.Ordinal));

        Assert.Empty(trial.Page.QuerySelectorAll("main form"));
        Assert.Contains(trial.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("goals, rij 1, kolom tekst", StringComparison.Ordinal) && row.TextContent.Contains("field-unknown", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Import_WhenTheProgrammeChangedAfterTheTrial_ShowsTheTrialAnewAndWritesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var id = await ImportAsync(app, Json("tussendoor", "Oud"));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        var trial = await TrialAsync(manager, Json("tussendoor", "Nieuw"));
        await ImportAsync(app, Json("tussendoor", "Van een ander"));

        using var answer = await manager.SubmitAsync(trial.Page, trial.Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("changed-since-trial", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Van een ander", await DownloadAsync(manager, "tussendoor"), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Import_IntoAProgrammeOfSomebodyElse_IsRefused(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var own = await ImportAsync(app, Json("van-mij", "Doel"));
        await ImportAsync(app, Json("van-een-ander", "Doel"));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, own);

        foreach (var key in new[] { "van-een-ander", "bestaat-nog-niet" })
        {
            var trial = await TrialAsync(manager, Json(key, "Gekaapt"));
            Assert.Contains("not-allowed", trial.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(trial.Page.QuerySelectorAll("main form"));
        }

        Assert.NotEmpty((await TrialAsync(manager, Json("van-mij", "Gewijzigd"))).Page.QuerySelectorAll("main form"));
    }

    [Theory]
    [EachDatabase]
    public async Task Upload_OfAnotherAccount_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var one = await app.SignInAsync(Role.FunctionalAdministrator);
        using var other = await app.SignInAsync(Role.FunctionalAdministrator);
        var trial = await TrialAsync(one, Json("geheim", "Doel"));

        using var answer = await other.SendAsync(trial.Address);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForWhoMayNotImport_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var id = await ImportAsync(app, Json("alleen-lezen", "Doel"));
        using var partner = await app.SignInAsync(Role.Partner, id);
        using var stranger = await app.SignInAsync(Role.Partner, Guid.CreateVersion7());
        using var nobody = app.Open();

        using var page = await partner.SendAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("alleen-lezen", await DownloadAsync(partner, "alleen-lezen"), StringComparison.Ordinal);
        using var hidden = await stranger.SendAsync("/programmas/alleen-lezen/bestand.json");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var closed = await nobody.SendAsync("/programmas/alleen-lezen/bestand.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Download_AsExcel_ImportsBackWithoutAChange(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var id = await ImportAsync(app, Json("heen-en-weer", "Doel"));
        using var manager = await app.SignInAsync(Role.ProgrammeManager, id);
        using var answer = await manager.SendAsync("/programmas/heen-en-weer/bestand.xlsx");
        Assert.Equal("heen-en-weer.xlsx", answer.Content.Headers.ContentDisposition?.FileName);

        var trial = await TrialAsync(manager, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "heen-en-weer.xlsx");

        Assert.Contains("Er is niets te veranderen", trial.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Upload_WithoutAFile_IsAskedAgain(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        using var answer = await UploadAsync(administrator, [], "leeg.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Kies een bestand", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Json(string key, string goal) => $$"""
        { "format": "opkoers.programme", "version": 1, "programme": { "key": "{{key}}", "name": "Programma {{key}}" },
          "roles": [ { "role": "partner", "heldBy": "woningcorporatie" } ],
          "goals": [ { "key": "{{key}}-doel", "text": "{{goal}}" } ] }
        """;

    private static Task<Guid?> FindAsync(App app, string key) =>
        app.InScopeAsync(services => services.GetRequiredService<IProgrammeExport>().FindAsync(app.Organisation.Id, key));

    private static async Task<Guid> ImportAsync(App app, string json)
    {
        var result = await app.InScopeAsync(services => services.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = "proef.json", Content = Encoding.UTF8.GetBytes(json) }));
        Assert.True(result.Written);
        return (await FindAsync(app, result.Key!))!.Value;
    }

    private static async Task<string> DownloadAsync(Browser browser, string key)
    {
        using var answer = await browser.SendAsync($"/programmas/{key}/bestand.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task<(IHtmlDocument Page, string Address)> TrialAsync(Browser browser, string json) => TrialAsync(browser, Encoding.UTF8.GetBytes(json), "programma.json");

    private static async Task<(IHtmlDocument Page, string Address)> TrialAsync(Browser browser, byte[] content, string name)
    {
        using var sent = await UploadAsync(browser, content, name);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var address = sent.Headers.Location!.OriginalString;
        return (await browser.GetAsync(address), address);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Browser browser, byte[] content, string name)
    {
        var page = await browser.GetAsync(Page);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "Bestand", name } };
        return await browser.Client.PostAsync(Page, form, TestContext.Current.CancellationToken);
    }
}
