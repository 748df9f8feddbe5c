using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.PublicSite;

/// <summary>The public site of the sample in a folder, written by the command.</summary>
public sealed class ExportFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("opkoers-public-").FullName;

    /// <summary>The folder with the site.</summary>
    public string Site => Path.Combine(folder, "site");

    /// <summary>The address of a file of the site, without any server.</summary>
    public string Address(string name) => new Uri(Path.Combine(Site, name)).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        await Samples.CopyToAsync(folder);
        await Programs.RunAsync("dotnet", Output.Host("Cli"), "publish", "--database", Path.Combine(folder, Samples.FileName), "--edition", "midterm-2020", "--out", Site);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
