using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Signals;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Health;

/// <summary>Lays out for the checks what is known of programmes: with a fixed number of statements, however many there are.</summary>
internal sealed class HealthGatherer(ReportingDb db, IProgrammeRoles roles)
{
    private static readonly (Role Role, string Name)[] Needed =
    [
        (Role.AdministrativeCommissioner, "Bestuurlijk opdrachtgever"), (Role.OfficialCommissioner, "Ambtelijk opdrachtgever"), (Role.ProgrammeManager, "Programmamanager"),
    ];

    /// <summary>The facts of these programmes as they stand today.</summary>
    public async Task<HealthFacts> ReadAsync(Guid organisation, IReadOnlyList<ProgrammeReading> programmes, DateOnly today, int most, CancellationToken cancellation)
    {
        var ids = programmes.Select(programme => programme.Id).ToList();
        var moments = await db.Moments.AsNoTracking().Where(row => row.OrganisationId == organisation && row.State != MomentState.Planned).ToListAsync(cancellation);
        var links = await db.MomentProgrammes.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation);
        var calendar = new HealthCalendar(moments, links, today);
        var wanted = calendar.Wanted;
        var reports = await db.ProgressReports.Where(row => wanted.Contains(row.MomentId) && ids.Contains(row.ProgrammeId))
            .Select(row => new HeldReport(row.MomentId, row.EffortId, row.State, row.SubmittedAt)).ToListAsync(cancellation);
        var rollUps = await db.RollUps.Where(row => wanted.Contains(row.MomentId) && ids.Contains(row.ProgrammeId)).Select(row => new { row.MomentId, row.ProgrammeId, row.State }).ToListAsync(cancellation);
        var milestones = await db.Milestones.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId) && row.ReachedOn == null).ToListAsync(cancellation);
        var deviations = await db.Deviations.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation);
        var reporters = (await db.Assignments.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation)).ToDictionary(row => row.EffortId);
        var stated = await roles.ListAsync(ids, cancellation);
        var layout = new HealthLayout(calendar, reports.ToLookup(report => report.EffortId), reporters, stated, today);
        var all = programmes.Select(programme => (Programme: programme, Efforts: layout.Efforts(programme).ToDictionary(pair => pair.Key, pair => pair.Fact))).ToList();
        return new HealthFacts
        {
            Today = today,
            Most = most,
            Roles = [.. programmes.SelectMany(programme => Needed.Select(needed => layout.Role(programme, needed.Role, needed.Name)))],
            Goals = [.. programmes.SelectMany(HealthLayout.Goals)],
            Indicators = [.. programmes.SelectMany(programme => HealthLayout.Indicators(programme, today))],
            Efforts = [.. all.SelectMany(one => one.Efforts.Values)],
            Duties = [.. programmes.SelectMany(layout.Duties)],
            RollUps = [.. programmes.SelectMany(programme => layout.RollUps(programme, moment => rollUps.Find(row => row.MomentId == moment && row.ProgrammeId == programme.Id)?.State))],
            Milestones =
            [
                .. from one in all
                   from milestone in milestones
                   where milestone.ProgrammeId == one.Programme.Id && one.Efforts.TryGetValue(milestone.EffortId, out var effort) && effort.Counts
                   let fact = one.Efforts[milestone.EffortId]
                   select new DatedMilestone
                   {
                       Programme = one.Programme.Id,
                       Label = $"{milestone.Name} ({fact.Label})",
                       Href = ReportingLinks.Milestones(one.Programme.Slug, one.Programme.Efforts.First(effort => effort.Id == milestone.EffortId).Key),
                       Holder = fact.Holder,
                       Timing = MilestoneTiming.Of(milestone.Planned, milestone.Expected, milestone.ReachedOn, today),
                   },
            ],
            Deviations =
            [
                .. from programme in programmes
                   from deviation in deviations
                   where deviation.ProgrammeId == programme.Id
                   select new DeviationFact
                   {
                       Programme = programme.Id,
                       Label = deviation.Subject,
                       Href = $"{ReportingLinks.Programme(programme.Slug)}/afwijkingen",
                       Until = deviation.Until,
                       State = deviation.On(today),
                       Holder = layout.Holder(programme.Id, Access.Contracts.Role.ProgrammeManager),
                   },
            ],
        };
    }
}

/// <summary>A report as far as these checks go.</summary>
internal sealed record HeldReport(Guid Moment, Guid EffortId, ReportState State, DateTimeOffset? SubmittedAt);

/// <summary>Which moments count for a programme: those that are open, and the last one that was closed.</summary>
internal sealed class HealthCalendar(IReadOnlyList<ReportingMoment> moments, IReadOnlyList<MomentProgramme> links, DateOnly today)
{
    private readonly ILookup<Guid, (ReportingMoment Moment, DateOnly? ReportsDue, DateOnly? RollUpDue)> byProgramme = (
        from link in links
        join moment in moments on link.MomentId equals moment.Id
        select (link.ProgrammeId, Row: (moment, link.ReportsDue ?? moment.ReportsDue, link.RollUpDue ?? moment.RollUpDue))).ToLookup(one => one.ProgrammeId, one => one.Row);

    /// <summary>All of them, for all programmes.</summary>
    public IReadOnlyList<Guid> Wanted => [.. byProgramme.SelectMany(rows => Open(rows.Key).Select(row => row.Moment.Id).Append(LastClosed(rows.Key)?.Id ?? Guid.Empty)).Where(id => id != Guid.Empty).Distinct()];

    public IEnumerable<(ReportingMoment Moment, DateOnly? ReportsDue, DateOnly? RollUpDue)> Open(Guid programme) => byProgramme[programme].Where(row => row.Moment.State == MomentState.Open);

    /// <summary>The last closed moment that asked for reports; null when there is none yet.</summary>
    public ReportingMoment? LastClosed(Guid programme) =>
        byProgramme[programme].Where(row => row.Moment.State == MomentState.Closed && row.ReportsDue is not null && row.Moment.AsOf <= today).Select(row => row.Moment).MaxBy(moment => moment.AsOf);
}
