using Microsoft.Data.Sqlite;

namespace OpKoers.Storage;

/// <summary>The two databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded in the process, one file: the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for larger municipalities and regions.</summary>
    PostgreSql,
}

/// <summary>Which database, and where.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">As the database's own driver reads it.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>
    /// Reads one connection string: one that names a <c>Host</c> or <c>Server</c> is PostgreSQL, one that names a <c>Data Source</c> (or is a bare
    /// file name) is SQLite.
    /// </summary>
    public static DatabaseSettings Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var keys = connectionString.Split(';').Select(part => part.Split('=')[0].Trim());
        if (keys.Any(key => key.Equals("host", StringComparison.OrdinalIgnoreCase) || key.Equals("server", StringComparison.OrdinalIgnoreCase)))
        {
            return new(DatabaseProvider.PostgreSql, connectionString);
        }

        var builder = connectionString.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(connectionString)
            : new SqliteConnectionStringBuilder { DataSource = connectionString };
        builder.ForeignKeys = true;
        return new(DatabaseProvider.Sqlite, builder.ToString());
    }
}
