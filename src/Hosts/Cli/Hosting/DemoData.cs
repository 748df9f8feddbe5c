using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
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
        var organisation = await MunicipalityAsync(services, sample);
        var files = Directory.GetFiles(sample, "*.json").Where(file => Path.GetFileName(file) != "gemeente.json").Order(StringComparer.Ordinal).ToList();
        var waiting = files;
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

        await AccountsAsync(services, organisation, files, terminal);
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

    /// <summary>An account per function of the sample, printed so that one can sign in.</summary>
    private static async Task AccountsAsync(ServiceProvider services, Guid organisation, List<string> files, Terminal terminal)
    {
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<IProgrammeFiles>();
        var lookup = scope.ServiceProvider.GetRequiredService<IProgrammeLookup>();
        var programmes = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (reader.KeyOf(Path.GetFileName(file), await File.ReadAllBytesAsync(file)) is { } key && await lookup.FindAsync(organisation, key) is { } found)
            {
                programmes[key] = found.Id;
            }
        }

        foreach (var account in await scope.ServiceProvider.GetRequiredService<IDemoAccounts>().CreateAsync(organisation, programmes))
        {
            await terminal.Out.WriteLineAsync($"{account.Email,-40} {account.Password,-16} {account.FunctionLabel}");
        }
    }

    private static async Task<Guid> MunicipalityAsync(ServiceProvider services, string sample)
    {
        var file = Path.Combine(sample, "gemeente.json");
        if (!File.Exists(file))
        {
            throw new UsageException($"In {sample} staat geen gemeente.json.");
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var name = document.RootElement.GetProperty("name").GetString()!;
        await using var scope = services.CreateAsyncScope();
        var organisation = await scope.ServiceProvider.GetRequiredService<IOrganisations>()
            .CreateAsync(document.RootElement.GetProperty("code").GetString()!, name.ToLowerInvariant().Replace(' ', '-'), name);
        return organisation.Id;
    }
}
