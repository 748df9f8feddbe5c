using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>Calls the tools of PostgreSQL. Where they are not installed, it says the line that does the same.</summary>
internal static class PostgreSqlTools
{
    /// <summary>Runs a tool on this database; the password goes along in the environment, never on the line.</summary>
    public static async Task<int> RunAsync(string tool, DatabaseSettings database, IReadOnlyList<string> arguments, Terminal terminal)
    {
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true };
        foreach (var argument in Connection(database).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        if (Setting(database, "Password") is { } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            await terminal.Error.WriteAsync(said);
            return process.ExitCode == 0 ? ExitCode.Done : ExitCode.Fault;
        }
        catch (Win32Exception)
        {
            await terminal.Error.WriteLineAsync($"{tool} is hier niet geïnstalleerd. Op een machine waar het wel staat, is dit de opdracht (het wachtwoord vraagt het zelf):");
            await terminal.Error.WriteLineAsync("  " + string.Join(' ', [tool, .. Connection(database), .. arguments]));
            return ExitCode.Fault;
        }
    }

    /// <summary>Whether there is anything of OpKoers in the database.</summary>
    public static bool HasTables(DatabaseSettings database)
    {
        using var session = new DatabaseSession(database, TimeProvider.System);
        using var command = session.Connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM information_schema.tables WHERE table_name = 'schema_migration'";
        return command.ExecuteScalar() is not null;
    }

    private static IEnumerable<string> Connection(DatabaseSettings database)
    {
        foreach (var (option, value) in new[] { ("host", Setting(database, "Host", "Server")), ("port", Setting(database, "Port")), ("username", Setting(database, "Username", "User ID", "User Id")), ("dbname", Setting(database, "Database")) })
        {
            if (value is not null)
            {
                yield return $"--{option}={value}";
            }
        }
    }

    private static string? Setting(DatabaseSettings database, params ReadOnlySpan<string> names)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = database.ConnectionString };
        foreach (var name in names)
        {
            if (settings.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }
}
