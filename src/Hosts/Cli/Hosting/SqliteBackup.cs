using System.Globalization;
using Microsoft.Data.Sqlite;
using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>Copies of an embedded database, with the archive of editions beside it.</summary>
internal static class SqliteBackup
{
    private static readonly string[] Parts = ["", "-editions"];

    /// <summary>Copies by the database's own means, page by page: right also while others write.</summary>
    public static int Write(DatabaseSettings database, string file)
    {
        var source = FileOf(database);
        foreach (var part in Parts.Where(part => File.Exists(source + part)))
        {
            // Under another name until it is whole: a copy that was cut off is none.
            var loading = file + part + ".part";
            File.Delete(loading);
            Copy(source + part, loading);
            File.Move(loading, file + part);
        }

        return ExitCode.Done;
    }

    /// <summary>Puts a copy in the place of the database; gives why not, or null. What stood there is kept under the name in <paramref name="kept"/>.</summary>
    public static string? Restore(string file, DatabaseSettings database, bool overwrite, out string? kept)
    {
        kept = null;
        var target = FileOf(database);
        if (Wrong(file) is { } wrong)
        {
            return wrong;
        }

        if (File.Exists(target))
        {
            if (!overwrite)
            {
                return $"{target} is er al. Geef --overwrite; wat er stond, blijft dan ernaast staan. [database-exists]";
            }

            if (IsInUse(target))
            {
                return "De database is in gebruik. Stop OpKoers eerst. [database-in-use]";
            }

            kept = target + ".voor-terugzetten-" + TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            SqliteFiles.Move(target, kept);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        foreach (var part in Parts.Where(part => File.Exists(file + part)))
        {
            Copy(file + part, target + part);
        }

        return null;
    }

    private static string FileOf(DatabaseSettings database) => Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    /// <summary>What is wrong with a copy; null when it is whole and of this product.</summary>
    private static string? Wrong(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return (string?)Ask(connection, "PRAGMA integrity_check") != "ok" ? $"{file} is beschadigd. [backup-damaged]"
                : Ask(connection, "SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'") is null ? $"{file} is geen database van OpKoers. [backup-foreign]"
                : null;
        }
        catch (SqliteException)
        {
            return $"{file} is geen database, of is beschadigd. [backup-damaged]";
        }
    }

    /// <summary>Whoever closes a database last takes its log away: when it stays, somebody else has it open.</summary>
    private static bool IsInUse(string file)
    {
        using (var connection = Open(file, SqliteOpenMode.ReadWrite))
        {
            Ask(connection, "SELECT COUNT(*) FROM sqlite_master");
        }

        return File.Exists(file + "-wal") || File.Exists(file + "-shm");
    }

    private static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        // One file that stands on its own.
        Ask(copy, "PRAGMA journal_mode = DELETE");
        if ((string?)Ask(copy, "PRAGMA integrity_check") != "ok")
        {
            throw new IOException($"De kopie van {from} is niet heel.");
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
