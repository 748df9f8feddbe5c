using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Access.Contracts;
using OpKoers.Editions;
using OpKoers.Indicators;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Editions;

/// <summary>A migrated database with one municipality and the programme Veilig, which has one measured target, one that is not, and two efforts.</summary>
internal sealed class EditionHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private EditionHost(DatabaseProvider provider)
    {
        database = TestDatabase.Create(provider);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(database.Settings)
            .AddScoped<IActor, TestActor>()
            .AddAccessStorage()
            .AddIndicators()
            .AddProgrammes()
            .AddEditions()
            .AddReporting()
            .BuildServiceProvider();
    }

    public FixedTime Time { get; } = new();

    public Guid Municipality { get; private set; }

    public Guid Programme { get; private set; }

    public static ProgrammeDraft Veilig => new()
    {
        Key = "veilig",
        Name = "Veilig",
        Slogan = "Samen veilig",
        Goals =
        [
            new GoalDraft { Key = "top", Code = "1", Text = "Inwoners ervaren minder overlast" },
            new GoalDraft { Key = "minder", Code = "1a", Parent = "top", Text = "Minder meldingen" },
            new GoalDraft { Key = "tevreden", Code = "1b", Parent = "top", Text = "Meer tevredenheid" },
        ],
        GoalIndicators = [new GoalIndicatorDraft("minder", "meldingen"), new GoalIndicatorDraft("tevreden", "tevreden")],
        Efforts =
        [
            new EffortDraft { Key = "camera", Title = "Camera’s", Kind = EffortKind.Project, PlanningPrinted = "2020", Status = [new EffortStatusDraft { Date = new DateOnly(2020, 6, 1), Status = EffortStatus.OnCourse }] },
            new EffortDraft { Key = "park", Title = "Park", Kind = EffortKind.Measure },
        ],
        Contributions = [new ContributionDraft { Effort = "camera", Goal = "minder", Strength = ContributionStrength.Strong }],
    };

    public static IReadOnlyList<IndicatorDraft> Figures(params MeasurementDraft[] measurements) =>
    [
        new IndicatorDraft
        {
            Key = "meldingen", Name = "Meldingen van overlast", Unit = "meldingen", Decimals = 0, Direction = Direction.LowerIsBetter, Reading = Reading.Flow, Measures = Measures.Effect, Source = "Politie",
            Baseline = new BaselineDraft { Period = Period.Year(2018), Value = Quantity.Of(1032) },
            Target = new TargetDraft { Kind = TargetKind.DirectionOnly, Period = Period.Year(2022) },
            Measurements = measurements,
        },
        new IndicatorDraft
        {
            Key = "tevreden", Name = "Tevredenheid", Unit = "%", Direction = Direction.HigherIsBetter, Reading = Reading.Share, Measures = Measures.Effect,
            Target = new TargetDraft { Kind = TargetKind.AtLeast, Period = Period.Year(2022), Value = Quantity.Of(60) },
        },
    ];

    public static MeasurementDraft Measured(int year, decimal value) => new() { Period = Period.Year(year), Value = Quantity.Of(value) };

    public static async Task<EditionHost> CreateAsync(DatabaseProvider provider)
    {
        var host = new EditionHost(provider);
        await host.services.GetRequiredService<Migrator>().MigrateAsync();
        host.Municipality = (await host.ActAsync(scope => scope.GetRequiredService<IOrganisations>().CreateAsync("GM9999", "esdam", "Esdam"))).Id;
        await host.TakeInAsync(Veilig, Figures(Measured(2018, 1032), Measured(2019, 973)));
        return host;
    }

    /// <summary>One act, in a scope of its own as a request has.</summary>
    public async Task<TResult> ActAsync<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task TakeInAsync(ProgrammeDraft draft, IReadOnlyList<IndicatorDraft> indicators) => ActAsync(async scope =>
    {
        var session = scope.GetRequiredService<DatabaseSession>();
        var intake = scope.GetRequiredService<IProgrammeIntake>();
        await session.BeginAsync();
        var start = await intake.StartAsync(Municipality, draft);
        Programme = start.Programme;
        await scope.GetRequiredService<IIndicatorIntake>().ApplyAsync(Municipality, start.Programme, indicators);
        var ids = await scope.GetRequiredService<IIndicatorDirectory>().IdsAsync(Municipality);
        Assert.DoesNotContain(await intake.ApplyAsync(start.Programme, draft, ids), finding => finding.Severity == FindingSeverity.Error);
        await session.CommitAsync();
        return true;
    });

    /// <summary>An open moment in which the programme takes part.</summary>
    public Task<ReportingMoment> MomentAsync(string key = "midterm-2020", Action<ReportingMoment>? change = null) => ActAsync(async scope =>
    {
        var db = scope.GetRequiredService<ReportingDb>();
        var moment = new ReportingMoment { Id = Ids.New(Time), OrganisationId = Municipality, Key = key, Name = "Moment " + key, MomentKind = MomentKind.InterimReport, Year = 2020, AsOf = new DateOnly(2020, 7, 1), State = MomentState.Open };
        change?.Invoke(moment);
        db.Moments.Add(moment);
        db.MomentProgrammes.Add(new MomentProgramme { Id = Ids.New(Time), OrganisationId = Municipality, MomentId = moment.Id, ProgrammeId = Programme, LinkLabel = moment.Name });
        await db.SaveChangesAsync();
        return moment;
    });

    public Task AddAsync(Entity entity) => ActAsync(async scope =>
    {
        var db = scope.GetRequiredService<ReportingDb>();
        db.Add(entity);
        return await db.SaveChangesAsync();
    });

    public Task<Result<StoredEdition>> CloseAsync(ReportingMoment moment, string? reason = "Het cijfer is er nog niet") =>
        ActAsync(scope => scope.GetRequiredService<Closing>().CloseAsync(moment.Id, moment.Version, reason, TestContext.Current.CancellationToken));

    public Task<ShelfHead?> HeadAsync(string slug) => ActAsync(scope => scope.GetRequiredService<EditionShelf>().FindAsync(Municipality, slug, TestContext.Current.CancellationToken));

    public Task<OpKoers.Editions.Contracts.EditionDocument> OpenAsync(string slug) => ActAsync(async scope =>
    {
        var shelf = scope.GetRequiredService<EditionShelf>();
        return await shelf.OpenAsync((await shelf.FindAsync(Municipality, slug, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
    });

    public Task<ReportingMoment> ReadAsync(ReportingMoment moment) => ActAsync(scope => scope.GetRequiredService<ReportingDb>().Moments.AsNoTracking().FirstAsync(row => row.Id == moment.Id, TestContext.Current.CancellationToken));

    public Task<IReadOnlyList<ChangeRow>> LogAsync() => ActAsync(scope => scope.GetRequiredService<ChangeLogReader>().LatestAsync(Municipality, null, most: 10_000));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }
}
