using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>Changes a request that was not put forward yet.</summary>
internal sealed class ChangeModel(ReportingTools tools) : EditPage<ChangeRequest>(tools)
{
    private Guid Id => Guid.TryParse(RouteData.Values["r"] as string, out var id) ? id : Guid.Empty;

    protected override Permission? Needed => Permission.EditEfforts;

    protected override string Back => ReportingLinks.ChangeRequest(Programme.Slug, Id);

    protected override string Title => "Wijzigingsverzoek wijzigen";

    protected override string Done => "Verzoek gewijzigd.";

    protected override string? Eyebrow => "Programma " + Programme.Name;

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Wijzigingsverzoeken", ReportingLinks.ChangeRequests(Programme.Slug)));

    protected override Task<ChangeRequest?> FindAsync() => Db.ChangeRequests.SingleOrDefaultAsync(row => row.Id == Id && row.ProgrammeId == Programme.Id, Cancellation);

    protected override Refusal? WhyNot(ChangeRequest target) => RequestLife.WhyNotChange(target.State);

    protected override IReadOnlyList<FormField<ChangeRequest>> Describe(ChangeRequest target) => RequestFields.Of();

    protected override Task CheckAsync(ChangeRequest target, ObjectForm<ChangeRequest> form)
    {
        RequestFields.Check(target, form);
        return Task.CompletedTask;
    }
}
