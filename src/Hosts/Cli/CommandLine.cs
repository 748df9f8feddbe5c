using System.Data.Common;
using OpKoers.Cli.Commands;

namespace OpKoers.Cli;

/// <summary>Finds the command for a verb and runs it.</summary>
internal static class CommandLine
{
    private const string Help = """
        OpKoers

          judge FILE [--json]                    beoordeel een lijst gevallen
          status [--programme SLUG] [--as-of DATUM] [--json]
                                                 hoe staan de programma's ervoor
          export programme SLUG --out FILE       schrijf een programma als .json of .xlsx
          import programme FILE [--dry-run] [--json]
                                                 lees een programma in: alles of niets
          import areas FILE --year JAAR [--dry-run] [--json]
                                                 lees gebieden in (GeoPackage, GeoJSON, TopoJSON), of een
                                                 tabel met regio's of wijzigingen van gebieden (CSV)
          import cbs BRON --table CODE [--dry-run] [--json]
                                                 lees een tabel van het CBS in: een adres (OData), een map
                                                 met bewaarde antwoorden, of een zip van StatLine
          import figures FILE --mapping KOPPELING [--dry-run] [--json]
                                                 lees cijfers in uit CSV of Excel, met een bewaarde koppeling
          statistics tables [--json]             welke tabellen er zijn
          statistics query --table CODE --area GEBIED [--category CODE] [--measure ONDERWERP]
                                                 de reeks van een gebied
          publish --edition UITGAVE --out MAP [--settings FILE] [--json]
                                                 schrijf de publieke site als map met bestanden
          report --edition EDITIE [--report RAPPORT --out FILE]
                                                 schrijf een rapport als .pdf, .docx, .xlsx of .html; zonder
                                                 --report: welke rapporten er zijn
          municipality CODE NAAM                 maak een gemeente, zoals GM0141 Almelo
          migrate                                breng de database op orde
          backup --out FILE                      maak een back-up, ook terwijl OpKoers draait
          restore FILE [--overwrite]             zet een back-up terug; OpKoers is dan gestopt
          demo-data --database FILE --sample MAP maak de voorbeelddatabase

        Overal waar een database nodig is:
          --database VERBINDING   bestand (SQLite) of "Host=..." (PostgreSQL); anders OPKOERS_DATABASE,
                                  anders .demo/opkoers.db, die zo nodig uit het voorbeeld wordt gemaakt
          --municipality CODE     gemeente, zoals GM0141; niet nodig als er maar een is

        Uitkomst: 0 gedaan, 2 geweigerd (er is niets veranderd), 1 fout.
        """;

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        if (words.Count == 0 || words.Any(word => word is "--help" or "-h"))
        {
            await terminal.Out.WriteLineAsync(Help);
            return ExitCode.Done;
        }

        try
        {
            return await RunVerbAsync(words[0], [.. words.Skip(1)], terminal);
        }
        catch (UsageException wrong)
        {
            await terminal.Error.WriteLineAsync(wrong.Message);
            return ExitCode.Fault;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or InvalidDataException)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return ExitCode.Fault;
        }
    }

    private static Task<int> RunVerbAsync(string verb, IReadOnlyList<string> words, Terminal terminal) => verb switch
    {
        "judge" => JudgeCommand.RunAsync(words, terminal),
        "status" => StatusCommand.RunAsync(words, terminal),
        "import" => ImportCommand.RunAsync(words, terminal),
        "export" => ExportCommand.RunAsync(words, terminal),
        "publish" => PublishCommand.RunAsync(words, terminal),
        "report" => ReportCommand.RunAsync(words, terminal),
        "municipality" => MunicipalityCommand.RunAsync(words, terminal),
        "backup" => BackupCommand.RunAsync(words, terminal),
        "restore" => RestoreCommand.RunAsync(words, terminal),
        "statistics" => StatisticsCommand.RunAsync(words, terminal),
        "migrate" => MigrateCommand.RunAsync(words, terminal),
        "demo-data" => DemoDataCommand.RunAsync(words, terminal),
        _ => throw new UsageException($"Onbekende opdracht: {verb}. Zie --help."),
    };
}
