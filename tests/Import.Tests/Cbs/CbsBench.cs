using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Import.Cbs;
using OpKoers.Import.Contracts;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Statistics;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>A database, a folder, and the import of tables with little patience.</summary>
internal sealed class CbsBench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private CbsBench(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        var collection = new ServiceCollection().AddStorage(database.Settings).AddScoped<IActor, TestActor>().AddAccessStorage().AddAreas().AddStatistics().AddIndicators().AddProgrammes().AddImport();
        collection.Replace(ServiceDescriptor.Singleton(new CbsClient
        {
            Patience = new FetchPatience { Attempts = 6, First = TimeSpan.FromMilliseconds(2), Longest = TimeSpan.FromMilliseconds(20), Limit = TimeSpan.FromMilliseconds(900) },
            CacheFolder = Path.Combine(Folder, "antwoorden"),
        }));
        services = collection.BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("opkoers-cbs-").FullName;

    public static async Task<CbsBench> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var bench = new CbsBench(provider);
        await bench.services.GetRequiredService<Migrator>().MigrateAsync();
        return bench;
    }

    /// <summary>Imports what was recorded, from a folder.</summary>
    public Task<StatisticsImportResult> ImportAsync(Recorded recorded, Func<StatisticsImportRequest, StatisticsImportRequest>? change = null) =>
        ImportAsync(recorded.WriteTo(Path.Combine(Folder, Guid.NewGuid().ToString("N"))), change);

    public Task<StatisticsImportResult> ImportAsync(string origin, Func<StatisticsImportRequest, StatisticsImportRequest>? change = null) => ImportUntilAsync(origin, CancellationToken.None, change);

    /// <summary>Imports until it is cut off.</summary>
    public async Task<StatisticsImportResult> ImportUntilAsync(string origin, CancellationToken cut, Func<StatisticsImportRequest, StatisticsImportRequest>? change = null)
    {
        var request = new StatisticsImportRequest { Origin = origin, Table = Recorded.Table };
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStatisticsFiles>().ImportAsync(change?.Invoke(request) ?? request, cut);
    }

    public async Task<FigureImportResult> FiguresAsync(FigureFile file, FigureMapping mapping, bool dryRun = false, string? onlyIf = null)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFigureFiles>().ImportAsync(new FigureImportRequest { File = file, Mapping = mapping, DryRun = dryRun, OnlyIf = onlyIf }, CancellationToken.None);
    }

    public async Task<T> AskAsync<T>(Func<IStatistics, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IStatistics>());
    }

    /// <summary>The series of an area, by code of the period.</summary>
    public async Task<Dictionary<string, (double Value, ObservationStatus Status)>> SeriesAsync(string category, string area, string? measure = null, int? delivery = null)
    {
        var table = (await AskAsync(statistics => statistics.TableAsync(Recorded.Table, delivery)))!;
        var series = await AskAsync(statistics => statistics.SeriesAsync(table, table.Measure(measure)!.Place, table.Category(category)!.Value, table.Area(area)!.Place));
        return table.Parts.Periods.ToDictionary(period => period.Key, period => (series.Values[period.Place], series.Statuses[period.Place]));
    }

    /// <summary>Everything that is stored of the table, as text: two databases that say the same have the same dump.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new StringBuilder();
        foreach (var summary in await AskAsync(statistics => statistics.TablesAsync()))
        {
            var table = (await AskAsync(statistics => statistics.TableAsync(summary.Code)))!;
            text.Append(CultureInfo.InvariantCulture, $"{table.Code} {table.Parts.Title} {table.Delivery.Number} {table.Delivery.Hash} {table.Delivery.Values} {table.Delivery.Suppressed}\n");
            foreach (var code in table.Parts.Areas.Concat(table.Parts.Periods).Concat(table.Parts.CategoryCodes.Values.SelectMany(codes => codes)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{code}\n");
            }

            foreach (var measure in table.Parts.Measures)
            {
                for (var category = 0; category < table.Parts.Categories.Count; category++)
                {
                    foreach (var period in table.Parts.Periods)
                    {
                        var map = await AskAsync(statistics => statistics.MapAsync(table, measure.Place, category, [period.Place]));
                        text.Append(CultureInfo.InvariantCulture, $"{measure.Key} {table.Parts.Categories[category]} {period.Key}: {string.Join(' ', map.Values.Zip(map.Statuses, (value, status) => FormattableString.Invariant($"{value}/{status}")))}\n");
                    }
                }
            }
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
