using System.Diagnostics;
using System.Text.Json;
using OpKoers.Import.Tests.Cbs;

namespace OpKoers.Cli.Tests;

/// <summary>
/// The import as a process of its own, ended by the system without a word: no handler runs, no transaction is closed. That the outcome holds at fifty moments,
/// on both databases, is tested within one process in the tests of imports; this holds that a process makes no difference.
/// </summary>
public sealed class KilledImportTests(Shell shell) : IClassFixture<Shell>
{
    private const int Kills = 5;

    [Fact]
    public async Task Import_KilledAtAnyMoment_EndsInTheSameStateWhenStartedAgain()
    {
        await using var server = await CbsServer.StartAsync();
        var resumed = 0;
        for (var seed = 0; seed < Kills; seed++)
        {
            var (database, cache) = (shell.PathTo($"kill-{seed}.db"), shell.PathTo($"kill-{seed}"));
            string[] words = ["import", "cbs", server.Address.ToString(), "--table", Recorded.Table, "--database", database, "--cache", cache, "--json"];
            server.Forget();
            using var process = Start(words);
            server.Answered = Killing(process, (2 * seed) + 1);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            server.Answered = null;

            var again = await shell.RunAsync(words);
            var check = await shell.RunAsync("import", "cbs", new Recorded().WriteTo(shell.PathTo($"bron-{seed}")), "--table", Recorded.Table, "--dry-run", "--json", "--database", database);

            Assert.NotEqual(0, process.ExitCode);
            Assert.Equal(0, again.Code);
            resumed += JsonDocument.Parse(again.Out).RootElement.GetProperty("resumed").GetInt32() > 0 ? 1 : 0;
            var state = JsonDocument.Parse(check.Out).RootElement;
            Assert.Equal((1, JsonValueKind.Null), (state.GetProperty("delivery").GetProperty("delivery").GetInt32(), state.GetProperty("difference").ValueKind));
        }

        Assert.True(resumed >= Kills - 1, $"Only {resumed} of {Kills} went on where they were.");
    }

    private static Action<int> Killing(Process process, int answer) => number =>
    {
        if (number == answer)
        {
            process.Kill();
        }
    };

    private static Process Start(string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OpKoers.Cli.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The command does not start.");
    }
}
