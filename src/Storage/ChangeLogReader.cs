using System.Data.Common;
using System.Globalization;

namespace OpKoers.Storage;

/// <summary>Reads the change log. The caller says what may be seen: an organisation, and scopes within it.</summary>
public sealed class ChangeLogReader(DatabaseSession session)
{
    private const string Columns =
        "SELECT id, at_milliseconds, batch_id, organisation_id, scope_id, object_kind, object_id, object_label, action, field, old, \"new\", why, actor_id, actor_label, is_private FROM change_log WHERE organisation_id = @organisation ";

    private const string NewestFirst = " ORDER BY at_milliseconds DESC, id DESC LIMIT @most OFFSET @skip";

    /// <summary>The history of one object, newest first.</summary>
    public Task<IReadOnlyList<ChangeRow>> OfObjectAsync(Guid organisation, Guid objectId, int most = 200, CancellationToken cancellation = default) =>
        ReadAsync(organisation, "AND object_id IN (@p0)", [objectId], 0, most, cancellation);

    /// <summary>
    /// The latest changes of an organisation, newest first; <paramref name="scopes"/> null means all of it, else only those programmes. What is private
    /// is not among them.
    /// </summary>
    public Task<IReadOnlyList<ChangeRow>> LatestAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, int skip = 0, int most = 100, CancellationToken cancellation = default)
    {
        if (scopes is { Count: 0 })
        {
            return Task.FromResult<IReadOnlyList<ChangeRow>>([]);
        }

        var where = scopes is null ? "AND NOT is_private" : $"AND NOT is_private AND scope_id IN ({string.Join(", ", Enumerable.Range(0, scopes.Count).Select(index => string.Create(CultureInfo.InvariantCulture, $"@p{index}")))})";
        return ReadAsync(organisation, where, scopes ?? [], skip, most, cancellation);
    }

    /// <summary>Everything that one act did.</summary>
    public Task<IReadOnlyList<ChangeRow>> OfBatchAsync(Guid organisation, Guid batch, CancellationToken cancellation = default) =>
        ReadAsync(organisation, "AND batch_id = @p0", [batch], 0, int.MaxValue, cancellation);

    private async Task<IReadOnlyList<ChangeRow>> ReadAsync(Guid organisation, string where, IReadOnlyCollection<Guid> ids, int skip, int most, CancellationToken cancellation)
    {
        await using var command = session.Command();
        session.Add(command, "@organisation", organisation);
        session.Add(command, "@most", most);
        session.Add(command, "@skip", skip);
        var number = 0;
        foreach (var id in ids)
        {
            session.Add(command, string.Create(CultureInfo.InvariantCulture, $"@p{number++}"), id);
        }

#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = Columns + where + NewestFirst;
#pragma warning restore CA2100
        var rows = new List<ChangeRow>();
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    private static ChangeRow Row(DbDataReader reader) => new()
    {
        Id = reader.Identity(0),
        AtMilliseconds = reader.GetInt64(1),
        BatchId = reader.Identity(2),
        OrganisationId = reader.Identity(3),
        ScopeId = reader.IsDBNull(4) ? null : reader.Identity(4),
        ObjectKind = reader.GetString(5),
        ObjectId = reader.Identity(6),
        ObjectLabel = reader.GetString(7),
        Action = Enum.Parse<ChangeAction>(reader.GetString(8)),
        Field = Text(reader, 9),
        Old = Text(reader, 10),
        New = Text(reader, 11),
        Why = Text(reader, 12),
        ActorId = reader.IsDBNull(13) ? null : reader.Identity(13),
        ActorLabel = reader.GetString(14),
        IsPrivate = reader.GetBoolean(15),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
