using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpKoers.Storage;

namespace OpKoers.Bench.Statistics;

/// <summary>An empty database for one run, gone afterwards.</summary>
internal sealed class BenchDatabase : IDisposable
{
    private readonly Action remove;

    private BenchDatabase(string name, DatabaseSettings settings, Action remove)
    {
        (Name, Settings) = (name, settings);
        this.remove = remove;
    }

    public string Name { get; }

    public DatabaseSettings Settings { get; }

    public static BenchDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        return new BenchDatabase("SQLite", DatabaseSettings.Parse(Path.Combine(folder, "statistiek.db")), () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    public static BenchDatabase PostgreSql(string server)
    {
        var name = $"opkoers_bench_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        Run(server, $"CREATE DATABASE {name}");
        var builder = new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 3600 };
        return new BenchDatabase("PostgreSQL", DatabaseSettings.Parse(builder.ToString()), () =>
        {
            NpgsqlConnection.ClearAllPools();
            Run(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    public DbConnection Open()
    {
        DbConnection connection = Settings.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(Settings.ConnectionString) : new NpgsqlConnection(Settings.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Bytes on disk of the whole database, the journal of SQLite written back first.</summary>
    public long Bytes()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        if (Settings.Provider == DatabaseProvider.Sqlite)
        {
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
            command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        }
        else
        {
            command.CommandText = "SELECT pg_database_size(current_database())";
        }

        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => remove();

    private static void Run(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
