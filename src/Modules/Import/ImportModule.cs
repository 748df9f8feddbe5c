using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.AreaFiles;
using OpKoers.Import.Cbs;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Fetching;
using OpKoers.Import.Figures;
using OpKoers.Import.Flow;
using OpKoers.Import.Storage;
using OpKoers.Import.Uploads;
using OpKoers.Storage;

namespace OpKoers.Import;

/// <summary>Registers the module of imports and exports.</summary>
public static class ImportModule
{
    /// <summary>Reading, writing and pages.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddModuleStorage<ImportDb>("import", 7);
        services.AddScoped<ProgrammeFileImport>();
        services.AddScoped<IProgrammeFiles, ProgrammeFiles>();
        services.AddScoped<IAreaFiles, AreaFileImport>();
        services.AddSingleton<CbsClient>();
        services.AddScoped<IStatisticsFiles, CbsImport>();
        services.AddScoped<IFigureFiles, FigureFiles>();
        services.AddSingleton<UploadStore>();
        services.AddScoped<ImportTools>();
        services.AddScoped<FigureTools>();
        services.AddSingleton(FetchKinds.Schedule);
        services.AddSingleton(FetchKinds.Mapping);
        return services;
    }

    /// <summary>The fetching of tables in the background of a host, with the settings of an installation under <c>OpKoers:Figures</c>.</summary>
    public static IServiceCollection AddFigureFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(FetchOptions.Section).Get<FetchOptions>() ?? new FetchOptions());
        services.AddScoped<FetchRound>();
        services.AddSingleton<FetchClock>();
        services.AddHostedService(provider => provider.GetRequiredService<FetchClock>());
        return services;
    }
}
