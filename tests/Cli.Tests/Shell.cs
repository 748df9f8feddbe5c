namespace OpKoers.Cli.Tests;

/// <summary>A folder of its own with the sample in it, in which commands run as on a fresh clone.</summary>
public sealed class Shell : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opkoers-cli-").FullName;

    public Shell()
    {
        File.WriteAllText(Path.Combine(folder, "OpKoers.slnx"), "");
        var sample = Path.Combine(Root(), "samples", "almelo");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "samples", "almelo", Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string PathTo(string name) => Path.Combine(folder, name);

    /// <summary>Runs a command; gives how it ended, its answer and what it said about it.</summary>
    internal async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, new Terminal(output, error, folder));
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "OpKoers.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        }

        return at.FullName;
    }
}
