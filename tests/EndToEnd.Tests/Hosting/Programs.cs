using System.Diagnostics;

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>Starts programs, as a user would.</summary>
internal static class Programs
{
    public static ProcessStartInfo Start(string program, params IEnumerable<string> words) => new(program, words)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        WorkingDirectory = Output.Repository,
    };

    /// <summary>Runs a program to its end and gives what it printed; it must succeed.</summary>
    public static async Task<string> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(Start(program, words))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
