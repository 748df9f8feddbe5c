using Microsoft.Extensions.DependencyInjection;
using OpKoers.Indicators;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Programmes.Tests;

/// <summary>A migrated database with one municipality, for tests below the pages.</summary>
internal sealed class ProgrammeStore : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private ProgrammeStore(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(database.Settings)
            .AddScoped<IActor, TestActor>()
            .AddIndicators()
            .AddProgrammes()
            .BuildServiceProvider();
    }

    public FixedTime Time { get; } = new();

    public Guid Municipality { get; } = Guid.NewGuid();

    public static async Task<ProgrammeStore> CreateAsync(DatabaseProvider provider)
    {
        var store = new ProgrammeStore(provider);
        await store.services.GetRequiredService<Migrator>().MigrateAsync();
        return store;
    }

    /// <summary>One act, in a scope of its own as a request has.</summary>
    public async Task<TResult> ActAsync<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Takes in a draft without indicators; gives the changes it made.</summary>
    public Task<IReadOnlyList<ChangeRow>> TakeInAsync(ProgrammeDraft draft) => ActAsync<IReadOnlyList<ChangeRow>>(async scope =>
    {
        var intake = scope.GetRequiredService<IProgrammeIntake>();
        var session = scope.GetRequiredService<DatabaseSession>();
        await session.BeginAsync();
        var start = await intake.StartAsync(Municipality, draft);
        var findings = start.Programme == Guid.Empty ? start.Findings : [.. start.Findings, .. await intake.ApplyAsync(start.Programme, draft, new Dictionary<string, Guid>())];
        Assert.DoesNotContain(findings, finding => finding.Severity == Kernel.FindingSeverity.Error);
        await session.CommitAsync();
        return session.Changes;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }
}
