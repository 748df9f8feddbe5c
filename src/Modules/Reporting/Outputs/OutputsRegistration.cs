using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Contracts;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Reporting.Outputs.Printing;
using OpKoers.Reporting.Outputs.Writing.Html;
using OpKoers.Ui.Hosting;

namespace OpKoers.Reporting.Outputs;

/// <summary>Registers what makes files of reports. A command has no settings, no log and no shell; then the usual holds.</summary>
internal static class OutputsRegistration
{
    public static void AddOutputs(IServiceCollection services)
    {
        services.AddSingleton(provider => PdfSettings.From(provider.GetService<IConfiguration>()));
        services.AddSingleton<IPdfPrinter>(provider => new ChromiumPrinter(
            provider.GetRequiredService<PdfSettings>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger<ChromiumPrinter>() ?? NullLogger<ChromiumPrinter>.Instance));
        services.AddSingleton(provider => new PrintStyle(provider.GetService<UiAssets>() ?? new UiAssets(Options.Create(new UiOptions()))));
        services.AddSingleton<ReportFiles>();
        services.AddSingleton<IReportWriter, LooseReports>();
        services.AddSingleton<OpenEditions>();
        services.AddScoped<ReportLibrary>();
        services.AddScoped<IReportExport, ReportExport>();
    }
}
