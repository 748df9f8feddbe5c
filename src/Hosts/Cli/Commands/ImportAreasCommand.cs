using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Cli.Hosting;
using OpKoers.Import.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>import areas FILE --year N [--dry-run] [--json]</c>.</summary>
internal static class ImportAreasCommand
{
    private const int MostShown = 60;

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--dry-run", "--json", "--year=", "--database=");
        var values = arguments.Values("areas", "FILE");
        if (!int.TryParse(arguments.Needed("--year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            throw new UsageException($"'{arguments.Needed("--year")}' is geen jaar.");
        }

        var file = Path.GetFullPath(values[1], terminal.Folder);
        if (!File.Exists(file))
        {
            throw new UsageException($"Het bestand {values[1]} is er niet.");
        }

        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var dryRun = arguments.Has("--dry-run");
        var result = await scope.ServiceProvider.GetRequiredService<IAreaFiles>().ImportAsync(new AreaImportRequest { Path = file, Year = year, DryRun = dryRun });
        await (arguments.Has("--json")
            ? terminal.Out.WriteLineAsync(CommandJson.Write(Described(result, year, dryRun)))
            : SummariseAsync(result, dryRun, terminal.Out));
        return result.Refused ? ExitCode.Refused : ExitCode.Done;
    }

    private static object Described(AreaImportResult result, int year, bool dryRun) => new
    {
        year,
        dryRun,
        result.Written,
        areas = result.Areas.Select(Described),
        derived = result.Derived.Select(Described),
        result.Changes,
        result.Findings,
    };

    private static object Described(Area area) => new
    {
        area.Code,
        name = area.Label,
        nameStated = area.Name is not null,
        area.Kind,
        area.Population,
        area.PopulationBasis,
        parent = area.ParentCode,
        municipality = area.MunicipalityCode,
        water = area.IsWater,
        area.Hectares,
    };

    private static async Task SummariseAsync(AreaImportResult result, bool dryRun, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            await output.WriteLineAsync(FindingText.Line(finding));
        }

        foreach (var area in result.Areas.Take(MostShown))
        {
            await output.WriteLineAsync($"{area.Code,-12} {area.Population?.ToString("N0", CultureInfo.GetCultureInfo("nl-NL")) ?? "-",11}  {area.Label}");
        }

        if (result.Areas.Count > MostShown)
        {
            await output.WriteLineAsync($"... en nog {result.Areas.Count - MostShown} gebieden; --json toont ze alle.");
        }

        await output.WriteLineAsync(Closing(result, dryRun));
    }

    private static string Closing(AreaImportResult result, bool dryRun) => result switch
    {
        { Refused: true } => "Geweigerd. Er is niets veranderd.",
        { Changes.Count: 0 } => "Er is niets te veranderen.",
        _ when dryRun => $"{Count(result)} zouden worden gemaakt. Er is niets veranderd.",
        _ => $"{Count(result)} gemaakt.",
    };

    private static string Count(AreaImportResult result) => $"{result.Changes.Count} wijzigingen ({result.Areas.Count} gebieden in het bestand, {result.Derived.Count} daaruit afgeleid)";
}
