using OpKoers.Storage;

namespace OpKoers.Web.PageTests.Hosting;

/// <summary>
/// The whole web host, started once per test class on each database that a test asks for:
/// <c>public sealed class XTests(AppFixture apps) : IClassFixture&lt;AppFixture&gt;</c>, with <c>[Theory, EachDatabase]</c> and <c>apps.On(provider)</c>.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly Dictionary<DatabaseProvider, Task<App>> apps = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal Task<App> On(DatabaseProvider provider)
    {
        lock (apps)
        {
            return apps.TryGetValue(provider, out var app) ? app : apps[provider] = App.StartAsync(provider);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
        {
            await (await app).DisposeAsync();
        }
    }
}
