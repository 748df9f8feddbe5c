namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>Where the repository is, and the tools that tests need.</summary>
internal static class Output
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of this project, in which the validator is installed.</summary>
    public static string Project => Path.Combine(Repository, "tests", "PublicSite.Tests");

    /// <summary>Skips when a program is not installed, unless this run must have everything.</summary>
    public static void Needs(string program)
    {
        if (!File.Exists(program) && Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") == "1")
        {
            throw new InvalidOperationException($"OPKOERS_REQUIRE_TOOLS is 1, but {program} is not there.");
        }

        Assert.SkipUnless(File.Exists(program), program + " is not installed.");
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpKoers.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("There is no OpKoers.slnx above " + AppContext.BaseDirectory);
    }
}
