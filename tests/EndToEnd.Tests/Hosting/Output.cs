namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>Where the repository is, and what was built beside these tests.</summary>
internal static class Output
{
    public static string Repository { get; } = FindRepository();

    public static string Sample => Path.Combine(Repository, "samples", "almelo");

    /// <summary>The program of a host, built in the same configuration as these tests.</summary>
    public static string Host(string name)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Repository, "src", "Hosts", name, "bin", own.Parent!.Name, own.Name, $"OpKoers.{name}.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("Build it first.", program);
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
