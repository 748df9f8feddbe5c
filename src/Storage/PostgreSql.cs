using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpKoers.Storage;

/// <summary>All that names the driver of PostgreSQL, apart and never inlined: where SQLite is used, the driver is not even loaded.</summary>
internal static class PostgreSql
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbConnection Connection(string connectionString) => new NpgsqlConnection(connectionString);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Use(DbContextOptionsBuilder options, DbConnection connection) => options.UseNpgsql(connection);
}
