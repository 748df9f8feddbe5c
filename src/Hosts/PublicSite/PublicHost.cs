using OpKoers.Editions;

namespace OpKoers.PublicSite;

/// <summary>Puts the public site together: published editions, and nothing else.</summary>
internal static class PublicHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PublicHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        });
        change?.Invoke(builder);
        builder.Services.AddPublishedEditions(builder.Configuration["OPKOERS_EDITIONS"]!);
        var app = builder.Build();
        app.MapGet("/gezond", () => "ok");
        return app;
    }
}
