using System.Globalization;
using System.Text;
using OpKoers.Access.Contracts;

namespace OpKoers.Reporting.Work;

/// <summary>
/// The one statement that finds what waits for somebody: only the parts that his rights can bring work from. It stands before every page, so it is written
/// by hand; what is read of other modules is not in it.
/// </summary>
internal static class WorkQuery
{
    private const string OpenMoment = "m.organisation_id = @organisation AND m.state = 'Open' AND NOT m.removed AND NOT l.removed";

    private const string Reports =
        $"""
        SELECT CASE WHEN r.state = 'Returned' THEN 'ReportAgain' ELSE 'Report' END, m.id, a.programme_id, a.effort_id, COALESCE(l.reports_due, m.reports_due), 1, m.as_of,
            CASE WHEN r.id IS NULL THEN COALESCE(s.stamp, 0) ELSE -1 END
        FROM reporting_assignment a
        JOIN reporting_moment_programme l ON l.programme_id = a.programme_id
        JOIN reporting_moment m ON m.id = l.moment_id
        LEFT JOIN reporting_progress_report r ON r.moment_id = m.id AND r.effort_id = a.effort_id AND NOT r.removed
        LEFT JOIN scope_stamp s ON s.scope_id = a.programme_id
        WHERE a.account_id = @account AND NOT a.removed AND {OpenMoment}
            AND CASE WHEN r.id IS NULL THEN COALESCE(l.reports_due, m.reports_due) IS NOT NULL ELSE r.state IN ('Draft', 'Returned') END
        """;

    private const string Submitted =
        $"""
        SELECT 'AcceptReports', m.id, r.programme_id, CAST(NULL AS uuid), COALESCE(l.roll_up_due, m.roll_up_due), COUNT(*), CAST(NULL AS date), -1
        FROM reporting_moment m
        JOIN reporting_moment_programme l ON l.moment_id = m.id
        JOIN reporting_progress_report r ON r.moment_id = m.id AND r.programme_id = l.programme_id AND r.state = 'Submitted' AND NOT r.removed
        WHERE {OpenMoment}
        """;

    private const string SubmittedGroups = " GROUP BY m.id, r.programme_id, COALESCE(l.roll_up_due, m.roll_up_due)";

    private const string RollUpsToWrite =
        $"""
        SELECT CASE WHEN u.state = 'Returned' THEN 'WriteRollUpAgain' ELSE 'WriteRollUp' END, m.id, l.programme_id, CAST(NULL AS uuid), COALESCE(l.roll_up_due, m.roll_up_due), 1, CAST(NULL AS date), -1
        FROM reporting_moment m
        JOIN reporting_moment_programme l ON l.moment_id = m.id
        LEFT JOIN reporting_roll_up u ON u.moment_id = m.id AND u.programme_id = l.programme_id AND NOT u.removed
        WHERE {OpenMoment} AND CASE WHEN u.id IS NULL THEN COALESCE(l.roll_up_due, m.roll_up_due) IS NOT NULL ELSE u.state IN ('Draft', 'Returned') END
        """;

    private const string RollUpsIn =
        """
        , m.id, l.programme_id, CAST(NULL AS uuid), m.approval_due, 1, CAST(NULL AS date), -1
        FROM reporting_moment m
        JOIN reporting_moment_programme l ON l.moment_id = m.id
        JOIN reporting_roll_up u ON u.moment_id = m.id AND u.programme_id = l.programme_id AND NOT u.removed
        WHERE
        """;

    private const string Requests =
        """
        , CAST(NULL AS uuid), c.programme_id, c.id, CAST(NULL AS date), 1, CAST(NULL AS date), -1
        FROM reporting_change_request c
        WHERE c.organisation_id = @organisation AND NOT c.removed AND
        """;

    private const string ToOpen =
        """
        SELECT 'OpenMoment', m.id, CAST(NULL AS uuid), CAST(NULL AS uuid), m.reports_due, 1, CAST(NULL AS date), -1 FROM reporting_moment m
        WHERE m.organisation_id = @organisation AND m.state = 'Planned' AND NOT m.removed AND m.reports_due <= @soon
        """;

