using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Editions;
using OpKoers.Import;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Reporting;
using OpKoers.Statistics;
using OpKoers.Storage;

namespace OpKoers.Cli.Hosting;

/// <summary>The services of a command. A plain collection and no host: a command must be there in the blink of an eye.</summary>
internal static class CommandServices
{
    public static ServiceProvider For(DatabaseSettings settings) => new ServiceCollection()
        .AddStorage(settings)
        .AddScoped<IActor, CommandActor>()
        .AddAccessStorage()
        .AddAreas()
        .AddStatistics()
        .AddIndicators()
        .AddProgrammes()
        .AddEditions()
        .AddReporting()
        .AddImport()
        .BuildServiceProvider();

    /// <summary>A command acts as the system: whoever may run it may read the database anyway.</summary>
    private sealed class CommandActor : IActor
    {
        public Guid? Id => null;

        public string Label => "Opdrachtregel";

        public Guid? OrganisationId => null;
    }
}
