using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Import.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>import programme FILE [--dry-run] [--json]</c>, and the way to the other imports.</summary>
internal static class ImportCommand
{
    private const int MostShown = 200;

    public static Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal) => words.FirstOrDefault(word => !word.StartsWith("--", StringComparison.Ordinal)) switch
    {
        "areas" => ImportAreasCommand.RunAsync(words, terminal),
        "cbs" => ImportCbsCommand.RunAsync(words, terminal),
        "figures" => ImportFiguresCommand.RunAsync(words, terminal),
        _ => ProgrammeAsync(words, terminal),
    };

    private static async Task<int> ProgrammeAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--dry-run", "--json", "--municipality=", "--database=");
        var values = arguments.Values("programme", "FILE");
        if (values[0] != "programme")
        {
            throw new UsageException($"Een programma, gebieden (areas), een tabel (cbs) of cijfers (figures) kunnen worden ingelezen, geen '{values[0]}'.");
        }

        var file = Path.GetFullPath(values[1], terminal.Folder);
        var content = await File.ReadAllBytesAsync(file);
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var organisation = await Organisations.FindAsync(arguments, scope.ServiceProvider);
        var result = await scope.ServiceProvider.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest
        {
            Organisation = organisation.Id,
            FileName = Path.GetFileName(file),
            Content = content,
            DryRun = arguments.Has("--dry-run"),
        });
        await (arguments.Has("--json")
            ? terminal.Out.WriteLineAsync(CommandJson.Write(new { result.Changes, result.Findings }))
            : SummariseAsync(result, arguments.Has("--dry-run"), terminal));
        return result.Refused ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task SummariseAsync(ProgrammeImportResult result, bool dryRun, Terminal terminal)
    {
        foreach (var finding in result.Findings)
        {
            await terminal.Out.WriteLineAsync(FindingText.Line(finding));
        }

        foreach (var change in result.Changes.Take(MostShown))
        {
            await terminal.Out.WriteLineAsync(Line(change));
        }

        if (result.Changes.Count > MostShown)
        {
            await terminal.Out.WriteLineAsync($"... en nog {result.Changes.Count - MostShown} wijzigingen; --json toont ze alle.");
        }

        await terminal.Out.WriteLineAsync(Closing(result, dryRun));
    }

    private static string Closing(ProgrammeImportResult result, bool dryRun) => result switch
    {
        { Refused: true } => "Geweigerd. Er is niets veranderd.",
        { Changes.Count: 0 } => "Er is niets te veranderen.",
        _ when dryRun => $"{result.Changes.Count} wijzigingen zouden worden gemaakt. Er is niets veranderd.",
        _ => $"{result.Changes.Count} wijzigingen gemaakt.",
    };

    private static string Line(FileChange change) => change.Action switch
    {
        ChangeAction.Added => $"+ {change.Kind} {change.Label}",
        ChangeAction.Removed => $"- {change.Kind} {change.Label}",
        ChangeAction.Restored => $"^ {change.Kind} {change.Label}",
        _ => $"~ {change.Kind} {change.Label}: {change.Field}: {change.Old ?? "(leeg)"} -> {change.New ?? "(leeg)"}",
    };
}
