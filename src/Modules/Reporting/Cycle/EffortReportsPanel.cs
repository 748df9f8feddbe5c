using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Cycle;

/// <summary>The reports of an effort on the page of the effort: what was handed in, and where this reader can report now. Two statements.</summary>
internal sealed class EffortReportsPanel(ReportingDb db) : IEffortPanel
{
    public async Task<EffortPanel?> ReadAsync(EffortPanelRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var assigned = await db.Assignments.AsNoTracking().FirstOrDefaultAsync(row => row.EffortId == request.Effort && row.ProgrammeId == request.Programme, cancellation);
        var moments = await (from link in db.MomentProgrammes
                             join moment in db.Moments on link.MomentId equals moment.Id
                             where link.ProgrammeId == request.Programme && moment.State != MomentState.Planned
                             join report in db.ProgressReports.Where(row => row.EffortId == request.Effort) on moment.Id equals report.MomentId into reports
                             from report in reports.DefaultIfEmpty()
                             where report != null || moment.State == MomentState.Open
                             orderby moment.AsOf descending
                             select new Line(moment.Key, moment.Name, moment.State, report == null ? null : report.State)).ToListAsync(cancellation);
        var writes = request.Access.Can(Permission.AcceptReports, request.Programme)
            || (request.Access.Can(Permission.ReportProgress, request.Programme) && assigned is not null && assigned.AccountId == request.Access.AccountId);
        return new EffortPanel
        {
            Title = "Voortgangsrapportages",
            Empty = "Over deze inspanning is nog geen rapportage ingediend.",
            Lines = [.. moments.Where(line => line.Report is { } state && (writes || !ReportLife.IsWithLead(state))).Select(line => new EffortPanelLine(line.Name, ReportingLinks.Report(request.ProgrammeSlug, line.Key, request.EffortKey), CycleWords.Of(line.Report), null))],
            Acts = [.. Acts(request, moments, writes)],
        };
    }

    private static IEnumerable<EffortPanelAct> Acts(EffortPanelRequest request, List<Line> moments, bool writes)
    {
        if (writes)
        {
            foreach (var line in moments.Where(line => line is { Moment: MomentState.Open, Report: null }))
            {
                yield return new EffortPanelAct($"Rapporteren voor {line.Name}", ReportingLinks.Report(request.ProgrammeSlug, line.Key, request.EffortKey));
            }
        }

        yield return new EffortPanelAct("Mijlpalen", ReportingLinks.Milestones(request.ProgrammeSlug, request.EffortKey));
    }

    private sealed record Line(string Key, string Name, MomentState Moment, ReportState? Report);
}
