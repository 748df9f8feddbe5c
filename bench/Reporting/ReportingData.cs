using System.Globalization;
using Microsoft.Data.Sqlite;
using OpKoers.Bench.Pages;

namespace OpKoers.Bench.Reporting;

/// <summary>
/// One large municipality at the end of a moment: 50 programmes with 5,000 efforts, each with an accepted report over eight areas, and a roll-up of every programme that
/// was agreed. Invented, and the same every time.
/// </summary>
internal static class ReportingData
{
    public const int Programmes = 50;
    public const int Efforts = 5_000;
    public const string Moment = "jaarverantwoording-2024";

    /// <summary>A moment of one programme, so that nothing runs for the first time when it is measured.</summary>
    public const string Small = "proef-2024";

    private static NationalSize Size { get; } = new(Programmes, 20, 20, Efforts / Programmes, Programmes * 20 * 12);

    private static readonly string[] Areas = ["Results", "Planning", "Quality", "Money", "Risks", "Stakeholders", "Developments", "Obstacles"];

    /// <summary>Fills an empty, migrated database.</summary>
    public static void Fill(SqliteConnection connection)
    {
        new NationalData(connection, Size).Fill();
        Merge(connection);
        AddMoment(connection, Moment, Programmes);
        AddMoment(connection, Small, 1);
        Run(connection, "ANALYZE");
    }

    /// <summary>The municipalities become one: the programmes of all of them are those of the first.</summary>
    private static void Merge(SqliteConnection connection)
    {
        var tables = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'organisation_id' WHERE m.type = 'table' AND m.name <> 'access_organisation'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            Run(connection, $"UPDATE \"{table}\" SET organisation_id = (SELECT id FROM access_organisation WHERE slug = 'gemeente-0')");
        }

        Run(connection, "DELETE FROM access_organisation WHERE slug <> 'gemeente-0'");
    }

    private static void AddMoment(SqliteConnection connection, string key, int programmes)
    {
        const string common = "id, 1, 0";
        var chosen = string.Create(CultureInfo.InvariantCulture, $"(SELECT id FROM programmes_programme ORDER BY \"key\" LIMIT {programmes})");
        Run(connection, $"""
            INSERT INTO reporting_moment (id, "key", name, moment_kind, year, as_of, reports_due, receivers, state, organisation_id, version, removed)
              SELECT randomblob(16), '{key}', 'Jaarverantwoording', 'AnnualAccounts', 2024, '2024-12-31', '2025-01-15', '["gemeenteraad"]', 'Open', {common} FROM access_organisation;
            INSERT INTO reporting_moment_programme (id, moment_id, programme_id, link_label, organisation_id, version, removed)
              SELECT randomblob(16), m.id, p.id, m.name, p.organisation_id, 1, 0 FROM programmes_programme p, reporting_moment m WHERE m."key" = '{key}' AND p.id IN {chosen};
            INSERT INTO reporting_progress_report (id, effort_id, effort_title, state, submitted_at, accepted_at, results, hours_used, hours_forecast, money_used, money_forecast, suspended, completed, moment_id, programme_id, saved_at, organisation_id, version, removed)
              SELECT randomblob(16), e.id, e.title, 'Accepted', '2025-01-10 10:00:00+00:00', '2025-01-12 10:00:00+00:00', 'De eerste twee wijken zijn klaar, de derde volgt na de zomer.', '?blank', '?blank', '?blank', '?blank', 0, 0, m.id, e.programme_id, '2025-01-10 10:00:00+00:00', e.organisation_id, 1, 0
              FROM programmes_effort e, reporting_moment m WHERE m."key" = '{key}' AND NOT e.placeholder AND e.programme_id IN {chosen};
            INSERT INTO reporting_roll_up (id, moment_name, state, goes_well, deviates, decided, asked, moment_id, programme_id, organisation_id, version, removed)
              SELECT randomblob(16), m.name, 'Agreed', 'De helft van de inspanningen ligt op koers.', 'In drie wijken is te weinig capaciteit.', 'De planning van wijk 3 schuift een kwartaal op.', 'Stem in met de nieuwe planning.', m.id, p.id, p.organisation_id, 1, 0
              FROM programmes_programme p, reporting_moment m WHERE m."key" = '{key}' AND p.id IN {chosen};
            """);
        for (var area = 0; area < Areas.Length; area++)
        {
            // A different rating for every report and area, without a generator of random numbers: the rows are numbered.
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO reporting_report_area (id, report_id, area, rating, reason, moment_id, programme_id, organisation_id, version, removed)
                  SELECT randomblob(16), r.id, '{Areas[area]}', CASE (r.rowid * {area + 3} + {area}) % 7 WHEN 0 THEN 'Red' WHEN 1 THEN 'Amber' WHEN 2 THEN 'Amber' ELSE 'Green' END, 'Te weinig mensen', r.moment_id, r.programme_id, r.organisation_id, 1, 0
                  FROM reporting_progress_report r JOIN reporting_moment m ON m.id = r.moment_id WHERE m."key" = '{key}';
                """));
        }
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants of this file and names of the schema.
        command.CommandText = statements;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
