using System.Net;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>The one character that no database and no page can hold: refused wherever it comes in, and never a fault.</summary>
public sealed class NulCharacterTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Nul = "voor\0na";

    [Theory]
    [EachDatabase]
    public async Task Address_WithNul_IsABadRequest(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var browser = await app.SignInAsync(Role.ConcernController);
        foreach (var address in new[] { "/zoeken?q=a%00b", "/?peildatum=%00", "/indicatoren?a%00b=c", "/inloggen?naar=%2F%00" })
        {
            using var answer = await browser.SendAsync(address);

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} gave {answer.StatusCode}.");
            Assert.NotNull((await answer.Read()).QuerySelector("main h1"));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task SignIn_WithNul_IsABadRequest(DatabaseProvider provider)
    {
        using var browser = (await apps.On(provider)).Open();

        using var email = await browser.TrySignInAsync(Nul, "x");
        using var password = await browser.TrySignInAsync("a@b.example", Nul);

        Assert.Equal(HttpStatusCode.BadRequest, email.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, password.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Upload_WithNulInAField_IsABadRequest(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var browser = await app.SignInAsync(Role.FunctionalAdministrator);
        var page = await browser.GetAsync("/programmas/importeren");
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token), "__RequestVerificationToken");
        content.Add(new StringContent(Nul), "programma");

        using var answer = await browser.Client.PostAsync("/programmas/importeren", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Form_WithNulInAnyField_IsABadRequestAndChangesNothing(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "nul" + provider.ToString().ToLowerInvariant());
        using var browser = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var before = await here.LogAsync(app);
        foreach (var (address, _) in Routes.Acts(here))
        {
            var page = await browser.GetAsync(address);
            foreach (var field in page.QuerySelectorAll("main form[method=post] input[name], main form[method=post] select[name], main form[method=post] textarea[name]"))
            {
                var name = field.GetAttribute("name")!;
                if (name == "__RequestVerificationToken")
                {
                    continue;
                }

                using var answer = await browser.SubmitAsync(page, address, (name, Nul));

                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name} on {address} gave {answer.StatusCode}.");
            }
        }

        Assert.Equal(before, await here.LogAsync(app));
    }
}
