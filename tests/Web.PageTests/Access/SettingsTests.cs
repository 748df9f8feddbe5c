using System.Net;
using AngleSharp.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Access;

public sealed class SettingsTests
{
    private const string Page = "/instellingen";

    [Theory]
    [EachDatabase]
    public async Task Tolerance_WhenChanged_ChangesWhatIsJudgedAndCanBeTakenBack(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var here = await WholeProgramme.MakeAsync(app, "streng");
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var before = await administrator.GetAsync(Page);
        Assert.Equal("10", before.QuerySelector("[name='veld.Tolerantie']")!.GetAttribute("value"));

        using var changed = await administrator.FillInAsync(Page, ("veld.Tolerantie", "12,5"), ("waarom", "Besluit van de directie"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var after = await administrator.GetAsync(Page);

        Assert.Equal("12,5", after.QuerySelector("[name='veld.Tolerantie']")!.GetAttribute("value"));
        Assert.Equal(["Tolerantie", "10\u00a0%", "12,5\u00a0%", "Besluit van de directie"], after.QuerySelectorAll(".history tbody tr:first-child td").Skip(1).Select(cell => cell.TextContent));
        Assert.Contains("12,5", (await administrator.GetAsync($"/indicatoren/{here.Key}-meting")).QuerySelector("main").Words(), StringComparison.Ordinal);
        var undo = after.QuerySelector("form[action^='/ongedaan/']")!;
        using var undone = await administrator.SendBlindAsync(undo.GetAttribute("action")!, ("__RequestVerificationToken", undo.QuerySelector("input")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal("10", (await administrator.GetAsync(Page)).QuerySelector("[name='veld.Tolerantie']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("tien")]
    [InlineData("0,123")]
    [InlineData("")]
    public async Task Tolerance_ThatCannotBe_IsRefusedInWords(string text)
    {
        await using var app = await App.StartAsync(DatabaseProvider.Sqlite);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        using var answer = await administrator.FillInAsync(Page, ("veld.Tolerantie", text));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.Read()).QuerySelector(".errsum"));
        Assert.Equal("10", (await administrator.GetAsync(Page)).QuerySelector("[name='veld.Tolerantie']")!.GetAttribute("value"));
    }

    [Theory]
    [EachDatabase]
    public async Task SecondStep_WhenAskedOfAllOrOfARole_IsSetUpBeforeAnythingElse(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        using var auditor = await app.SignInAsync(Role.Auditor);
        using var college = await app.SignInAsync(Role.College);

        using var forAuditors = await administrator.FillInAsync(Page, ("veld.Auditor", "true"));
        Assert.Equal("/account/tweede-stap", await LeadsToAsync(auditor));
        Assert.Null(await LeadsToAsync(college));

        using var forAll = await administrator.FillInAsync(Page, ("veld.Iedereen", "true"));
        Assert.Equal("/account/tweede-stap", await LeadsToAsync(college));
        Assert.Equal("/account/tweede-stap", await LeadsToAsync(administrator));
    }

    [Theory]
    [EachDatabase]
    public async Task Settings_WhenSomebodyElseWasFirst_ShowsBothVersions(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        using var one = await app.SignInAsync(Role.FunctionalAdministrator);
        using var two = await app.SignInAsync(Role.FunctionalAdministrator);
        var page = await one.GetAsync(Page);
        using var first = await two.FillInAsync(Page, ("veld.Tolerantie", "5"));

        using var second = await one.SubmitAsync(page, Page, ("veld.Tolerantie", "20"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var shown = (await second.Read()).QuerySelector("main").Words();
        Assert.Contains("20", shown, StringComparison.Ordinal);
        Assert.Contains("5", shown, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Settings_ForEveryOtherRole_AreNotThere(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        foreach (var role in new[] { Role.ConcernController, Role.Auditor, Role.College, Role.Directorate })
        {
            using var browser = await app.SignInAsync(role);
            using var answer = await browser.SendAsync(Page);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<string?> LeadsToAsync(Browser browser)
    {
        using var answer = await browser.SendAsync("/hulp");
        return answer.Headers.Location?.OriginalString;
    }
}
