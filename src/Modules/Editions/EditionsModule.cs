using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Export;
using OpKoers.Editions.Serving;
using OpKoers.Editions.Storage;
using OpKoers.Storage;

namespace OpKoers.Editions;

/// <summary>Registers the module of editions.</summary>
public static class EditionsModule
{
    /// <summary>The archive of published editions, beside the database of the municipality unless the setting <c>OPKOERS_EDITIONS</c> names another place.</summary>
    public static IServiceCollection AddEditions(this IServiceCollection services) => services.AddArchive(provider => ArchivePlace.For(
        provider.GetService<IConfiguration>()?[ArchivePlace.Setting] ?? Environment.GetEnvironmentVariable(ArchivePlace.Setting),
        provider.GetService<DatabaseSettings>()));

    /// <summary>The archive alone, opened for reading only, for a host that may see nothing else.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connection">Where the archive is, as the setting <c>OPKOERS_EDITIONS</c> says it.</param>
    public static IServiceCollection AddPublishedEditions(this IServiceCollection services, string connection)
    {
        var place = ArchivePlace.ForReading(connection);
        return services.AddArchive(_ => place);
    }

    /// <summary>What serves the public site from the archive; <see cref="MapPublicSite"/> gives it an address.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">What the municipality says of its site.</param>
    /// <param name="municipality">Slug or area code of the one municipality whose site stands at the root; null gives each a folder of its own.</param>
    public static IServiceCollection AddPublicSite(this IServiceCollection services, SiteSettings settings, string? municipality = null) =>
        services.AddSingleton(new SiteOptions(settings, municipality)).AddSingleton<LiveSites>().AddSingleton<SiteEndpoint>();

    /// <summary>Serves the public site: what it shows is in the archive, and everybody may see it.</summary>
    /// <param name="endpoints">The endpoints of the host.</param>
    /// <param name="at">Where it stands, such as "/publiek"; empty for the root of the host.</param>
    public static IEndpointConventionBuilder MapPublicSite(this IEndpointRouteBuilder endpoints, string at = "") =>
        endpoints.MapMethods(at + "/{**path}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, SiteEndpoint site, string? path) => site.AnswerAsync(context, Slashed(context, path)))
            .AllowAnonymous();

    // A route drops the slash at the end, by which a folder is known.
    private static string Slashed(HttpContext context, string? path) =>
        path is { Length: > 0 } && (context.Request.Path.Value?.EndsWith('/') ?? false) && !path.EndsWith('/') ? path + "/" : path ?? "";

    private static IServiceCollection AddArchive(this IServiceCollection services, Func<IServiceProvider, ArchivePlace> place)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ArchiveStore(place(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEditionStore>(provider => provider.GetRequiredService<ArchiveStore>());
        services.AddSingleton<IEditionArchive, EditionArchive>();
        services.AddSingleton<ISiteExport, SiteExporter>();
        return services;
    }
}
