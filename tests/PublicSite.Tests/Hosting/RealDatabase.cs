using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Editions;
using OpKoers.Import;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Reporting;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.PublicSite.Tests.Hosting;

/// <summary>A database with the tables of every module, as a municipality has it.</summary>
internal sealed class RealDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    private RealDatabase(TestDatabase database)
    {
        this.database = database;
        Services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddLogging()
            .AddStorage(database.Settings)
            .AddScoped<IActor, TestActor>()
            .AddAccessStorage().AddAreas().AddIndicators().AddProgrammes().AddEditions().AddReporting().AddImport()
            .BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public FixedTime Time { get; } = new();

    public DatabaseSettings Settings => database.Settings;

    public static async Task<RealDatabase> CreateAsync(DatabaseProvider provider)
    {
        var real = new RealDatabase(TestDatabase.Create(provider));
        await real.Services.GetRequiredService<Migrator>().MigrateAsync(TestContext.Current.CancellationToken);
        return real;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        database.Dispose();
    }
}
