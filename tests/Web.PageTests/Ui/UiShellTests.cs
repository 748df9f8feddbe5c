using System.Net;
using Microsoft.AspNetCore.TestHost;
using OpKoers.Ui.Hosting;

namespace OpKoers.Web.PageTests.Ui;

public sealed class UiShellTests(UiHost host) : IClassFixture<UiHost>
{
    [Fact]
    public async Task Shell_WhenPageLivesInAnotherAssembly_StandsAroundIt()
    {
        var page = await host.Client().Get("/proef");

        Assert.Equal("Proef & toets - OpKoers", page.Title);
        Assert.Equal("Eigen inhoud", page.QuerySelector("main #eigen").Words());
        Assert.Equal("Proef & toets", page.QuerySelector("main .title h1").Words());
        Assert.Equal("Gemeente Proef", page.QuerySelector(".top__org").Words());
        Assert.Equal("Proef. Alles is verzonnen.", page.QuerySelector(".demo").Words());
        Assert.Equal("Programmamanager Proef", page.QuerySelector(".top__bar .top__me a").Words());
        Assert.Equal(["Portfolio", "Proef"], page.QuerySelectorAll(".crumbs li").Select(item => item.Words()));
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Menu_WhenItemsAreContributed_IsOrderedAndMarksTheSection()
    {
        var page = await host.Client().Get("/proef");

        Assert.Equal(["Eerste", "Tweede"], page.QuerySelectorAll(".nav--wide a").Select(item => item.Words()));
        Assert.Equal("Tweede", page.QuerySelector(".nav--wide a[aria-current=page]").Words());
    }

    [Fact]
    public async Task Menu_WhenNobodyIsSignedIn_IsNotThere()
    {
        var page = await host.Client(signedIn: false).Get("/proef");

        Assert.Null(page.QuerySelector(".nav"));
        Assert.Null(page.QuerySelector(".top__search"));
        Assert.Null(page.QuerySelector(".top__me"));
    }

    [Fact]
    public async Task AsOf_WhenNotChosen_IsTodayInTheNetherlands()
    {
        var page = await host.Client().Get("/proef");

        Assert.Equal("1 januari 2021", page.QuerySelector("#peildatum b").Words());
        Assert.Equal("/tweede", page.QuerySelector(".nav--wide a[aria-current]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task AsOf_WhenChosen_TravelsInEveryLinkAndKeepsTheRestOfTheAddress()
    {
        var page = await host.Client().Get("/proef?peildatum=2019-06-30&kies=1b&taal=nl");

        Assert.Equal("30 juni 2019", page.QuerySelector("#peildatum b").Words());
        Assert.Equal("/tweede?peildatum=2019-06-30", page.QuerySelector(".nav--wide a[aria-current]")!.GetAttribute("href"));
        Assert.Equal("/?peildatum=2019-06-30", page.QuerySelector(".crumbs a")!.GetAttribute("href"));
        Assert.Equal(["kies=1b"], page.QuerySelectorAll("#peildatum input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Language_WhenEnglishIsAsked_IsSpokenAndRemembered()
    {
        using var answer = await host.Client().GetAsync("/proef?taal=en", TestContext.Current.CancellationToken);
        var page = await answer.Read();

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Sign out", page.QuerySelector(".top__bar .top__me button").Words());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("taal=en;", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Error_WhenMissingOrForbidden_LooksTheSame()
    {
        var client = host.Client();
        using var missing = await client.GetAsync("/bestaat-niet", TestContext.Current.CancellationToken);
        using var forbidden = await client.GetAsync("/verboden", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
        var (one, other) = (await missing.Read(), await forbidden.Read());
        Assert.Equal("Deze pagina is er niet, of is niet voor u", one.QuerySelector("h1").Words());
        Assert.Equal(one.QuerySelector("main")!.OuterHtml, other.QuerySelector("main")!.OuterHtml);
        Assert.NotNull(one.QuerySelector(".nav--wide"));
    }

    [Fact]
    public async Task Error_WhenNobodyIsSignedIn_StandsInTheBareFrame()
    {
        var page = await host.Client(signedIn: false).Get("/bestaat-niet");

        Assert.Equal("bare", page.Body!.ClassName);
    }

    [Fact]
    public async Task Error_WhenThePageFails_GivesANumberAndNothingElse()
    {
        using var answer = await host.Client().GetAsync("/stuk", TestContext.Current.CancellationToken);
        var page = await answer.Read();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Er ging iets mis bij ons", page.QuerySelector("h1").Words());
        Assert.Matches("^OK-[0-9A-Z]{4}-[0-9A-Z]{4}$", page.QuerySelector("main code").Words());
        Assert.DoesNotContain("InvalidOperation", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_WhenTheFormTokenIsMissing_SaysThatNothingWasSaved()
    {
        using var form = new FormUrlEncodedContent([new("Input.Name", "x")]);
        using var answer = await host.Client().PostAsync("/proef/formulier", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Dit kunnen we zo niet uitvoeren", (await answer.Read()).QuerySelector("h1").Words());
    }

    [Theory]
    [InlineData("/proef")]
    [InlineData("/bestaat-niet")]
    [InlineData("/stuk")]
    [InlineData("/galerij")]
    public async Task Headers_OnEveryAnswer_AreStrict(string address)
    {
        using var answer = await host.Client().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Assets_UnderTheirHash_AreKeptForEver()
    {
        var client = host.Client(signedIn: false);
        var page = await client.Get("/proef");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var old = await client.GetAsync("/ui/000000000000/opkoers.css", TestContext.Current.CancellationToken);

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        Assert.True(old.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Theme_WhenAMunicipalityHasOne_ComesAfterTheNeutralOne()
    {
        await using var app = await UiHost.StartAsync(("Ui:Theme", "esdam"));
        var page = await app.GetTestClient().Get("/proef");
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal("esdam-theme", page.DocumentElement.ClassName);
        Assert.EndsWith("/opkoers.css", sheets[0], StringComparison.Ordinal);
        Assert.EndsWith("/thema.css", sheets[1], StringComparison.Ordinal);
        Assert.Contains(".esdam-theme", await app.GetTestClient().GetStringAsync(sheets[1], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_WhenItDoesNotExist_StopsTheStart() =>
        Assert.Contains("Ui:Theme", (await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = await UiHost.StartAsync(("Ui:Theme", "bestaat-niet"));
            await app.GetTestClient().Get("/proef");
        })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Notice_WhenLeftByAPage_StandsOnTheNextWithTheWayBack()
    {
        using var handler = new CookieHandler(host.App.GetTestServer().CreateHandler());
        using var client = new HttpClient(handler) { BaseAddress = new("http://localhost") };
        var form = await client.Get("/proef/formulier");
        using var content = new FormUrlEncodedContent(
        [
            new("Input.Name", "x"), new("__RequestVerificationToken", form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);

        using var posted = await client.PostAsync("/proef/formulier", content, TestContext.Current.CancellationToken);
        var next = await client.Get("/proef");
        var again = await client.Get("/proef");

        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.Equal("Doel verwijderd. 1a Maak ongedaan", next.QuerySelector("main .okmsg").Words());
        Assert.Equal("/terug", next.QuerySelector("main .okmsg form")!.GetAttribute("action"));
        Assert.Null(again.QuerySelector("main .okmsg"));
    }

    [Fact]
    public async Task Gallery_WhenNotSwitchedOn_IsNotThere()
    {
        await using var app = await UiHost.StartAsync(("Ui:Gallery", "false"));

        using var answer = await app.GetTestClient().GetAsync("/galerij", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
