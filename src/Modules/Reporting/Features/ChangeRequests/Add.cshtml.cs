using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>Adds a change request: at a midterm review, or in between.</summary>
internal sealed class AddModel(ReportingTools tools) : EditPage<ChangeRequest>(tools)
{
    private IReadOnlyList<EffortReading> efforts = [];

    private EffortReading? chosen;

    protected override Permission? Needed => Permission.EditEfforts;

    protected override string Back => ReportingLinks.ChangeRequests(Programme.Slug);

    protected override string Title => "Wijzigingsverzoek toevoegen";

    protected override string Done => "Verzoek toegevoegd.";

    protected override string? Eyebrow => "Programma " + Programme.Name;

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Wijzigingsverzoeken", Back));

    protected override string After(ChangeRequest saved) => ReportingLinks.ChangeRequest(Programme.Slug, saved.Id);

    protected override async Task<ChangeRequest?> FindAsync()
    {
        efforts = (await ReadProgrammeAsync(Today))?.Efforts ?? [];
        chosen = efforts.FirstOrDefault(effort => effort.Key == Request.Query["inspanning"]);
        var key = Request.Query["moment"].ToString();
        var moment = await Db.Moments.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.Key == key && row.MomentKind == MomentKind.MidtermReview, Cancellation);
        // An identity cannot be changed once it is there: the effort is chosen before the object is made.
        if (Guid.TryParse(Request.HasFormContentType ? Request.Form["veld.inspanning"].ToString() : null, out var id))
        {
            chosen = efforts.FirstOrDefault(effort => effort.Id == id);
        }

        return new ChangeRequest
        {
            Id = Ids.New(Time),
            OrganisationId = Access.OrganisationId,
            ProgrammeId = Programme.Id,
            EffortId = chosen?.Id ?? Guid.Empty,
            EffortKey = chosen?.Key ?? string.Empty,
            EffortTitle = chosen?.Title ?? string.Empty,
            MomentId = moment?.Id,
            MomentName = moment?.Name,
            Reason = string.Empty,
        };
    }

    protected override IReadOnlyList<FormField<ChangeRequest>> Describe(ChangeRequest target) =>
        [RequestFields.Effort(efforts, chosen?.Id, _ => { }), .. RequestFields.Of()];

    protected override async Task CheckAsync(ChangeRequest target, ObjectForm<ChangeRequest> form)
    {
        RequestFields.Check(target, form);
        if (await Db.ChangeRequests.AnyAsync(row => row.EffortId == target.EffortId && (row.State == RequestState.Draft || row.State == RequestState.Proposed || row.State == RequestState.Accepted), Cancellation))
        {
            form.Refuse("inspanning", "Over deze inspanning loopt al een verzoek. Wijzig dat, of wacht het besluit af.");
        }
    }
}
