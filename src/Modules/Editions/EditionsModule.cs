using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpKoers.Editions.Contracts;
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

    private static IServiceCollection AddArchive(this IServiceCollection services, Func<IServiceProvider, ArchivePlace> place)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ArchiveStore(place(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEditionStore>(provider => provider.GetRequiredService<ArchiveStore>());
        services.AddSingleton<IEditionArchive, EditionArchive>();
        return services;
    }
}
