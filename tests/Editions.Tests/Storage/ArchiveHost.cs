using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Editions.Tests.Storage;

/// <summary>An archive beside an empty database.</summary>
internal sealed class ArchiveHost : IDisposable
{
    private readonly ServiceProvider services;

    public ArchiveHost(DatabaseProvider provider)
    {
        Database = TestDatabase.Create(provider);
        services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton(Database.Settings).AddEditions().BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public FixedTime Time { get; } = new();

    public IEditionStore Store => services.GetRequiredService<IEditionStore>();

    private IEditionArchive Archive => services.GetRequiredService<IEditionArchive>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Result<EditionHead>> PublishAsync(EditionDocument document) => Archive.PublishAsync(document, Cancellation);

    public Task<IReadOnlyList<EditionHead>> ListAsync() => Archive.ListAsync("esdam", Cancellation);

    public Task<IReadOnlyList<EditionRevision>> RevisionsAsync() => Archive.RevisionsAsync("esdam", Cancellation);

    public Task<IReadOnlyList<EditionMunicipality>> MunicipalitiesAsync() => Archive.MunicipalitiesAsync(Cancellation);

    public Task<PublishedEdition?> OpenAsync(string slug) => Archive.OpenAsync("esdam", slug, Cancellation);

    public Task<IReadOnlyList<string>> MigrateAsync() => Store.MigrateAsync(Cancellation);

    /// <summary>Runs a statement in the store itself, past the archive.</summary>
    public async Task<int> RunAsync(string sql, Action<DbCommand>? change = null)
    {
        await using var connection = await services.GetRequiredService<ArchiveStore>().OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        change?.Invoke(command);
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    public void Dispose()
    {
        services.Dispose();
        Database.Dispose();
    }
}
