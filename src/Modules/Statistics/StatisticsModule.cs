using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Features.SavedViews;
using OpKoers.Statistics.Features.Shared;
using OpKoers.Statistics.Intake;
using OpKoers.Statistics.Reading;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Statistics;

/// <summary>Registers the module of statistics.</summary>
public static class StatisticsModule
{
    /// <summary>Storage, intake and reading.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddModuleStorage<StatisticsDb>("statistics", 4);
        services.AddSingleton<StatisticsCache>();
        services.AddScoped<TileStore>();
        services.AddScoped<TableReader>();
        services.AddScoped<DeliveryTools>();
        services.AddScoped<IStatisticsIntake, StatisticsIntake>();
        services.AddScoped<StatisticsReader>();
        services.AddScoped<MadeAreas>();
        services.AddSingleton(provider => SmallCountSettings.From(provider.GetService<IConfiguration>()));
        services.AddSingleton<SmallCountCache>();
        services.AddScoped<SmallCounts>();
        services.AddScoped<IStatistics, MadeReader>();
        services.AddScoped<IStatisticsReferences, ReferenceReader>();
        services.AddScoped<FigureTools>();
        services.AddScoped<ViewStore>();
        services.AddSingleton(new ChangeKind("savedView", T.Later("Weergave van cijfers")) { MayUndo = ViewStore.Undoes, Say = T.Of, Fields = new Dictionary<string, string> { ["Name"] = T.Later("naam"), ["Address"] = T.Later("keuze"), ["AccountId"] = T.Later("voor wie") } });
        services.AddNavigation(new NavigationItem { Key = "figures", Text = () => T.Of("Cijfers en gebieden"), Href = FigureLinks.Explore, Order = 72, CarriesAsOf = false });
        return services;
    }
}
