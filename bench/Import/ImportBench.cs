using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Access.Contracts;
using OpKoers.Import;
using OpKoers.Import.Contracts;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Storage;

namespace OpKoers.Bench.Import;

/// <summary>How long five thousand rows take to come in, checked and with their history, beside bare inserts of as many rows.</summary>
internal static class ImportBench
{
    private const double Limit = 5;

    public static IEnumerable<BenchFigure> Figures()
    {
        var json = SampleFile.Build();
        // The quickest of three: what else the machine does must not change the figure.
        var runs = Enumerable.Range(0, 3).Select(_ => Measure(json)).ToList();
        var (first, again, excel) = (runs.Min(run => run.First), runs.Min(run => run.Again), runs.Min(run => run.Excel));
        var bare = Enumerable.Range(0, 3).Min(_ => BareInserts());
        yield return Figure("import: 5,000 rows of JSON, new", first, bare);
        yield return Figure("import: 5,000 rows of JSON, nothing changed", again, bare);
        yield return Figure("import: 5,000 rows of Excel, nothing changed", excel, bare);
    }

    private static BenchFigure Figure(string name, double seconds, double bare) =>
        new(name, seconds, "s", Limit, LowerIsBetter: true, "as many bare inserts in one transaction", seconds / bare);

    private static (double First, double Again, double Excel) Measure(byte[] json)
    {
        var file = Path.Combine(Path.GetTempPath(), $"opkoers-bench-{Guid.NewGuid():N}.db");
        try
        {
            using var services = Services(file);
            services.GetRequiredService<Migrator>().MigrateAsync().GetAwaiter().GetResult();
            var municipality = Run(services, provider => provider.GetRequiredService<IOrganisations>().CreateAsync("GM0141", "almelo", "Almelo")).Id;
            var first = Seconds(() => Import(services, municipality, json));
            var again = Seconds(() => Import(services, municipality, json));
            var workbook = Run(services, provider => provider.GetRequiredService<IProgrammeFiles>().ExportAsync(municipality, "groot", ProgrammeFileForm.Excel)).Value;
            return (first, again, Seconds(() => Import(services, municipality, workbook)));
        }
        finally
        {
            foreach (var path in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(path);
            }
        }
    }

    private static ServiceProvider Services(string file) => new ServiceCollection()
        .AddStorage(DatabaseSettings.Parse($"Data Source={file};Pooling=False"))
        .AddScoped<IActor, Nobody>()
        .AddAccessStorage()
        .AddIndicators()
        .AddProgrammes()
        .AddImport()
        .BuildServiceProvider();

    private static void Import(ServiceProvider services, Guid municipality, byte[] content)
    {
        var result = Run(services, provider => provider.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest { Organisation = municipality, FileName = "groot", Content = content }));
        if (!result.Written)
        {
            throw new InvalidOperationException(result.Findings[0].Message);
        }
    }

    private static T Run<T>(ServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        using var scope = services.CreateScope();
        return act(scope.ServiceProvider).GetAwaiter().GetResult();
    }

    /// <summary>Each row and its line in the history, without checking, tracking or indexes.</summary>
    private static double BareInserts()
    {
        using var session = new DatabaseSession(DatabaseSettings.Parse("Data Source=:memory:"), TimeProvider.System);
        using var create = session.Connection.CreateCommand();
        create.CommandText = "CREATE TABLE bare (id BLOB PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT)";
        create.ExecuteNonQuery();
        return Seconds(() =>
        {
            using var transaction = session.Connection.BeginTransaction();
            using var insert = session.Connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO bare VALUES (@id, @a, @a, @a, @a, @a, @a, @a, @a)";
            var (id, text) = (insert.CreateParameter(), insert.CreateParameter());
            (id.ParameterName, text.ParameterName, text.Value) = ("@id", "@a", "Inspanning van een programma");
            insert.Parameters.Add(id);
            insert.Parameters.Add(text);
            for (var row = 0; row < SampleFile.Rows * 2; row++)
            {
                id.Value = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToByteArray(true);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        });
    }

    private static double Seconds(Action act)
    {
        var start = TimeProvider.System.GetTimestamp();
        act();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private sealed class Nobody : IActor
    {
        public Guid? Id => null;

        public string Label => "Meting";

        public Guid? OrganisationId => null;
    }
}
