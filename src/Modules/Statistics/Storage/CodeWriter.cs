using System.Data;
using System.Data.Common;
using OpKoers.Storage;

namespace OpKoers.Statistics.Storage;

/// <summary>Adds new codes by hand: a national table brings fourteen thousand areas at once.</summary>
internal sealed class CodeWriter : IDisposable
{
    private readonly DbCommand command;

    public CodeWriter(DatabaseSession session)
    {
        command = session.Command();
        command.CommandText = "INSERT INTO statistics_code (table_id, dimension, place, key, title, parent, is_total, period, state) VALUES (@table, @dimension, @place, @key, @title, @parent, @total, @period, @state)";
        foreach (var (name, type) in Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            command.Parameters.Add(parameter);
        }

        command.Prepare();
    }

    private static (string Name, DbType Type)[] Parameters =>
    [
        ("@table", DbType.Int32), ("@dimension", DbType.Int32), ("@place", DbType.Int32), ("@key", DbType.String), ("@title", DbType.String),
        ("@parent", DbType.String), ("@total", DbType.Boolean), ("@period", DbType.String), ("@state", DbType.String),
    ];

    public void Put(CodeRow row)
    {
        ReadOnlySpan<object?> values = [row.TableId, row.Dimension, row.Place, row.Key, row.Title, row.Parent, row.IsTotal, row.Period?.ToString(), row.State.ToString()];
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
