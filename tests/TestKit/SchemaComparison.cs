using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Storage;

namespace OpKoers.TestKit;

/// <summary>Whether the migrations of a module build exactly the schema that its model needs.</summary>
public static class SchemaComparison
{
    /// <summary>The columns and indexes that migrations and model make, as sorted lines; equal when all is well.</summary>
    public static async Task<(string Migrated, string Modelled)> OfAsync<TContext>(DatabaseProvider provider, string prefix, Action<IServiceCollection> register)
        where TContext : ModuleDbContext
    {
        using var migrated = TestDatabase.Create(provider);
        await using (var services = Services(migrated.Settings, register))
        {
            await services.GetRequiredService<Migrator>().MigrateAsync();
        }

        using var modelled = TestDatabase.Create(provider);
        await using (var services = Services(modelled.Settings, register))
        await using (var scope = services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<TContext>();
            var script = context.Database.GenerateCreateScript();
            WriteWhenAsked<TContext>(provider, script);
            await using var command = scope.ServiceProvider.GetRequiredService<DatabaseSession>().Connection.CreateCommand();
#pragma warning disable CA2100 // The script comes from the model.
            command.CommandText = script;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        return (await DescribeAsync(migrated.Settings, prefix), await DescribeAsync(modelled.Settings, prefix));
    }

    private static void WriteWhenAsked<TContext>(DatabaseProvider provider, string script)
    {
        if (Environment.GetEnvironmentVariable("OPKOERS_WRITE_SCHEMA") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{typeof(TContext).Name}.{provider}.sql"), script);
        }
    }

    private static ServiceProvider Services(DatabaseSettings settings, Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddStorage(settings);
        services.AddScoped<IActor, TestActor>();
        register(services);
        return services.BuildServiceProvider();
    }

    private static async Task<string> DescribeAsync(DatabaseSettings settings, string prefix)
    {
        await using var session = new DatabaseSession(settings, TimeProvider.System);
        var lines = new List<string>();
        var sql = settings.Provider == DatabaseProvider.Sqlite
            ? "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE @prefix "
                + "UNION ALL SELECT 'index ' || m.tbl_name || ' ' || group_concat(i.name, ',') || ' ' || l.\"unique\" FROM sqlite_master m JOIN pragma_index_list(m.tbl_name) l ON l.name = m.name JOIN pragma_index_info(m.name) i WHERE m.type = 'index' AND m.sql IS NOT NULL AND m.tbl_name LIKE @prefix GROUP BY m.name "
                + "UNION ALL SELECT 'key ' || m.name || '.' || k.\"from\" || ' ' || k.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table' AND m.name LIKE @prefix"
            : "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_name LIKE @prefix "
                + "UNION ALL SELECT 'index ' || tablename || ' ' || substring(indexdef from '\\(.*') || ' ' || (indexdef LIKE 'CREATE UNIQUE%')::text FROM pg_indexes WHERE tablename LIKE @prefix "
                + "UNION ALL SELECT 'key ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text LIKE @prefix";
        await using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // Two constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@prefix";
        parameter.Value = prefix + "%";
        command.Parameters.Add(parameter);
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
