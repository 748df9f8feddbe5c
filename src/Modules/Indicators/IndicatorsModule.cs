using Microsoft.Extensions.DependencyInjection;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Features.ShowIndicator;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Series;
using OpKoers.Indicators.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators;

/// <summary>Registers the module of indicators.</summary>
public static class IndicatorsModule
{
    /// <summary>Storage, intake, reading and pages.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        services.AddModuleStorage<IndicatorsDb>("indicators", 5);
        services.AddScoped<IIndicatorIntake, IndicatorIntake>();
        services.AddScoped<IIndicatorDirectory, IndicatorDirectory>();
        services.AddScoped<IIndicatorReader, IndicatorReader>();
        services.AddScoped<BindingReader>();
        services.AddScoped<BindingRefresh>();
        services.AddScoped<BoundTo>();
        services.AddScoped<IStatisticsFollower, DeliveryFollower>();
        services.AddSingleton<IndicatorCache>();
        services.AddSingleton<WorkedOutCache>();
        services.AddScoped<IndicatorTools>();
        services.AddScoped<ChangeTools>();
        services.AddNavigation(new NavigationItem { Key = "indicators", Text = () => T.Of("Indicatoren"), Href = IndicatorLinks.All, Order = 40 });
        return services;
    }
}
