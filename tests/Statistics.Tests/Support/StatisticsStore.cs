using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Support;

/// <summary>An empty database with the module on it; every act has a scope of its own, as a request has.</summary>
internal sealed class StatisticsStore : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private StatisticsStore(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        services = new ServiceCollection().AddStorage(database.Settings).AddScoped<IActor, TestActor>().AddAreas().AddStatistics().BuildServiceProvider();
    }

    public IServiceProvider Services => services;

    public static async Task<StatisticsStore> CreateAsync(DatabaseProvider provider)
    {
        var store = new StatisticsStore(provider);
        await store.services.GetRequiredService<Migrator>().MigrateAsync();
        return store;
    }

    public async Task<T> AskAsync<T>(Func<IStatistics, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IStatistics>());
    }

    /// <summary>Takes a delivery in; what is refused is an answer.</summary>
    public async Task<Result<StatisticsIntakeResult>> TryTakeAsync(StatisticsTableDraft table, IReadOnlyList<Observation> cells, StatisticsIntakeOptions? options = null)
    {
        await using var scope = services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(table, options ?? new StatisticsIntakeOptions());
        if (!begun.TryGet(out var delivery, out var refusal))
        {
            return Result<StatisticsIntakeResult>.Refused(refusal);
        }

        await using (delivery)
        {
            delivery.Add([.. cells]);
            return await delivery.CommitAsync(new StatisticsProvenance { Origin = "proef", Reader = "test" });
        }
    }

    public async Task<StatisticsIntakeResult> TakeAsync(StatisticsTableDraft table, IReadOnlyList<Observation> cells) => (await TryTakeAsync(table, cells)).Value;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }
}

/// <summary>Small tables.</summary>
internal static class Table
{
    /// <summary>A table with so many areas, months, kinds and measures.</summary>
    public static StatisticsTableDraft Of(int areas, int months, int kinds = 1, int measures = 1, int firstMonth = 0) => new()
    {
        Code = "Proef01",
        Title = "Proeftabel",
        Source = "proef",
        Dimensions =
        [
            Dimension("Soort", StatisticsDimensionKind.Category, kinds, index => $"{index + 1}.0"),
            Dimension("Gebied", StatisticsDimensionKind.Area, areas, index => $"BU{index:00000000}"),
            new()
            {
                Key = "Perioden",
                Title = "Perioden",
                Kind = StatisticsDimensionKind.Time,
                Codes = [.. Enumerable.Range(firstMonth, months).Select(month => Period.Month(2010 + (month / 12), 1 + (month % 12))).Select(period => new StatisticsCodeDraft { Key = $"{period.EndYear}MM{period.End.Month:00}", Title = period.ToString(), Period = period })],
            },
        ],
        Measures = [.. Enumerable.Range(1, measures).Select(number => new StatisticsMeasureDraft { Key = $"Aantal_{number}", Title = $"Aantal {number}" })],
    };

    private static StatisticsDimensionDraft Dimension(string key, StatisticsDimensionKind kind, int count, Func<int, string> code) =>
        new() { Key = key, Title = key, Kind = kind, Codes = [.. Enumerable.Range(0, count).Select(index => new StatisticsCodeDraft { Key = code(index), Title = code(index) })] };
}
