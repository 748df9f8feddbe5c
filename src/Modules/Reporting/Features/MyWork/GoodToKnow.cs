using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Features.MyWork;

/// <summary>What is good to know beside one's work: efforts on which nobody reports, for who assigns; accepted reports not seen yet, for commissioners.</summary>
internal sealed class GoodToKnow(ReportingDb db, AccessState access, WorkNames names)
{
    public async Task<IReadOnlyList<WorkItem>> ReadAsync(CancellationToken cancellation)
    {
        var open = names.Moments.Values.Where(moment => moment.State == MomentState.Open).Select(moment => moment.Id).ToList();
        var managed = names.Programmes.Keys.Where(programme => access.Can(Permission.AcceptReports, programme)).ToList();
        var commissioned = names.Programmes.Keys.Where(programme => access.Can(Permission.AcceptRollUp, programme) || access.Can(Permission.AgreeRollUp, programme)).ToList();
        if (open.Count == 0 || managed.Count + commissioned.Count == 0)
        {
            return [];
        }

        return [.. managed.Count == 0 ? [] : await UnassignedAsync(open, managed, cancellation), .. commissioned.Count == 0 ? [] : await UnseenAsync(open, commissioned, cancellation)];
    }

    private async Task<IReadOnlyList<WorkItem>> UnassignedAsync(List<Guid> open, List<Guid> managed, CancellationToken cancellation)
    {
        var asking = await db.MomentProgrammes.Where(row => open.Contains(row.MomentId) && managed.Contains(row.ProgrammeId)).Select(row => row.ProgrammeId).Distinct().ToListAsync(cancellation);
        var assigned = (await db.Assignments.Where(row => asking.Contains(row.ProgrammeId)).Select(row => row.EffortId).ToListAsync(cancellation)).ToHashSet();
        return
        [
            .. from id in asking
               let programme = names.Programmes[id]
               let count = programme.Efforts.Count(effort => !effort.Placeholder && effort.Status?.Status is not (EffortStatus.Suspended or EffortStatus.Completed) && !assigned.Contains(effort.Id))
               where count > 0
               select new WorkItem
               {
                   Kind = WorkKind.AcceptReports,
                   Text = count == 1 ? "Over 1 inspanning rapporteert nog niemand" : $"Over {count} inspanningen rapporteert nog niemand",
                   Href = ReportingLinks.Reporters(programme.Slug),
                   Where = programme.Name,
               },
        ];
    }

    private async Task<IReadOnlyList<WorkItem>> UnseenAsync(List<Guid> open, List<Guid> commissioned, CancellationToken cancellation)
    {
        var account = access.AccountId;
        var unseen = await db.ProgressReports
            .Where(row => open.Contains(row.MomentId) && commissioned.Contains(row.ProgrammeId) && row.State == ReportState.Accepted
                && !db.Sightings.Any(sighting => sighting.ReportId == row.Id && sighting.AccountId == account))
            .GroupBy(row => new { row.MomentId, row.ProgrammeId })
            .Select(rows => new { rows.Key.MomentId, rows.Key.ProgrammeId, Count = rows.Count(), Asking = rows.Count(row => row.DecisionAsked != null) })
            .ToListAsync(cancellation);
        return
        [
            .. from row in unseen
               let programme = names.Programmes[row.ProgrammeId]
               let moment = names.Moments[row.MomentId]
               orderby programme.Name, moment.Name
               select new WorkItem
               {
                   Kind = WorkKind.AcceptRollUp,
                   Text = (row.Count == 1 ? "1 geaccepteerde rapportage die u nog niet zag" : $"{row.Count} geaccepteerde rapportages die u nog niet zag")
                       + (row.Asking == 0 ? string.Empty : row.Asking == 1 ? "; in 1 wordt een besluit gevraagd" : $"; in {row.Asking} wordt een besluit gevraagd"),
                   Href = ReportingLinks.Reports(programme.Slug, moment.Key),
                   Where = $"{programme.Name}, {moment.Name}",
               },
        ];
    }
}
