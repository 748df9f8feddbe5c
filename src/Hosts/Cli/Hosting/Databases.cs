using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>Which database a command works on.</summary>
internal static class Databases
{
    public const string Variable = "OPKOERS_DATABASE";

    /// <summary>The database that is asked for: by option, else by environment, else the demo database near the current folder; made from the sample when it is not there.</summary>
    public static async Task<DatabaseSettings> FindAsync(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--database") is { } named)
        {
            return DatabaseSettings.Parse(named);
        }

        if (terminal.Database is { Length: > 0 } set)
        {
            return DatabaseSettings.Parse(set);
        }

        var root = Root(terminal);
        var file = Path.Combine(root, ".demo", "opkoers.db");
        if (!File.Exists(file))
        {
            await MakeDemoAsync(root, file, terminal);
        }

        return DatabaseSettings.Parse(file);
    }

    /// <summary>Whether a command works on the demo database.</summary>
    /// <param name="arguments">The words of the command.</param>
    /// <param name="terminal">Where it runs.</param>
    /// <param name="sample">The folder of the sample it is made from.</param>
    public static bool IsDemo(Arguments arguments, Terminal terminal, out string sample)
    {
        sample = Path.Combine(Root(terminal), "samples", "almelo");
        return arguments.Option("--database") is null && string.IsNullOrEmpty(terminal.Database);
    }

    private static string Root(Terminal terminal) => RootAbove(terminal.Folder) ?? RootAbove(AppContext.BaseDirectory) ?? terminal.Folder;

    private static async Task MakeDemoAsync(string root, string file, Terminal terminal)
    {
        var sample = Path.Combine(root, "samples", "almelo");
        if (!Directory.Exists(sample))
        {
            throw new UsageException($"Er is geen database. Noem er een met --database of met {Variable}.");
        }

        await terminal.Error.WriteLineAsync($"Er is nog geen database; de voorbeeldgemeente wordt ingelezen in {file}.");
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        // Filled under another name and moved when it is whole: a command that is cut off leaves no half database. The accounts are kept where
        // the demo shows them.
        var loading = Path.Combine(folder, "loading.db");
        using var accounts = new StringWriter();
        foreach (var rest in Directory.GetFiles(folder, "loading.db*"))
        {
            File.Delete(rest);
        }

        if (await DemoData.MakeAsync($"Data Source={loading};Pooling=False", sample, terminal with { Out = accounts }) != ExitCode.Done)
        {
            throw new UsageException("De voorbeeldgemeente kon niet worden ingelezen.");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "accounts.txt"), accounts.ToString());
        SqliteFiles.Move(loading, file);
    }

    private static string? RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OpKoers.slnx")) || File.Exists(Path.Combine(at.FullName, ".demo", "opkoers.db")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
