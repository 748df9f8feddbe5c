using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>Makes a database with a sample municipality, through the same import as any other file.</summary>
internal static class DemoData
{
    public static async Task<int> MakeAsync(string database, string sample, Terminal terminal)
    {
        await using var services = CommandServices.For(DatabaseSettings.Parse(database));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        var organisation = Municipality(sample);
        var waiting = Directory.GetFiles(sample, "*.json").Where(file => Path.GetFileName(file) != "gemeente.json").Order(StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var refused = await RoundAsync(services, organisation, waiting, terminal);
            if (refused.Count == waiting.Count)
            {
                await ExplainAsync(refused, terminal);
                return ExitCode.Refused;
            }

            waiting = [.. refused.Select(result => result.File)];
        }

        return ExitCode.Done;
    }

    /// <summary>A file may point at efforts of another that comes later: what is refused in one round may go in the next.</summary>
    private static async Task<List<(string File, ProgrammeImportResult Result)>> RoundAsync(ServiceProvider services, Guid organisation, List<string> files, Terminal terminal)
    {
        var refused = new List<(string, ProgrammeImportResult)>();
        foreach (var file in files)
        {
            await using var scope = services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest
            {
                Organisation = organisation,
                FileName = Path.GetFileName(file),
                Content = await File.ReadAllBytesAsync(file),
                Why = "Voorbeeldgemeente",
            });
            if (result.Refused)
            {
                refused.Add((file, result));
                continue;
            }

            await terminal.Out.WriteLineAsync($"{Path.GetFileName(file)}: {result.Changes.Count} wijzigingen");
        }

        return refused;
    }

    private static async Task ExplainAsync(List<(string File, ProgrammeImportResult Result)> refused, Terminal terminal)
    {
        foreach (var (_, result) in refused)
        {
            foreach (var finding in result.Findings)
            {
                await terminal.Error.WriteLineAsync(FindingText.Line(finding));
            }
        }
    }

    private static Guid Municipality(string sample)
    {
        var file = Path.Combine(sample, "gemeente.json");
        if (!File.Exists(file))
        {
            throw new UsageException($"In {sample} staat geen gemeente.json.");
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return Organisations.Of(document.RootElement.GetProperty("code").GetString()!);
    }
}
