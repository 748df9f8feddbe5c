using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace OpKoers.Bench.Pages;

/// <summary>How much there is of everything.</summary>
internal sealed record NationalSize(int Municipalities, int Goals, int Indicators, int Efforts, int Measurements)
{
    /// <summary>The whole country, and a million measurements.</summary>
    public static NationalSize Country { get; } = new(342, 20, 60, 100, 1_000_000);
}

/// <summary>Fills an empty, migrated SQLite database with invented municipalities; the same seed gives the same data.</summary>
internal sealed class NationalData(SqliteConnection connection, NationalSize size)
{
    public const string Password = "meten-is-weten-2026";

    private readonly Random random = new(20261122);
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly string passwordHash = new PasswordHasher<object>().HashPassword(new object(), Password);
    private long counter;

    public static string Email(int municipality) => $"controller-{municipality}@bench.example";

    public static string Slug(int municipality) => $"veilig-{municipality}";

    public static string IndicatorKey(int municipality, int indicator) => $"indicator-{municipality}-{indicator}";

    public void Fill()
    {
        using var transaction = connection.BeginTransaction();
        for (var municipality = 0; municipality < size.Municipalities; municipality++)
        {
            Municipality(municipality);
        }

        transaction.Commit();
        using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE";
        analyse.ExecuteNonQuery();
    }

