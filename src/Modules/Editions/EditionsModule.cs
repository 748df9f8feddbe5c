using Microsoft.Extensions.DependencyInjection;

namespace OpKoers.Editions;

/// <summary>Registers the module of editions.</summary>
public static class EditionsModule
{
    /// <summary>The archive of published editions.</summary>
    public static IServiceCollection AddEditions(this IServiceCollection services) => services;
}
