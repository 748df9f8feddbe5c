using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Access;

public sealed class SignInTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Page_WhenNobodySignedIn_LeadsToTheSignInPage(DatabaseProvider provider)
    {
        using var browser = (await apps.On(provider)).Open();
        foreach (var address in new[] { "/", "/gebruikers", "/account", "/programmas/x/rollen", "/bestaat-niet" })
        {
            using var answer = await browser.SendAsync(address);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal("/inloggen", answer.Headers.Location!.AbsolutePath);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task SignIn_WithTheRightPassword_OpensASessionThatLeadsBack(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.CreateAccountAsync("goed", app.Organisation.Id, (Role.Auditor, null));
        using var browser = app.Open();

        using var answer = await browser.TrySignInAsync(App.EmailOf("goed"), App.Password, "/hulp?a=1");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/hulp?a=1", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("opkoers=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var page = await browser.GetAsync("/hulp");
        Assert.Equal("Functie goed", page.QuerySelector(".top__me a").Words());
        Assert.Equal("Gemeente Proef", page.QuerySelector(".top__org").Words());
    }

    [Theory]
    [EachDatabase]
    public async Task SignIn_WithWrongPasswords_SaysTheSameWithAndWithoutAnAccount(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.CreateAccountAsync("dicht", app.Organisation.Id, (Role.Auditor, null));
        using var known = app.Open();
        using var unknown = app.Open();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var one = await TriedAsync(known, "dicht", "verkeerd");
            Assert.Equal(one, await TriedAsync(unknown, "bestaat-niet", "verkeerd"));
            Assert.Contains(attempt < 5 ? $"nog {5 - attempt} keer" : "te vaak", one, StringComparison.Ordinal);
        }

        Assert.Contains("te vaak", await TriedAsync(known, "dicht", App.Password), StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromMinutes(16));
        using var later = await known.TrySignInAsync(App.EmailOf("dicht"), App.Password);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Theory]
    [InlineData("//kwaad.example/")]
    [InlineData("https://kwaad.example/")]
    [InlineData("/\\kwaad.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAnAddressOfAnotherSite_StaysHere(string address)
    {
        var app = await apps.On(DatabaseProvider.Sqlite);
        var name = "terug" + Guid.NewGuid().ToString("N");
        await app.CreateAccountAsync(name, app.Organisation.Id, (Role.Auditor, null));
        using var browser = app.Open();

        using var answer = await browser.TrySignInAsync(App.EmailOf(name), App.Password, address);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignIn_WithoutTheTokenOfTheForm_IsRefused()
    {
        using var browser = (await apps.On(DatabaseProvider.Sqlite)).Open();

        using var answer = await browser.SendBlindAsync("/inloggen", ("Email", "a@b.example"), ("Password", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_TooFast_IsRefusedBeforeAnyPasswordIsTried()
    {
        using var browser = (await apps.On(DatabaseProvider.Sqlite)).Open();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            using var answer = await browser.TrySignInAsync("haast@proef.example", "verkeerd");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task SignIn_WithTheDocumentedPassword_WorksInADemoAlone()
    {
        foreach (var demo in new[] { false, true })
        {
            await using var app = await App.StartAsync(DatabaseProvider.Sqlite, demo ? ["--demo"] : []);
            var programme = Guid.NewGuid();
            var made = await app.InScopeAsync(services =>
                ((IDemoAccounts)services.GetService(typeof(IDemoAccounts))!).CreateAsync(app.Organisation.Id, new Dictionary<string, Guid> { ["veiligheid"] = programme }));
            var manager = Assert.Single(made, account => account.Email == "pm-veiligheid@proef.example");
            using var browser = app.Open();

            using var answer = await browser.TrySignInAsync(manager.Email, manager.Password!);

            Assert.Equal(demo ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task SignOut_ThroughItsForm_EndsTheSession(DatabaseProvider provider)
    {
        using var browser = await (await apps.On(provider)).SignInAsync(Role.College);

        using var answer = await browser.FillInAsync("/uitloggen");

        Assert.Equal("/inloggen", answer.Headers.Location!.OriginalString);
        using var after = await browser.SendAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Address_ThatIsNotThere_IsMissingForWhoSignedIn(DatabaseProvider provider)
    {
        using var browser = await (await apps.On(provider)).SignInAsync(Role.College);

        using var answer = await browser.SendAsync("/bestaat-niet");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> TriedAsync(Browser browser, string name, string password)
    {
        using var answer = await browser.TrySignInAsync(App.EmailOf(name), password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Read()).QuerySelector("main form").Words().Replace(name, "", StringComparison.Ordinal);
    }
}
