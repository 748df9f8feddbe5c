using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpKoers.Storage;

/// <summary>Registers what storage needs.</summary>
public static class StorageRegistration
{
    /// <summary>The session, the migrator and the clock. The host also registers an <see cref="IActor"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Migrator>();
        services.AddScoped<DatabaseSession>();
        services.AddScoped<ChangeLogReader>();
        return services;
    }

    /// <summary>A module's context and its migrations.</summary>
    /// <param name="services">The services.</param>
    /// <param name="module">The module's name, in lower case.</param>
    /// <param name="rank">The module's rank in the house.</param>
    public static IServiceCollection AddModuleStorage<TContext>(this IServiceCollection services, string module, int rank)
        where TContext : ModuleDbContext
    {
        services.AddScoped<TContext>();
        services.AddScoped<IUndo, Undo<TContext>>();
        services.AddSingleton(new ModuleMigrations(module, typeof(TContext).Assembly, rank));
        return services;
    }
}
