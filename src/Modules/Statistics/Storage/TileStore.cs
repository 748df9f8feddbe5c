using System.Data.Common;
using System.Globalization;
using OpKoers.Storage;

namespace OpKoers.Statistics.Storage;

/// <summary>Reads and writes tiles by hand: each question is one statement, and a delivery goes in as fast as the database takes it.</summary>
internal sealed class TileStore(DatabaseSession session)
{
    public DatabaseSession Session => session;

    /// <summary>The bytes of tiles, handed over one by one in the order of their numbers.</summary>
    /// <param name="ids">The numbers, none of them 0, each once.</param>
    /// <param name="take">Gets the number and the bytes; they may not be kept.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task ReadAsync(IReadOnlyList<long> ids, Action<long, ReadOnlyMemory<byte>> take, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return;
        }

        await using var command = session.Command();
        if (session.Provider == DatabaseProvider.PostgreSql)
        {
            await AskServerAsync(command, ids, cancellation);
        }
        else
        {
            Ask(command, ids);
        }

        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            take(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        }
    }

    /// <summary>The next number that is free; within a transaction in which nobody else takes one.</summary>
    public async Task<long> NextIdAsync(CancellationToken cancellation)
    {
        await using var command = session.Command();
        command.CommandText = "SELECT COALESCE(MAX(id), 0) + 1 FROM statistics_tile";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <summary>Starts writing the tiles of a table, in the session's transaction. Other statements may come in between.</summary>
    public TileWriter Write(int table) => new(session, table);

    /// <summary>One text for every question: the server works out once how to answer it, and the connection remembers.</summary>
    private static async Task AskServerAsync(DbCommand command, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        command.CommandText = "SELECT id, data FROM statistics_tile WHERE id = ANY(@ids) ORDER BY id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@ids", ids as long[] ?? [.. ids]);
        command.Parameters.Add(parameter);
        await command.PrepareAsync(cancellation);
    }

    private static void Ask(DbCommand command, IReadOnlyList<long> ids)
    {
        // Numbers of our own making, so they may stand in the text; a range is read along the key without a list to look up.
        if (ids[^1] - ids[0] == ids.Count - 1)
        {
#pragma warning disable CA2100
            command.CommandText = ids.Count == 1
                ? string.Create(CultureInfo.InvariantCulture, $"SELECT id, data FROM statistics_tile WHERE id = {ids[0]}")
                : string.Create(CultureInfo.InvariantCulture, $"SELECT id, data FROM statistics_tile WHERE id BETWEEN {ids[0]} AND {ids[^1]} ORDER BY id");
        }
        else
        {
            command.CommandText = $"SELECT id, data FROM statistics_tile WHERE id IN ({string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}) ORDER BY id";
#pragma warning restore CA2100
        }
    }
}

/// <summary>Takes tiles one after another.</summary>
internal sealed class TileWriter : IDisposable
{
    private readonly DbCommand command;
    private readonly DbParameter id;
    private readonly DbParameter data;

    public TileWriter(DatabaseSession session, int table)
    {
        command = session.Command();
        command.CommandText = "INSERT INTO statistics_tile (id, table_id, data) VALUES (@id, @table, @data)";
        id = Parameter("@id", 0L);
        Parameter("@table", table);
        data = Parameter("@data", Array.Empty<byte>());
        command.Prepare();
    }

    public void Put(long number, ReadOnlySpan<byte> tile)
    {
        id.Value = number;
        data.Value = tile.ToArray();
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();

    private DbParameter Parameter(string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
