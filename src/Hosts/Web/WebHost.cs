using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;
using OpKoers.Import;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Reporting;
using OpKoers.SafetyPicture;
using OpKoers.Statistics;
using OpKoers.Storage;
using OpKoers.Ui.Hosting;

namespace OpKoers.Web;

/// <summary>Puts the house together for the web. Tests build the same host and change what they must.</summary>
internal static class WebHost
{
    private const string Database = "OPKOERS_DATABASE";
    private const string Site = "OPKOERS_SITE";

    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--database"] = Database,
        ["--keys"] = "OpKoers:Keys",
    };

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        // The framework would take the word after --demo for its value.
        string[] words = [.. args.Select(word => word == "--demo" ? "--OpKoers:Demo=true" : word)];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            // The settings stand beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            // Watching the settings files costs start-up time, and nobody changes them while it runs.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. words],
        });
        builder.Configuration.AddCommandLine(words, Switches);
        change?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services
            .AddStorage(Settings(builder.Configuration))
            .AddUi(builder.Configuration)
            .AddAccess(builder.Configuration)
            .AddAreas()
            .AddStatistics()
            .AddSafetyPicture()
            .AddIndicators()
            .AddProgrammes()
            .AddEditions()
            .AddReporting()
            .AddReportingMail(builder.Configuration)
            .AddImport()
            .AddFigureFetching(builder.Configuration)
            .AddHostedService<QuietMemory>()
            .AddRazorPages();
        if (IsDemo(builder.Configuration))
        {
            builder.Services.AddPublicSite(builder.Configuration[Site] is { Length: > 0 } file ? SiteSettings.Read(file) : new SiteSettings());
        }
    }

    private static void Use(WebApplication app)
    {
        app.UseProxies();
        app.UseUi();
        app.UseRouting();
        app.UseAccess();
        app.MapUi();
        app.MapRazorPages();
        app.MapGet("/gezond", () => "ok").AllowAnonymous();
        if (IsDemo(app.Configuration))
        {
            // The demo shows both sides at one address; in real use the public site is a host of its own.
            app.MapPublicSite("/publiek");
        }
    }

    private static bool IsDemo(IConfiguration configuration) => configuration.GetValue("OpKoers:Demo", false);

    private static DatabaseSettings Settings(ConfigurationManager configuration) =>
        DatabaseSettings.Parse(configuration[Database]
            ?? configuration.GetConnectionString("OpKoers")
            ?? throw new InvalidOperationException($"There is no database: give --database, or set {Database} or ConnectionStrings:OpKoers."));
}
