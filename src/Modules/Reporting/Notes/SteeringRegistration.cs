using Microsoft.Extensions.DependencyInjection;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Samples;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Notes;

/// <summary>Registers roll-ups, accepted deviations, signals and the view of the council.</summary>
internal static class SteeringRegistration
{
    public static void AddSteering(IServiceCollection services)
    {
        services.AddScoped<ReportRows>();
        services.AddScoped<RollUpReader>();
        services.AddScoped<ISampleFile, CouncilSample>();
        services.AddScoped<ISampleFile, SteeringSample>();
        services.AddScoped<NoteRows>();
        services.AddScoped<ReportingNotes>();
        services.AddScoped<IProgrammeNotes>(provider => provider.GetRequiredService<ReportingNotes>());
        services.AddScoped<IJudgementTags>(provider => provider.GetRequiredService<ReportingNotes>());
        services.AddNavigation(new NavigationItem { Key = "council", Text = () => "Raad", Href = ReportingLinks.Council, Order = 70 });
        services.AddSingleton(new ProgrammeEntrance("Signalen", ReportingLinks.Signals, 30));
        services.AddSingleton(new ProgrammeEntrance("Aanvaarde afwijkingen", ReportingLinks.Deviations, 40));
        foreach (var kind in SteeringChanges.Kinds)
        {
            services.AddSingleton(kind);
        }
    }
}
