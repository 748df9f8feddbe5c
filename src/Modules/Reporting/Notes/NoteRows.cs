using System.Data.Common;
using System.Globalization;
using OpKoers.Storage;

namespace OpKoers.Reporting.Notes;

/// <summary>What a row of notes is about.</summary>
internal enum NoteKind
{
    /// <summary>An accepted deviation: subject; decided on, until, ended on.</summary>
    Deviation,

    /// <summary>The latest roll-up that everybody may read: moment key and name, state; four texts.</summary>
    RollUp,

    /// <summary>A roll-up that should have been submitted: moment key and name.</summary>
    LateRollUp,

    /// <summary>A moment whose reports should have been in: moment key and name.</summary>
    LateReports,

    /// <summary>A report of such a moment that came in: effort; moment key.</summary>
    Delivered,

    /// <summary>A decision that an accepted report asks: effort; moment key; the text.</summary>
    Asked,

    /// <summary>A milestone that was not reached: its planned period.</summary>
    Milestone,

    /// <summary>A question, motion or promise that is not done: due.</summary>
    Council,
}

/// <summary>A row of notes, as it comes from storage. What each column holds depends on the kind.</summary>
internal sealed record NoteRow(NoteKind Kind, Guid Programme, Guid? Object, string? Key, string? Name, string? One, string? Two, string? Three, string? Four);

/// <summary>
/// Reads all notes of programmes in one statement, written by hand: it stands before the portfolio and before every page of a programme. Only what is open
/// or late leaves the database.
/// </summary>
internal sealed class NoteRows(DatabaseSession session)
{
    private const string Deviations =
        """
        SELECT 'Deviation', d.programme_id, COALESCE(d.indicator_id, d.effort_id), NULL, d.subject, CAST(d.decided_on AS text), CAST(d.until AS text), CAST(d.ended_on AS text), NULL
        FROM reporting_deviation d WHERE d.organisation_id = @organisation AND NOT d.removed AND d.programme_id IN ({0})
        """;

    private const string RollUps =
        """
        SELECT 'RollUp', r.programme_id, r.id, m."key", m.name || '|' || r.state, r.goes_well, r.deviates, r.decided, r.asked
        FROM reporting_roll_up r JOIN reporting_moment m ON m.id = r.moment_id
        WHERE r.organisation_id = @organisation AND NOT r.removed AND NOT m.removed AND r.state IN ('Accepted', 'Agreed') AND CAST(m.as_of AS text) <= @asof AND r.programme_id IN ({0})
            AND NOT EXISTS (SELECT 1 FROM reporting_roll_up o JOIN reporting_moment n ON n.id = o.moment_id
                WHERE o.programme_id = r.programme_id AND NOT o.removed AND NOT n.removed AND o.state IN ('Accepted', 'Agreed') AND CAST(n.as_of AS text) <= @asof AND n.as_of > m.as_of)
        """;

    private const string LateRollUps =
        """
        SELECT 'LateRollUp', l.programme_id, NULL, m."key", m.name, NULL, NULL, NULL, NULL
        FROM reporting_moment_programme l JOIN reporting_moment m ON m.id = l.moment_id
        WHERE l.organisation_id = @organisation AND NOT l.removed AND NOT m.removed AND m.state = 'Open' AND CAST(COALESCE(l.roll_up_due, m.roll_up_due) AS text) < @today AND l.programme_id IN ({0})
            AND NOT EXISTS (SELECT 1 FROM reporting_roll_up r WHERE r.moment_id = m.id AND r.programme_id = l.programme_id AND NOT r.removed AND r.state IN ('Submitted', 'Accepted', 'Agreed'))
        """;

    private const string LateReports =
        """
        SELECT 'LateReports', l.programme_id, NULL, m."key", m.name, NULL, NULL, NULL, NULL
        FROM reporting_moment_programme l JOIN reporting_moment m ON m.id = l.moment_id
        WHERE l.organisation_id = @organisation AND NOT l.removed AND NOT m.removed AND m.state = 'Open' AND CAST(COALESCE(l.reports_due, m.reports_due) AS text) < @today AND l.programme_id IN ({0})
        """;

