using Microsoft.Extensions.DependencyInjection;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Cycle;

/// <summary>A database with one open moment and one effort, and who takes in statuses of efforts.</summary>
internal sealed class CycleHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private CycleHost(TestDatabase database, ServiceProvider services)
    {
        this.database = database;
        this.services = services;
    }

    public static Guid Organisation { get; } = Guid.CreateVersion7();

    public static Guid Programme { get; } = Guid.CreateVersion7();

    public FixedTime Time { get; } = new();

    public Guid Moment { get; private set; }

    public StatusBox Statuses { get; } = new();

    public static EffortReading Effort { get; } = new()
    {
        Id = Guid.CreateVersion7(),
        Key = "inspanning",
        Title = "Inspanning",
        Kind = EffortKind.Project,
        Placeholder = false,
        Partners = [],
    };

    public static async Task<CycleHost> StartAsync(DatabaseProvider provider)
    {
        var database = TestDatabase.Create(provider);
        var collection = new ServiceCollection();
        collection.AddStorage(database.Settings);
        collection.AddScoped<IActor, TestActor>();
        collection.AddModuleStorage<ReportingDb>("reporting", 8);
        var host = new CycleHost(database, collection.BuildServiceProvider());
        await host.services.GetRequiredService<Migrator>().MigrateAsync();
        host.Moment = await host.InScopeAsync(async db =>
        {
            var moment = new ReportingMoment { Id = Guid.CreateVersion7(), OrganisationId = Organisation, Key = "berap", Name = "Berap", Year = 2020, AsOf = new DateOnly(2020, 12, 31), ReportsDue = new DateOnly(2021, 3, 10), State = MomentState.Open };
            db.Moments.Add(moment);
            db.MomentProgrammes.Add(new MomentProgramme { Id = Guid.CreateVersion7(), OrganisationId = Organisation, MomentId = moment.Id, ProgrammeId = Programme, LinkLabel = "Berap" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return moment.Id;
        });
        return host;
    }

    public async Task<T> InScopeAsync<T>(Func<ReportingDb, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ReportingDb>());
    }

    public async Task<T> InScopeAsync<T>(Func<ReportingDb, DatabaseSession, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<ReportingDb>(), scope.ServiceProvider.GetRequiredService<DatabaseSession>());
    }

    public Task<IReadOnlyList<ChangeRow>> HistoryAsync() => InScopeAsync((_, session) => new ChangeLogReader(session).LatestAsync(Organisation, [Programme], most: 1000));

    public Task<IReadOnlyList<ChangeRow>> HistoryOfAsync(Guid id) => InScopeAsync((_, session) => new ChangeLogReader(session).OfObjectAsync(Organisation, id));

    /// <summary>Does one act on the report of the effort, as a page would: read, fill, act. Gives why it was refused, or null.</summary>
    public Task<string?> ActAsync(ReportAct act, string text = "tekst") => InScopeAsync(async (db, session) =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var reader = new ReportReader(db, Time);
        var desk = new ReportDesk(db, session, Statuses, Time);
        var place = new ReportPlace { Moment = (await db.Moments.FindAsync([Moment], cancellation))!, Programme = Programme, Effort = Effort, Amounts = [], Due = null };
        var dossier = await reader.ReadAsync(place, cancellation);
        var sheet = dossier.Stored ?? reader.Start(dossier, null);
        if (act is ReportAct.Save or ReportAct.Submit)
        {
            sheet.Report.Results = text;
            foreach (var area in sheet.Areas.Values)
            {
                (area.Rating, area.Reason) = (AreaRating.Amber, text);
            }

            return (await desk.WriteAsync(place, sheet, act, "Trekker", cancellation))?.Code;
        }

        return dossier.Stored is null ? "no-report"
            : act == ReportAct.Return ? (await desk.ReturnAsync(place, sheet, text, cancellation))?.Code
            : (await desk.AcceptAsync(place, sheet, "Manager", cancellation))?.Code;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }

    /// <summary>Remembers what efforts were said to be; can be told to break.</summary>
    internal sealed class StatusBox : IEffortStatusIntake
    {
        public List<EffortStatusDraft> Taken { get; } = [];

        public bool Breaks { get; set; }

        public Task<bool> RecordAsync(Guid programme, Guid effort, EffortStatusDraft status, CancellationToken cancellation = default)
        {
            if (Breaks)
            {
                throw new IOException("The disk is full.");
            }

            Taken.Add(status);
            return Task.FromResult(true);
        }
    }
}
