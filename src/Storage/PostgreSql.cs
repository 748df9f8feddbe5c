using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpKoers.Storage;

/// <summary>All that names the driver of PostgreSQL, apart and never inlined: where SQLite is used, the driver is not even loaded.</summary>
internal static class PostgreSql
{
    // More different statements than a host has that come often.
    private const int MostPrepared = 128;

    private static readonly ConcurrentDictionary<string, string> Tuned = new(StringComparer.Ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbConnection Connection(string connectionString) => new NpgsqlConnection(connectionString);

    /// <summary>
    /// A connection for a session. A session leaves nothing behind on it (locks and settings end with a transaction), so it needs no statement to wipe it before
    /// the next one; and statements that come often are worked out by the server once. What the operator set himself stays.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbConnection SessionConnection(string connectionString) => new NpgsqlConnection(Tuned.GetOrAdd(connectionString, Tune));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Use(DbContextOptionsBuilder options, DbConnection connection) => options.UseNpgsql(connection);

    /// <summary>The operator's settings with ours beside them.</summary>
    internal static string Tune(string connectionString)
    {
        var asked = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys.Cast<string>().Select(key => key.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.NoResetOnClose = asked.Contains(nameof(builder.NoResetOnClose)) ? builder.NoResetOnClose : true;
        builder.MaxAutoPrepare = asked.Contains(nameof(builder.MaxAutoPrepare)) ? builder.MaxAutoPrepare : MostPrepared;
        return builder.ToString();
    }
}
