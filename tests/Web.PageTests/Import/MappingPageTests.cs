using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Import;

/// <summary>Mappings that are kept: seeing, changing and removing them, and accepting another shape of their table.</summary>
public sealed class MappingPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/cijfers/inlezen/koppelingen";
    private const string Csv = "gebied;jaar;soort;aantal\nGM0141;2023;a;1.480\nGM0141;2024;a;x\n";

    [Theory]
    [EachDatabase]
    public async Task Mapping_ThatWasUsed_StandsInTheListAndSaysWhatItMapsAndWhatWasReadWithIt(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "GEZIEN");

        var list = await controller.GetAsync(Page);
        var shown = await controller.GetAsync($"{Page}/gezien");

        var row = list.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("GEZIEN", StringComparison.Ordinal));
        Assert.Contains("Aantal meldingen", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("levering 1", row.TextContent, StringComparison.Ordinal);
        var tables = shown.QuerySelectorAll("main table");
        Assert.Contains("Code van het gebied", tables[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("meldingen.csv", tables[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Column_ThatIsCalledOtherwise_StaysTheSameFigureAndTheChangeCanBeTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "HERNOEMD");

        using var changed = await controller.FillInAsync($"{Page}/HERNOEMD/wijzigen", ("titel", "Meldingen nieuw"), ("kolom3", "aantal meldingen"));
        var notice = await controller.GetAsync(changed.Headers.Location!.OriginalString);
        var trial = await FigurePageTests.UploadAsync(controller, Csv.Replace("aantal", "aantal meldingen", StringComparison.Ordinal).Replace("1.480", "1.481", StringComparison.Ordinal), "HERNOEMD");
        Assert.Contains("0 nieuw, 1 herzien", trial.Page.Body!.TextContent, StringComparison.Ordinal);
        var shown = await controller.GetAsync($"{Page}/HERNOEMD");
        Assert.Contains("Meldingen nieuw", shown.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aantal meldingen", shown.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var history = await controller.GetAsync($"{Page}/HERNOEMD/geschiedenis");
        Assert.Contains(history.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Titel", StringComparison.Ordinal) && row.TextContent.Contains("Meldingen nieuw", StringComparison.Ordinal));

        using var undone = await UndoAsync(controller, notice);
        Assert.Equal("Meldingen", (await controller.GetAsync($"{Page}/HERNOEMD")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [EachDatabase]
    public async Task Mapping_ChangedBySomebodyElse_IsRefusedAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "BOTSING");
        var mine = await controller.GetAsync($"{Page}/BOTSING/wijzigen");
        using var theirs = await controller.FillInAsync($"{Page}/BOTSING/wijzigen", ("titel", "Van een ander"));

        using var refused = await controller.SubmitAsync(mine, $"{Page}/BOTSING/wijzigen", ("titel", "Van mij"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Van mij", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Van een ander", (await controller.GetAsync($"{Page}/BOTSING")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Mapping_ThatIsRemoved_IsGoneComesBackOnUndoAndCanBeMadeAnew(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "WEG");

        using var silent = await controller.FillInAsync($"{Page}/WEG/verwijderen", ("Reason", " "));
        using var removed = await controller.FillInAsync($"{Page}/WEG/verwijderen", ("Reason", "Wij krijgen dit bestand niet meer"));
        var list = await controller.GetAsync(Page);
        using var gone = await controller.SendAsync($"{Page}/WEG");
        using var undone = await UndoAsync(controller, list);
        using var back = await controller.SendAsync($"{Page}/WEG");
        using var again = await controller.FillInAsync($"{Page}/WEG/verwijderen", ("Reason", "Toch weg"));
        var map = await FigurePageTests.UploadAsync(controller, Csv);
        var trial = await FigurePageTests.MapAsync(controller, map, "WEG");

        Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("WEG", list.QuerySelector("main tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.StatusCode, back.StatusCode));
        Assert.Contains("niets te veranderen", trial.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Table_WithADimensionLess_ShowsWhatIsGoneAndIsTakenOnceThatIsAcceptedWithAReason(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "VORM");
        const string Smaller = "gebied;jaar;aantal;extra\nGM0141;2023;1.500;9\n";

        var lost = await FigurePageTests.UploadAsync(controller, Smaller, "VORM");
        var columns = lost.Page.QuerySelectorAll("main table").First(table => table.TextContent.Contains("Kolommen van het bestand", StringComparison.Ordinal));
        Assert.Equal(["soort", "extra"], columns.QuerySelectorAll("td").Select(cell => cell.TextContent));
        var map = lost.Page.QuerySelector("main a[href*='koppeling=VORM']")!.GetAttribute("href")!;
        var mapping = await controller.GetAsync(map);
        using var kept = await controller.SubmitAsync(mapping, map);
        var refused = await controller.GetAsync(kept.Headers.Location!.OriginalString);
        Assert.Contains("andere vorm dan eerst", refused.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(refused.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Dimensies", StringComparison.Ordinal) && row.TextContent.Contains("soort", StringComparison.Ordinal));
        var address = refused.QuerySelectorAll("main form").Single(form => form.QuerySelector("[name=vorm]") is not null).GetAttribute("action")!;

        using var silent = await controller.SubmitAsync(refused, address, ("Reason", " "));
        using var accepted = await controller.SubmitAsync(refused, address, ("Reason", "De leverancier telt niet meer per soort"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (silent.StatusCode, accepted.StatusCode));
        var trial = await controller.GetAsync(accepted.Headers.Location!.OriginalString);
        using var done = await controller.SubmitAsync(trial, accepted.Headers.Location!.OriginalString, ("vingerafdruk", trial.QuerySelector("main [name=vingerafdruk]")!.GetAttribute("value")!));

        Assert.Equal("/cijfers/inlezen", done.Headers.Location?.OriginalString);
        var history = await controller.GetAsync($"{Page}/VORM/geschiedenis");
        Assert.Contains(history.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("vervalt: dimensie soort", StringComparison.Ordinal) && row.TextContent.Contains("niet meer per soort", StringComparison.Ordinal));
        Assert.Contains("levering 2", (await controller.GetAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForWhoMayNotManageFigures_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);
        await ReadAsync(controller, "DICHT");
        using var directorate = await app.SignInAsync(Role.Directorate);

        foreach (var address in new[] { Page, $"{Page}/DICHT", $"{Page}/DICHT/wijzigen", $"{Page}/DICHT/verwijderen", $"{Page}/DICHT/geschiedenis" })
        {
            using var open = await controller.SendAsync(address);
            using var hidden = await directorate.SendAsync(address);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (open.StatusCode, hidden.StatusCode));
        }
    }

    private static async Task ReadAsync(Browser browser, string table)
    {
        var map = await FigurePageTests.UploadAsync(browser, Csv);
        var trial = await FigurePageTests.MapAsync(browser, map, table);
        using var done = await browser.SubmitAsync(trial.Page, trial.Address);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static async Task<HttpResponseMessage> UndoAsync(Browser browser, IHtmlDocument page)
    {
        var undo = page.QuerySelector("form[action^='/ongedaan/']")!;
        return await browser.SendBlindAsync(undo.GetAttribute("action")!, ("__RequestVerificationToken", undo.QuerySelector("input")!.GetAttribute("value")!));
    }
}
