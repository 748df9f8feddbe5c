using System.Collections.Concurrent;
using System.Diagnostics;
using OpKoers.TestKit;

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>
/// The web host as a program of its own, at a free port of this machine, on its own copy of a database with the sample municipality. It is the demo:
/// the accounts have the documented password.
/// </summary>
public sealed class WebSite : IAsyncDisposable
{
    /// <summary>As the command <c>demo-data</c> prints it.</summary>
    internal const string Password = "op-koers-demo";

    private const string Prefix = "opkoers-site-";
    private const string Announcement = "Now listening on: ";
    private readonly Process process;
    private readonly string folder;
    private readonly ConcurrentQueue<string> log;

    private WebSite(Process process, string folder, ConcurrentQueue<string> log, Uri address)
    {
        this.process = process;
        this.folder = folder;
        this.log = log;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The file with its database.</summary>
    public string Database => Path.Combine(folder, Samples.FileName);

    /// <summary>What the host wrote, for the message of a test that fails.</summary>
    public string Log => string.Join(Environment.NewLine, log);

    public static async Task<WebSite> StartAsync()
    {
        LeftBehind.Remove(Path.GetTempPath(), Prefix, TimeSpan.FromHours(6), TimeProvider.System);
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        await Samples.CopyToAsync(folder);
        var start = Programs.Start("dotnet", Output.Host("Web"), "--demo", "--Ui:Gallery=true", "--urls", "http://127.0.0.1:0", "--database", Path.Combine(folder, Samples.FileName), "--keys", Path.Combine(folder, "keys"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var process = Process.Start(start)!;
        var log = new ConcurrentQueue<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Listen(line.Data, log, address);
        process.ErrorDataReceived += (_, line) => Listen(line.Data, log, address);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new WebSite(process, folder, log, await address.Task.WaitAsync(TimeSpan.FromMinutes(2)));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException("The web host does not answer:" + Environment.NewLine + string.Join(Environment.NewLine, log));
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Listen(string? line, ConcurrentQueue<string> log, TaskCompletionSource<Uri> address)
    {
        if (line is null)
        {
            return;
        }

        log.Enqueue(line);
        var place = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (place >= 0)
        {
            address.TrySetResult(new Uri(line[(place + Announcement.Length)..].Trim()));
        }
    }
}
