using System.Data.Common;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.RollUps;

/// <summary>
/// Reads what roll-ups need of the progress reports of a moment, in one statement written by hand: of thousands of reports with eight areas each only one
/// row per report leaves the database.
/// </summary>
internal sealed class ReportRows(DatabaseSession session)
{
    // The areas are packed as AreaMarks unpacks them; a test holds the two together.
    private const string Packed =
        """
        SELECT SUM(CASE a.rating WHEN 'Green' THEN 1 WHEN 'Amber' THEN 2 WHEN 'Red' THEN 3 ELSE 0 END
            * CASE a.area WHEN 'Results' THEN 1 WHEN 'Planning' THEN 16 WHEN 'Quality' THEN 256 WHEN 'Money' THEN 4096
                WHEN 'Risks' THEN 65536 WHEN 'Stakeholders' THEN 1048576 WHEN 'Developments' THEN 16777216 WHEN 'Obstacles' THEN 268435456 ELSE 0 END)
        FROM reporting_report_area a WHERE a.report_id = r.id AND NOT a.removed
        """;

    private const string Sql =
        $"""
        SELECT r.programme_id, r.effort_id, r.state, r.results, r.decision_asked, r.suspended, r.completed, CASE WHEN r.state = 'Accepted' THEN ({Packed}) END
        FROM reporting_progress_report r
        WHERE r.moment_id = @moment AND NOT r.removed AND r.programme_id IN (
        """;

    /// <summary>The reports of a moment by programme and effort; what is not accepted yet comes without its contents.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<Guid, ReportFact>>> ReadAsync(Guid moment, IReadOnlyCollection<Guid> programmes, CancellationToken cancellation)
    {
        var found = programmes.ToDictionary(programme => programme, _ => new Dictionary<Guid, ReportFact>());
        if (programmes.Count > 0)
        {
            await using var command = session.Command();
            session.Add(command, "@moment", moment);
#pragma warning disable CA2100 // Made of constants and names of parameters.
            command.CommandText = Sql + session.AddAll(command, programmes) + ")";
#pragma warning restore CA2100
            await using var reader = await command.RowsAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                found[reader.Identity(0)][reader.Identity(1)] = Fact(reader);
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<Guid, ReportFact>)pair.Value);
    }

    private static ReportFact Fact(DbDataReader reader)
    {
        var state = Enum.Parse<ReportState>(reader.GetString(2));
        return state != ReportState.Accepted ? new ReportFact(state) : new ReportFact(state)
        {
            Results = reader.Text(3),
            Asked = reader.Text(4),
            Suspended = reader.GetBoolean(5),
            Completed = reader.GetBoolean(6),
            Areas = reader.IsDBNull(7) ? default : new AreaMarks(reader.GetInt64(7)),
        };
    }
}
