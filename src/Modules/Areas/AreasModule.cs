using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Intake;
using OpKoers.Areas.Reading;
using OpKoers.Areas.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

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
        services.AddNavigation(new NavigationItem { Key = "areas", Text = () => "Gebieden", Href = AreaLinks.All, Order = 70, CarriesAsOf = false });
        return services;
    }
}
