using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Access.Tests;

/// <summary>The storage of access on an empty database, with one organisation; the clock stands at noon on 1 March 2021 and the system acts.</summary>
internal sealed class AccessStore : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private Guid organisation;

    private AccessStore(TestDatabase database)
    {
        this.database = database;
        var registered = new ServiceCollection();
        registered.AddSingleton<TimeProvider>(new FixedTime());
        registered.AddStorage(database.Settings).AddAccessStorage();
        registered.AddScoped<IActor, TestActor>();
        services = registered.BuildServiceProvider();
    }

    public static async Task<AccessStore> OpenAsync(DatabaseProvider provider)
    {
        var store = new AccessStore(TestDatabase.Create(provider));
        await store.services.GetRequiredService<Migrator>().MigrateAsync();
        store.organisation = (await store.InScopeAsync(scope => scope.GetRequiredService<IOrganisations>().CreateAsync("GM9999", "proef", "Proef"))).Id;
        return store;
    }

    public async Task<Guid> AccountAsync(string email, Role role) =>
        (await InScopeAsync(scope => scope.GetRequiredService<IAccounts>().CreateAsync(new AccountRequest { Organisation = organisation, Email = email, FunctionLabel = "Functie", Password = "een lang wachtwoord", Roles = [new AccountRole(role)] }))).Value;

    /// <summary>Changes something in a scope of its own, and saves.</summary>
    public Task<int> ChangeAsync(Func<AccessDb, Task> change) => InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<AccessDb>();
        await change(db);
        return await db.SaveChangesAsync();
    });

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }
}
