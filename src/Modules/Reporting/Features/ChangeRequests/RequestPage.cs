using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>A page of one change request. One that is not there and one of another programme end in the same 404.</summary>
internal abstract class RequestPage(ReportingTools tools) : ReportingPage(tools)
{
    public ChangeRequest Wish { get; private set; } = null!;

    /// <summary>Whether this user may write requests.</summary>
    public bool MayWrite => Can(Permission.EditEfforts);

    /// <summary>Whether this user may put requests forward.</summary>
    public bool MayPropose => Can(Permission.AcceptReports);

    public Decider Decider => new(Can(Permission.AcceptRollUp), Can(Permission.AgreeRollUp));

    protected override async Task<bool> FindRestAsync()
    {
        if (RouteData.Values["r"] is not string text || !Guid.TryParse(text, out var id))
        {
            return false;
        }

        var found = await Db.ChangeRequests.SingleOrDefaultAsync(row => row.Id == id && row.ProgrammeId == Programme.Id, Cancellation);
        Wish = found!;
        return found is not null;
    }

    protected IReadOnlyList<Crumb> Above() => ProgrammeCrumbs(new Crumb("Wijzigingsverzoeken", ReportingLinks.ChangeRequests(Programme.Slug)));

    protected IReadOnlyList<Crumb> Below() => [.. Above(), new Crumb(Wish.EffortTitle, ReportingLinks.ChangeRequest(Programme.Slug, Wish.Id))];
}
