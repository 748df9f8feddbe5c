using System.Globalization;
using System.Text;
using OpKoers.Storage;

namespace OpKoers.Import.Tests.Support;

/// <summary>Everything in a database as one text, so that "nothing changed" can be held against all of it.</summary>
internal static class DatabaseDump
{
    public static async Task<string> OfAsync(DatabaseSession session)
    {
        var dump = new StringBuilder();
        var tables = session.Provider == DatabaseProvider.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name";
        foreach (var table in await RowsAsync(session, tables))
        {
            dump.Append("== ").Append(table).Append('\n');
            foreach (var row in (await RowsAsync(session, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal))
            {
                dump.Append(row).Append('\n');
            }
        }

        return dump.ToString();
    }

    private static async Task<List<string>> RowsAsync(DatabaseSession session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetValue(index) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                string[] texts => string.Join(';', texts),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace('\n', '\f'),
            })));
        }

        return rows;
    }
}
