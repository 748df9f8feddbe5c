using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

public sealed class PasteTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Paste_WhenAllIsWell_ShowsATrialAndStoresTheWholeBlock(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        using var read = await browser.FillInAsync(sample.Grid, ("plak", "Indicator\t2019\t2020\r\nopen WATER\t1.100\t2.350\nbuurt schoon wsjg\t\t64\ncafes en scholen\t\tn.t.b.\n"), ("actie", "lees"));
        var trial = await read.Read();
        var found = trial.QuerySelector("#plakken").Words();
        Assert.Contains("3 nieuw, 1 gewijzigd, 0 vragen of fouten", found, StringComparison.Ordinal);
        Assert.Contains("de oude waarde blijft in de geschiedenis", found, StringComparison.Ordinal);
        Assert.Equal("", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));

        using var saved = await browser.SubmitAsync(trial, sample.Grid, ("plak", trial.QuerySelector("textarea")!.TextContent), ("actie", "plak"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await browser.GetAsync(sample.Grid);
        Assert.Equal("2350", page.Field("w." + sample.Water));
        Assert.Equal("64", page.Field("w." + sample.Clean));
        Assert.Equal("n.t.b.", page.Field("w." + sample.Schools));
        Assert.Contains("1.100", (await browser.GetAsync(sample.Page(sample.Water))).QuerySelector("#reeks").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Paste_WhenOneLineIsWrong_StoresNothingEvenWhenAskedTo(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        const string Block = "Open water\t2.350\nOnbekend ding\t4\nBuurt schoon (WSJG)\t1.4";
        using var forced = await browser.FillInAsync(sample.Grid, ("plak", Block), ("actie", "plak"));

        var page = await forced.Read();
        var found = page.QuerySelector("#plakken").Words();
        Assert.Contains("Deze indicator kennen wij niet", found, StringComparison.Ordinal);
        Assert.Contains("Bedoelt u 1.400, 14 of 1,4?", found, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[value=plak]"));
        Assert.Equal("", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));
    }

    [Theory]
    [EachDatabase]
    public async Task Paste_WhenSomebodyChangedAFigureAfterTheTrial_ShowsTheTrialAgain(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        using var read = await browser.FillInAsync(sample.Grid, ("plak", "Open water\t2.350"), ("actie", "lees"));
        var trial = await read.Read();
        using var meanwhile = await browser.FillInAsync(sample.Grid, ("w." + sample.Water, "1.900"));
        Assert.Equal(HttpStatusCode.Redirect, meanwhile.StatusCode);

        using var late = await browser.SubmitAsync(trial, sample.Grid, ("plak", "Open water\t2.350"), ("actie", "plak"));

        Assert.Contains("Intussen heeft iemand anders iets gewijzigd", (await late.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        Assert.Equal("1900", (await browser.GetAsync(sample.Grid)).Field("w." + sample.Water));
    }

    [Theory]
    [EachDatabase]
    public async Task Paste_WhenItIsHuge_IsReadOrRefusedWithoutAFault(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        using var browser = await app.SignInAsync(Role.ProgrammeManager, sample.Id);
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(number => $"{Sample.Script}{number}\u0001\t1"));
        using var read = await browser.FillInAsync(sample.Grid, ("plak", lines), ("actie", "lees"));
        var page = await read.Read();
        Assert.Contains("5000 vragen of fouten", page.QuerySelector("#plakken").Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));

        using var more = await browser.FillInAsync(sample.Grid, ("plak", lines + "\nx\t1"), ("actie", "plak"));
        Assert.Contains("meer dan 5000 regels", (await more.Read()).QuerySelector("#plakken").Words(), StringComparison.Ordinal);
    }
}
