using System.Data.Common;
using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Work;

/// <summary>Finds what waits for who acts in this request: once, however often it is asked.</summary>
internal sealed class WorkReader(DatabaseSession session, IAccess access, AskedEfforts asked, TimeProvider time)
{
    private Task<IReadOnlyList<WorkLine>>? read;

    public Task<IReadOnlyList<WorkLine>> ReadAsync(CancellationToken cancellation) => read ??= LoadAsync(cancellation);

    private async Task<IReadOnlyList<WorkLine>> LoadAsync(CancellationToken cancellation)
    {
        var state = await access.ReadAsync(cancellation);
        var programmes = new List<Guid>();
        if (!state.IsSignedIn || WorkQuery.For(state, programmes) is not { } sql)
        {
            return [];
        }

        var found = await QueryAsync(state, sql, programmes, cancellation);
        // A request on which both commissioners decide is one thing to do for who is both.
        return [.. (await asked.OnlyAsync(state, found, cancellation)).DistinctBy(line => (line.Kind, line.Moment, line.Programme, line.Subject))];
    }

    private async Task<List<Found>> QueryAsync(AccessState state, string sql, List<Guid> programmes, CancellationToken cancellation)
    {
        await using var command = session.Command();
#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        var today = AsOf.Today(time);
        session.Add(command, "@organisation", state.OrganisationId);
        session.Add(command, "@today", today);
        session.Add(command, "@soon", today.AddDays(WorkLine.OpensBefore));
        session.Add(command, "@account", state.AccountId ?? Guid.Empty);
        for (var number = 0; number < programmes.Count; number++)
        {
            session.Add(command, string.Create(CultureInfo.InvariantCulture, $"@p{number}"), programmes[number]);
        }

        var found = new List<Found>();
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(Row(reader));
        }

        return found;
    }

    private static Found Row(DbDataReader reader) => new(
        new WorkLine
        {
            Kind = Enum.Parse<WorkKind>(reader.GetString(0)),
            Moment = Id(reader, 1),
            Programme = Id(reader, 2),
            Subject = Id(reader, 3),
            Due = Day(reader, 4),
            Count = Convert.ToInt32(reader.GetValue(5), CultureInfo.InvariantCulture),
        },
        Day(reader, 6),
        Convert.ToInt64(reader.GetValue(7), CultureInfo.InvariantCulture));

    private static Guid? Id(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Identity(column);

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}

/// <summary>A line with what is needed to see whether it counts.</summary>
/// <param name="Line">The line.</param>
/// <param name="AsOf">Reference date of the moment, for reports.</param>
/// <param name="Stamp">Stamp of the programme when nobody began the report; below zero when it counts as it is.</param>
internal sealed record Found(WorkLine Line, DateOnly? AsOf, long Stamp);
