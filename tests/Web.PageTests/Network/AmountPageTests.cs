using System.Net;
using AngleSharp.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Network;

public sealed class AmountPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Amounts_PutOurSumUnderThePrintedTotal(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var reader = await app.SignInAsync(Role.Partner, await Programmes.SmallAsync(app, "optellen"));

        var page = await reader.GetAsync("/programmas/optellen/bedragen");

        Assert.Equal("600", page.QuerySelector("tr.total td.num").Words());
        Assert.Equal("500 verschil −100", page.QuerySelector("tr.computed td.num").Words());
        Assert.Equal(["€ 600", "€ 500", "€ −100"], page.QuerySelectorAll("section:has(#bevindingen) td.num").Select(cell => cell.Words()));
        Assert.Empty(page.QuerySelectorAll("a[href*=wijzigen]"));
    }

    [Theory]
    [EachDatabase]
    public async Task Row_IsAddedWithItsFigures_ChangedAndTakenBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, await Programmes.SmallAsync(app, "regel"));
        const string list = "/programmas/regel/bedragen";

        using var asked = await manager.FillInAsync(list + "/nieuw?naast=regel-geld", ("veld.regel", "Advies"), ("veld.waarden", "2019: 1.4"));
        Assert.Contains("bedoelt u 1,4 of 14?", (await asked.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);

        using var added = await manager.FillInAsync(list + "/nieuw?naast=regel-geld", ("veld.regel", "Advies"), ("veld.waarden", "2019: 1.000\n2020: p.m."));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = await manager.GetAsync(list);
        Assert.Equal("1.500 verschil +900", page.QuerySelector("tr.computed td.num").Words());
        Assert.Equal("p.m.", page.QuerySelector("#regel-regel-advies .state").Words());

        using var changed = await manager.FillInAsync(list + "/regel-advies/wijzigen", ("veld.waarden", "2019: 100"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        page = await manager.GetAsync(list);
        Assert.Equal("600 klopt", page.QuerySelector("tr.computed td.num").Words());
        Assert.Null(page.QuerySelector("#regel-regel-advies .state"));

        using var undone = await manager.SubmitAsync(page, list);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        page = await manager.GetAsync(list);
        Assert.Contains("Ongedaan gemaakt.", page.QuerySelector(".okmsg").Words(), StringComparison.Ordinal);
        Assert.Equal("1.500 verschil +900", page.QuerySelector("tr.computed td.num").Words());
        Assert.Equal("p.m.", page.QuerySelector("#regel-regel-advies .state").Words());

        using var removed = await manager.FillInAsync(list + "/regel-advies/verwijderen", ("Reason", "Dubbel"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Null((await manager.GetAsync(list)).QuerySelector("#regel-regel-advies"));
    }

    [Theory]
    [EachDatabase]
    public async Task Csv_HoldsEveryFigureAndNoFormula(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, await Programmes.SmallAsync(app, "csv"));
        using var added = await manager.FillInAsync("/programmas/csv/bedragen/nieuw?naast=csv-geld", ("veld.regel", "=1+1;\"x\""), ("veld.waarden", "2019: 7"));

        using var answer = await manager.SendAsync("/programmas/csv/bedragen.csv");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Begroting;euro;1;;Communicatie;regel;;2019;300;300;", text, StringComparison.Ordinal);
        Assert.Contains("Begroting;euro;1;;Totaal;berekend totaal;;2019;507;507;", text, StringComparison.Ordinal);
        Assert.Contains(";\"'=1+1;\"\"x\"\"\";", text, StringComparison.Ordinal);
    }
}
