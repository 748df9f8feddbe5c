using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;

namespace OpKoers.Editions.Storage;

/// <summary>The store of the archive: opens it, and makes it when it is not there yet. Its migrations are its own and run apart from those of the municipality.</summary>
internal sealed class ArchiveStore(ArchivePlace place, TimeProvider time) : IEditionStore, IDisposable
{
    private const long LockKey = 0x45646974696F6E73; // "Editions": two hosts that start together take turns.

    // Asked first: IF NOT EXISTS wants the right to make a schema even when there is one.
    private const string MakeSchema = $"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = '{ArchivePlace.Schema}') THEN CREATE SCHEMA {ArchivePlace.Schema}; END IF;
        END $$
        """;

    private readonly SemaphoreSlim once = new(1, 1);
    private bool ready;

    public DatabaseProvider Provider => place.Provider;

    /// <summary>Whether there is something to open: asking an embedded database would make it.</summary>
    public bool Exists => place.File is null || File.Exists(place.File);

    /// <summary>A connection, opened.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = place.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(place.ConnectionString) : new NpgsqlConnection(place.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(cancellation);
        // An embedded archive keeps no write-ahead log: it is written rarely, and its readers may not write beside it.
        await RunAsync(connection, null, place.Provider == DatabaseProvider.Sqlite
            ? "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL"
            : $"SELECT pg_advisory_lock({LockKey}); {MakeSchema}", cancellation);
        await RunAsync(connection, null, "CREATE TABLE IF NOT EXISTS editions_migration (id text NOT NULL PRIMARY KEY, applied_at text NOT NULL)", cancellation);
        var done = new List<string>();
        foreach (var (id, sql) in await MissingAsync(connection, cancellation))
        {
            await ApplyAsync(connection, id, sql, cancellation);
            done.Add("editions/" + id);
        }

        if (place.Provider == DatabaseProvider.PostgreSql)
        {
            await RunAsync(connection, null, $"SELECT pg_advisory_unlock({LockKey})", cancellation);
        }

        ready = true;
        return done;
    }

    /// <summary>Makes the store when this process has not seen it ready.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        if (ready)
        {
            return;
        }

        await once.WaitAsync(cancellation);
        try
        {
            if (!ready)
            {
                await MigrateAsync(cancellation);
            }
        }
        finally
        {
            once.Release();
        }
    }

    public string? ReaderScript(string role) => place.Provider == DatabaseProvider.Sqlite ? null : ReaderRole.Script(role, new NpgsqlConnectionStringBuilder(place.ConnectionString).Database ?? "opkoers");

    public void Dispose() => once.Dispose();

    private static async Task<List<(string Id, string Sql)>> MissingAsync(DbConnection connection, CancellationToken cancellation)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT id FROM editions_migration";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                applied.Add(reader.GetString(0));
            }
        }

        var folder = connection is SqliteConnection ? "Migrations.sqlite." : "Migrations.postgresql.";
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
               let at = name.IndexOf(folder, StringComparison.Ordinal)
               where at >= 0
               let id = name[(at + folder.Length)..].Replace(".sql", "", StringComparison.Ordinal)
               where !applied.Contains(id)
               select (id, Read(assembly, name)),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private async Task ApplyAsync(DbConnection connection, string id, string sql, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, transaction, sql, cancellation);
        await using var record = connection.CreateCommand();
        record.Transaction = transaction;
        record.CommandText = "INSERT INTO editions_migration (id, applied_at) VALUES (@id, @at)";
        record.Add("@id", id);
        record.Add("@at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await record.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this file and migrations of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
