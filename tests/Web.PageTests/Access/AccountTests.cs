using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Access;

public sealed class AccountTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task SecondStep_WhenSetUp_IsAskedAtTheNextSignInAndEachCodeCountsOnce(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.CreateAccountAsync("stap", app.Organisation.Id, (Role.Auditor, null));
        using var browser = await app.SignInAsync("stap");
        using var begun = await browser.SubmitAsync(await browser.GetAsync("/account/tweede-stap"), "/account/tweede-stap");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var page = await browser.GetAsync("/account/tweede-stap");
        Assert.NotNull(page.QuerySelector("main svg[role=img] path"));
        var key = page.QuerySelector("main p code").Words().Replace(" ", "", StringComparison.Ordinal);
        using var confirmed = await browser.SubmitAsync(page, "/account/tweede-stap", ("Code", CodeOf(key, app.Time)));
        var codes = (await confirmed.Read()).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(8, codes.Count);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        var code = CodeOf(key, app.Time);
        Assert.Equal("/", await SecondAsync(app, "/tweede-stap", code));
        Assert.Null(await SecondAsync(app, "/tweede-stap", code));
        Assert.Equal("/", await SecondAsync(app, "/herstelcode", codes[0].ToLowerInvariant()));
        Assert.Null(await SecondAsync(app, "/herstelcode", codes[0]));
    }

    [Theory]
    [EachDatabase]
    public async Task SignOutEverywhere_OnOneDevice_EndsTheOtherAtOnce(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.CreateAccountAsync("overal", app.Organisation.Id, (Role.Auditor, null));
        using var here = await app.SignInAsync("overal");
        using var there = await app.SignInAsync("overal");
        await there.GetAsync("/account");

        var page = await here.GetAsync("/account");
        var form = page.QuerySelector("form[action='/account?handler=Overal'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await here.SendBlindAsync("/account?handler=Overal", ("__RequestVerificationToken", form));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var after = await there.SendAsync("/account");
        Assert.Equal("/inloggen", after.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [EachDatabase]
    public async Task Password_WhenChanged_IsTheOneThatOpens(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        await app.CreateAccountAsync("nieuw", app.Organisation.Id, (Role.Auditor, null));
        using var browser = await app.SignInAsync("nieuw");
        using var wrong = await browser.FillInAsync("/account", ("Huidig", "niet-het-mijne"), ("Nieuw", "een heel nieuw wachtwoord"));
        Assert.Contains("niet uw wachtwoord", (await wrong.Read()).QuerySelector("main").Words(), StringComparison.Ordinal);
        using var shortOne = await browser.FillInAsync("/account", ("Huidig", App.Password), ("Nieuw", "kort"));
        Assert.Equal(HttpStatusCode.OK, shortOne.StatusCode);

        using var changed = await browser.FillInAsync("/account", ("Huidig", App.Password), ("Nieuw", "een heel nieuw wachtwoord"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await browser.GetAsync("/account");
        using var other = app.Open();
        using var signedIn = await other.TrySignInAsync(App.EmailOf("nieuw"), "een heel nieuw wachtwoord");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Mail_WhenNotWanted_IsKnownToWhoeverSendsIt(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var account = await app.CreateAccountAsync("stil", app.Organisation.Id, (Role.Auditor, null));
        using var browser = await app.SignInAsync("stil");
        Assert.True((await ContactAsync(app, account)).WantsMail);

        using var off = await browser.FillInAsync("/account", ("GeenMail", "true"));

        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        Assert.False((await ContactAsync(app, account)).WantsMail);
        var page = await browser.GetAsync("/account");
        Assert.True(page.QuerySelector("[name=GeenMail]")!.HasAttribute("checked"));
        // A checkbox that is off is not sent.
        var token = page.QuerySelector("form[action='/account?handler=Bericht'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var on = await browser.SendBlindAsync("/account?handler=Bericht", ("__RequestVerificationToken", token));
        Assert.True((await ContactAsync(app, account)).WantsMail);
    }

    [Theory]
    [EachDatabase]
    public async Task Contacts_NameActiveAccountsOfTheOrganisationWithWhatTheyMayToday(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var programme = Guid.NewGuid();
        var manager = await app.CreateAccountAsync("bereik-pm", app.Organisation.Id, (Role.ProgrammeManager, programme));
        var elsewhere = await app.CreateOrganisationAsync("GM9995", "verderop", "Verderop");
        var foreign = await app.CreateAccountAsync("bereik-vreemd", elsewhere.Id, (Role.ProgrammeManager, programme));

        var contacts = await app.InScopeAsync(services => services.GetRequiredService<IAccountContacts>().ListAsync(app.Organisation.Id));

        Assert.True(contacts[manager].Can(Permission.AcceptReports, programme));
        Assert.False(contacts[manager].Can(Permission.AcceptReports, Guid.NewGuid()));
        Assert.False(contacts[manager].Can(Permission.ManageAccounts));
        Assert.Equal(App.EmailOf("bereik-pm"), contacts[manager].Email);
        Assert.DoesNotContain(foreign, contacts.Keys);
    }

    [Theory]
    [EachDatabase]
    public async Task Administrator_MakesAnAccountWithALink_ThatWorksOnce(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        using var made = await administrator.FillInAsync("/gebruikers/nieuw", ("Functie", "Trekker Wonen"), ("Email", "wonen@proef.example"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var address = made.Headers.Location!.OriginalString;
        using var changed = await administrator.FillInAsync(address, ("veld.Functie", "Auditor Wonen"), ("veld.Auditor", "true"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var page = await administrator.GetAsync(address);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var linked = await administrator.SendBlindAsync(address + "?handler=Link", ("__RequestVerificationToken", token));
        var link = new Uri((await linked.Read()).QuerySelector(".note code")!.TextContent).AbsolutePath;

        using var user = app.Open();
        using var set = await user.FillInAsync(link, ("Nieuw", "vier losse woorden samen"));
        Assert.Equal("/inloggen", set.Headers.Location!.OriginalString);
        using var again = await user.SendAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var signedIn = await user.TrySignInAsync("wonen@proef.example", "vier losse woorden samen");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("Auditor Wonen", (await user.GetAsync("/account")).QuerySelector(".top__me a").Words());

        using var closed = await administrator.SendBlindAsync(address + "?handler=Sluit", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        using var after = await user.SendAsync("/account");
        Assert.Equal("/inloggen", after.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [EachDatabase]
    public async Task Accounts_ForAnotherRoleOrAnotherOrganisation_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var elsewhere = await app.CreateOrganisationAsync("GM9998", "elders", "Elders");
        var foreign = await app.CreateAccountAsync("vreemd", elsewhere.Id, (Role.Auditor, null));
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        using var auditor = await app.SignInAsync(Role.Auditor);

        using var hidden = await administrator.SendAsync($"/gebruikers/{foreign}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain("vreemd", (await administrator.GetAsync("/gebruikers")).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await auditor.SendAsync("/gebruikers");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static async Task<string?> SecondAsync(App app, string address, string code)
    {
        using var browser = app.Open();
        using var first = await browser.TrySignInAsync(App.EmailOf("stap"), App.Password);
        Assert.StartsWith("/tweede-stap", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var second = await browser.FillInAsync(address, ("Code", code));
        return second.Headers.Location?.OriginalString;
    }

    /// <summary>What the user's app does, RFC 6238.</summary>
    private static string CodeOf(string key, TimeProvider time)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // As the RFC prescribes.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static async Task<AccountContact> ContactAsync(App app, Guid account) =>
        (await app.InScopeAsync(services => services.GetRequiredService<IAccountContacts>().ListAsync(app.Organisation.Id)))[account];
}
