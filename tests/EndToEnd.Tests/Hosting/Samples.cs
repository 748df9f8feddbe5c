namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>A database with the sample municipality, made once by the command that the demo uses; every site gets a copy.</summary>
internal static class Samples
{
    public const string FileName = "opkoers.db";

    private static readonly Lazy<Task<DirectoryInfo>> Made = new(MakeAsync);

    public static async Task CopyToAsync(string folder)
    {
        // The write-ahead log goes along: a database without it would be an older one.
        foreach (var file in (await Made.Value).EnumerateFiles(FileName + "*"))
        {
            file.CopyTo(Path.Combine(folder, file.Name));
        }
    }

    public static async Task RemoveAsync()
    {
        if (Made.IsValueCreated)
        {
            (await Made.Value).Delete(recursive: true);
        }
    }

    private static async Task<DirectoryInfo> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opkoers-sample-");
        var printed = await Programs.RunAsync("dotnet", Output.Host("Cli"), "demo-data", "--database", Path.Combine(folder.FullName, FileName), "--sample", Output.Sample);
        Assert.Contains(WebSite.Password, printed, StringComparison.Ordinal);
        return folder;
    }
}
