using Microsoft.Data.Sqlite;
using Npgsql;
using OpKoers.Storage;

namespace OpKoers.TestKit;

/// <summary>
/// An empty database for one test class, gone afterwards. SQLite is a file in the temporary folder; PostgreSQL is a new database on the server named
/// in <c>OPKOERS_TEST_POSTGRES</c>.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? file;
    private readonly string? name;

    private TestDatabase(DatabaseSettings settings, string? file, string? name)
    {
        Settings = settings;
        this.file = file;
        this.name = name;
    }

    public DatabaseSettings Settings { get; }

    /// <summary>The server for tests; null when there is none.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("OPKOERS_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static TestDatabase Create(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? Sqlite() : Postgres();

    public void Dispose()
    {
        if (file is not null)
        {
            SqliteConnection.ClearAllPools();
            // Everything that begins with its name belongs to it: its log, and the archive of editions beside it.
            foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            {
                File.Delete(path);
            }
        }

        if (name is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static TestDatabase Sqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"opkoers-test-{Guid.NewGuid():N}.db");
        return new TestDatabase(DatabaseSettings.Parse(file), file, null);
    }

    private static TestDatabase Postgres()
    {
        var name = $"opkoers_{Guid.NewGuid():N}";
        Run($"CREATE DATABASE {name}");
        var builder = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name };
        return new TestDatabase(DatabaseSettings.Parse(builder.ToString()), null, name);
    }

    private static void Run(string sql)
    {
        var server = PostgresServer ?? throw new InvalidOperationException("OPKOERS_TEST_POSTGRES names no server.");
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here, from a Guid.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
