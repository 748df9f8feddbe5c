using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Reporting.PublicSite;

/// <summary>Plants canaries in the database, past everything that guards it.</summary>
internal sealed class Plant(App app)
{
    /// <summary>What every canary begins with.</summary>
    public const string Mark = "KANARIE:";

    /// <summary>A row, with the given values; the usual columns are filled in.</summary>
    public Task InsertAsync(string table, params (string Column, object? Value)[] values) => app.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<DatabaseSession>();
        (string Column, object? Value)[] usual = [("id", Guid.CreateVersion7()), ("organisation_id", app.Organisation.Id), .. table == "reporting_mail" ? [] : new (string, object?)[] { ("version", 1), ("removed", false) }];
        (string Column, object? Value)[] all = [.. values, .. usual.Where(one => values.All(value => value.Column != one.Column))];
        await using var command = session.Command();
#pragma warning disable CA2100 // Names of tables and columns come from the tests.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", all.Select(value => $"\"{value.Column}\""))}) VALUES ({string.Join(", ", all.Select(value => "@" + value.Column))})";
#pragma warning restore CA2100
        foreach (var (column, value) in all)
        {
            Add(session, command, "@" + column, value);
        }

        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>One value.</summary>
    public Task<Guid> IdentityAsync(string sql) => app.InScopeAsync(async services =>
    {
        await using var command = services.GetRequiredService<DatabaseSession>().Command();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.RowsAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken), sql);
        return reader.Identity(0);
    });

    /// <summary>A canary in every text column that is internal; gives the names of those that have one now, and of the tables that are empty.</summary>
    public Task<(List<string> Planted, List<string> Empty)> EverywhereAsync() => app.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<DatabaseSession>();
        var (planted, empty) = (new List<string>(), new List<string>());
        foreach (var table in (await ColumnsAsync(session)).GroupBy(column => column.Table).Where(table => !Columns.NotPlanted.Contains(table.Key)))
        {
            if (await CountAsync(session, table.Key) == 0)
            {
                empty.Add(table.Key);
            }

            foreach (var (_, column, isList) in table)
            {
                var name = table.Key + "." + column;
                if (Columns.Public.Contains(name) || (Columns.Structured.Contains(column) && !Columns.Lists.Contains(name)) || (isList && !Columns.Lists.Contains(name)))
                {
                    continue;
                }

                await RunAsync(session, Sql(session, table.Key, column, name));
                planted.Add(name);
            }
        }

        // What was read before is kept under a stamp; everything has to be read anew.
        await RunAsync(session, "UPDATE scope_stamp SET stamp = stamp + 1000");
        return (planted, empty);
    });

    /// <summary>A word in a public column, to see that what is planted is read at all.</summary>
    public Task ShowAsync(string table, string column, string word) => app.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<DatabaseSession>();
        await RunAsync(session, $"UPDATE {table} SET \"{column}\" = coalesce(\"{column}\", '') || ' {word}'");
        return await RunAsync(session, "UPDATE scope_stamp SET stamp = stamp + 1000");
    });

    private static string Sql(DatabaseSession session, string table, string column, string name)
    {
        var canary = Mark + name;
        if (Columns.Lists.Contains(name))
        {
            return session.Provider == DatabaseProvider.Sqlite ? $"UPDATE {table} SET \"{column}\" = '[\"{canary}\"]'" : $"UPDATE {table} SET \"{column}\" = ARRAY['{canary}']";
        }

        var where = "";
        if (Columns.PublicWhen.TryGetValue(name, out var open))
        {
            var sqlite = session.Provider == DatabaseProvider.Sqlite;
            where = $" WHERE NOT ({open.Replace("{true}", sqlite ? "1" : "true", StringComparison.Ordinal).Replace("{false}", sqlite ? "0" : "false", StringComparison.Ordinal)})";
        }

        return $"UPDATE {table} SET \"{column}\" = coalesce(\"{column}\" || ' ', '') || '{canary}'{where}";
    }

    private static async Task<List<(string Table, string Column, bool IsList)>> ColumnsAsync(DatabaseSession session)
    {
        await using var command = session.Command();
        command.CommandText = session.Provider == DatabaseProvider.Sqlite
            ? "SELECT m.name, c.name, 'TEXT' FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND c.type = 'TEXT' ORDER BY 1, 2"
            : "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'ARRAY', 'json', 'jsonb') ORDER BY 1, 2";
        var columns = new List<(string, string, bool)>();
        await using var reader = await command.RowsAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2) == "ARRAY"));
        }

        return columns;
    }

    private static async Task<long> CountAsync(DatabaseSession session, string table)
    {
        await using var command = session.Command();
#pragma warning disable CA2100
        command.CommandText = "SELECT count(*) FROM " + table;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<int> RunAsync(DatabaseSession session, string sql)
    {
        await using var command = session.Command();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        try
        {
            return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        catch (DbException refused)
        {
            throw new InvalidOperationException($"{sql}: {refused.Message}", refused);
        }
    }

    private static void Add(DatabaseSession session, DbCommand command, string name, object? value)
    {
        if (value is Guid id)
        {
            session.Add(command, name, id);
            return;
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        // A list is an array in one database, and text in the other.
        parameter.Value = value is string[] list && session.Provider == DatabaseProvider.Sqlite ? System.Text.Json.JsonSerializer.Serialize(list) : value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