    private byte[] NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, ++counter);
        Array.Reverse(bytes, 0, 8);
        return bytes;
    }

    private void Municipality(int number)
    {
        var organisation = NewId();
        Insert("access_organisation", ("id", organisation), ("slug", $"gemeente-{number}"), ("code", $"GM{number:0000}"), ("name", $"Gemeente {number}"), ("tolerance", "0.1"), ("second_step_roles", "[]"), ("organisation_id", organisation), ("version", 1), ("removed", 0));
        var account = NewId();
        Insert("access_account", ("id", account), ("email", Email(number)), ("normalised_email", Email(number).ToUpperInvariant()), ("function_label", "Concerncontroller"), ("active", 1), ("organisation_id", organisation), ("version", 1), ("removed", 0));
        Insert("access_credential", ("account_id", account), ("password_hash", passwordHash), ("security_stamp", "bench"), ("two_factor_enabled", 0), ("last_time_step", 0), ("recovery_codes", "[]"), ("password_link_until", 0));
        Insert("access_role", ("id", NewId()), ("programme_id", null), ("account_id", account), ("role", "ConcernController"), ("order", 0), ("organisation_id", organisation), ("version", 1), ("removed", 0));
        var programme = NewId();
        Insert("programmes_programme", ("id", programme), ("key", Slug(number)), ("name", "Veilig en leefbaar"), ("vision", "Inwoners voelen zich veilig en dragen daar zelf aan bij."), ("term", "2019/2026"), ("registrations", "[]"), ("scope_exclusions", "[]"), ("level_names", "[\"Strategisch doel\",\"Operationeel doel\"]"), ("level_questions", "[\"waarom\",\"wat\"]"), ("organisation_id", organisation), ("version", 1), ("removed", 0));
        var goals = Goals(number, organisation, programme);
        Indicators(number, organisation, programme, goals);
        Efforts(number, organisation, programme, goals);
    }

    private List<byte[]> Goals(int number, byte[] organisation, byte[] programme)
    {
        var tops = new List<byte[]>();
        var leaves = new List<byte[]>();
        for (var index = 0; index < size.Goals; index++)
        {
            var top = index < size.Goals / 5;
            var id = NewId();
            (top ? tops : leaves).Add(id);
            Insert("programmes_goal", ("id", id), ("key", $"doel-{number}-{index}"), ("code", top ? $"{index + 1}" : $"{(leaves.Count % tops.Count) + 1}{(char)('a' + (leaves.Count / tops.Count))}"), ("parent_id", top ? null : tops[leaves.Count % tops.Count]), ("text", $"In 2026 ervaren inwoners van wijk {index} minder overlast dan nu"), ("basis", "Stated"), ("order", index), Part(organisation), ("programme_id", programme), ("version", 1), ("removed", 0));
        }

        return leaves;
    }

    private void Indicators(int number, byte[] organisation, byte[] programme, List<byte[]> goals)
    {
        var series = size.Measurements / (size.Municipalities * size.Indicators);
        for (var index = 0; index < size.Indicators; index++)
        {
            var id = NewId();
            var start = 20 + random.Next(60);
            Insert("indicators_indicator", ("id", id), ("key", IndicatorKey(number, index)), ("name", $"Aandeel inwoners dat vaak overlast ervaart, vraag {index}"), ("unit", "%"), ("decimals", 1), ("direction", "LowerIsBetter"), ("reading", "Level"), ("measures", "Effect"), ("scale", "[]"), ("basis", "Stated"), ("has_baseline", 1), ("baseline_period", "2013"), ("baseline_value", $"{start}"), ("baseline_basis", "Stated"), ("target_kind", "AtMost"), ("target_period", "2026"), ("target_value", $"{start / 2}"), ("target_low", "?blank"), ("target_high", "?blank"), ("target_basis", "Stated"), ("order", index), ("scope_id", programme), Part(organisation), ("version", 1), ("removed", 0));
            Insert("programmes_goal_indicator", ("id", NewId()), ("goal_id", goals[index % goals.Count]), ("indicator_id", id), ("order", index), ("link_label", "-"), Part(organisation), ("programme_id", programme), ("version", 1), ("removed", 0));
            for (var quarter = 0; quarter < series; quarter++)
            {
                var value = start - (quarter * 0.4) + (random.NextDouble() * 4);
                Insert("indicators_measurement", ("id", NewId()), ("indicator_id", id), ("period", string.Create(CultureInfo.InvariantCulture, $"{2013 + (quarter / 4)}-Q{(quarter % 4) + 1}")), ("value", value.ToString("0.0", CultureInfo.InvariantCulture)), ("margin", quarter % 4 == 0 ? "0.8" : null), ("status", "Final"), ("method_break_before", 0), ("source", "Inwonerspanel"), ("basis", "Stated"), ("scope_id", programme), Part(organisation), ("version", 1), ("removed", 0));
            }
        }
    }

    private void Efforts(int number, byte[] organisation, byte[] programme, List<byte[]> goals)
    {
        string[] strengths = ["Strong", "Moderate", "Light", "Unknown"];
        string[] statuses = ["OnCourse", "OnCourse", "OnCourse", "AtRisk", "OffCourse", "Completed"];
        for (var index = 0; index < size.Efforts; index++)
        {
            var id = NewId();
            Insert("programmes_effort", ("id", id), ("key", $"inspanning-{number}-{index}"), ("title", $"Aanpak overlast in wijk {index}"), ("effort_kind", "Project"), ("placeholder", index % 25 == 24 ? 1 : 0), ("partners", "[]"), ("lead", "Projectleider"), ("planning_printed", "2019-2022"), ("basis", "Stated"), ("order", index), Part(organisation), ("programme_id", programme), ("version", 1), ("removed", 0));
            if (index % 10 != 9)
            {
                Insert("programmes_effort_status", ("id", NewId()), ("effort_id", id), ("date", "2024-12-01"), ("status", statuses[random.Next(statuses.Length)]), ("reason", "Volgens planning"), Part(organisation), ("programme_id", programme), ("version", 1), ("removed", 0));
            }

            var first = random.Next(goals.Count);
            for (var link = 0; link <= index % 2; link++)
            {
                Insert("programmes_contribution", ("id", NewId()), ("goal_id", goals[(first + (link * 3)) % goals.Count]), ("effort_id", id), ("effort_programme_id", programme), ("strength", strengths[random.Next(strengths.Length)]), ("negative", index % 40 == 0 ? 1 : 0), ("basis", "Stated"), ("link_label", "-"), Part(organisation), ("programme_id", programme), ("version", 1), ("removed", 0));
            }
        }
    }

    private static (string Column, object? Value) Part(byte[] organisation) => ("organisation_id", organisation);

    private void Insert(string table, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        if (!commands.TryGetValue(table, out var command))
        {
            var names = new List<string>();
            command = connection.CreateCommand();
            foreach (var (column, _) in values)
            {
                names.Add(column);
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
            }

#pragma warning disable CA2100 // Table and columns are constants of this file.
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
#pragma warning restore CA2100
            commands[table] = command;
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index].Value ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
