using System.Globalization;
using OpKoers.Cli.Hosting;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>backup --out FILE</c>: also while OpKoers runs.</summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--out=", "--database=");
        arguments.Values();
        var file = Path.GetFullPath(arguments.Needed("--out"), terminal.Folder);
        var database = await Databases.FindAsync(arguments, terminal);
        if (File.Exists(file))
        {
            await terminal.Error.WriteLineAsync($"{file} is er al; een back-up overschrijft niets. [file-exists]");
            return ExitCode.Refused;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var code = database.Provider == DatabaseProvider.Sqlite
            ? SqliteBackup.Write(database, file)
            : await PostgreSqlTools.RunAsync("pg_dump", database, ["--format=custom", "--no-owner", "--file=" + file], terminal);
        if (code == ExitCode.Done)
        {
            await terminal.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"Back-up gemaakt: {file} ({new FileInfo(file).Length / 1_048_576.0:0.0} MB). Bewaar ook de map met sleutels (OPKOERS_KEYS)."));
        }

        return code;
    }
}
