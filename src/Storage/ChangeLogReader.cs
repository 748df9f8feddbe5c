using System.Data.Common;
using System.Globalization;

namespace OpKoers.Storage;

/// <summary>Reads the change log. The caller says what may be seen: an organisation, and scopes within it.</summary>
public sealed class ChangeLogReader(DatabaseSession session)
{
    private const string Columns =
        "SELECT id, at_milliseconds, batch_id, organisation_id, scope_id, object_kind, object_id, object_label, action, field, old, \"new\", why, actor_id, actor_label, is_private, sequence FROM change_log WHERE organisation_id = @organisation ";

    private const string NewestFirst = " ORDER BY at_milliseconds DESC, batch_id DESC, sequence DESC, id DESC LIMIT @most OFFSET @skip";

    /// <summary>The history of one object, newest first.</summary>
    public Task<IReadOnlyList<ChangeRow>> OfObjectAsync(Guid organisation, Guid objectId, int most = 200, CancellationToken cancellation = default) =>
        OfObjectsAsync(organisation, [objectId], 0, most, cancellation);

    /// <summary>The history of a few objects that are shown as one, newest first.</summary>
    public Task<IReadOnlyList<ChangeRow>> OfObjectsAsync(Guid organisation, IReadOnlyCollection<Guid> objects, int skip = 0, int most = 200, CancellationToken cancellation = default) =>
        objects.Count == 0 ? None : ReadAsync(organisation, "AND " + In("object_id", objects), objects, skip, most, cancellation);

    /// <summary>
    /// The latest changes of an organisation, newest first; <paramref name="scopes"/> null means all of it, else only those programmes. What is private
    /// is not among them.
    /// </summary>
    public Task<IReadOnlyList<ChangeRow>> LatestAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, int skip = 0, int most = 100, CancellationToken cancellation = default)
    {
        if (scopes is { Count: 0 })
        {
            return None;
        }

        return ReadAsync(organisation, Open(scopes), scopes ?? [], skip, most, cancellation);
    }

    /// <summary>Everything that one act did.</summary>
    public Task<IReadOnlyList<ChangeRow>> OfBatchAsync(Guid organisation, Guid batch, CancellationToken cancellation = default) =>
        ReadAsync(organisation, "AND batch_id = @p0", [batch], 0, int.MaxValue, cancellation);

    /// <summary>
    /// The latest acts of an organisation, newest first, with how much each did; <paramref name="scopes"/> as in <see cref="LatestAsync"/>. An act that did
    /// no more than <see cref="ChangeAct.MostShown"/> things comes with them. Three statements, however many acts and changes there are.
    /// </summary>
    public async Task<IReadOnlyList<ChangeAct>> ActsAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, int skip = 0, int most = 50, CancellationToken cancellation = default)
    {
        if (scopes is { Count: 0 })
        {
            return [];
        }

        var acts = await HeadsAsync(organisation, scopes, skip, most, cancellation);
        if (acts.Count == 0)
        {
            return acts;
        }

        var byBatch = acts.ToDictionary(act => act.BatchId);
        await CountAsync(organisation, scopes, byBatch, cancellation);
        Guid[] small = [.. acts.Where(act => act.Total <= ChangeAct.MostShown).Select(act => act.BatchId)];
        foreach (var row in small.Length == 0 ? [] : await ReadAsync(organisation, $"{Open(scopes)} AND {In("batch_id", small, scopes?.Count ?? 0)}", [.. scopes ?? [], .. small], 0, int.MaxValue, cancellation))
        {
            byBatch[row.BatchId].Rows.Add(row);
        }

        return acts;
    }

    /// <summary>What one act did, in the order in which it did so; <paramref name="scopes"/> as in <see cref="LatestAsync"/>.</summary>
    public async Task<IReadOnlyList<ChangeRow>> OfActAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, Guid batch, int skip = 0, int most = 100, CancellationToken cancellation = default) =>
        scopes is { Count: 0 } ? [] : await ReadAsync(organisation, $"{Open(scopes)} AND {In("batch_id", [batch], scopes?.Count ?? 0)}", [.. scopes ?? [], batch], skip, most, cancellation, " ORDER BY sequence, id LIMIT @most OFFSET @skip");

    private static Task<IReadOnlyList<ChangeRow>> None => Task.FromResult<IReadOnlyList<ChangeRow>>([]);

    /// <summary>Of these programmes, or (null) of everything, what is not private.</summary>
    private static string Open(IReadOnlyCollection<Guid>? scopes) => scopes is null ? "AND NOT is_private" : "AND NOT is_private AND " + In("scope_id", scopes);

    private static string In(string column, IReadOnlyCollection<Guid> ids, int first = 0) =>
        $"{column} IN ({string.Join(", ", Enumerable.Range(first, ids.Count).Select(index => string.Create(CultureInfo.InvariantCulture, $"@p{index}")))})";

    private async Task<List<ChangeAct>> HeadsAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, int skip, int most, CancellationToken cancellation)
    {
        // An act's identity begins with its time: in its order the index gives the latest without looking at the rest.
        await using var command = Command(organisation, scopes ?? []);
        session.Add(command, "@most", most);
        session.Add(command, "@skip", skip);
#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = "SELECT batch_id, MAX(at_milliseconds), MIN(actor_label), MIN(why), COUNT(*) FROM change_log WHERE organisation_id = @organisation " + Open(scopes) + " GROUP BY batch_id ORDER BY batch_id DESC LIMIT @most OFFSET @skip";
#pragma warning restore CA2100
        var acts = new List<ChangeAct>();
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            acts.Add(new ChangeAct { BatchId = reader.Identity(0), At = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), ActorLabel = reader.GetString(2), Why = Text(reader, 3), Total = reader.GetInt32(4) });
        }

        return acts;
    }

    private async Task CountAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, Dictionary<Guid, ChangeAct> acts, CancellationToken cancellation)
    {
        await using var command = Command(organisation, [.. scopes ?? [], .. acts.Keys]);
#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = "SELECT batch_id, object_kind, action, COUNT(DISTINCT object_id), MIN(sequence) FROM change_log WHERE organisation_id = @organisation " + Open(scopes) + " AND " + In("batch_id", acts.Keys, scopes?.Count ?? 0) + " GROUP BY batch_id, object_kind, action ORDER BY 5";
#pragma warning restore CA2100
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            acts[reader.Identity(0)].Counts.Add(new ChangeCount(reader.GetString(1), Enum.Parse<ChangeAction>(reader.GetString(2)), reader.GetInt32(3)));
        }
    }

    private DbCommand Command(Guid organisation, IReadOnlyCollection<Guid> ids)
    {
        var command = session.Command();
        session.Add(command, "@organisation", organisation);
        var number = 0;
        foreach (var id in ids)
        {
            session.Add(command, string.Create(CultureInfo.InvariantCulture, $"@p{number++}"), id);
        }

        return command;
    }

    private async Task<IReadOnlyList<ChangeRow>> ReadAsync(Guid organisation, string where, IReadOnlyCollection<Guid> ids, int skip, int most, CancellationToken cancellation, string order = NewestFirst)
    {
        await using var command = Command(organisation, ids);
        session.Add(command, "@most", most);
        session.Add(command, "@skip", skip);
#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = Columns + where + order;
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
        Sequence = reader.GetInt32(16),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
