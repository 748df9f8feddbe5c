using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>An archive with editions, and exports of it in a folder of its own. Gone afterwards.</summary>
internal sealed class Exported : IDisposable
{
    private readonly TestDatabase database = TestDatabase.Create(DatabaseProvider.Sqlite);
    private readonly ServiceProvider services;

    public Exported()
    {
        services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton(database.Settings).AddEditions().BuildServiceProvider();
    }

    public FixedTime Time { get; } = new();

    /// <summary>A folder in which tests make what they need.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("opkoers-export-").FullName;

    /// <summary>Where the site goes.</summary>
    public string Site => Path.Combine(Folder, "site");

    /// <summary>Where the archive is, as the public host is told.</summary>
    public string Archive => new SqliteConnectionStringBuilder(database.Settings.ConnectionString).DataSource + "-editions";

    public static async Task<Exported> OfAsync(params EditionDocument[] documents)
    {
        var exported = new Exported();
        foreach (var document in documents)
        {
            await exported.PublishAsync(document);
        }

        return exported;
    }

    public async Task PublishAsync(EditionDocument document)
    {
        var published = await services.GetRequiredService<IEditionArchive>().PublishAsync(document, TestContext.Current.CancellationToken);
        Assert.True(published.Succeeded, published.Refusal?.Message);
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    public Task<Result<SiteExport>> WriteAsync(string edition = "midterm-2020", string? folder = null, SiteSettings? settings = null) =>
        services.GetRequiredService<ISiteExport>().WriteAsync(
            new SiteExportRequest { Municipality = "esdam", Edition = edition, Folder = folder ?? Site, Settings = settings ?? new SiteSettings() },
            TestContext.Current.CancellationToken);

    /// <summary>Damages the content of every edition, as a failing disk would; their heads stay.</summary>
    public async Task DamageAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Archive};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER editions_edition_no_update; UPDATE editions_edition SET content = zeroblob(length(content))";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Names and contents of a folder.</summary>
    public static Dictionary<string, byte[]> Read(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    public void Dispose()
    {
        services.Dispose();
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
