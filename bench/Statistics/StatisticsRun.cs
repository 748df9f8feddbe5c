using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Areas;
using OpKoers.Import;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Statistics;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Bench.Statistics;

/// <summary>One share of the data on one database: load, weigh, ask, and the same with plain rows.</summary>
internal sealed class StatisticsRun(BenchDatabase database, int share)
{
    private readonly NationalFigures figures = FiguresOf(share);
    private readonly List<SharedFigure> measured = [];

    public static IReadOnlyList<SharedFigure> Measure(BenchDatabase database, int share)
    {
        var run = new StatisticsRun(database, share);
        run.RunAsync().GetAwaiter().GetResult();
        return run.measured;
    }

    /// <summary>All areas in every share: a map is as wide with little data as with all of it.</summary>
    private static NationalFigures FiguresOf(int share) => share switch
    {
        1 => new NationalFigures(1, kinds: NationalFigures.AllKinds / 10, months: NationalFigures.AllMonths / 10),
        10 => new NationalFigures(1, kinds: NationalFigures.AllKinds / 10),
        _ => new NationalFigures(1),
    };

    private async Task RunAsync()
    {
        await using var services = Services(database.Settings);
        await services.GetRequiredService<Migrator>().MigrateAsync();
        var empty = database.Bytes();
        Say("loading tiles");
        var load = await LoadAsync(services);
        var bytes = database.Bytes() - empty;
        // All of it as rows takes the better part of an hour on SQLite; what one row costs does not change from a tenth on.
        var rowShare = Math.Min(share, 10);
        Say($"loading plain rows ({rowShare} %)");
        using var rows = new PlainRows(database, FiguresOf(rowShare));
        var rowSeconds = rows.Load();
        var rowBytes = (double)(database.Bytes() - bytes - empty) / rows.Count;
        var reference = rowShare == share ? "plain rows on the same engine" : $"plain rows on the same engine, {rowShare} % of the data";
        Say("reading files");
        using (var watch = new MemoryWatch())
        {
            foreach (var file in await new LoadingRun(services, figures).MeasureAsync())
            {
                Add(file.Name, file.Value, "million values/s", file.Limit, file.Reference, file.ReferenceValue, lower: false);
            }

            Add("memory while reading files", watch.Most / 1e6, "MB", 500, "loading the same without files", load.Memory / 1e6);
        }

        Say("asking");
        Add("loading cells, per core", figures.Count / load.Seconds / 1e6, "million values/s", 3, reference, rows.Count / rowSeconds / 1e6, lower: false, perValue: true);
        Add("size on disk, both directions together", (double)bytes / figures.Count, "bytes/value", 8, reference, rowBytes, perValue: true);
        Add("memory while loading", load.Memory / 1e6, "MB", 500, "itself", load.Memory / 1e6);
        measured.AddRange((await new Questions(services, figures, rows, reference).AskAsync()).Select(asked => asked with { Engine = database.Name, Share = share }));
    }

    private static ServiceProvider Services(DatabaseSettings settings) => new ServiceCollection()
        .AddStorage(settings)
        .AddScoped<IActor, Nobody>()
        .AddAccessStorage()
        .AddAreas()
        .AddStatistics()
        .AddIndicators()
        .AddProgrammes()
        .AddImport()
        .BuildServiceProvider();

    /// <summary>What a connector does after reading: hand over cells in the order of the source, and commit. The time that the generator takes is left out.</summary>
    private async Task<(double Seconds, double Memory)> LoadAsync(ServiceProvider services)
    {
        await WarmUpAsync(services);
        var generating = Generate(_ => { });
        using var watch = new MemoryWatch();
        var start = ProcessorTime.Start();
        await using var scope = services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(figures.Draft(), new StatisticsIntakeOptions());
        await using var delivery = begun.Value;
        Generate(cells => delivery.Add(cells));
        var taken = await delivery.CommitAsync(new StatisticsProvenance { Origin = "verzonnen", Reader = "bench" });
        return taken.Succeeded
            ? (Math.Max(0.001, start.Seconds - generating), watch.Most)
            : throw new InvalidOperationException(taken.Refusal!.Message);
    }

    /// <summary>A small delivery of its own, since code that never ran is no measure.</summary>
    private static async Task WarmUpAsync(ServiceProvider services)
    {
        var small = new NationalFigures(3, 500, 3, 24);
        await using var scope = services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(small.Draft() with { Code = "PROEFWARM" }, new StatisticsIntakeOptions());
        await using var delivery = begun.Value;
        var cells = new Observation[small.Months];
        for (var area = 0; area < small.Areas; area++)
        {
            small.Series(area % small.Kinds, area, cells);
            delivery.Add(cells);
        }

        await delivery.CommitAsync(new StatisticsProvenance { Origin = "verzonnen", Reader = "bench" });
    }

    private double Generate(Action<Observation[]> take)
    {
        var start = ProcessorTime.Start();
        var cells = new Observation[figures.Months];
        for (var kind = 0; kind < figures.Kinds; kind++)
        {
            for (var area = 0; area < figures.Areas; area++)
            {
                figures.Series(kind, area, cells);
                take(cells);
            }
        }

        return start.Seconds;
    }

    private void Add(string name, double value, string unit, double limit, string reference, double referenceValue, bool lower = true, bool perValue = false) => measured.Add(new SharedFigure
    {
        Engine = database.Name,
        Share = share,
        Name = name,
        Value = value,
        Unit = unit,
        Limit = limit,
        LowerIsBetter = lower,
        Reference = reference,
        Ratio = value / referenceValue,
        PerValue = perValue,
    });

    private void Say(string what) => Console.Error.WriteLine($"{database.Name}, {share} %: {what} ...");

    private sealed class Nobody : IActor
    {
        public Guid? Id => null;

        public string Label => "Meting";

        public Guid? OrganisationId => null;
    }
}
