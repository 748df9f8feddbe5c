using Microsoft.Extensions.DependencyInjection;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Bench.Statistics;

/// <summary>The questions behind the pages, to tiles and to plain rows: for another kind and area every time, the first times left out.</summary>
internal sealed class Questions(ServiceProvider services, NationalFigures figures, PlainRows rows, string plainRows)
{
    // As in a host that runs: after so many times the code is compiled for good.
    private const int WarmUp = 100, Times = 201, RowTimes = 15;

    // The inhabitants of now and of the year before differ by this many.
    private const int Growth = 1;

    private readonly Random random = new(4);
    private readonly List<SharedFigure> asked = [];

    public async Task<IReadOnlyList<SharedFigure>> AskAsync()
    {
        var table = await OnceAsync(statistics => statistics.TableAsync(figures.Draft().Code)) ?? throw new InvalidOperationException("The table is not there.");
        var now = Inhabitants(0);
        var before = Inhabitants(Growth);
        // With eighteen months only the first year is whole: it is laid beside itself.
        var year = figures.Periods[^1].EndYear - (figures.Months % 12 == 0 ? 0 : 1);
        int[] months = Year(table, year);
        int[] earlier = Year(table, figures.Months >= 24 ? year - 1 : year);
        Add("a statement that reads nothing", await NothingAsync(), 0.2, "itself", 1);
        await CompareAsync("map of all neighbourhoods, one kind, one year", 2, async (statistics, kind) => await statistics.MapAsync(table, 0, kind, months), kind => rows.Map(kind, months));
        await CompareAsync("one series", 0.2, async (statistics, kind) => await statistics.SeriesAsync(table, 0, kind, Area()), kind => rows.Series(kind, Area()));
        await CompareAsync("ranking of all neighbourhoods", 5, async (statistics, kind) => await statistics.RankingAsync(table, 0, kind, months), kind => rows.Ranking(kind, months));
        await CompareAsync(
            "per 1,000 inhabitants with comparison",
            10,
            async (statistics, kind) => await statistics.PerThousandAsync(table, 0, kind, new StatisticsPopulation(months, now), new StatisticsPopulation(earlier, before)),
            kind => rows.PerThousand(kind, months, now, earlier, before));
        return asked;
    }

    private static int[] Year(StatisticsTable table, int year) => [.. table.PeriodsIn(Period.Year(year), PeriodGrain.Month).Select(month => month.Place)];

    private double[] Inhabitants(int less) => [.. Enumerable.Range(0, figures.Areas).Select(area => (double)figures.Inhabitants(area) - less)];

    private int Area() => random.Next(figures.Areas);

    private async Task CompareAsync(string name, double limit, Func<IStatistics, int, Task<object>> ask, Action<int> askRows)
    {
        var tiles = new List<double>(Times);
        for (var time = -WarmUp; time < Times; time++)
        {
            var kind = random.Next(figures.Kinds);
            var start = TimeProvider.System.GetTimestamp();
            await OnceAsync(statistics => ask(statistics, kind));
            Note(tiles, time, start);
        }

        var plain = new List<double>(RowTimes);
        for (var time = -2; time < RowTimes; time++)
        {
            var kind = random.Next(rows.Kinds);
            var start = TimeProvider.System.GetTimestamp();
            askRows(kind);
            Note(plain, time, start);
        }

        Add(name, Median(tiles), limit, plainRows, Median(tiles) / Median(plain));
    }

    /// <summary>What any question costs at least: a scope, a connection, and a statement that reads nothing.</summary>
    private async Task<double> NothingAsync()
    {
        var tiles = new List<double>(Times);
        for (var time = -WarmUp; time < Times; time++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await using var scope = services.CreateAsyncScope();
            await using var command = scope.ServiceProvider.GetRequiredService<DatabaseSession>().Command();
            command.CommandText = "SELECT 1";
            await using var reader = await command.RowsAsync(CancellationToken.None);
            await reader.ReadAsync();
            Note(tiles, time, start);
        }

        return Median(tiles);
    }

    private void Add(string name, double value, double limit, string reference, double ratio) =>
        asked.Add(new SharedFigure { Engine = "", Share = 0, Name = name, Value = value, Unit = "ms", Limit = limit, Reference = reference, Ratio = ratio });

    private static void Note(List<double> times, int time, long start)
    {
        if (time >= 0)
        {
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>As a request does: a scope and a connection of its own.</summary>
    private async Task<T> OnceAsync<T>(Func<IStatistics, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IStatistics>());
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
