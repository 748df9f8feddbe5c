using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Access.Contracts;
using OpKoers.Areas;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Bench.Reporting;

/// <summary>
/// Reporting in a large municipality: 50 programmes with 5,000 efforts. The roll-up of all of them, reports read from the database, is set beside reading these reports
/// alone; making an edition, from gathering to the row in the database, beside writing and hashing the finished document.
/// </summary>
internal static class ReportingBench
{
    private const int Runs = 30;

    public static IEnumerable<BenchFigure> Figures() => RunAsync().GetAwaiter().GetResult();

    private static async Task<List<BenchFigure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        try
        {
            var database = Path.Combine(folder, "opkoers.db");
            await using var services = Services(database);
            await services.GetRequiredService<Migrator>().MigrateAsync();
            using (var connection = new SqliteConnection($"Data Source={database}"))
            {
                connection.Open();
                ReportingData.Fill(connection);
            }

            return [await RollUpAsync(services), await CloseAsync(services)];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string database) => new ServiceCollection()
        .AddStorage(DatabaseSettings.Parse(database))
        .AddScoped<IActor, Nobody>()
        .AddAccessStorage()
        .AddAreas()
        .AddIndicators()
        .AddProgrammes()
        .AddEditions()
        .AddReporting()
        .BuildServiceProvider();

    private static async Task<BenchFigure> RollUpAsync(ServiceProvider services)
    {
        var (whole, rows) = (new double[Runs], new double[Runs]);
        for (var run = -10; run < Runs; run++)
        {
            await using var scope = services.CreateAsyncScope();
            var moment = await MomentAsync(scope, ReportingData.Moment);
            var programmes = await scope.ServiceProvider.GetRequiredService<IProgrammeReading>().ReadAsync(moment.OrganisationId, null, moment.AsOf, JudgementTolerance.Default);
            var rolledUp = await TimedAsync(() => scope.ServiceProvider.GetRequiredService<RollUpReader>().ReadAsync(moment, programmes, JudgementTolerance.Default, default));
            var read = await TimedAsync(() => scope.ServiceProvider.GetRequiredService<ReportRows>().ReadAsync(moment.Id, [.. programmes.Select(programme => programme.Id)], default));
            if (rolledUp.Made.Sum(facts => facts.Efforts.Count) != ReportingData.Efforts || rolledUp.Made.Count != ReportingData.Programmes)
            {
                throw new InvalidOperationException("The roll-up is not of everything.");
            }

            if (run >= 0)
            {
                (whole[run], rows[run]) = (rolledUp.Milliseconds, read.Milliseconds);
            }
        }

        Array.Sort(whole);
        Array.Sort(rows);
        return new BenchFigure("roll-up of 50 programmes with 5,000 efforts, median", whole[Runs / 2], "ms", 100, true, "reading the reports alone", whole[Runs / 2] / rows[Runs / 2]);
    }

    private static async Task<BenchFigure> CloseAsync(ServiceProvider services)
    {
        await CloseAsync(services, ReportingData.Small);
        var (seconds, document) = await CloseAsync(services, ReportingData.Moment);
        var plain = Stopwatch.GetTimestamp();
        SHA256.HashData(EditionContent.Write(document));
        return new BenchFigure("edition of 50 programmes with 5,000 efforts", seconds, "s", 5, true, "writing and hashing the document alone", seconds / Stopwatch.GetElapsedTime(plain).TotalSeconds);
    }

    private static async Task<(double Seconds, EditionDocument Document)> CloseAsync(ServiceProvider services, string key)
    {
        await using var scope = services.CreateAsyncScope();
        var moment = await MomentAsync(scope, key);
        var closed = await TimedAsync(() => scope.ServiceProvider.GetRequiredService<Closing>().CloseAsync(moment.Id, moment.Version, "Niet elke inspanning vroeg een rapportage.", default));
        if (closed.Made.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        return (closed.Milliseconds / 1000, EditionContent.Read(EditionContent.Unpack(closed.Made.Value.Content, closed.Made.Value.Size)));
    }

    private static Task<ReportingMoment> MomentAsync(AsyncServiceScope scope, string key) =>
        scope.ServiceProvider.GetRequiredService<ReportingDb>().Moments.AsNoTracking().FirstAsync(row => row.Key == key);

    private static async Task<(T Made, double Milliseconds)> TimedAsync<T>(Func<Task<T>> work)
    {
        var from = Stopwatch.GetTimestamp();
        var made = await work();
        return (made, Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }

    private sealed class Nobody : IActor
    {
        public Guid? Id => null;

        public string Label => "Meting";

        public Guid? OrganisationId => null;
    }
}
