using System.Data;
using System.Data.Common;
using System.Globalization;
using OpKoers.Storage;

namespace OpKoers.Statistics.Storage;

/// <summary>Adds new codes by hand and many with each statement: a national table brings fourteen thousand areas at once, and a server takes as long to be asked as to write.</summary>
internal static class CodeWriter
{
    private const int Together = 64;

    // A file is asked in no time, and its driver looks for the place of every parameter among all of the statement.
    private const int TogetherInFile = 4;

    private static readonly (string Name, DbType Type)[] Columns =
    [
        ("table_id", DbType.Int32), ("dimension", DbType.Int32), ("place", DbType.Int32), ("key", DbType.String), ("title", DbType.String),
        ("parent", DbType.String), ("is_total", DbType.Boolean), ("period", DbType.String), ("state", DbType.String),
    ];

    public static void Write(DatabaseSession session, IReadOnlyList<CodeRow> rows)
    {
        // All of the same size but the last: two statements to work out.
        foreach (var same in rows.Chunk(session.Provider == DatabaseProvider.Sqlite ? TogetherInFile : Together).GroupBy(some => some.Length))
        {
            using var command = Command(session, same.Key);
            foreach (var some in same)
            {
                for (var row = 0; row < some.Length; row++)
                {
                    Fill(command, row * Columns.Length, some[row]);
                }

                command.ExecuteNonQuery();
            }
        }
    }

    private static DbCommand Command(DatabaseSession session, int rows)
    {
        var command = session.Command();
        List<string> tuples = [];
        for (var row = 0; row < rows; row++)
        {
            List<string> names = [];
            foreach (var (name, type) in Columns)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.DbType) = (string.Create(CultureInfo.InvariantCulture, $"@{name}{row}"), type);
                command.Parameters.Add(parameter);
                names.Add(parameter.ParameterName);
            }

            tuples.Add($"({string.Join(", ", names)})");
        }

#pragma warning disable CA2100 // Names of columns and of parameters.
        command.CommandText = $"INSERT INTO statistics_code ({string.Join(", ", Columns.Select(column => column.Name))}) VALUES {string.Join(", ", tuples)}";
#pragma warning restore CA2100
        command.Prepare();
        return command;
    }

    private static void Fill(DbCommand command, int first, CodeRow row)
    {
        ReadOnlySpan<object?> values = [row.TableId, row.Dimension, row.Place, row.Key, row.Title, row.Parent, row.IsTotal, row.Period?.ToString(), row.State.ToString()];
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[first + index].Value = values[index] ?? DBNull.Value;
        }
    }
}
