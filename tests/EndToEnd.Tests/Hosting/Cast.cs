using Microsoft.Data.Sqlite;

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>Accounts that the sample does not have, and time that goes by: what a browser can not do, done to the database of a site.</summary>
internal static class Cast
{
    /// <summary>An account with a role in a programme, and the password of the demo.</summary>
    public static async Task JoinAsync(WebSite site, string programme, IEnumerable<(string Name, string Role)> people)
    {
        await using var connection = await OpenAsync(site);
        foreach (var (name, role) in people)
        {
            await ExecuteAsync(
                connection,
                """
                INSERT INTO access_account (id, email, normalised_email, function_label, active, wants_mail, organisation_id, version, removed)
                  SELECT $account, $email, upper($email), $name, 1, 0, organisation_id, 1, 0 FROM access_account WHERE email = 'auditor@almelo.example';
                INSERT INTO access_credential (account_id, password_hash, security_stamp, two_factor_enabled, last_time_step, recovery_codes, password_link_until)
                  SELECT $account, credential.password_hash, $stamp, 0, 0, '[]', 0 FROM access_credential credential JOIN access_account account ON account.id = credential.account_id WHERE account.email = 'auditor@almelo.example';
                INSERT INTO access_role (id, programme_id, account_id, role, "order", organisation_id, version, removed)
                  SELECT $role_id, id, $account, $role, 0, organisation_id, 1, 0 FROM programmes_programme WHERE "key" = $programme;
                """,
                ("$account", Id()), ("$role_id", Id()), ("$email", name + "@almelo.example"), ("$name", name), ("$stamp", Guid.NewGuid().ToString("N")), ("$role", role), ("$programme", programme));
        }
    }

    /// <summary>A night goes by: what is asked and what was done lies a day further back.</summary>
    public static async Task SleepAsync(WebSite site, string moment)
    {
        await using var connection = await OpenAsync(site);
        await ExecuteAsync(
            connection,
            """
            UPDATE reporting_moment SET reports_due = date(reports_due, '-1 day') WHERE "key" = $moment;
            UPDATE reporting_progress_report SET submitted_at = strftime('%Y-%m-%d %H:%M:%S+00:00', submitted_at, '-1 day')
              WHERE submitted_at IS NOT NULL AND moment_id = (SELECT id FROM reporting_moment WHERE "key" = $moment);
            """,
            ("$moment", moment));
    }

    private static byte[] Id() => Guid.CreateVersion7().ToByteArray(bigEndian: true);

    private static async Task<SqliteConnection> OpenAsync(WebSite site)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = site.Database, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
