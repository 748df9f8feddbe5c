using Microsoft.Data.Sqlite;
using Npgsql;
using OpKoers.Storage;

namespace OpKoers.Editions.Storage;

/// <summary>Where the archive is: never among the tables of the municipality, so that who reads the one needs no right to the other.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">As the database's own driver reads it.</param>
/// <param name="File">The file of an embedded archive; null for a server.</param>
internal sealed record ArchivePlace(DatabaseProvider Provider, string ConnectionString, string? File)
{
    /// <summary>Name of the setting that names another place.</summary>
    public const string Setting = "OPKOERS_EDITIONS";

    /// <summary>The schema of the archive on a server.</summary>
    public const string Schema = "editions";

    // What begins with the name of a database belongs to it: whoever copies, moves or resets the one takes the other along.
    private const string Suffix = "-editions";

    /// <summary>The place that is named, else the one beside the database of the municipality.</summary>
    public static ArchivePlace For(string? named, DatabaseSettings? main) =>
        named is { Length: > 0 } ? At(DatabaseSettings.Parse(named), readOnly: false)
        : main is null ? throw new InvalidOperationException($"There is no archive of editions: set {Setting}.")
        : At(Beside(main), readOnly: false);

    /// <summary>The place that is named, opened in such a way that nothing can be written.</summary>
    public static ArchivePlace ForReading(string named) => At(DatabaseSettings.Parse(named), readOnly: true);

    private static DatabaseSettings Beside(DatabaseSettings main)
    {
        if (main.Provider == DatabaseProvider.PostgreSql)
        {
            return main;
        }

        var builder = new SqliteConnectionStringBuilder(main.ConnectionString);
        builder.DataSource += Suffix;
        return main with { ConnectionString = builder.ToString() };
    }

    private static ArchivePlace At(DatabaseSettings settings, bool readOnly)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(settings.ConnectionString);
            file.Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
            return new ArchivePlace(settings.Provider, file.ToString(), Path.GetFullPath(file.DataSource));
        }

        var server = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        server.SearchPath = string.IsNullOrEmpty(server.SearchPath) ? Schema : server.SearchPath;
        if (readOnly)
        {
            server.Options = $"{server.Options} -c default_transaction_read_only=on".Trim();
        }

        return new ArchivePlace(settings.Provider, server.ToString(), null);
    }
}
