using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.AreaFiles;

/// <summary>A database, a folder for files, and the import of areas.</summary>
internal sealed class AreaBench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("opkoers-gebieden-").FullName;

    private AreaBench(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        services = new ServiceCollection().AddStorage(database.Settings).AddScoped<IActor, TestActor>().AddAccessStorage().AddAreas().AddIndicators().AddProgrammes().AddImport().BuildServiceProvider();
    }

    /// <summary>The folder with real files, when this machine has it; null elsewhere.</summary>
    public static string? RealFiles { get; } = FindRealFiles();

    public static async Task<AreaBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var bench = new AreaBench(provider);
        await bench.services.GetRequiredService<Migrator>().MigrateAsync();
        return bench;
    }

    public string PathTo(string name) => Path.Combine(folder, name);

    public Task<AreaImportResult> ImportAsync(string name, byte[] content, int year = 2021)
    {
        File.WriteAllBytes(PathTo(name), content);
        return ImportAsync(PathTo(name), year);
    }

    public Task<AreaImportResult> ImportAsync(string name, string content, int year = 2021) => ImportAsync(name, System.Text.Encoding.UTF8.GetBytes(content), year);

    public async Task<AreaImportResult> ImportAsync(string path, int year, bool dryRun = false)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAreaFiles>().ImportAsync(new AreaImportRequest { Path = path, Year = year, DryRun = dryRun });
    }

    public async Task<T> AskAsync<T>(Func<IAreas, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IAreas>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string? FindRealFiles()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var files = Path.Combine(at.FullName, "shared", "data", "geo");
            if (Directory.Exists(files))
            {
                return files;
            }
        }

        return null;
    }
}
