using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

public sealed class GridTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Save_WhenCellsAreFilled_StoresThemAsOneActThatCanBeTakenBack(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var answer = await browser.FillInAsync(sample.Grid, ("w." + sample.Water, "2.350"), ("w." + sample.Clean, "64"), ("m." + sample.Clean, "2,5"), ("w." + sample.Schools, "n.t.b."), ("o." + sample.Schools, "verschijnt in maart"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await browser.GetAsync(sample.Grid);
        Assert.Equal(["2350", "64", "n.t.b."], Values(page, sample.Water, sample.Clean, sample.Schools));
        Assert.Equal("2,5", page.Field("m." + sample.Clean));
        Assert.Contains("3 metingen opgeslagen.", page.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);

        using var undone = await browser.SubmitUndoAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(["", "", ""], Values(await browser.GetAsync(sample.Grid), sample.Water, sample.Clean, sample.Schools));
        browser.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task Save_WhenOneCellCannotBeRead_HoldsBackThatCellAloneAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var answer = await browser.FillInAsync(sample.Grid, ("w." + sample.Water, "1.4"), ("w." + sample.Clean, "64"), ("w." + sample.Schools, "veel"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Read();
        Assert.Equal(["1.4", "64", "veel"], Values(page, sample.Water, sample.Clean, sample.Schools));
        Assert.Contains("2 cellen vragen uw keuze", page.QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        Assert.Equal(["Maak er 1.400 van", "Maak er 14 van", "Maak er 1,4 van"], page.QuerySelectorAll("button[name=kies]").Select(button => button.Words()));
        Assert.Equal(["", "64", ""], Values(await browser.GetAsync(sample.Grid), sample.Water, sample.Clean, sample.Schools));

        using var chosen = await browser.SubmitAsync(page, sample.Grid, ("w." + sample.Water, "1.4"), ("kies", page.QuerySelector("button[name=kies]")!.GetAttribute("value")!));
        var after = await chosen.Read();
        Assert.Equal(["1400", "64", "veel"], Values(after, sample.Water, sample.Clean, sample.Schools));
        Assert.Equal("", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));
        browser.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task Save_WhenAFigureLooksOdd_WarnsAndSavesAllTheSame(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var trial = await browser.FillInAsync(sample.Grid, ("w." + sample.Water, "2.400"), ("actie", "proef"));
        var shown = await trial.Read();
        Assert.Contains("2,4 keer zo veel als in 2019", shown.QuerySelector(".cellmsg--warn").Words(), StringComparison.Ordinal);
        Assert.Contains("nieuw", shown.QuerySelector("#proef").Words(), StringComparison.Ordinal);
        Assert.Equal("", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));

        using var saved = await browser.SubmitAsync(shown, sample.Grid, ("w." + sample.Water, "2.400"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("2400", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));
        browser.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task Save_WhenSomebodyElseChangedTheCell_ShowsBothAndLetsTheUserChoose(DatabaseProvider provider)
    {
        var (sample, first) = await OpenAsync(provider);
        using var second = await (await apps.On(provider)).SignInAsync(Role.ProgrammeManager, sample.Id);
        var opened = await second.GetAsync(sample.Grid);
        using var earlier = await first.FillInAsync(sample.Grid, ("w." + sample.Water, "1.200"));
        Assert.Equal(HttpStatusCode.Redirect, earlier.StatusCode);

        using var later = await second.SubmitAsync(opened, sample.Grid, ("w." + sample.Water, "1.300"), ("w." + sample.Clean, "63"));
        var page = await later.Read();
        var note = page.QuerySelector(".cellmsg--both").Words();
        Assert.Contains("Er staat nu 1200. U typte 1.300.", note, StringComparison.Ordinal);
        Assert.Contains("Functie ", note, StringComparison.Ordinal);
        Assert.Equal(["1200", "63"], Values(await second.GetAsync(sample.Grid), sample.Water, sample.Clean));

        // Saving once more without a choice still overwrites nothing.
        using var again = await second.SubmitAsync(page, sample.Grid, ("w." + sample.Water, "1.300"));
        Assert.Equal("1200", (await second.GetAsync(sample.Grid)).Field("w." + sample.Water));

        using var chosen = await second.SubmitAsync(await again.Read(), sample.Grid, ("w." + sample.Water, "1.300"), ("kies", $"versie:{sample.Water}:mijn"));
        using var saved = await second.SubmitAsync(await chosen.Read(), sample.Grid, ("w." + sample.Water, "1.300"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("1300", (await second.GetAsync(sample.Grid)).Field("w." + sample.Water));
        first.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task Save_WhenTheStatusIsRevised_KeepsTheOldFigureVisible(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var answer = await browser.FillInAsync(sample.Grid.Replace("2020", "2019", StringComparison.Ordinal), ("w." + sample.Water, "1.100"), ("s." + sample.Water, "Revised"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var page = await browser.GetAsync(sample.Page(sample.Water));

        Assert.Contains("herzien van 1.000", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.Contains("1.100", page.QuerySelector("#herzien").Words(), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Theory]
    [EachDatabase]
    public async Task Grid_WhenTheRoleMayNotMeasure_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        var other = await Sample.MakeAsync(app);
        using var auditor = await app.SignInAsync(Role.Auditor);
        using var elsewhere = await app.SignInAsync(Role.ProgrammeManager, other.Id);
        foreach (var browser in new[] { auditor, elsewhere })
        {
            using var page = await browser.SendAsync(sample.Grid);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }

        var own = await elsewhere.GetAsync(other.Grid);
        using var posted = await elsewhere.SubmitAsync(own, sample.Grid, ("w." + sample.Water, "9"));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Post_WhenItIsHostile_IsRefusedWithoutAFault(DatabaseProvider provider)
    {
        var (sample, browser) = await OpenAsync(provider);
        using var year = await browser.FillInAsync(sample.Grid, ("jaar", "99999"), ("w." + sample.Water, "1"));
        Assert.Equal(HttpStatusCode.NotFound, year.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync($"/programmas/{sample.Slug}/metingen?jaar=abc")).StatusCode);

        using var dirty = await browser.FillInAsync(sample.Grid, ("w." + sample.Water, "12\u000134"), ("o." + sample.Water, "a\u0001b\u0007" + Sample.Script), ("basis." + sample.Clean, "{kapot"), ("s." + sample.Schools, "999"), ("w." + sample.Schools, "7"));
        Assert.Equal(HttpStatusCode.OK, dirty.StatusCode);
        var page = await browser.GetAsync(sample.Grid);
        Assert.Equal(["1234", ""], Values(page, sample.Water, sample.Schools));
        Assert.Equal("ab" + Sample.Script, page.Field("o." + sample.Water));
        Assert.Empty(page.QuerySelectorAll("main script"));
        browser.Dispose();
    }

    private async Task<(Sample Sample, Browser Browser)> OpenAsync(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        return (sample, await app.SignInAsync(Role.ProgrammeManager, sample.Id));
    }

    private static IEnumerable<string> Values(IHtmlDocument page, params string[] keys) => keys.Select(key => page.Field("w." + key));
}
