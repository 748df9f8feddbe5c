using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.Support;

/// <summary>A municipality in a database of its own, to import into and export from.</summary>
public sealed class ImportBench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private ImportBench(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddStorage(database.Settings)
            .AddScoped<IActor, TestActor>()
            .AddAccessStorage()
            .AddIndicators()
            .AddProgrammes()
            .AddImport()
            .BuildServiceProvider();
    }

    public Guid Municipality { get; private set; }

    public DatabaseSettings Settings => database.Settings;

    public static async Task<ImportBench> OpenAsync(DatabaseProvider provider)
    {
        var bench = new ImportBench(TestDatabase.Create(provider));
        await bench.services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = bench.services.CreateAsyncScope();
        bench.Municipality = (await scope.ServiceProvider.GetRequiredService<IOrganisations>().CreateAsync("GM0141", "almelo", "Almelo")).Id;
        return bench;
    }

    /// <summary>With the sample municipality in it.</summary>
    public static async Task<ImportBench> WithSampleAsync(DatabaseProvider provider)
    {
        var bench = await OpenAsync(provider);
        foreach (var name in Samples.Names)
        {
            var result = await bench.ImportAsync(Samples.Read(name), name + ".json");
            Assert.True(result.Written, string.Join("\n", result.Findings));
        }

        return bench;
    }

    public async Task<ProgrammeImportResult> ImportAsync(ReadOnlyMemory<byte> content, string fileName = "bestand.json", bool dryRun = false)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest
        {
            Organisation = Municipality,
            FileName = fileName,
            Content = content,
            DryRun = dryRun,
        });
    }

    public async Task<byte[]> ExportAsync(string key, ProgrammeFileForm form = ProgrammeFileForm.Json)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IProgrammeFiles>().ExportAsync(Municipality, key, form)).Value;
    }

    public async Task<string> DumpAsync()
    {
        await using var session = new DatabaseSession(Settings, TimeProvider.System);
        return await DatabaseDump.OfAsync(session);
    }

    /// <summary>The identities of the objects that the change log names under a batch.</summary>
    public async Task<HashSet<string>> LoggedObjectsAsync(Guid batch) => [.. (await LogAsync(batch)).Select(id => Convert.ToHexString(id.ToByteArray(true)))];

    /// <summary>How many lines the change log has under a batch.</summary>
    public async Task<int> LoggedLinesAsync(Guid batch) => (await LogAsync(batch)).Count;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }

    private async Task<List<Guid>> LogAsync(Guid batch)
    {
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ChangeLogReader>().LatestAsync(Municipality, null, most: 10_000);
        return [.. rows.Where(row => row.BatchId == batch).Select(row => row.ObjectId)];
    }
}
