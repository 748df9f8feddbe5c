using Microsoft.Extensions.DependencyInjection;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Contracts;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Features.ChangeRequests;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Samples;

namespace OpKoers.Reporting.Editions;

/// <summary>Registers the making of editions, midterm reviews and change requests.</summary>
internal static class EditionRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<SteeringGatherer>();
        services.AddScoped<MidtermGatherer>();
        services.AddScoped<EditionGatherer>();
        services.AddScoped<EditionShelf>();
        services.AddScoped<RevisionReader>();
        services.AddScoped<EditionWorkshop>();
        services.AddScoped<MissingParts>();
        services.AddScoped<Closing>();
        services.AddScoped<Correction>();
        services.AddScoped<Publishing>();
        services.AddScoped<EditionReader>();
        services.AddScoped<PresentFigures>();
        services.AddSingleton<ReportMaker>(EditionReports.For);
        services.AddScoped<MidtermDesk>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<IEffortRequests, EffortRequests>();
        services.AddSingleton(new ProgrammeEntrance("Wijzigingsverzoeken", ReportingLinks.ChangeRequests, 40));
        foreach (var kind in RequestHistory.Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddScoped<IReportingSamples, ReportingSamples>();
        services.AddScoped<ISampleFile, MidtermSample>();
        services.AddScoped<MidtermSampleEdition>();
    }
}
