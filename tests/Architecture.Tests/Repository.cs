using System.Diagnostics;

namespace OpKoers.Architecture.Tests;

/// <summary>The files of this repository, as git has them.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> LazyFiles = new(ListFiles);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with forward slashes: what is tracked, and what is new and not ignored.</summary>
    public static IReadOnlyList<string> Files => LazyFiles.Value;

    /// <summary>Whether this run writes the kept text anew instead of comparing with it.</summary>
    public static bool Approving => Environment.GetEnvironmentVariable("OPKOERS_APPROVE") == "1";

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathTo(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpKoers.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }

    private static List<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var lines = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0
            ? [.. lines.Distinct().Where(path => File.Exists(PathTo(path))).Order(StringComparer.Ordinal)]
            : throw new InvalidOperationException("git could not list the files of the repository.");
    }
}
