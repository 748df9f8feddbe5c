using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>Fills a database with a sample municipality, through the same import as any other file.</summary>
internal static class DemoData
{
    /// <summary>Fills it, and prints the accounts that were made.</summary>
    public static async Task<int> MakeAsync(string database, string sample, Terminal terminal)
    {
        await using var services = CommandServices.For(DatabaseSettings.Parse(database));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        var organisation = await MunicipalityAsync(services, sample);
        var waiting = Directory.GetFiles(sample, "*.json").Where(file => Path.GetFileName(file) != "gemeente.json").Order(StringComparer.Ordinal).ToList();
        var keys = new List<string>();
        while (waiting.Count > 0)
        {
            var refused = await RoundAsync(services, organisation, waiting, keys);
            if (refused.Count == waiting.Count)
            {
                await ExplainAsync(refused, terminal);
                return ExitCode.Refused;
            }

            waiting = [.. refused.Select(result => result.File)];
        }

        // Reports are written by functions that can sign in.
        await AccountsAsync(services, organisation, keys, terminal.Out);
        await ReportingAsync(services, organisation, Path.Combine(sample, "rapportage"));
        await DemoFigures.LoadAsync(services, Path.Combine(sample, "cijfers"));
        return ExitCode.Done;
    }

    /// <summary>A file may point at efforts of another that comes later: what is refused in one round may go in the next.</summary>
    private static async Task<List<(string File, ProgrammeImportResult Result)>> RoundAsync(ServiceProvider services, Guid organisation, List<string> files, List<string> keys)
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
            }
            else
            {
                keys.Add(result.Key!);
            }
        }

        return refused;
    }

    private static async Task ExplainAsync(List<(string File, ProgrammeImportResult Result)> refused, Terminal terminal)
    {
        foreach (var finding in refused.SelectMany(one => one.Result.Findings).Where(finding => finding.Severity == FindingSeverity.Error))
        {
            await terminal.Error.WriteLineAsync(FindingText.Line(finding));
        }
    }

    private static async Task<Guid> MunicipalityAsync(ServiceProvider services, string sample)
    {
        var file = Path.Combine(sample, "gemeente.json");
        if (!File.Exists(file))
        {
            throw new UsageException($"In {sample} staat geen gemeente.json.");
        }

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        var name = document.RootElement.GetProperty("name").GetString()!;
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IOrganisations>().CreateAsync(document.RootElement.GetProperty("code").GetString()!, Slug.From(name), name)).Id;
    }

    /// <summary>Moments, reports and editions come after the programmes that they are about; in a folder of their own, so that they are not taken for programmes.</summary>
    private static async Task ReportingAsync(ServiceProvider services, Guid organisation, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IReportingSamples>().LoadAsync(organisation, folder);
    }

    private static async Task AccountsAsync(ServiceProvider services, Guid organisation, List<string> keys, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var programmes = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            programmes[key] = (await scope.ServiceProvider.GetRequiredService<IProgrammeExport>().FindAsync(organisation, key))!.Value;
        }

        var accounts = await scope.ServiceProvider.GetRequiredService<IDemoAccounts>().CreateAsync(organisation, programmes);
        await output.WriteLineAsync("Inloggen kan met een van deze accounts, alleen in de demo:");
        foreach (var account in accounts)
        {
            await output.WriteLineAsync($"  {account.Email,-42} {account.FunctionLabel,-38} {account.Password ?? "(bestond al)"}");
        }
    }
}
