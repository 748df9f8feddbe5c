using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Cycle;

/// <summary>Reads the reports of an effort, and starts a new one from the last. Five statements, however many reports there were.</summary>
internal sealed class ReportReader(ReportingDb db, TimeProvider time)
{
    private const int MostEarlier = 10;

    public async Task<ReportDossier> ReadAsync(ReportPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var reports = await db.ProgressReports.Where(row => row.ProgrammeId == place.Programme && row.EffortId == place.Effort.Id).ToListAsync(cancellation);
        var ids = reports.ConvertAll(row => row.Id);
        var areas = (await db.ReportAreas.Where(row => ids.Contains(row.ReportId)).ToListAsync(cancellation)).ToLookup(row => row.ReportId);
        var stored = reports.Find(row => row.MomentId == place.Moment.Id);
        var lines = stored is null ? [] : await db.ReportMilestones.Where(row => row.ReportId == stored.Id).ToListAsync(cancellation);
        var milestones = await db.Milestones.Where(row => row.EffortId == place.Effort.Id).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(cancellation);
        var moments = await EarlierMomentsAsync(place, cancellation);
        var handedIn = reports.Where(row => row.State is ReportState.Submitted or ReportState.Accepted).ToDictionary(row => row.MomentId);
        return new ReportDossier
        {
            Place = place,
            Stored = stored is null ? null : new ReportSheet(stored, areas[stored.Id], WithPlanning(stored, lines, milestones)),
            Milestones = milestones,
            Earlier = [.. moments.Where(moment => handedIn.ContainsKey(moment.Id)).Select(moment => new EarlierReport(moment.Name, new ReportSheet(handedIn[moment.Id], areas[handedIn[moment.Id].Id], [])))],
            EarlierMoments = [.. moments.Select(moment => Fact(moment, handedIn.GetValueOrDefault(moment.Id), areas))],
        };
    }

    /// <summary>A new report, not yet added: as the last one left it, without what is new each time.</summary>
    public ReportSheet Start(ReportDossier dossier, Guid? reporter)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var place = dossier.Place;
        var last = dossier.Last?.Sheet;
        var report = new ProgressReport
        {
            Id = Ids.New(time),
            OrganisationId = place.Moment.OrganisationId,
            MomentId = place.Moment.Id,
            ProgrammeId = place.Programme,
            EffortId = place.Effort.Id,
            EffortTitle = place.Effort.Title,
            ReporterId = reporter,
        };
        if (last is not null)
        {
            Copy(last.Report, report);
        }

        return new ReportSheet(report, Enum.GetValues<AttentionArea>().Select(area => Area(report, area, last?.Areas.GetValueOrDefault(area))), WithPlanning(report, [], dossier.Milestones));
    }

    private static void Copy(ProgressReport last, ProgressReport next)
    {
        (next.HoursUsed, next.HoursForecast, next.MoneyUsed, next.MoneyForecast) = (last.HoursUsed, last.HoursForecast, last.MoneyUsed, last.MoneyForecast);
        (next.ExpectedEnd, next.ExpectedEndPrinted) = (last.ExpectedEnd, last.ExpectedEndPrinted);
        (next.Suspended, next.StandReason) = (last.Suspended, last.Suspended ? last.StandReason : null);
    }

    private ReportArea Area(ProgressReport report, AttentionArea area, ReportArea? last) => new()
    {
        Id = Ids.New(time),
        OrganisationId = report.OrganisationId,
        MomentId = report.MomentId,
        ProgrammeId = report.ProgrammeId,
        ReportId = report.Id,
        Area = area,
        Rating = last?.Rating ?? AreaRating.NotChosen,
        Reason = last?.Reason,
    };

    /// <summary>While a report is with its lead it follows the planning: new milestones come in, and those that were removed are not shown. Handed in, it stays as it was.</summary>
    private IEnumerable<ReportMilestone> WithPlanning(ProgressReport report, List<ReportMilestone> lines, List<Milestone> planning) =>
        ReportLife.IsWithLead(report.State)
            ? planning.Select(milestone => lines.Find(line => line.MilestoneId == milestone.Id) ?? Line(report, milestone))
            : lines;

    private IEnumerable<ReportMilestone> WithPlanning(ProgressReport report, List<ReportMilestone> lines, IReadOnlyList<Milestone> planning) => WithPlanning(report, lines, [.. planning]);

    private ReportMilestone Line(ProgressReport report, Milestone milestone) => new()
    {
        Id = Ids.New(time),
        OrganisationId = report.OrganisationId,
        MomentId = report.MomentId,
        ProgrammeId = report.ProgrammeId,
        ReportId = report.Id,
        MilestoneId = milestone.Id,
        Name = milestone.Name,
        PlannedPrinted = milestone.PlannedPrinted,
        Planned = milestone.Planned,
        ExpectedPrinted = milestone.ExpectedPrinted,
        Expected = milestone.Expected,
        ReachedOn = milestone.ReachedOn,
        Order = milestone.Order,
    };

    private async Task<List<EarlierMoment>> EarlierMomentsAsync(ReportPlace place, CancellationToken cancellation)
    {
        var found = await (from link in db.MomentProgrammes
                           join moment in db.Moments on link.MomentId equals moment.Id
                           where link.ProgrammeId == place.Programme && moment.AsOf < place.Moment.AsOf && moment.State != MomentState.Planned && (moment.ReportsDue != null || link.ReportsDue != null)
                               && db.ProgressReports.Any(report => report.MomentId == moment.Id && report.ProgrammeId == place.Programme)
                           orderby moment.AsOf descending
                           select new EarlierMoment(moment.Id, moment.Name, moment.AsOf, link.ReportsDue ?? moment.ReportsDue!.Value)).Take(MostEarlier).ToListAsync(cancellation);
        // What was to begin later did not have to report yet.
        return place.Effort.Planning is { } planning ? found.FindAll(moment => planning.Start <= moment.AsOf) : found;
    }

    private static EarlierFact Fact(EarlierMoment moment, ProgressReport? report, ILookup<Guid, ReportArea> areas) => new(
        moment.Name,
        moment.AsOf,
        report is null ? null : areas[report.Id].ToDictionary(area => area.Area, area => area.Rating),
        report?.SubmittedAt is { } submitted ? Math.Max(0, Days.Of(submitted).DayNumber - moment.Due.DayNumber) : 0);

    private sealed record EarlierMoment(Guid Id, string Name, DateOnly AsOf, DateOnly Due);
}
