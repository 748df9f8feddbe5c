using System.Net;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Pages;

/// <summary>The live host: the same bytes as the export, and nothing else.</summary>
public sealed class LiveTests
{
    [Fact]
    public async Task EveryFile_OfTheExport_IsTheSameFromTheLiveHost()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction());
        await using var live = await Live.StartAsync(exported);
        await exported.WriteAsync();

        var files = Exported.Read(exported.Site);
        foreach (var (name, bytes) in files.Where(file => file.Key != "opkoers-site.json"))
        {
            using var answer = await live.GetAsync("/esdam/" + name);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, name);
            var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(bytes.SequenceEqual(sent), name + " differs.");
        }

        Assert.True(files.Count > 100);
    }

    [Theory]
    [InlineData("/", "/esdam/")]
    [InlineData("/esdam", "/esdam/")]
    [InlineData("/esdam/midterm-2020", "/esdam/midterm-2020/")]
    public async Task Folder_WithoutASlash_LeadsToTheOneWith(string path, string expected)
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        using var answer = await live.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/esdam/")]
    [InlineData("/esdam/midterm-2020/")]
    [InlineData("/esdam/midterm-2020/veilig-1/")]
    public async Task Folder_WithASlash_ShowsItsFirstPage(string path)
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        Assert.Equal(await live.TextAsync(path + "index.html"), await live.TextAsync(path));
    }

    [Theory]
    [InlineData("/esdam/../../../etc/passwd")]
    [InlineData("/esdam/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/esdam/midterm-2020/..%2f..%2fopkoers.db")]
    [InlineData("/esdam/midterm-2020/bestaat-niet.html")]
    [InlineData("/esdam/midterm-2021/index.html")]
    [InlineData("/esdam/opkoers-site.json")]
    [InlineData("/elders/index.html")]
    [InlineData("/appsettings.json")]
    public async Task Address_ThatIsNotThere_IsNotFound(string path)
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        using var answer = await live.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task PageThatIsNotThere_LeadsBackFromAnyDepth()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        var page = await live.TextAsync("/esdam/midterm-2020/veilig-1/weg.html");

        Assert.Contains("href=\"../../index.html\">Naar het begin<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_CarriesTheStrictHeaders()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        using var answer = await live.GetAsync("/esdam/index.html");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Page_ThatTheBrowserHas_IsNotSentAgain()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);
        using var first = await live.GetAsync("/esdam/index.html");

        using var second = await live.GetAsync("/esdam/index.html", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var head = await live.SendAsync(HttpMethod.Head, "/esdam/index.html");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Form_ThatIsPosted_IsNotTaken()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);

        using var answer = await live.SendAsync(HttpMethod.Post, "/esdam/midterm-2020/zoeken.html");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Edition_ThatIsPublishedLater_ShowsWithinSeconds()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await using var live = await Live.StartAsync(exported);
        Assert.DoesNotContain("verbeterde uitgave", await live.TextAsync("/esdam/midterm-2020/index.html"), StringComparison.Ordinal);

        await exported.PublishAsync(EditionSamples.Correction());
        exported.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Contains("Er is een verbeterde uitgave.", await live.TextAsync("/esdam/midterm-2020/index.html"), StringComparison.Ordinal);
        Assert.Contains("Zij verbetert <a href=\"../midterm-2020/index.html\">", await live.TextAsync("/esdam/midterm-2020-2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_BeforeAnythingIsPublished_SaysSo()
    {
        using var exported = new Exported();
        await using var live = await Live.StartAsync(exported);

        Assert.Contains("Er is nog niets gepubliceerd.", await live.TextAsync("/"), StringComparison.Ordinal);
        Assert.Equal("ok", await live.TextAsync("/gezond"));
    }

    [Fact]
    public async Task Host_OfTwoMunicipalities_LetsTheReaderChoose()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Midterm() with { Municipality = "elders", MunicipalityName = "Elders", MunicipalityCode = "GM9998" });
        await using var both = await Live.StartAsync(exported);
        await using var one = await Live.StartAsync(exported, "--municipality=GM9998");

        Assert.Contains("href=\"/elders/\">Elders<", await both.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Gemeente Elders", await one.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Gemeente Elders", await one.TextAsync("/midterm-2020/index.html"), StringComparison.Ordinal);
        using var other = await one.GetAsync("/esdam/index.html");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
