using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Indicators;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Statistics;

/// <summary>From a figure on the page of figures to a programme: as an indicator that fills itself, and as evidence.</summary>
public sealed class AddFigureTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Explore = "/cijfers?tabel=" + FigureSample.Table + "&k0=T&gebied=GM9991&van=2017";

    [Theory]
    [EachDatabase]
    public async Task Figure_AddedAsIndicator_ArrivesWithItsMeasurements(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        var form = await LinkAsync(browser, sample, "indicatoren/uit-cijfers");
        var opened = await browser.GetAsync(form);
        Assert.Equal(("Aardam, Totaal", "aantal", "None"), (opened.Field("veld.naam"), opened.Field("veld.eenheid"), opened.QuerySelector("select[name='veld.richting'] option[selected]")!.GetAttribute("value")));
        Assert.Equal(4, opened.QuerySelectorAll("#cijfers tbody tr").Length);

        using var nameless = await browser.FillInAsync(form, ("veld.naam", " "));
        Assert.Contains("Vul", (await nameless.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var added = await browser.FillInAsync(form, ("veld.naam", "Meldingen in Aardam " + sample.Slug), ("veld.doel", "doel-" + sample.Slug));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);

        var page = await browser.GetAsync(added.Headers.Location!.OriginalString);
        var series = page.QuerySelector("#reeks").Words();
        Assert.Contains("415", series, StringComparison.Ordinal);
        Assert.Contains("tabel " + FigureSample.Table + ", levering", series, StringComparison.Ordinal);
        Assert.Contains("Bijgewerkt tot levering", page.QuerySelector("#tabel").Words(), StringComparison.Ordinal);
        Assert.Contains("Meldingen in Aardam", (await browser.GetAsync(Goal(sample))).QuerySelector("table.goals").Words(), StringComparison.Ordinal);
        using var undone = await browser.SubmitUndoAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(added.Headers.Location.OriginalString)).StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Figure_AddedPerThousand_IsDividedByTheInhabitantsOfItsYear(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);

        var form = await browser.GetAsync(await LinkAsync(browser, sample, "indicatoren/uit-cijfers", "&als=per1000"));

        Assert.Equal("per 1.000 inwoners", form.Field("veld.eenheid"));
        // Of the years between, nobody told how many people lived there.
        Assert.Contains("9,9", form.QuerySelector("#cijfers tbody tr").Words(), StringComparison.Ordinal);
        Assert.Contains("aantal inwoners van dat jaar is niet bekend", form.QuerySelector("#cijfers").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Evidence_AddedChangedRemovedAndTakenBack_StandsWithTheGoal(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        Assert.Contains("Nog geen onderbouwing", (await browser.GetAsync(Goal(sample))).QuerySelector("#onderbouwing").Words(), StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/programmas/" + sample.Slug)).QuerySelector("#onderbouwing"));

        using var added = await AddEvidenceAsync(browser, sample);
        Assert.Equal(Goal(sample) + "#onderbouwing", added.Headers.Location!.OriginalString);
        var row = (await browser.GetAsync(Goal(sample))).QuerySelector("#onderbouwing tbody tr")!;
        Assert.Equal("515 in 2020 voorlopig", row.QuerySelector("td[data-k='Laatste cijfer']").Words());
        Assert.Contains("Proef, tabel " + FigureSample.Table + ", levering", row.QuerySelector("td[data-k=Bron]").Words(), StringComparison.Ordinal);
        Assert.Contains("Zo veel wordt er gemeld", row.QuerySelector("th").Words(), StringComparison.Ordinal);
        var shown = await browser.GetAsync(row.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal(["Aardam, Totaal"], shown.QuerySelectorAll("#tabel thead th.num").Select(cell => cell.FirstChild!.TextContent.Trim()));

        using var changed = await browser.FillInAsync(Act(row, "wijzigen"), ("veld.titel", "Meldingen, alles"), ("veld.doel", ""));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var programme = (await browser.GetAsync("/programmas/" + sample.Slug)).QuerySelector("#onderbouwing tbody tr")!;
        Assert.Contains("Meldingen, alles", programme.QuerySelector("th").Words(), StringComparison.Ordinal);
        Assert.Equal("het hele programma", programme.QuerySelector("td[data-k=Bij]").Words());
        Assert.Contains("titel", (await browser.GetAsync(Act(row, "geschiedenis"))).QuerySelector("table.history").Words(), StringComparison.Ordinal);

        using var silent = await browser.FillInAsync(Act(row, "verwijderen"), ("Reason", " "));
        Assert.Contains("Schrijf in een paar woorden waarom", (await silent.Read()).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var removed = await browser.FillInAsync(Act(row, "verwijderen"), ("Reason", "Niet meer nodig"));
        var after = await browser.GetAsync("/programmas/" + sample.Slug);
        Assert.Null(after.QuerySelector("#onderbouwing"));
        using var undone = await browser.SubmitUndoAsync(after);
        Assert.NotNull((await browser.GetAsync("/programmas/" + sample.Slug)).QuerySelector("#onderbouwing"));
    }

    [Theory]
    [EachDatabase]
    public async Task Evidence_ChangedByTwoAtOnce_ShowsBothVersions(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var added = await AddEvidenceAsync(browser, sample);
        var address = Act((await browser.GetAsync(Goal(sample))).QuerySelector("#onderbouwing tbody tr")!, "wijzigen");
        var opened = await browser.GetAsync(address);
        using var first = await browser.FillInAsync(address, ("veld.titel", "De eerste"));

        using var second = await browser.SubmitAsync(opened, address, ("veld.titel", "De tweede"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Figure_ForWhoMayOnlyRead_CannotBeAddedAndEvidenceNotChanged(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var added = await AddEvidenceAsync(browser, sample);
        var row = (await browser.GetAsync(Goal(sample))).QuerySelector("#onderbouwing tbody tr")!;
        var add = await LinkAsync(browser, sample, "onderbouwing/nieuw");
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Auditor);

        Assert.Empty((await reader.GetAsync(Explore)).QuerySelectorAll("a[href^='/cijfers/toevoegen']"));
        foreach (var address in new[] { "/cijfers/toevoegen?" + add.Split('?')[1], add, add.Replace("onderbouwing/nieuw", "indicatoren/uit-cijfers", StringComparison.Ordinal), Act(row, "wijzigen"), Act(row, "verwijderen") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(address)).StatusCode);
        }

        var seen = (await reader.GetAsync(Goal(sample))).QuerySelector("#onderbouwing")!;
        Assert.Contains("515", seen.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("a[href$='/wijzigen']"));
    }

    [Theory]
    [EachDatabase]
    public async Task Figure_ThatNoTableHas_CannotBeAdded(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);

        foreach (var query in new[] { "", "tabel=GEEN&maat=Meldingen_1&k0=T&gebied=GM9991&per=jaar", $"tabel={FigureSample.Table}&maat=Meldingen_1&k0=X&gebied=GM9991&per=jaar", $"tabel={FigureSample.Table}&maat=Meldingen_1&k0=T&gebied=GM9991&per=eeuw" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync("/cijfers/toevoegen?" + query)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync($"/programmas/{sample.Slug}/onderbouwing/nieuw?{query}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync($"/programmas/{sample.Slug}/indicatoren/uit-cijfers?{query}")).StatusCode);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task PagesWithEvidence_TakeAFixedNumberOfStatements(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var one = await AddEvidenceAsync(browser, sample);
        var few = await CountAsync(browser, Goal(sample));
        using var two = await AddEvidenceAsync(browser, sample, "&als=per1000");
        using var three = await AddEvidenceAsync(browser, sample, "&k0=A");

        Assert.InRange(few, 1, 12);
        Assert.Equal(few, await CountAsync(browser, Goal(sample)));
        Assert.InRange(await CountAsync(browser, "/programmas/" + sample.Slug), 1, 12);
        Assert.InRange(await CountAsync(browser, await LinkAsync(browser, sample, "onderbouwing/nieuw")), 1, 12);
        Assert.InRange(await CountAsync(browser, await LinkAsync(browser, sample, "indicatoren/uit-cijfers")), 1, 12);
    }

    [Theory]
    [EachDatabase]
    public async Task Evidence_WhenItsProgrammeFileIsTakenInAgain_IsStillThere(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var added = await AddEvidenceAsync(browser, sample);
        var app = await apps.On(provider);

        var file = await browser.SendAsync($"/programmas/{sample.Slug}/bestand.json");
        await sample.TakeInAgainAsync(app);

        Assert.Contains("515", (await browser.GetAsync(Goal(sample))).QuerySelector("#onderbouwing").Words(), StringComparison.Ordinal);
        Assert.Contains("\"evidence\"", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Goal(Sample sample) => $"/programmas/{sample.Slug}/doelen/doel-{sample.Slug}";

    private static string Act(AngleSharp.Dom.IElement row, string act) => row.QuerySelector($"a[href$='/{act}']")!.GetAttribute("href")!;

    private static async Task<HttpResponseMessage> AddEvidenceAsync(Browser browser, Sample sample, string more = "")
    {
        var added = await browser.FillInAsync(await LinkAsync(browser, sample, "onderbouwing/nieuw", more) + "&doel=doel-" + sample.Slug, ("veld.opmerking", "Zo veel wordt er gemeld"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return added;
    }

    private static async Task<int> CountAsync(Browser browser, string address)
    {
        await browser.GetAsync(address);
        using var statements = StatementCounter.Start();
        await browser.GetAsync(address);
        return statements.Count;
    }

    /// <summary>Follows the links as a user does: from the figure to the choice of programmes, and on.</summary>
    private static async Task<string> LinkAsync(Browser browser, Sample sample, string act, string more = "")
    {
        var explore = await browser.GetAsync((more.StartsWith("&k0", StringComparison.Ordinal) ? Explore.Replace("&k0=T", "", StringComparison.Ordinal) : Explore) + more);
        var choice = await browser.GetAsync(explore.QuerySelector("a[href^='/cijfers/toevoegen']")!.GetAttribute("href")!);
        return choice.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith($"/programmas/{sample.Slug}/{act}?", StringComparison.Ordinal));
    }

    private async Task<(Sample Sample, Browser Browser)> OpenAsync(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        var sample = await Sample.MakeAsync(app);
        return (sample, await app.SignInAsync(Role.ProgrammeManager, sample.Id));
    }
}
