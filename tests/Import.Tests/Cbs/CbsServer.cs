using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Hosting.Server;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>How a server may misbehave.</summary>
public enum Misbehaviour
{
    None,
    Slow,
    CutOff,
    ServerError,
    Busy,
    WrongLength,
    HalfDocument,
    NotJson,
    Empty,
    NotPacked,
}

/// <summary>Serves recorded replies on loopback as the service does, and misbehaves a number of times per address before it behaves.</summary>
internal sealed class CbsServer : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly Dictionary<string, int> asked = [];
    private readonly List<string> requests = [];

    private CbsServer(WebApplication host) => this.host = host;

    public Recorded Recorded { get; set; } = new();

    public Misbehaviour Misbehaviour { get; set; }

    /// <summary>How often each address misbehaves first.</summary>
    public int Times { get; set; } = 2;

    /// <summary>Is told of every request that was answered, by its number from 1.</summary>
    public Action<int>? Answered { get; set; }

    public Uri Address { get; private set; } = new("http://localhost");

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public static async Task<CbsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<KestrelServerOptions>(options => options.AllowSynchronousIO = true);
        var host = builder.Build();
        var server = new CbsServer(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        server.Address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    public void Forget()
    {
        lock (requests)
        {
            asked.Clear();
            requests.Clear();
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var name = Name(context.Request);
        if (name is null || !Recorded.Documents.TryGetValue(name, out var document))
        {
            context.Response.StatusCode = 404;
            return;
        }

        int number;
        bool misbehaves;
        lock (requests)
        {
            requests.Add(name);
            number = requests.Count;
            asked[name] = asked.GetValueOrDefault(name) + 1;
            misbehaves = Misbehaviour != Misbehaviour.None && asked[name] <= Times;
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(document);
        if (misbehaves)
        {
            await MisbehaveAsync(context, content);
        }
        else
        {
            await SendAsync(context, content, content.Length, content.Length);
            Answered?.Invoke(number);
        }
    }

    private async Task MisbehaveAsync(HttpContext context, byte[] content)
    {
        switch (Misbehaviour)
        {
            case Misbehaviour.Slow:
                await Task.Delay(2000, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                break;
            case Misbehaviour.CutOff:
                await SendAsync(context, content, content.Length, content.Length / 2);
                context.Abort();
                break;
            case Misbehaviour.ServerError:
                context.Response.StatusCode = 500;
                break;
            case Misbehaviour.Busy:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "0";
                break;
            case Misbehaviour.WrongLength:
                await SendAsync(context, content, content.Length + 100, content.Length);
                context.Abort();
                break;
            case Misbehaviour.HalfDocument:
                await SendAsync(context, content, content.Length * 2 / 3, content.Length * 2 / 3);
                break;
            case Misbehaviour.NotPacked:
                context.Response.Headers.ContentEncoding = "gzip";
                await SendAsync(context, content, content.Length, content.Length);
                break;
            case Misbehaviour.NotJson:
                var page = Encoding.UTF8.GetBytes("<html>Onderhoud</html>");
                await SendAsync(context, page, page.Length, page.Length);
                break;
            default:
                await SendAsync(context, content, 0, 0);
                break;
        }
    }

    private static async Task SendAsync(HttpContext context, byte[] content, int said, int sent)
    {
        context.Response.ContentType = "application/json;odata=minimalmetadata";
        context.Response.ContentLength = said;
        await context.Response.Body.WriteAsync(content.AsMemory(0, sent), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>The document that an address of the service names; bulk data are on the feed.</summary>
    private static string? Name(HttpRequest request)
    {
        var parts = request.Path.Value!.Trim('/').Split('/');
        if (parts is not [("ODataApi" or "ODataFeed"), "odata", var table, var name] || !table.Equals(Recorded.Table, StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json", StringComparison.Ordinal))
        {
            return null;
        }

        return int.TryParse(request.Query["$skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{name}-{(skip / 40) + 1}")
            : name;
    }
}
