using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.AreaFiles;
using OpKoers.Import.Cbs;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Figures;
using OpKoers.Import.Flow;
using OpKoers.Import.Uploads;

namespace OpKoers.Import;

/// <summary>Registers the module of imports and exports.</summary>
public static class ImportModule
{
    /// <summary>Reading, writing and pages.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddScoped<ProgrammeFileImport>();
        services.AddScoped<IProgrammeFiles, ProgrammeFiles>();
        services.AddScoped<IAreaFiles, AreaFileImport>();
        services.AddSingleton<CbsClient>();
        services.AddScoped<IStatisticsFiles, CbsImport>();
        services.AddScoped<IFigureFiles, FigureFiles>();
        services.AddSingleton<UploadStore>();
        services.AddScoped<ImportTools>();
        return services;
    }
}
