using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpKoers.TestKit;
using OpKoers.Ui.Hosting;
using OpKoers.Ui.Shell;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>The shell with nothing but itself and the pages of this assembly: what fails here is the shell's.</summary>
public sealed class UiHost : IAsyncLifetime
{
    internal const string SignedInHeader = "X-Signed-In";

    private WebApplication? app;

    internal WebApplication App => app ?? throw new InvalidOperationException("The host has not been started.");

    public async ValueTask InitializeAsync() => app = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    internal HttpClient Client(bool signedIn = true)
    {
        var client = App.GetTestClient();
        if (signedIn)
        {
            client.DefaultRequestHeaders.Add(SignedInHeader, "ja");
        }

        return client;
    }

    internal static async Task<WebApplication> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Ui:Gallery", "true"), new("Ui:Organisation", "Gemeente Proef"), new("Ui:DemoLine", "Proef. Alles is verzonnen."),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2020, 12, 31, 23, 30, 0, TimeSpan.Zero)));
        builder.Services.AddScoped<IShell, HeaderShell>();
        builder.Services.AddUi(builder.Configuration);
        builder.Services.AddNavigation(new NavigationItem { Key = "tweede", Text = () => "Tweede", Href = "/tweede", Order = 20 });
        builder.Services.AddNavigation(new NavigationItem { Key = "eerste", Text = () => "Eerste", Href = "/", Order = 10 });
        builder.Services.AddNavigation(new NavigationItem { Key = "beheer", Text = () => "Beheer", Href = "/beheer", Order = 90, VisibleFor = _ => false });
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(manager =>
        {
            manager.ApplicationParts.Clear();
            foreach (var assembly in new[] { typeof(UiApplication).Assembly, typeof(UiHost).Assembly })
            {
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                {
                    manager.ApplicationParts.Add(part);
                }
            }
        });
        var app = builder.Build();
        app.UseUi();
        app.UseRouting();
        app.Use(HeaderShell.SignIn);
        app.MapUi();
        app.MapRazorPages();
        app.MapGet("/verboden", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/stuk", () => { throw new InvalidOperationException("stuk"); });
        await app.StartAsync();
        return app;
    }

    private sealed class HeaderShell : IShell
    {
        public ValueTask<ShellState> ReadAsync(HttpContext context) => ValueTask.FromResult(new ShellState
        {
            SignedIn = context.User.Identity?.IsAuthenticated ?? false,
            Organisation = "Gemeente Proef",
            Function = "Programmamanager Proef",
        });

        internal static Task SignIn(HttpContext context, RequestDelegate next)
        {
            if (context.Request.Headers.ContainsKey(SignedInHeader))
            {
                context.User = new(new System.Security.Claims.ClaimsIdentity([new("name", "proef")], "proef", "name", null));
            }

            return next(context);
        }
    }
}
