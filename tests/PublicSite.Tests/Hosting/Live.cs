using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>The host of the public site on the archive of an <see cref="Exported"/>, with its clock.</summary>
internal sealed class Live : IAsyncDisposable
{
    private readonly WebApplication host;

    private Live(WebApplication host)
    {
        this.host = host;
        Client = host.GetTestClient();
    }

    public HttpClient Client { get; }

    public static async Task<Live> StartAsync(Exported exported, params string[] arguments)
    {
        var host = PublicHost.Build(["--environment=Production", "--editions=" + exported.Archive, .. arguments], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(exported.Time);
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new Live(host);
    }

    public Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? change = null) => SendAsync(HttpMethod.Get, path, change);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        change?.Invoke(request);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }
}
