using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace OpKoers.Storage;

/// <summary>The migrations that a module carries: SQL files embedded under <c>Storage/Migrations/sqlite</c> and <c>.../postgresql</c>, applied in the order of their names.</summary>
/// <param name="Module">The module's name, the key under which its migrations are recorded.</param>
/// <param name="Assembly">The assembly that embeds them.</param>
/// <param name="Order">Modules migrate from low to high; a module's rank in the house.</param>
public sealed record ModuleMigrations(string Module, Assembly Assembly, int Order);

/// <summary>Brings the database to the schema that this version of the product needs. Each script runs once, in a transaction of its own.</summary>
public sealed class Migrator(DatabaseSettings settings, IEnumerable<ModuleMigrations> modules, TimeProvider time)
{
    private const long LockKey = 0x4F704B6F657273; // "OpKoers": two hosts that start together take turns.

    /// <summary>Applies what is missing; gives the names of what it applied.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(cancellation);
        var applied = await AppliedAsync(connection, cancellation);
        var done = new List<string>();
        foreach (var script in Scripts().Where(script => !applied.Contains(script.Id)))
        {
            await ApplyAsync(connection, script, cancellation);
            done.Add(script.Id);
        }

        if (settings.Provider == DatabaseProvider.PostgreSql)
        {
            await RunAsync(connection, null, $"SELECT pg_advisory_unlock({LockKey})", cancellation);
        }

        return done;
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = settings.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(settings.ConnectionString)
            : PostgreSql.Connection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await RunAsync(
            connection,
            null,
            settings.Provider == DatabaseProvider.Sqlite
                ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"
                : $"SELECT pg_advisory_lock({LockKey})",
            cancellation);
        await RunAsync(connection, null, "CREATE TABLE IF NOT EXISTS schema_migration (id text NOT NULL PRIMARY KEY, applied_at text NOT NULL)", cancellation);
        return connection;
    }

    private static async Task<HashSet<string>> AppliedAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM schema_migration";
        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private async Task ApplyAsync(DbConnection connection, Script script, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, transaction, script.Sql, cancellation);
        await using var record = connection.CreateCommand();
        record.Transaction = transaction;
        record.CommandText = "INSERT INTO schema_migration (id, applied_at) VALUES (@id, @at)";
        Add(record, "@id", script.Id);
        Add(record, "@at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await record.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private IEnumerable<Script> Scripts()
    {
        var folder = settings.Provider == DatabaseProvider.Sqlite ? "Migrations.sqlite." : "Migrations.postgresql.";
        return modules
            .Append(new ModuleMigrations("storage", typeof(Migrator).Assembly, 0))
            .OrderBy(module => module.Order)
            .ThenBy(module => module.Module, StringComparer.Ordinal)
            .SelectMany(module => module.Assembly.GetManifestResourceNames()
                .Where(name => name.Contains(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Script(
                    module.Module + "/" + name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..].Replace(".sql", "", StringComparison.Ordinal),
                    Read(module.Assembly, name))));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private sealed record Script(string Id, string Sql);
}
