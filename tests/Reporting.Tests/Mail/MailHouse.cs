using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access;
using OpKoers.Access.Contracts;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail;
using OpKoers.Reporting.Mail.Format;
using OpKoers.Reporting.Mail.Outbox;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Mail;

/// <summary>A municipality with one programme, an open moment and the accounts around it; what its post office sends goes where the test says.</summary>
internal sealed class MailHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private MailHouse(DatabaseProvider provider, IMailTransport transport)
    {
        database = TestDatabase.Create(provider);
        services = Services(transport);
    }

    public FixedTime Time { get; } = new();

    public Guid Municipality { get; private set; }

    public Guid Programme { get; private set; }

    public Guid Moment { get; private set; }

    /// <summary>The efforts: "een" and "twee" are work, "plek" is a place kept.</summary>
    public IReadOnlyDictionary<string, Guid> Efforts { get; private set; } = null!;

    public IReadOnlyDictionary<string, Guid> Accounts { get; private set; } = null!;

    /// <summary>Made on 1 March 2021; the moment asks for reports on 20 March at the latest.</summary>
    public static async Task<MailHouse> CreateAsync(DatabaseProvider provider, IMailTransport transport)
    {
        var house = new MailHouse(provider, transport);
        await house.services.GetRequiredService<Migrator>().MigrateAsync();
        house.Municipality = (await house.ActAsync(scope => scope.GetRequiredService<IOrganisations>().CreateAsync("GM9999", "proef", "Proef"))).Id;
        await house.AddProgrammeAsync();
        house.Accounts = new Dictionary<string, Guid>
        {
            ["trekker"] = await house.AccountAsync("trekker", Role.EffortLead),
            ["tweede"] = await house.AccountAsync("tweede", Role.EffortLead),
            ["manager"] = await house.AccountAsync("manager", Role.ProgrammeManager),
            ["ao"] = await house.AccountAsync("ao", Role.OfficialCommissioner),
            ["bo"] = await house.AccountAsync("bo", Role.AdministrativeCommissioner),
        };
        house.Moment = Guid.NewGuid();
        await house.SaveAsync(db =>
        {
            db.Moments.Add(new ReportingMoment { Id = house.Moment, OrganisationId = house.Municipality, Key = "berap", Name = "Berap 2021", Year = 2021, AsOf = new(2021, 3, 1), ReportsDue = new(2021, 3, 20), State = MomentState.Planned });
            db.MomentProgrammes.Add(new MomentProgramme { Id = Guid.NewGuid(), OrganisationId = house.Municipality, MomentId = house.Moment, ProgrammeId = house.Programme, LinkLabel = "Berap 2021" });
        });
        return house;
    }

    /// <summary>Another host on the same database.</summary>
    public ServiceProvider Services(IMailTransport transport)
    {
        var made = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddLogging().AddStorage(database.Settings).AddScoped<IActor, TestActor>()
            .AddAccessStorage().AddIndicators().AddProgrammes().AddReporting()
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1)
            .AddSingleton(new MailOptions { Transport = MailWay.Folder, From = "opkoers@proef.example", Site = "https://opkoers.example/", Folder = "x" }.Check());
        MailRegistration.AddWork(made, transport);
        return made.BuildServiceProvider();
    }

    public async Task<TResult> ActAsync<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<int> SaveAsync(Action<ReportingDb> change) => SaveAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    public Task<int> SaveAsync(Func<ReportingDb, Task> change) => ActAsync(async scope =>
    {
        var db = scope.GetRequiredService<ReportingDb>();
        await change(db);
        return await db.SaveChangesAsync();
    });

    public Task<int> OpenAsync() => SaveAsync(async db => (await db.Moments.SingleAsync()).State = MomentState.Open);

    public Task<int> AssignAsync(string effort, string account) => SaveAsync(db =>
        db.Assignments.Add(new ReporterAssignment { Id = Guid.NewGuid(), OrganisationId = Municipality, ProgrammeId = Programme, EffortId = Efforts[effort], AccountId = Accounts[account], FunctionLabel = account }));

    public Task<int> ReportAsync(string effort, ReportState state, string? reason = null) => SaveAsync(async db =>
    {
        var report = await db.ProgressReports.FirstOrDefaultAsync(row => row.EffortId == Efforts[effort]);
        if (report is null)
        {
            report = new ProgressReport { Id = Guid.NewGuid(), OrganisationId = Municipality, MomentId = Moment, ProgrammeId = Programme, EffortId = Efforts[effort], EffortTitle = effort, ReporterId = Accounts["trekker"], SubmittedBy = "Functie trekker" };
            db.ProgressReports.Add(report);
        }

        (report.State, report.ReturnedReason) = (state, reason);
    });

    /// <summary>A round of the post office of this house.</summary>
    public Task RoundAsync() => services.GetRequiredService<PostOffice>().RoundAsync(TestContext.Current.CancellationToken);

    public Task<List<MailMessage>> MailAsync() => ActAsync(scope => scope.GetRequiredService<ReportingDb>().Mail.AsNoTracking().OrderBy(row => row.WrittenAt).ThenBy(row => row.FunctionLabel).ToListAsync());

    /// <summary>A message that waits, without anything that caused it.</summary>
    public async Task<Guid> WaitAsync(string account = "trekker", string? key = null, Guid? programme = null)
    {
        var id = Guid.NewGuid();
        await SaveAsync(db => db.Mail.Add(new MailMessage
        {
            Id = id,
            OrganisationId = Municipality,
            AccountId = Accounts[account],
            FunctionLabel = account,
            ProgrammeId = programme,
            MailKind = MailKind.ReportAsked,
            Subject = "Onderwerp",
            Text = "Tekst",
            DedupeKey = key ?? id.ToString(),
            WrittenAt = Time.GetUtcNow().ToUnixTimeMilliseconds(),
            DueAt = Time.GetUtcNow().ToUnixTimeMilliseconds(),
        }));
        return id;
    }

    public async Task<Guid> AccountAsync(string name, Role role, Guid? programme = null) => await ActAsync(async scope =>
        (await scope.GetRequiredService<IAccounts>().CreateAsync(new AccountRequest { Organisation = Municipality, Email = name + "@proef.example", FunctionLabel = "Functie " + name, Roles = [new AccountRole(role, programme ?? Programme)] })).Value);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        database.Dispose();
    }

    private async Task AddProgrammeAsync()
    {
        var draft = new ProgrammeDraft
        {
            Key = "veiligheid",
            Name = "Veiligheid",
            Goals = [new GoalDraft { Key = "doel", Text = "Doel" }],
            Efforts =
            [
                new EffortDraft { Key = "een", Title = "Streettriage", Kind = EffortKind.Project },
                new EffortDraft { Key = "twee", Title = "Handhaving", Kind = EffortKind.Project },
                new EffortDraft { Key = "plek", Title = "Nog te kiezen", Kind = EffortKind.Other, Placeholder = true },
                new EffortDraft { Key = "klaar", Title = "Afgerond", Kind = EffortKind.Project, Status = [new EffortStatusDraft { Date = new(2021, 1, 1), Status = EffortStatus.Completed }] },
            ],
        };
        Programme = await ActAsync(async scope =>
        {
            var intake = scope.GetRequiredService<IProgrammeIntake>();
            var session = scope.GetRequiredService<DatabaseSession>();
            await session.BeginAsync();
            var start = await intake.StartAsync(Municipality, draft);
            await intake.ApplyAsync(start.Programme, draft, new Dictionary<string, Guid>());
            await session.CommitAsync();
            return start.Programme;
        });
        Efforts = await ActAsync(async scope =>
            (await scope.GetRequiredService<IProgrammeReading>().ReadAsync(Municipality, null, new(2021, 3, 1), Indicators.Contracts.JudgementTolerance.Default))[0].Efforts.ToDictionary(effort => effort.Key, effort => effort.Id));
    }
}

/// <summary>Takes what it is given and does with it what the test says.</summary>
internal sealed class TestTransport(Func<EmailMessage, Delivery>? answer = null) : IMailTransport
{
    private readonly List<EmailMessage> sent = [];

    public IReadOnlyList<EmailMessage> Sent
    {
        get
        {
            lock (sent)
            {
                return [.. sent];
            }
        }
    }

    public Task<Delivery> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        lock (sent)
        {
            sent.Add(message);
        }

        return Task.FromResult(answer?.Invoke(message) ?? Delivery.Taken("250 ok"));
    }
}
