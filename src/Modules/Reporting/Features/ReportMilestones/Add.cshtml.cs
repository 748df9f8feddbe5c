using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>Adds a milestone to an effort.</summary>
internal sealed class AddModel(ReportingTools tools) : MilestonePage(tools)
{
    protected override string Title => "Mijlpaal toevoegen";

    protected override string Done => "Mijlpaal toegevoegd.";

    protected override async Task<Milestone?> FindAsync() => await FindEffortAsync() is { } effort
        ? new Milestone
        {
            Id = Ids.New(Time),
            OrganisationId = Access.OrganisationId,
            ProgrammeId = Programme.Id,
            EffortId = effort.Id,
            Name = string.Empty,
            Order = await Db.Milestones.IgnoreQueryFilters().CountAsync(row => row.EffortId == effort.Id, Cancellation),
        }
        : null;
}
