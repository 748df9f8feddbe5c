using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Samples;

/// <summary>Loads who reports on what, milestones and progress reports, by the acts of the pages on the days that the file says.</summary>
internal sealed class ProgressSample(ReportingDb db, DatabaseSession session, ProgressSampleSources sources, IEffortStatusIntake statuses, TimeProvider time) : ISampleFile
{
    private readonly SampleClock clock = new(time);

    public int Order => 20;

    public bool Knows(string fileName) => fileName.StartsWith("voortgang-", StringComparison.Ordinal);

    public async Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = SampleJson.Read<ProgressFile>(content.Span, "opkoers.progress");
        var programme = await sources.ProgrammeAsync(organisation, file.Programme, cancellation);
        if (await db.ProgressReports.AnyAsync(row => row.ProgrammeId == programme.Id, cancellation))
        {
            return;
        }

        session.Why = "Voorbeeldgemeente";
        var accounts = await sources.AccountsAsync(organisation, cancellation);
        Assign(file, organisation, programme, accounts);
        Plan(file, organisation, programme);
        await db.SaveChangesAsync(cancellation);
        var writer = new ProgressSampleReports(db, new ReportReader(db, clock), new ReportDesk(db, session, statuses, clock), clock);
        foreach (var moment in file.Reports.Select(report => report.Moment).Distinct())
        {
            foreach (var report in file.Reports.Where(report => report.Moment == moment))
            {
                await writer.WriteAsync(report, await PlaceAsync(organisation, report, programme, cancellation), accounts, cancellation);
            }

            if (file.Closings.FirstOrDefault(closing => closing.Moment == moment) is { } closing)
            {
                await sources.CloseAsync(organisation, closing, cancellation);
            }
        }
    }

    private void Assign(ProgressFile file, Guid organisation, ProgrammeReading programme, IReadOnlyDictionary<string, AccountContact> accounts)
    {
        foreach (var reporter in file.Reporters)
        {
            // A sample is also loaded where nobody signs in.
            if (accounts.GetValueOrDefault(reporter.Email) is { } account)
            {
                db.Assignments.AddRange(reporter.Efforts.Select(effort => new ReporterAssignment
                {
                    Id = Ids.New(time),
                    OrganisationId = organisation,
                    ProgrammeId = programme.Id,
                    EffortId = ProgressSampleSources.Effort(programme, effort).Id,
                    AccountId = account.Id,
                    FunctionLabel = account.FunctionLabel,
                }));
            }
        }
    }

    private void Plan(ProgressFile file, Guid organisation, ProgrammeReading programme) =>
        db.Milestones.AddRange(file.Milestones.Select((from, order) => new Milestone
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            ProgrammeId = programme.Id,
            EffortId = ProgressSampleSources.Effort(programme, from.Effort).Id,
            Name = from.Name,
            PlannedPrinted = from.Planned,
            Planned = PlannedText.Read(from.Planned),
            ExpectedPrinted = from.Expected,
            Expected = PlannedText.Read(from.Expected),
            ReachedOn = from.ReachedOn,
            Order = order,
        }));

    private async Task<ReportPlace> PlaceAsync(Guid organisation, ProgressFileReport report, ProgrammeReading programme, CancellationToken cancellation)
    {
        var moment = await db.Moments.FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.Key == report.Moment, cancellation) ?? throw new InvalidDataException($"There is no moment {report.Moment}.");
        var effort = ProgressSampleSources.Effort(programme, report.Effort);
        return new ReportPlace { Moment = moment, Programme = programme.Id, Effort = effort, Amounts = [], Due = moment.ReportsDue };
    }
}

/// <summary>What a sample of reports needs of other parts.</summary>
internal sealed class ProgressSampleSources(ReportingDb db, IProgrammeReading readings, IAccountContacts contacts, Closing closing, TimeProvider time)
{
    public async Task<ProgrammeReading> ProgrammeAsync(Guid organisation, string slug, CancellationToken cancellation) =>
        (await readings.ReadAsync(organisation, null, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), JudgementTolerance.Default, cancellation)).FirstOrDefault(one => one.Slug == slug)
        ?? throw new InvalidDataException($"There is no programme {slug}.");

    /// <summary>The accounts by their address.</summary>
    public async Task<IReadOnlyDictionary<string, AccountContact>> AccountsAsync(Guid organisation, CancellationToken cancellation) =>
        (await contacts.ListAsync(organisation, cancellation)).Values.ToDictionary(account => account.Email, StringComparer.OrdinalIgnoreCase);

    public async Task CloseAsync(Guid organisation, ProgressFileClosing from, CancellationToken cancellation)
    {
        var moment = await db.Moments.FirstAsync(row => row.OrganisationId == organisation && row.Key == from.Moment, cancellation);
        if ((await closing.CloseAsync(moment.Id, moment.Version, from.Reason, cancellation)).Refusal is { } refusal)
        {
            throw new InvalidDataException($"{from.Moment}: {refusal.Message}");
        }
    }

    public static EffortReading Effort(ProgrammeReading programme, string key) =>
        programme.Efforts.FirstOrDefault(effort => effort.Key == key) ?? throw new InvalidDataException($"There is no effort {key}.");
}

/// <summary>A clock that can be set to a day of the past: noon in the Netherlands, give or take an hour.</summary>
internal sealed class SampleClock(TimeProvider real) : TimeProvider
{
    /// <summary>The day it is; null for now.</summary>
    public DateOnly? Day { get; set; }

    public override DateTimeOffset GetUtcNow() => Day is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero) : real.GetUtcNow();
}
