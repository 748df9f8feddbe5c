using Microsoft.Extensions.DependencyInjection;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting;

/// <summary>Registers the module of reporting.</summary>
public static class ReportingModule
{
    /// <summary>Storage and pages.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddModuleStorage<ReportingDb>("reporting", 8);
        return services;
    }
}
