using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Import.Flow;

namespace OpKoers.Import;

/// <summary>Registers the module of imports and exports.</summary>
public static class ImportModule
{
    /// <summary>Reading, writing and pages.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddScoped<ProgrammeFileImport>();
        services.AddScoped<IProgrammeFiles, ProgrammeFiles>();
        return services;
    }
}
