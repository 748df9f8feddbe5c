using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;

namespace OpKoers.PublicSite;

/// <summary>Puts the public site together: published editions, and nothing else. It knows no other module and opens no other database.</summary>
internal static class PublicHost
{
    private const string Editions = "OPKOERS_EDITIONS";
    private const string Settings = "OPKOERS_SITE";
    private const string Municipality = "OPKOERS_MUNICIPALITY";

    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--editions"] = Editions,
        ["--settings"] = Settings,
        ["--municipality"] = Municipality,
    };

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PublicHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        });
        builder.Configuration.AddCommandLine(args, Switches);
        change?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var archive = builder.Configuration[Editions] ?? throw new InvalidOperationException($"There is no archive of editions: give --editions, or set {Editions}.");
        var settings = builder.Configuration[Settings] is { Length: > 0 } file ? SiteSettings.Read(file) : new SiteSettings();
        builder.Services.AddPublishedEditions(archive).AddPublicSite(settings, builder.Configuration[Municipality]);
        builder.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(SayFaultAsync));
        app.MapGet("/gezond", () => "ok");
        app.MapPublicSite();
    }

    // No page of the site: what went wrong may be that there are no pages.
    private static Task SayFaultAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        return context.Response.WriteAsync("Er ging iets mis. Probeer het over een paar minuten opnieuw.", context.RequestAborted);
    }
}
