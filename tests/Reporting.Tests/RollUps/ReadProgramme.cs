using Microsoft.Extensions.DependencyInjection;
using OpKoers.Indicators;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.RollUps;

/// <summary>A programme that went through the intake and is read back as reporting reads it.</summary>
public sealed class ReadProgramme : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Create(DatabaseProvider.Sqlite);
    private readonly Guid municipality = Guid.NewGuid();
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FixedTime())
            .AddStorage(database.Settings)
            .AddScoped<IActor, TestActor>()
            .AddIndicators()
            .AddProgrammes()
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await TakeInAsync();
    }

    internal async Task<ProgrammeReading> AtAsync(int year, int month, int day)
    {
        await using var scope = services.CreateAsyncScope();
        return Assert.Single(await scope.ServiceProvider.GetRequiredService<IProgrammeReading>().ReadAsync(municipality, null, new DateOnly(year, month, day), JudgementTolerance.Default));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }

    private async Task TakeInAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        await session.BeginAsync();
        var intake = scope.ServiceProvider.GetRequiredService<IProgrammeIntake>();
        var programme = (await intake.StartAsync(municipality, Draft)).Programme;
        var findings = await scope.ServiceProvider.GetRequiredService<IIndicatorIntake>().ApplyAsync(municipality, programme, Indicators);
        var ids = await scope.ServiceProvider.GetRequiredService<IIndicatorDirectory>().IdsAsync(municipality);
        findings = [.. findings, .. await intake.ApplyAsync(programme, Draft, ids)];
        Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
        await session.CommitAsync();
    }

    private static ProgrammeDraft Draft => new()
    {
        Key = "veilig",
        Name = "Veilig",
        Goals = [new GoalDraft { Key = "doel", Text = "Veiliger" }],
        GoalIndicators = [.. Indicators.Select(indicator => new GoalIndicatorDraft("doel", indicator.Key))],
        Efforts =
        [
            Effort("camera", (2019, EffortStatus.OnCourse, null), (2020, EffortStatus.AtRisk, "Levering loopt uit")),
            Effort("boa", (2020, EffortStatus.OnCourse, null)),
            Effort("stil", (2020, EffortStatus.Suspended, "Openbare orde ging voor")),
            Effort("stom"),
            new EffortDraft { Key = "plek", Title = "Nog te kiezen", Kind = EffortKind.Other, Placeholder = true },
        ],
        Verdicts =
        [
            new VerdictDraft { Verdict = EffortStatus.OnCourse, Reason = "Het loopt", Date = new DateOnly(2020, 9, 1), By = "stuurgroep" },
            new VerdictDraft { Indicator = "meldingen", Verdict = EffortStatus.AtRisk, Reason = "Seizoen", Date = new DateOnly(2020, 9, 1), By = "programmamanager" },
        ],
    };

    private static IReadOnlyList<IndicatorDraft> Indicators =>
    [
        Indicator("meldingen", Measures.Effect, TargetKind.AtMost, 50, (2018, 100), (2019, 80), (2020, 95)),
        Indicator("boetes", Measures.Performance, TargetKind.AtLeast, 40, (2018, 10), (2019, 20), (2020, 41)) with
        {
            Measurements =
            [
                Figure(2019, 20), Figure(2020, 39) with { SupersededOn = new DateOnly(2021, 2, 1) }, Figure(2020, 41) with { Status = MeasurementStatus.Revised },
                new MeasurementDraft { Period = Period.Quarter(2020, 3), Value = Quantity.Of(12), Status = MeasurementStatus.Suppressed },
            ],
        },
        Indicator("vertrouwen", Measures.Effect, TargetKind.AtLeast, 7, (2018, 6)),
        Indicator("panel", Measures.Effect, TargetKind.None, 0, (2018, 6), (2020, 6)) with { ProxyFor = "vertrouwen" },
    ];

    private static IndicatorDraft Indicator(string key, Measures measures, TargetKind kind, decimal target, params (int Year, decimal Value)[] figures) => new()
    {
        Key = key,
        Name = "Aantal " + key,
        ShortName = key,
        Direction = kind == TargetKind.AtMost ? Direction.LowerIsBetter : Direction.HigherIsBetter,
        Reading = Reading.Level,
        Measures = measures,
        Baseline = new BaselineDraft { Period = Period.Year(figures[0].Year), Value = Quantity.Of(figures[0].Value) },
        Target = kind == TargetKind.None ? null : new TargetDraft { Kind = kind, Period = Period.Year(2022), Value = Quantity.Of(target) },
        Measurements = [.. figures.Skip(1).Select(figure => Figure(figure.Year, figure.Value))],
    };

    private static MeasurementDraft Figure(int year, decimal value) => new() { Period = Period.Year(year), Value = Quantity.Of(value) };

    private static EffortDraft Effort(string key, params (int Year, EffortStatus Status, string? Reason)[] statuses) => new()
    {
        Key = key,
        Title = "Inzet " + key,
        Kind = EffortKind.Project,
        Status = [.. statuses.Select(status => new EffortStatusDraft { Date = new DateOnly(status.Year, 7, 1), Status = status.Status, Reason = status.Reason })],
    };
}
