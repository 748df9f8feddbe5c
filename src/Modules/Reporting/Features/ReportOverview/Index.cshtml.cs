using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportOverview;

/// <summary>An effort in the list: where its report stands, what it says for who may read it, and what this user can do.</summary>
internal sealed record ReportRow
{
    public required EffortDuty Duty { get; init; }

    public required string State { get; init; }

    /// <summary>The eight answers; none while they are not for this user.</summary>
    public required IReadOnlyList<ReportArea> Areas { get; init; }

    /// <summary>Where the report is; null when there is nothing for this user.</summary>
    public required string? Href { get; init; }

    /// <summary>What this user can do with it; null when there is nothing to do.</summary>
    public required string? Act { get; init; }

    /// <summary>Which commissioners have seen it.</summary>
    public required IReadOnlyList<string> Seen { get; init; }
}

/// <summary>The progress reports of a programme, by moment: where each stands and who is late.</summary>
internal sealed class IndexModel(ReportingTools tools, ReportingOverview overview) : ReportingPage(tools)
{
    /// <summary>The moments in which the programme takes part and that ask for reports or did, the latest first.</summary>
    public IReadOnlyList<ReportingMoment> Moments { get; private set; } = [];

    public ReportingMoment? Chosen { get; private set; }

    public ProgrammeDuties? Duties { get; private set; }

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];

    public bool MayAssign => Can(Permission.AcceptReports);

    /// <summary>Where the reports stand, in one sentence.</summary>
    public string Answer { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(string? moment)
    {
        Moments = await (from link in Db.MomentProgrammes
                         join row in Db.Moments on link.MomentId equals row.Id
                         where link.ProgrammeId == Programme.Id && (row.State != MomentState.Planned || row.ReportsDue != null || link.ReportsDue != null || row.Key == moment)
                         orderby row.AsOf descending, row.Name
                         select row).AsNoTracking().ToListAsync(Cancellation);
        Chosen = moment is null ? Moments.FirstOrDefault(row => row.State == MomentState.Open) ?? (Moments is [var first, ..] ? first : null) : Moments.FirstOrDefault(row => row.Key == moment);
        if (moment is not null && Chosen is null)
        {
            return NotFound();
        }

        if (Chosen is not null && !await ReadAsync(Chosen))
        {
            return NotFound();
        }

        Head(new PageHead
        {
            Title = "Voortgangsrapportages",
            Eyebrow = "Programma " + Programme.Name,
            Here = "Rapportages",
            Crumbs = ProgrammeCrumbs(),
        });
        return Page();
    }

    private async Task<bool> ReadAsync(ReportingMoment chosen)
    {
        if (await ReadProgrammeAsync(chosen.AsOf) is not { } programme || await overview.ReadAsync(chosen, [programme], Cancellation) is not [var duties])
        {
            return false;
        }

        Duties = duties;
        Answer = DutySentence.Of(duties, chosen.State);
        var open = duties.Efforts.Where(row => row.Report is { } report && (MayWrite(row) || !ReportLife.IsWithLead(report.State))).Select(row => row.Report!.Id).ToList();
        var areas = (await Db.ReportAreas.AsNoTracking().Where(row => open.Contains(row.ReportId)).ToListAsync(Cancellation)).ToLookup(row => row.ReportId);
        var sightings = (await Db.Sightings.AsNoTracking().Where(row => row.MomentId == chosen.Id && row.ProgrammeId == Programme.Id).ToListAsync(Cancellation)).ToLookup(row => row.ReportId);
        Rows = [.. duties.Efforts.Select(row => Row(row, chosen, areas, sightings))];
        return true;
    }

    private ReportRow Row(EffortDuty duty, ReportingMoment chosen, ILookup<Guid, ReportArea> areas, ILookup<Guid, ReportSighting> sightings)
    {
        var report = duty.Report;
        var mine = MayWrite(duty);
        var isOpen = chosen.State == MomentState.Open;
        var readable = report is not null && (mine || !ReportLife.IsWithLead(report.State));
        return new ReportRow
        {
            Duty = duty,
            State = duty.Duty.State == DutyState.NotAsked ? "niet gevraagd" : CycleWords.Of(report?.State),
            Areas = report is null ? [] : [.. areas[report.Id].OrderBy(area => area.Area)],
            Href = readable || (mine && isOpen) ? ReportingLinks.Report(Programme.Slug, chosen.Key, duty.Effort.Key) : null,
            Act = !isOpen ? null : report?.State switch
            {
                null => mine ? "Beginnen" : null,
                ReportState.Draft => mine ? "Verder schrijven" : null,
                ReportState.Returned => mine ? "Aanpassen" : null,
                ReportState.Submitted => Can(Permission.AcceptReports) ? "Beoordelen" : null,
                _ => ToSee(report!, sightings) ? "Bekijken" : null,
            },
            Seen = report is null ? [] : [.. sightings[report.Id].Select(row => row.Commissioner).Distinct().Order().Select(kind => "de " + CycleWords.Of(kind))],
        };
    }

    private bool MayWrite(EffortDuty duty) =>
        Can(Permission.AcceptReports) || (Can(Permission.ReportProgress) && duty.Reporter is { } reporter && reporter.AccountId == Access.AccountId);

    private bool ToSee(ReportHead report, ILookup<Guid, ReportSighting> sightings) =>
        (Can(Permission.AcceptRollUp) && sightings[report.Id].All(row => row.AccountId != Access.AccountId || row.Commissioner != CommissionerKind.Official))
        || (Can(Permission.AgreeRollUp) && sightings[report.Id].All(row => row.AccountId != Access.AccountId || row.Commissioner != CommissionerKind.Administrative));
}
