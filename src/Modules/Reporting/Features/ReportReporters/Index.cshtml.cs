using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportReporters;

/// <summary>Who reports on an effort, or could.</summary>
/// <param name="Effort">The effort.</param>
/// <param name="Assigned">The function that reports; null while nobody does.</param>
/// <param name="MayReport">Whether that account may still report in this programme.</param>
/// <param name="Proposal">Who fits the lead of the contract; null when somebody is assigned or nobody fits.</param>
internal sealed record ReporterRow(EffortReading Effort, string? Assigned, bool MayReport, ReporterCandidate? Proposal);

/// <summary>Who reports on which effort of a programme.</summary>
internal sealed class IndexModel(ReportingTools tools, ReporterCandidates candidates) : ReportingPage(tools)
{
    private Dictionary<Guid, ReporterAssignment> stored = [];

    public IReadOnlyList<ReporterRow> Rows { get; private set; } = [];

    public int Proposals => Rows.Count(row => row.Proposal is not null);

    protected override Permission? Needed => Permission.AcceptReports;

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    /// <summary>Takes over every proposal; what somebody assigned meanwhile stays.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync())
        {
            return NotFound();
        }

        var taken = 0;
        foreach (var row in Rows)
        {
            if (row.Proposal is { } proposal)
            {
                Assign(row.Effort.Id, proposal);
                taken++;
            }
        }

        TempData.Notice(await SaveAsync()
            ? new Notice(taken == 1 ? "1 rapporteur aangewezen." : $"{taken} rapporteurs aangewezen.", null, taken == 0 ? null : ReportingLinks.Undo(Tools.Session.BatchId))
            : new Notice("Er is niets gewijzigd.", "Iemand wees net zelf een rapporteur aan. Bekijk de lijst nog eens."));
        return Redirect(ReportingLinks.Reporters(Programme.Slug));
    }

    private async Task<bool> SaveAsync()
    {
        try
        {
            await Db.SaveChangesAsync(Cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private void Assign(Guid effort, ReporterCandidate candidate)
    {
        if (!stored.TryGetValue(effort, out var assignment))
        {
            assignment = new ReporterAssignment { Id = Ids.New(Tools.Time), OrganisationId = Access.OrganisationId, ProgrammeId = Programme.Id, EffortId = effort, FunctionLabel = candidate.FunctionLabel };
            Db.Assignments.Add(assignment);
        }

        (assignment.Removed, assignment.AccountId, assignment.FunctionLabel) = (false, candidate.Id, candidate.FunctionLabel);
    }

    private async Task<bool> ReadAsync()
    {
        if (await ReadProgrammeAsync(Today) is not { } programme)
        {
            return false;
        }

        stored = await Db.Assignments.IgnoreQueryFilters().Where(row => row.ProgrammeId == Programme.Id).ToDictionaryAsync(row => row.EffortId, Cancellation);
        var known = await candidates.ReadAsync(Access.OrganisationId, Programme.Id, Cancellation);
        Rows = [.. programme.Efforts.Where(effort => !effort.Placeholder).Select(effort => Row(effort, known))];
        Head(new PageHead
        {
            Title = "Wie rapporteert waarover",
            Eyebrow = "Programma " + Programme.Name,
            Lead = "Een trekker rapporteert alleen over de inspanningen waarvoor hij hier is aangewezen. De programmamanager kan over alle inspanningen rapporteren.",
            Crumbs = ProgrammeCrumbs(new Crumb("Rapportages", ReportingLinks.Reports(Programme.Slug))),
        });
        return true;
    }

    private ReporterRow Row(EffortReading effort, IReadOnlyList<ReporterCandidate> known)
    {
        var assigned = stored.TryGetValue(effort.Id, out var assignment) && !assignment.Removed ? assignment : null;
        return new ReporterRow(effort, assigned?.FunctionLabel, assigned is not null && known.Any(candidate => candidate.Id == assigned.AccountId), assigned is null ? ReporterProposal.For(effort.Lead, known) : null);
    }
}
