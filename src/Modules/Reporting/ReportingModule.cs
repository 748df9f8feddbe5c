using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Features.Health;
using OpKoers.Reporting.Features.MyWork;
using OpKoers.Reporting.Features.Report;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Health;
using OpKoers.Reporting.Mail;
using OpKoers.Reporting.Notes;
using OpKoers.Reporting.Outputs;
using OpKoers.Reporting.Samples;
using OpKoers.Reporting.Storage;
using OpKoers.Reporting.Work;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting;

/// <summary>Registers the module of reporting.</summary>
public static class ReportingModule
{
    /// <summary>Storage and pages.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddModuleStorage<ReportingDb>("reporting", 8);
        AddCycle(services);
        EditionRegistration.Add(services);
        AddWork(services);
        SteeringRegistration.AddSteering(services);
        OutputsRegistration.AddOutputs(services);
        return services;
    }

    /// <summary>Messages by e-mail, for the host that sends them.</summary>
    public static IServiceCollection AddReportingMail(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        MailRegistration.AddMail(services, configuration);
        return services;
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<AskedMemory>();
        services.AddScoped<AskedEfforts>();
        services.AddScoped<WorkReader>();
        services.AddScoped<IOwnWork, OwnWork>();
        services.AddScoped<HealthGatherer>();
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section);
    }

    private static void AddCycle(IServiceCollection services)
    {
        services.AddScoped<ReportingReaders>();
        services.AddScoped<ReportingTools>();
        services.AddScoped<ReportingOverview>();
        services.AddScoped<ReporterCandidates>();
        services.AddScoped<ReportReader>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ReportTools>();
        services.AddScoped<ISampleFile, CalendarSample>();
        services.AddScoped<ISampleFile, ProgressSample>();
        services.AddScoped<ProgressSampleSources>();
        services.AddScoped<IEffortPanel, EffortReportsPanel>();
        services.AddSingleton(new ProgrammeEntrance("Rapportages", ReportingLinks.Reports, 10));
        foreach (var kind in ChangeWords.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddNavigation(new NavigationItem { Key = "reporting", Text = () => "Rapportages", Href = ReportingLinks.Moments, Order = 60 });
    }
}
