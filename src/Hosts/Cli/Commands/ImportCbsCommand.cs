using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Import.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>import cbs ORIGIN --table CODE [--dry-run] [--json]</c>.</summary>
internal static class ImportCbsCommand
{
    private const int MostShown = 20;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--table=", "--dry-run", "--json", "--accept-shape", "--borders=", "--cache=", "--database=");
        var origin = arguments.Values("cbs", "BRON")[1];
        var isAddress = origin.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IStatisticsFiles>().ImportAsync(new StatisticsImportRequest
        {
            Origin = isAddress ? origin : Path.GetFullPath(origin, terminal.Folder),
            Table = arguments.Needed("--table"),
            DryRun = arguments.Has("--dry-run"),
            AcceptNewShape = arguments.Has("--accept-shape"),
            RestatedToYear = Year(arguments),
            Cache = arguments.Option("--cache") is { } cache ? Path.GetFullPath(cache, terminal.Folder) : null,
        });
        await (arguments.Has("--json") ? terminal.Out.WriteLineAsync(CommandJson.Write(result)) : SummariseAsync(result, arguments.Has("--dry-run"), terminal));
        return result.Refusal is null ? ExitCode.Done : ExitCode.Refused;
    }

    private static int? Year(Arguments arguments) => arguments.Option("--borders") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw new UsageException($"'{text}' is geen jaar.");

    private static async Task SummariseAsync(StatisticsImportResult result, bool dryRun, Terminal terminal)
    {
        if (result.Refusal is { } refusal)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} [{refusal.Code}]");
            await terminal.Out.WriteLineAsync("Geweigerd. Er is niets veranderd.");
            return;
        }

        var taken = result.Delivery!;
        foreach (var dimension in result.Shape!.Dimensions)
        {
            await terminal.Out.WriteLineAsync(string.Create(Dutch, $"  {dimension.Key}: {dimension.Codes:N0} {Word(dimension.Kind)}"));
        }

        await terminal.Out.WriteLineAsync($"  Onderwerpen: {string.Join(", ", result.Shape.Measures.Select(measure => measure.Key))}");
        await terminal.Out.WriteLineAsync(string.Create(Dutch, $"{taken.Table}: {taken.Values:N0} cijfers, {taken.Suppressed:N0} afgeschermd of niet gepubliceerd, {taken.WithoutValue:N0} zonder cijfer."));
        await terminal.Out.WriteLineAsync(string.Create(Dutch, $"{result.Fetched:N0} antwoorden opgehaald, {result.Resumed:N0} waren er nog van een afgebroken import."));
        if (result.Note is { } note)
        {
            await terminal.Out.WriteLineAsync(note);
        }

        if (result.Difference is { } difference)
        {
            await terminal.Out.WriteLineAsync(string.Create(Dutch, $"{(taken.Written ? "Sinds" : "Zou veranderen sinds")} levering {difference.From}: {difference.Added:N0} nieuw, {difference.Revised:N0} herzien, {difference.Restated:N0} andere stand, {difference.Removed:N0} vervallen."));
            foreach (var change in difference.Changes.Where(change => change.From is not null && change.To is not null).Take(MostShown))
            {
                await terminal.Out.WriteLineAsync(string.Create(Dutch, $"  {change.Area} {change.Category} {change.Period}: {change.From} -> {change.To}"));
            }
        }

        await terminal.Out.WriteLineAsync(taken.Written ? $"Bewaard als levering {taken.Delivery}." : dryRun && (result.Difference is not null || taken.Delivery == 1) ? $"Zou levering {taken.Delivery} worden. Er is niets veranderd." : "Er is niets veranderd.");
    }

    private static string Word(StatisticsDimensionKind kind) => kind switch
    {
        StatisticsDimensionKind.Area => "gebieden",
        StatisticsDimensionKind.Time => "perioden",
        _ => "categorieën",
    };
}