    private const string Reports =
        """
        SELECT CASE WHEN x.asked IS NULL THEN 'Delivered' ELSE 'Asked' END, p.programme_id, p.effort_id, m."key", p.effort_title, x.asked, NULL, NULL, NULL
        FROM reporting_progress_report p JOIN reporting_moment m ON m.id = p.moment_id
            JOIN (SELECT r.id, NULL AS asked FROM reporting_progress_report r UNION ALL SELECT r.id, r.decision_asked FROM reporting_progress_report r WHERE r.state = 'Accepted' AND r.decision_asked IS NOT NULL) x ON x.id = p.id
        WHERE p.organisation_id = @organisation AND NOT p.removed AND m.state = 'Open' AND p.state IN ('Submitted', 'Accepted') AND p.programme_id IN ({0})
        """;

    private const string Milestones =
        """
        SELECT 'Milestone', s.programme_id, s.effort_id, NULL, s.name, s.planned, s.expected, NULL, NULL
        FROM reporting_milestone s
        WHERE s.organisation_id = @organisation AND NOT s.removed AND s.reached_on IS NULL AND substr(COALESCE(s.planned, s.expected), 1, 4) <= substr(@today, 1, 4) AND s.programme_id IN ({0})
        """;

    private const string Council =
        """
        SELECT 'Council', c.programme_id, c.id, NULL, c.title, CAST(c.due AS text), c.state, NULL, NULL
        FROM reporting_council_item c
        WHERE c.organisation_id = @organisation AND NOT c.removed AND CAST(c.due AS text) < @today AND c.state IN ('Open', 'Adopted', 'InProgress') AND c.programme_id IN ({0})
        """;

    /// <summary>The rows of these programmes. What is late is only asked when <paramref name="withLate"/> says so.</summary>
    public async Task<IReadOnlyList<NoteRow>> ReadAsync(Guid organisation, IReadOnlyCollection<Guid> programmes, (DateOnly AsOf, DateOnly Today) days, bool withLate, CancellationToken cancellation)
    {
        if (programmes.Count == 0)
        {
            return [];
        }

        string[] parts = withLate ? [Deviations, RollUps, LateRollUps, LateReports, Reports, Milestones, Council] : [Deviations, RollUps];
        return await RowsAsync(organisation, programmes, days, parts, cancellation);
    }

    /// <summary>The accepted deviations alone.</summary>
    public Task<IReadOnlyList<NoteRow>> DeviationsAsync(Guid organisation, IReadOnlyCollection<Guid> programmes, CancellationToken cancellation) =>
        programmes.Count == 0 ? Task.FromResult<IReadOnlyList<NoteRow>>([]) : RowsAsync(organisation, programmes, (default, default), [Deviations], cancellation);

    private async Task<IReadOnlyList<NoteRow>> RowsAsync(Guid organisation, IReadOnlyCollection<Guid> programmes, (DateOnly AsOf, DateOnly Today) days, string[] parts, CancellationToken cancellation)
    {
        await using var command = session.Command();
        session.Add(command, "@organisation", organisation);
        session.Add(command, "@asof", days.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        session.Add(command, "@today", days.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var names = session.AddAll(command, programmes);
#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = string.Join(" UNION ALL ", parts.Select(part => string.Format(CultureInfo.InvariantCulture, part, names)));
#pragma warning restore CA2100
        var rows = new List<NoteRow>();
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    private static NoteRow Row(DbDataReader reader) => new(
        Enum.Parse<NoteKind>(reader.GetString(0)),
        reader.Identity(1),
        reader.IsDBNull(2) ? null : reader.Identity(2),
        reader.Text(3),
        reader.Text(4),
        reader.Text(5),
        reader.Text(6),
        reader.Text(7),
        reader.Text(8));
}
