using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Import.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>import figures FILE --mapping FILE [--dry-run] [--json]</c>.</summary>
internal static class ImportFiguresCommand
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--mapping=", "--dry-run", "--json", "--accept-shape", "--database=");
        var (name, mappingName) = (arguments.Values("figures", "FILE")[1], arguments.Needed("--mapping"));
        var (file, mappingFile) = (Path.GetFullPath(name, terminal.Folder), Path.GetFullPath(mappingName, terminal.Folder));
        if (new[] { file, mappingFile }.FirstOrDefault(path => !File.Exists(path)) is { } absent)
        {
            throw new UsageException($"Het bestand {absent} is er niet.");
        }

        var mapping = FigureMappingFile.Read(await File.ReadAllBytesAsync(mappingFile)) ?? throw new UsageException($"{mappingName} is geen koppeling (opkoers.figures, versie 1).");
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IFigureFiles>().ImportAsync(new FigureImportRequest
        {
            File = new FigureFile(Path.GetFileName(file), () => File.OpenRead(file)),
            Mapping = mapping,
            DryRun = arguments.Has("--dry-run"),
            AcceptNewShape = arguments.Has("--accept-shape"),
        });
        await (arguments.Has("--json") ? terminal.Out.WriteLineAsync(CommandJson.Write(result)) : SummariseAsync(result, arguments.Has("--dry-run"), terminal.Out));
        return result.Refused ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task SummariseAsync(FigureImportResult result, bool dryRun, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            await output.WriteLineAsync(FindingText.Line(finding));
        }

        if (result.Delivery is not { } taken)
        {
            await output.WriteLineAsync("Geweigerd. Er is niets veranderd.");
            return;
        }

        await output.WriteLineAsync(string.Create(Dutch, $"{taken.Table}: {taken.Values:N0} cijfers, {taken.Suppressed:N0} afgeschermd, {taken.WithoutValue:N0} zonder cijfer."));
        if (result.Difference is { } difference)
        {
            await output.WriteLineAsync(string.Create(Dutch, $"{difference.Added:N0} nieuw, {difference.Revised:N0} herzien, {difference.Restated:N0} andere stand, {difference.Removed:N0} vervallen."));
        }

        await output.WriteLineAsync(taken.Written ? $"Bewaard als levering {taken.Delivery}." : dryRun && (result.Difference is not null || taken.Delivery == 1) ? $"Zou levering {taken.Delivery} worden. Er is niets veranderd." : "Er is niets veranderd.");
    }
}
