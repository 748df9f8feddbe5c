using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ReportReporters;

/// <summary>Says who reports on one effort.</summary>
internal sealed class ChangeModel(ReportingTools tools, ReporterCandidates candidates) : EditPage<ReporterAssignment>(tools)
{
    private EffortReading? effort;
    private IReadOnlyList<ReporterCandidate> known = [];

    protected override Permission? Needed => Permission.AcceptReports;

    protected override string Back => ReportingLinks.Reporters(Programme.Slug);

    protected override string Title => "Wie rapporteert over deze inspanning?";

    protected override string Done => "Rapporteur gewijzigd.";

    protected override string? Eyebrow => effort?.Title;

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Rapportages", ReportingLinks.Reports(Programme.Slug)), new Crumb("Rapporteurs", Back));

    /// <summary>When nobody reports any more the row stays, removed.</summary>
    protected override async Task<ReporterAssignment?> FindAsync()
    {
        effort = (await ReadProgrammeAsync(Today))?.Efforts.FirstOrDefault(found => found.Key == RouteData.Values["e"] as string && !found.Placeholder);
        if (effort is null)
        {
            return null;
        }

        known = await candidates.ReadAsync(Access.OrganisationId, Programme.Id, Cancellation);
        return await Db.Assignments.IgnoreQueryFilters().SingleOrDefaultAsync(row => row.ProgrammeId == Programme.Id && row.EffortId == effort.Id, Cancellation)
            ?? new ReporterAssignment { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Programme.Id, EffortId = effort.Id, FunctionLabel = string.Empty, Removed = true };
    }

    protected override IReadOnlyList<FormField<ReporterAssignment>> Describe(ReporterAssignment target) =>
    [
        Fields.Reference<ReporterAssignment>(
            "rapporteur",
            "Rapporteur",
            known.Select(candidate => (candidate.Id, candidate.FunctionLabel)),
            row => row.Removed ? null : row.AccountId,
            Write,
            "nog niemand",
            effort?.Lead is { } lead ? $"Het contract noemt als trekker: {lead}. Te kiezen zijn accounts die in dit programma mogen rapporteren." : "Te kiezen zijn accounts die in dit programma mogen rapporteren."),
    ];

    private void Write(ReporterAssignment row, Guid? account)
    {
        row.Removed = account is null;
        if (account is { } chosen)
        {
            (row.AccountId, row.FunctionLabel) = (chosen, known.First(candidate => candidate.Id == chosen).FunctionLabel);
        }
    }
}
