using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

public sealed class BindingTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Indicator_WhenBound_ShowsItsFiguresFirstAndFollowsTheNextDelivery(DatabaseProvider provider)
    {
        var (sample, browser, figures) = await OpenAsync(provider);
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 12), ("1.1", "BU99990002", "2018JJ00", 3), ("1.1", "BU99990001", "2019JJ00", 10), ("1.1", "BU99990002", "2019JJ00", null));
        var address = sample.Page(sample.Schools, "koppeling");
        Assert.Contains(figures.Code, (await browser.GetAsync(address)).QuerySelector("#h-tabel")!.Closest("section").Words(), StringComparison.Ordinal);

        var form = address + "?tabel=" + figures.Code;
        using var looked = await browser.FillInAsync(form, [.. Fields(), ("wat", "bekijk")]);
        var preview = (await looked.Read()).QuerySelector("#cijfers").Words();
        Assert.Contains("2 nieuw", preview, StringComparison.Ordinal);
        Assert.Contains("15", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("levering 1", (await browser.GetAsync(sample.Page(sample.Schools))).QuerySelector("#reeks").Words(), StringComparison.Ordinal);

        using var bound = await browser.FillInAsync(form, [.. Fields(), ("wat", "koppel")]);
        Assert.Equal(HttpStatusCode.Redirect, bound.StatusCode);
        var page = await browser.GetAsync(sample.Page(sample.Schools));
        Assert.Contains("proefbron, tabel " + figures.Code + ", levering 1", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.Contains("Bijgewerkt tot levering 1", page.QuerySelector("#tabel").Words(), StringComparison.Ordinal);

        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 13), ("1.1", "BU99990002", "2018JJ00", 3), ("1.1", "BU99990001", "2019JJ00", 10), ("1.1", "BU99990002", "2019JJ00", 4));
        page = await browser.GetAsync(sample.Page(sample.Schools));
        var series = page.QuerySelector("#reeks").Words();
        Assert.Contains("herzien van 15", series, StringComparison.Ordinal);
        Assert.Contains("levering 2", series, StringComparison.Ordinal);
        Assert.Contains("1 maart 2021", page.QuerySelector("#herzien").Words(), StringComparison.Ordinal);
        Assert.Contains("Levering 2 van tabel", (await browser.GetAsync(sample.Page(sample.Schools, "geschiedenis"))).QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Binding_ThatCountsDouble_IsRefusedWithWhatIsWrong(DatabaseProvider provider)
    {
        var (sample, browser, figures) = await OpenAsync(provider);
        await figures.DeliverAsync(("0.0", "BU99990001", "2018JJ00", 20), ("1.1", "BU99990001", "2018JJ00", 12));
        var address = sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code;

        using var doubled = await browser.FillInAsync(address, ("veld.soort1", "0.0\r\n1.1"), ("veld.gebieden", "BU99990001"), ("wat", "koppel"));
        Assert.Contains("samen tellen zij dubbel", (await doubled.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var unknown = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU00000000"), ("wat", "koppel"));
        Assert.Contains("geen gebied BU00000000", (await unknown.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var baseless = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("veld.maat", "Index"), ("wat", "koppel"));
        Assert.Contains("Noem de periode", (await baseless.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        using var nobody = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("veld.maat", "PerThousand"), ("wat", "koppel"));
        var page = await nobody.Read();
        Assert.Contains("geen enkel cijfer", page.QuerySelector(".errsum").Words(), StringComparison.Ordinal);
        Assert.Contains("aantal inwoners van dat jaar is niet bekend", page.QuerySelector("#cijfers").Words(), StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync(sample.Page(sample.Schools))).QuerySelector("#tabel"));
    }

    [Theory]
    [EachDatabase]
    public async Task Share_OfAWhole_KeepsNumeratorAndDenominator(DatabaseProvider provider)
    {
        var (sample, browser, figures) = await OpenAsync(provider);
        await figures.DeliverAsync(("0.0", "BU99990001", "2018JJ00", 40), ("1.1", "BU99990001", "2018JJ00", 10), ("0.0", "NL01", "2018JJ00", 1000), ("1.1", "NL01", "2018JJ00", 200));
        var address = sample.Page(sample.Clean, "koppeling") + "?tabel=" + figures.Code;

        using var compared = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("veld.maat", "Share"), ("veld.geheel1", "0.0"), ("veld.min", "NL01"), ("wat", "bekijk"));
        Assert.Contains("5 %", (await compared.Read()).QuerySelector("#cijfers").Words().Replace('\u00a0', ' '), StringComparison.Ordinal);
        using var bound = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("veld.maat", "Share"), ("veld.geheel1", "0.0"), ("wat", "koppel"));
        Assert.Equal(HttpStatusCode.Redirect, bound.StatusCode);

        Assert.Equal("10", (await browser.GetAsync(sample.Page(sample.Clean, "metingen/2018/wijzigen"))).Field("veld.teller"));
    }

    [Theory]
    [EachDatabase]
    public async Task Binding_WhenTakenOff_LeavesTheFiguresAndCanComeBack(DatabaseProvider provider)
    {
        var (sample, browser, figures) = await BoundAsync(provider);
        var address = sample.Page(sample.Schools, "koppeling/verwijderen");
        using var silent = await browser.FillInAsync(address, ("Reason", " "));
        Assert.Contains("waarom", (await silent.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);

        using var removed = await browser.FillInAsync(address, ("Reason", "Andere bron"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 99), ("1.1", "BU99990002", "2018JJ00", 3));
        var page = await browser.GetAsync(removed.Headers.Location!.OriginalString);
        Assert.Null(page.QuerySelector("#tabel"));
        Assert.Contains("levering 1", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("herzien", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);

        using var undone = await browser.SubmitUndoAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Er is een nieuwere levering", (await browser.GetAsync(sample.Page(sample.Schools))).QuerySelector("#tabel").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Binding_ChangedByTwoAtOnce_ShowsBothVersions(DatabaseProvider provider)
    {
        var (sample, browser, _) = await BoundAsync(provider);
        var address = sample.Page(sample.Schools, "koppeling");
        var opened = await browser.GetAsync(address);
        using var first = await browser.FillInAsync(address, ("veld.gebieden", "BU99990001"), ("wat", "koppel"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await browser.SubmitAsync(opened, address, ("veld.gebieden", "BU99990002"), ("wat", "koppel"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Binding_IsForWhoMayEditTheProgramme(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        var reader = await app.SignInAsync(Role.Auditor);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(sample.Page(sample.Schools, "koppeling"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(sample.Page(sample.Schools, "koppeling/verwijderen"))).StatusCode);
        Assert.DoesNotContain("koppeling", (await reader.GetAsync(sample.Page(sample.Schools))).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task PageOfABoundIndicator_TakesAFixedNumberOfStatements(DatabaseProvider provider)
    {
        var (sample, browser, _) = await BoundAsync(provider);
        await browser.GetAsync(sample.Page(sample.Schools));

        using var statements = StatementCounter.Start();
        await browser.GetAsync(sample.Page(sample.Schools));

        Assert.InRange(statements.Count, 1, 12);
    }

    private static (string, string)[] Fields() => [("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001\r\nBU99990002")];

    private async Task<(Sample Sample, Browser Browser, Figures Figures)> BoundAsync(DatabaseProvider provider)
    {
        var (sample, browser, figures) = await OpenAsync(provider);
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 12), ("1.1", "BU99990002", "2018JJ00", 3));
        using var bound = await browser.FillInAsync(sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code, [.. Fields(), ("wat", "koppel")]);
        Assert.Equal(HttpStatusCode.Redirect, bound.StatusCode);
        return (sample, browser, figures);
    }

    private async Task<(Sample Sample, Browser Browser, Figures Figures)> OpenAsync(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        return (sample, await app.SignInAsync(Role.ProgrammeManager, sample.Id), new Figures(app, "T" + sample.Slug.ToUpperInvariant()));
    }
}
