using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Outputs.Printing;

/// <summary>
/// Prints with Chromium, one process per page: without script, network or files but the page itself, within a time, a few at once, in a folder of its own that is gone
/// afterwards.
/// </summary>
internal sealed partial class ChromiumPrinter(PdfSettings settings, TimeProvider time, ILogger<ChromiumPrinter> log) : IPdfPrinter, IDisposable
{
    /// <summary>A larger page is not printed: a report of the largest municipality is a tenth of it.</summary>
    private const int MostCharacters = 40_000_000;

    private readonly SemaphoreSlim turns = new(settings.AtOnce, settings.AtOnce);

    public bool IsAvailable => settings.Program is not null;

    public async Task<Result<byte[]>> PrintAsync(string page, CancellationToken cancellation)
    {
        if (settings.Program is not { } program)
        {
            return Result<byte[]>.Refused("pdf-unavailable", "Op deze server is geen Chromium om mee af te drukken.");
        }

        if (page.Length > MostCharacters)
        {
            return Result<byte[]>.Refused("pdf-too-large", "Dit rapport is te groot om als pdf te maken.");
        }

        // Waiting for a turn counts too: nobody waits for ever behind others.
        using var limit = new CancellationTokenSource(settings.Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await turns.WaitAsync(both.Token);
            try
            {
                return await InFolderAsync(program, page, both.Token);
            }
            finally
            {
                turns.Release();
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            LogTimeout(settings.Limit);
            return Result<byte[]>.Refused("pdf-timeout", "Het maken van de pdf duurde te lang. Probeer het straks nog eens.");
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<Result<byte[]>> InFolderAsync(string program, string page, CancellationToken cancellation)
    {
        // Only this account may look into it.
        var folder = Directory.CreateTempSubdirectory("opkoers-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, "rapport.html");
            var target = Path.Combine(folder.FullName, "rapport.pdf");
            await File.WriteAllTextAsync(source, PrintGuard.Guarded(page), new UTF8Encoding(false), cancellation);
            var (code, words) = await RunAsync(program, folder.FullName, source, target, cancellation);
            if (code == 0 && File.Exists(target) && await File.ReadAllBytesAsync(target, cancellation) is { Length: > 0 } pdf)
            {
                return Result<byte[]>.Of(pdf);
            }

            LogFailure(code, words);
            return Result<byte[]>.Refused("pdf-failed", "De pdf kon niet worden gemaakt. De beheerder vindt de reden in het logboek.");
        }
        finally
        {
            await RemoveAsync(folder);
        }
    }

    private async Task<(int Code, string Words)> RunAsync(string program, string folder, string source, string target, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(program, folder, source, target) };
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        await output;
        return (process.ExitCode, await errors);
    }

    private ProcessStartInfo StartInfo(string program, string folder, string source, string target)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        // Nothing of our own settings, such as the way to the database, is for the program to see.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LANG"] = "nl_NL.UTF-8";
        foreach (var argument in Arguments(folder, source, target))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private IEnumerable<string> Arguments(string folder, string source, string target) =>
    [
        "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-default-apps",
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-dev-shm-usage", "--disable-breakpad", "--metrics-recording-only",
        // No name that leads anywhere, and a way out that ends nowhere. Script is kept out by the policy: the program needs its own to print.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        // Starting is what takes the time, not the page; a process for a network that nothing may reach is a quarter of it.
        "--enable-features=NetworkServiceInProcess2",
        "--user-data-dir=" + Path.Combine(folder, "profiel"),
        .. settings.ShutIn ? Array.Empty<string>() : ["--no-sandbox"],
        "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", "--print-to-pdf=" + target,
        new Uri(source).AbsoluteUri,
    ];

    /// <summary>A process that was ended may still hold a file for a moment.</summary>
    private async Task RemoveAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                if (attempt == 5)
                {
                    LogLeft(folder.FullName, wrong);
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Printing took longer than {Limit} and was ended.")]
    private partial void LogTimeout(TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Error, Message = "Chromium gave no PDF (exit code {Code}): {Words}")]
    private partial void LogFailure(int code, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} could not be removed.")]
    private partial void LogLeft(string folder, Exception wrong);
}
