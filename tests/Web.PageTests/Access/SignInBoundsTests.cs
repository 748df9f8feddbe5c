using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Access;

/// <summary>How often may be tried, and from where a request is believed to come.</summary>
public sealed class SignInBoundsTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const int PerAddress = 120;

    [Fact]
    public async Task SignIn_WithManyAccountsFromOneAddress_IsRefusedInTheEndAndOnlyThere()
    {
        await using var app = await App.StartAsync(DatabaseProvider.Sqlite, "--OpKoers:Proxies=10.0.0.4, 10.1.0.0/16");
        using var guesser = From(app, "198.51.100.7");
        for (var attempt = 0; attempt < PerAddress; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, await TryAsync(guesser, $"account-{attempt}@proef.example"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(guesser, "nog-een@proef.example"));
        using var other = From(app, "198.51.100.8");
        Assert.Equal(HttpStatusCode.OK, await TryAsync(other, "nog-een@proef.example"));
    }

    [Fact]
    public async Task ForwardedHeaders_WithoutAKnownProxy_AreNotBelieved()
    {
        var app = await apps.On(DatabaseProvider.Sqlite);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        administrator.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "kwaad.example");

        Assert.StartsWith("http://localhost/", await LinkAsync(administrator, await app.CreateAccountAsync("zonder", app.Organisation.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardedHeaders_FromAKnownProxy_MakeLinksThatWorkOutside()
    {
        await using var app = await App.StartAsync(DatabaseProvider.Sqlite, "--OpKoers:Proxies=10.0.0.4");
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        administrator.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "opkoers.proef.example");

        Assert.StartsWith("http://opkoers.proef.example/wachtwoord/", await LinkAsync(administrator, await app.CreateAccountAsync("met", app.Organisation.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxies_WhenTheSettingCannotBeRead_StopTheHostAtOnce()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => App.StartAsync(DatabaseProvider.Sqlite, "--OpKoers:Proxies=ergens"));

        Assert.Contains("'ergens'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithSpacesAroundTheAddress_Succeeds()
    {
        var app = await apps.On(DatabaseProvider.Sqlite);
        await app.CreateAccountAsync("spatie", app.Organisation.Id, (Role.Auditor, null));
        using var browser = app.Open();

        using var answer = await browser.TrySignInAsync("  " + App.EmailOf("spatie").ToUpperInvariant() + " ", App.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Browser From(App app, string address)
    {
        var browser = app.Open();
        // Over TLS, as everything from outside: its cookies go over nothing else.
        browser.Client.BaseAddress = new Uri("https://localhost");
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    private static async Task<HttpStatusCode> TryAsync(Browser browser, string email)
    {
        using var answer = await browser.TrySignInAsync(email, "verkeerd");
        return answer.StatusCode;
    }

    private static async Task<string> LinkAsync(Browser administrator, Guid account)
    {
        var address = $"/gebruikers/{account}";
        var token = (await administrator.GetAsync(address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var linked = await administrator.SendBlindAsync(address + "?handler=Link", ("__RequestVerificationToken", token));
        return (await linked.Read()).QuerySelector(".note code")!.TextContent;
    }
}
