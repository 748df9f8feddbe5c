using OpKoers.Cli.Hosting;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>restore FILE [--overwrite]</c>: what was there is kept beside it (SQLite), or replaced as a whole or not at all (PostgreSQL).</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--overwrite", "--database=");
        var file = Path.GetFullPath(arguments.Values("FILE")[0], terminal.Folder);
        if (!File.Exists(file))
        {
            throw new UsageException($"{file} is er niet.");
        }

        if ((arguments.Option("--database") ?? terminal.Database) is not { Length: > 0 } named)
        {
            throw new UsageException($"Noem de database die u terugzet, met --database of met {Databases.Variable}.");
        }

        var database = DatabaseSettings.Parse(named);
        return database.Provider == DatabaseProvider.Sqlite
            ? await FileAsync(file, database, arguments.Has("--overwrite"), terminal)
            : await ServerAsync(file, database, arguments.Has("--overwrite"), terminal);
    }

    private static async Task<int> FileAsync(string file, DatabaseSettings database, bool overwrite, Terminal terminal)
    {
        var refused = SqliteBackup.Restore(file, database, overwrite, out var kept);
        await (refused is null
            ? terminal.Out.WriteLineAsync("Teruggezet." + (kept is null ? string.Empty : $" De database die er stond, heet nu {kept}."))
            : terminal.Error.WriteLineAsync(refused));
        return refused is null ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> ServerAsync(string file, DatabaseSettings database, bool overwrite, Terminal terminal)
    {
        if (!overwrite && PostgreSqlTools.HasTables(database))
        {
            await terminal.Error.WriteLineAsync("De database is niet leeg. Zet terug in een lege database, of geef --overwrite. [database-not-empty]");
            return ExitCode.Refused;
        }

        // The copy of a whole schema comes with its own; what was there goes first, in the same transaction.
        var code = await PostgreSqlTools.RunAsync("pg_restore", database, ["--clean", "--if-exists", "--no-owner", "--single-transaction", file], terminal);
        if (code == ExitCode.Done)
        {
            await terminal.Out.WriteLineAsync("Teruggezet.");
        }

        return code;
    }
}
