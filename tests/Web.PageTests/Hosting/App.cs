using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Web.PageTests.Hosting;

/// <summary>
/// The web host on an empty database of its own, with a clock that stands at noon on 1 March 2021 and an organisation "Proef". Accounts are made per
/// role when they are asked for, and sign in through the real form.
/// </summary>
internal sealed class App : IAsyncDisposable
{
    public const string Password = "proef-wachtwoord-1";

    private readonly TestDatabase database;
    private readonly WebApplication host;

    private App(TestDatabase database, WebApplication host, FixedTime time)
    {
        this.database = database;
        this.host = host;
        Time = time;
    }

    public FixedTime Time { get; }

    /// <summary>The organisation "Proef".</summary>
    public Organisation Organisation { get; private set; } = null!;

    public static async Task<App> StartAsync(DatabaseProvider provider, params string[] arguments)
    {
        var database = TestDatabase.Create(provider);
        var time = new FixedTime();
        var host = WebHost.Build(["--environment=Production", "--database=" + database.Settings.ConnectionString, .. arguments], builder => Prepare(builder, time));
        await host.Services.GetRequiredService<Migrator>().MigrateAsync();
        await host.StartAsync();
        var app = new App(database, host, time);
        app.Organisation = await app.CreateOrganisationAsync("GM9999", "proef", "Proef");
        return app;
    }

    public Task<Organisation> CreateOrganisationAsync(string code, string slug, string name) =>
        InScopeAsync(services => services.GetRequiredService<IOrganisations>().CreateAsync(code, slug, name));

    /// <summary>An account with roles (each in a programme, or null for the organisation); gives its identity. It signs in as <c>name@proef.example</c>.</summary>
    public Task<Guid> CreateAccountAsync(string name, Guid organisation, params (Role Role, Guid? Programme)[] roles) => InScopeAsync(async services =>
    {
        var made = await services.GetRequiredService<IAccounts>().CreateAsync(new AccountRequest
        {
            Organisation = organisation,
            Email = EmailOf(name),
            FunctionLabel = "Functie " + name,
            Password = Password,
            Roles = [.. roles.Select(role => new AccountRole(role.Role, role.Programme))],
        });
        Assert.True(made.Succeeded);
        return made.Value;
    });

    public static string EmailOf(string name) => name + "@proef.example";

    /// <summary>A browser that has signed in nobody.</summary>
    public Browser Open() => new(host.GetTestServer().CreateHandler());

    /// <summary>A browser in which a new account with this role has signed in.</summary>
    public async Task<Browser> SignInAsync(Role role, Guid? programme = null)
    {
        var name = $"{role}-{Guid.NewGuid():N}".ToLowerInvariant();
        await CreateAccountAsync(name, Organisation.Id, (role, programme));
        return await SignInAsync(name);
    }

    /// <summary>A browser in which an account that exists has signed in through the form.</summary>
    public async Task<Browser> SignInAsync(string name)
    {
        var browser = Open();
        using var answer = await browser.TrySignInAsync(EmailOf(name), Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Works with the services of the host, as nobody.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        database.Dispose();
    }

    private static void Prepare(WebApplicationBuilder builder, FixedTime time)
    {
        // What a test counts must reach the request that it sends.
        builder.WebHost.UseTestServer(options => options.PreserveExecutionContext = true);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Hashing is slow on purpose; here it would only make tests slow.
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
    }
}
