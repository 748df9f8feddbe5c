using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>A real nginx on the loopback address, with the settings that the manual gives; gone afterwards.</summary>
internal sealed partial class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private readonly Process process;
    private readonly string folder;

    private Nginx(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<Nginx> StartAsync(string site)
    {
        Output.Needs(Program);
        var folder = Directory.CreateTempSubdirectory("opkoers-nginx-").FullName;
        var port = FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(folder, site, port), TestContext.Current.CancellationToken);
        var process = Process.Start(new ProcessStartInfo(Program, ["-p", folder, "-c", settings, "-e", Path.Combine(folder, "error.log")]) { RedirectStandardError = true })!;
        var nginx = new Nginx(process, folder, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var answer = await nginx.Client.GetAsync(new Uri("index.html", UriKind.Relative), TestContext.Current.CancellationToken);
                return nginx;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        var errors = await File.ReadAllTextAsync(Path.Combine(folder, "error.log"), TestContext.Current.CancellationToken);
        await nginx.DisposeAsync();
        throw new InvalidOperationException("nginx did not start: " + errors);
    }

    /// <summary>The block of the manual, on this port, without TLS.</summary>
    private static string Settings(string folder, string site, int port)
    {
        var manual = File.ReadAllText(Path.Combine(Output.Repository, "docs", "howto", "publieke-site.md"));
        var block = Block().Match(manual).Groups[1].Value;
        Assert.Contains("listen 443 ssl;", block, StringComparison.Ordinal);
        block = Tls().Replace(block, "")
            .Replace("listen 443 ssl;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), StringComparison.Ordinal)
            .Replace("/var/www/opkoers/site", site, StringComparison.Ordinal)
            .Replace("/var/log/nginx/", folder + "/", StringComparison.Ordinal);
        // Rights come from who runs the tests; the folder of the site is readable by that account alone.
        var user = Environment.UserName == "root" ? "user root;" : "";
        return $$"""
            daemon off;
            {{user}}
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 64; }
            http {
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi; uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              {{block}}
            }
            """;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("```nginx\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(http2 on|ssl_certificate\S*\s[^;]*);\n", RegexOptions.Multiline)]
    private static partial Regex Tls();
}
