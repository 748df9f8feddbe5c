using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Statistics;

public sealed class SavedViewTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Explore = "/cijfers?tabel=" + FigureSample.Table + "&k0=A&gebied=GM9991&van=2017";

    [Theory]
    [EachDatabase]
    public async Task View_SavedRemovedAndTakenBack_KeepsItsHistory(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);
        var name = "Geluid " + Guid.NewGuid().ToString("N")[..6];

        using var saved = await browser.FillInAsync(Explore, ("naam", name), ("voor", "gemeente"));
        var list = await browser.GetAsync("/cijfers");
        var item = list.QuerySelectorAll("#weergaven li").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal));
        var shown = await browser.GetAsync(item.QuerySelector("a")!.GetAttribute("href")!);
        var remove = item.QuerySelector("a[href$='/verwijderen']")!.GetAttribute("href")!;
        using var removed = await browser.FillInAsync(remove, ("Reason", "Klaar"));
        var after = await browser.GetAsync("/cijfers");
        using var back = await browser.SubmitAsync(after, "/cijfers");
        var history = await browser.GetAsync(remove.Replace("verwijderen", "geschiedenis", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["Aardam, Geluid"], shown.QuerySelectorAll("#tabel thead th.num").Select(cell => cell.FirstChild!.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain(name, after.QuerySelector("#weergaven")?.TextContent ?? "", StringComparison.Ordinal);
        // The clock stands still, so that these have no order.
        Assert.Equal(["Weergave bewaard", "Weergave teruggezet", "Weergave verwijderd"], history.QuerySelectorAll("table.history tbody tr td[data-k=Wat]").Select(cell => cell.TextContent).Order());
    }

    [Theory]
    [EachDatabase]
    public async Task View_OfOneAccount_IsNotThereForAnother(DatabaseProvider provider)
    {
        var app = await FigureSample.OnAsync(apps, provider);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);
        using var stranger = await app.SignInAsync(Role.FunctionalAdministrator);
        var name = "Eigen " + Guid.NewGuid().ToString("N")[..6];
        using var saved = await browser.FillInAsync(Explore, ("naam", name), ("voor", "mij"));
        var own = await browser.GetAsync("/cijfers");
        var remove = own.QuerySelectorAll("#weergaven li").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("a[href$='/verwijderen']")!.GetAttribute("href")!;

        var others = await stranger.GetAsync("/cijfers");
        using var answer = await stranger.SendAsync(remove);

        Assert.DoesNotContain(name, others.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task View_WithoutANameOrWithOneThatIsThere_ComesBackWithAMessage()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);

        using var empty = await browser.FillInAsync(Explore, ("naam", " "), ("voor", "mij"));
        using var first = await browser.FillInAsync(Explore, ("naam", "Dubbel"), ("voor", "mij"));
        using var twice = await browser.FillInAsync(Explore, ("naam", "Dubbel"), ("voor", "mij"));

        Assert.Contains("Geef de weergave een naam", (await empty.Read()).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("Er is al een weergave", (await twice.Read()).QuerySelector(".errsum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_ForWhoMayOnlyRead_CannotBeSaved()
    {
        var app = await FigureSample.OnAsync(apps, DatabaseProvider.Sqlite);
        using var browser = await app.SignInAsync(Role.Auditor);

        var page = await browser.GetAsync(Explore);

        Assert.Null(page.QuerySelector("#bewaren"));
    }
}
