using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Storage;

namespace OpKoers.Bench.Pages;

/// <summary>A host in a process of its own, on the loopback address.</summary>
internal sealed class BenchHost : IDisposable
{
    private readonly Process process;

    private BenchHost(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        StartMegabytes = MemoryMegabytes();
    }

    /// <summary>Where the program stands that is measured: the one that ./opkoers serves, or without it the one built beside the bench.</summary>
    private static string Program => Environment.GetEnvironmentVariable("OPKOERS_APP") ?? AppContext.BaseDirectory;

    public Uri Address { get; }

    public double StartMegabytes { get; }

    public static async Task MigrateAsync(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage(DatabaseSettings.Parse(database)).AddAccess(new ConfigurationBuilder().Build()).AddIndicators().AddProgrammes();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync();
    }

    public static Task<BenchHost> StartAsync(string database, string folder) =>
        StartAsync(Path.Combine(Program, "OpKoers.Web.dll"), ["--database", database, "--keys", folder]);

    /// <summary>A host with these words, at a free port.</summary>
    public static async Task<BenchHost> StartAsync(string program, string[] words)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[program, "--urls", address.ToString(), .. words, "--Logging:LogLevel:Default=Warning"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/gezond", UriKind.Relative))).StatusCode == HttpStatusCode.OK)
                {
                    return new BenchHost(process, address);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The host did not start.");
    }

    /// <summary>Resident memory.</summary>
    public double MemoryMegabytes()
    {
        process.Refresh();
        return process.WorkingSet64 / 1_048_576.0;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
