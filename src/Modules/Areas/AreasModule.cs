using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Intake;
using OpKoers.Areas.Reading;
using OpKoers.Areas.Storage;
using OpKoers.Storage;

namespace OpKoers.Areas;

/// <summary>Registers the module of areas.</summary>
public static class AreasModule
{
    /// <summary>Storage, intake and reading.</summary>
    public static IServiceCollection AddAreas(this IServiceCollection services)
    {
        services.AddModuleStorage<AreasDb>("areas", 3);
        services.AddSingleton<AreaCache>();
        services.AddScoped<SheetStore>();
        services.AddScoped<MapReader>();
        services.AddScoped<OwnReader>();
        services.AddScoped<IAreaIntake, AreaIntake>();
        services.AddScoped<IAreas, AreaReader>();
        services.AddScoped<AreaTools>();
        return services;
    }
}
