using System.Net;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Export;

/// <summary>The export behind a real web server, set up as the manual says.</summary>
public sealed class NginxTests
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".jsonld"] = "application/ld+json; charset=utf-8",
        [".ttl"] = "text/turtle; charset=utf-8",
        [".atom"] = "application/atom+xml; charset=utf-8",
    };

    [Fact]
    public async Task EveryFile_BehindNginx_IsServedAsWhatItIs()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        await using var nginx = await Nginx.StartAsync(exported.Site);

        foreach (var (name, bytes) in Exported.Read(exported.Site).Where(file => file.Key != "opkoers-site.json"))
        {
            using var answer = await GetAsync(nginx, name);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, name);
            Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Types[Path.GetExtension(name)], answer.Content.Headers.ContentType?.ToString());
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("midterm-2020/", HttpStatusCode.OK)]
    [InlineData("midterm-2020/zoeken.html?q=wijk", HttpStatusCode.OK)]
    [InlineData("opkoers-site.json", HttpStatusCode.NotFound)]
    [InlineData("weg.html", HttpStatusCode.NotFound)]
    public async Task Address_BehindNginx_AnswersAsItShould(string address, HttpStatusCode expected)
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        await using var nginx = await Nginx.StartAsync(exported.Site);

        using var answer = await GetAsync(nginx, address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.StartsWith("default-src 'none';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(Nginx nginx, string address) => nginx.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
