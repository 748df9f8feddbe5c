using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Features.ShowNetwork;
using OpKoers.Programmes.Intake;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Sheets;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes;

/// <summary>Registers the module of programmes.</summary>
public static class ProgrammesModule
{
    /// <summary>Storage, intake, reading and pages.</summary>
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddModuleStorage<ProgrammesDb>("programmes", 6);
        services.AddScoped<IProgrammeIntake, ProgrammeIntake>();
        services.AddScoped<IProgrammeExport, ProgrammeExport>();
        services.AddScoped<IProgrammeStatus, ProgrammeStatus>();
        services.AddScoped<IProgrammeReading, ProgrammeReadings>();
        services.AddScoped<IProgrammeSheets, ProgrammeSheets>();
        services.AddScoped<IEffortStatusIntake, EffortStatusIntake>();
        services.AddScoped<IEffortEnding, EffortEnding>();
        services.AddScoped<IProgrammeLookup, ProgrammeLookup>();
        services.AddScoped<HeadReader>();
        services.AddScoped<ProgrammeReader>();
        services.AddScoped<WorkspaceReader>();
        services.AddScoped<Indicators.Contracts.IIndicatorUsage, IndicatorUsage>();
        services.AddSingleton<SnapshotCache>();
        services.AddScoped<PageTools>();
        services.AddScoped<EditTools>();
        services.AddScoped<PageNotes>();
        services.AddScoped<EvidenceFigures>();
        services.AddSingleton<HistoryWords>();
        services.AddSingleton<NetworkCache>();
        services.AddNavigation(new NavigationItem { Key = "portfolio", Text = () => T.Of("Portfolio"), Href = ProgrammeLinks.Portfolio, Order = 10 });
        services.AddNavigation(new NavigationItem { Key = "geschiedenis", Text = () => T.Of("Geschiedenis"), Href = ProgrammeLinks.History, Order = 80, CarriesAsOf = false });
        return services;
    }
}
