using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Cycle;

/// <summary>What may be known of a report by everyone who may read its programme: that it is there and where it stands.</summary>
internal sealed record ReportHead
{
    public required Guid Id { get; init; }

    public required Guid EffortId { get; init; }

    public required ReportState State { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    public required DateTimeOffset? AcceptedAt { get; init; }
}

/// <summary>An effort at a moment: who reports, whether there is a report, and whether it is late.</summary>
internal sealed record EffortDuty
{
    public required EffortReading Effort { get; init; }

    /// <summary>The report; null while nobody started it.</summary>
    public required ReportHead? Report { get; init; }

    public required ReportDuty Duty { get; init; }

    /// <summary>Who reports on the effort; null while nobody was asked.</summary>
    public required ReporterAssignment? Reporter { get; init; }
}

/// <summary>A programme at a moment.</summary>
internal sealed record ProgrammeDuties
{
    public required ProgrammeReading Programme { get; init; }

    /// <summary>Last day for its leads, inclusive; null when the moment asks for no reports.</summary>
    public required DateOnly? ReportsDue { get; init; }

    /// <summary>Last day for its programme manager, inclusive.</summary>
    public required DateOnly? RollUpDue { get; init; }

    /// <summary>Its efforts in the order of the document, without the places kept for efforts to come.</summary>
    public required IReadOnlyList<EffortDuty> Efforts { get; init; }

    /// <summary>Efforts of which a report is asked or given.</summary>
    public int Asked => Efforts.Count(effort => effort.Duty.State != DutyState.NotAsked);

    /// <summary>How many stand somewhere.</summary>
    public int Count(DutyState state) => Efforts.Count(effort => effort.Duty.State == state);

    /// <summary>Those that are still to come and should have been there.</summary>
    public IEnumerable<EffortDuty> Late => Efforts.Where(effort => effort.Duty.IsLate);
}

/// <summary>Says for the programmes of a moment which reports are where, and who is late. Three statements, however many programmes there are.</summary>
internal sealed class ReportingOverview(ReportingDb db, TimeProvider time)
{
    /// <summary>The programmes among these that take part in the moment, in their order.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="programmes">Programmes as they stand at the reference date of the moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<ProgrammeDuties>> ReadAsync(ReportingMoment moment, IReadOnlyList<ProgrammeReading> programmes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var ids = programmes.Select(programme => programme.Id).ToList();
        var links = await db.MomentProgrammes.AsNoTracking()
            .Where(row => row.MomentId == moment.Id && ids.Contains(row.ProgrammeId)).ToDictionaryAsync(row => row.ProgrammeId, cancellation);
        var reports = await db.ProgressReports
            .Where(row => row.MomentId == moment.Id && ids.Contains(row.ProgrammeId))
            .Select(row => new ReportHead { Id = row.Id, EffortId = row.EffortId, State = row.State, SubmittedAt = row.SubmittedAt, AcceptedAt = row.AcceptedAt })
            .ToDictionaryAsync(row => row.EffortId, cancellation);
        var reporters = await db.Assignments.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToDictionaryAsync(row => row.EffortId, cancellation);
        return
        [
            .. programmes.Where(programme => links.ContainsKey(programme.Id)).Select(programme =>
            {
                var link = links[programme.Id];
                var due = link.ReportsDue ?? moment.ReportsDue;
                return new ProgrammeDuties
                {
                    Programme = programme,
                    ReportsDue = due,
                    RollUpDue = link.RollUpDue ?? moment.RollUpDue,
                    Efforts = [.. programme.Efforts.Where(effort => !effort.Placeholder).Select(effort => Duty(effort, moment, due, reports.GetValueOrDefault(effort.Id)) with { Reporter = reporters.GetValueOrDefault(effort.Id) })],
                };
            }),
        ];
    }

    private EffortDuty Duty(EffortReading effort, ReportingMoment moment, DateOnly? due, ReportHead? report) => new()
    {
        Effort = effort,
        Report = report,
        Reporter = null,
        Duty = ReportDuty.Of(new DutyFacts
        {
            Report = report?.State,
            SubmittedOn = report?.SubmittedAt is { } submitted ? Days.Of(submitted) : null,
            Due = due,
            AtRest = effort.Status?.Status is EffortStatus.Suspended or EffortStatus.Completed,
            Moment = moment.State,
            Today = AsOf.Today(time),
        }),
    };
}

/// <summary>Days as people in the Netherlands count them.</summary>
internal static class Days
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The day on which a moment in time falls.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