    private const string ToClose =
        """
        SELECT 'CloseMoment', m.id, CAST(NULL AS uuid), CAST(NULL AS uuid), m.closes_on, 1, CAST(NULL AS date), -1 FROM reporting_moment m
        WHERE m.organisation_id = @organisation AND m.state = 'Open' AND NOT m.removed AND m.closes_on <= @today
        """;

    private const string ToPublish =
        """
        SELECT 'PublishEdition', e.moment_id, CAST(NULL AS uuid), e.id, CAST(NULL AS date), 1, CAST(NULL AS date), -1 FROM reporting_edition e
        WHERE e.organisation_id = @organisation AND NOT e.removed
            AND NOT EXISTS (SELECT 1 FROM reporting_publication p WHERE p.edition_id = e.id)
            AND NOT EXISTS (SELECT 1 FROM reporting_edition n WHERE n.moment_id = e.moment_id AND n.number > e.number)
        """;

    private const string Failed =
        """
        SELECT 'FailedMail', CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS date), COUNT(*), CAST(NULL AS date), -1 FROM reporting_mail f
        WHERE f.organisation_id = @organisation AND f.state = 'Failed' HAVING COUNT(*) > 0
        """;

    /// <summary>The statement for these rights; null when they can bring no work. The programmes that it names are added to the list, in order, as @p0, @p1 and so on.</summary>
    public static string? For(AccessState access, List<Guid> programmes)
    {
        var parts = new List<string>();
        void Add(Permission permission, string column, string start, string end = "")
        {
            var where = access.ProgrammesWith(permission);
            if (where is not { Count: 0 })
            {
                parts.Add(start + (where is null ? string.Empty : $" AND {column} IN ({Names(where, programmes)})") + end);
            }
        }

        if (access.AccountId is not null)
        {
            Add(Permission.ReportProgress, "a.programme_id", Reports);
        }

        Add(Permission.AcceptReports, "l.programme_id", Submitted, SubmittedGroups);
        Add(Permission.AcceptReports, "l.programme_id", RollUpsToWrite);
        Add(Permission.AcceptRollUp, "l.programme_id", $"SELECT 'AcceptRollUp'{RollUpsIn} {OpenMoment} AND u.state = 'Submitted'");
        Add(Permission.AgreeRollUp, "l.programme_id", $"SELECT 'AgreeRollUp'{RollUpsIn} {OpenMoment} AND u.state = 'Accepted'");
        Add(Permission.AcceptRollUp, "c.programme_id", $"SELECT 'DecideChange'{Requests} c.state = 'Proposed' AND c.agreed_by_official IS NULL");
        Add(Permission.AgreeRollUp, "c.programme_id", $"SELECT 'DecideChange'{Requests} c.state = 'Proposed' AND c.agreed_by_administrative IS NULL");
        Add(Permission.AcceptReports, "c.programme_id", $"SELECT 'ApplyChange'{Requests} c.state = 'Accepted'");
        AddOrganisation(access, parts);
        return parts.Count == 0 ? null : string.Join("\nUNION ALL\n", parts);
    }

    private static void AddOrganisation(AccessState access, List<string> parts)
    {
        foreach (var (permission, part) in new[] { (Permission.ManageMoments, ToOpen), (Permission.FreezeEdition, ToClose), (Permission.PublishEdition, ToPublish), (Permission.ManageAccounts, Failed) })
        {
            if (access.Can(permission))
            {
                parts.Add(part);
            }
        }
    }

    private static string Names(IReadOnlyCollection<Guid> where, List<Guid> programmes)
    {
        var names = new StringBuilder();
        foreach (var programme in where)
        {
            names.Append(names.Length == 0 ? "@p" : ", @p").Append(CultureInfo.InvariantCulture, $"{programmes.Count}");
            programmes.Add(programme);
        }

        return names.ToString();
    }
}
