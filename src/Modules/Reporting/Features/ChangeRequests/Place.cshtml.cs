using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>Says where the contract of a programme puts decisions on changes. Requests that were put forward keep the body that they were put to.</summary>
internal sealed class PlaceModel(ReportingTools tools) : EditPage<DecisionPlace>(tools)
{
    protected override Permission? Needed => Permission.EditProgramme;

    protected override string Back => ReportingLinks.ChangeRequests(Programme.Slug);

    protected override string Title => "Wie besluit over wijzigingen?";

    protected override string Done => "Vastgelegd wie besluit.";

    protected override string? Eyebrow => "Programma " + Programme.Name;

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Wijzigingsverzoeken", Back));

    protected override async Task<DecisionPlace?> FindAsync()
    {
        var found = await Db.DecisionPlaces.IgnoreQueryFilters().SingleOrDefaultAsync(row => row.ProgrammeId == Programme.Id, Cancellation);
        if (found is { Removed: true })
        {
            found.Removed = false;
        }

        return found ?? new DecisionPlace { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Programme.Id };
    }

    protected override IReadOnlyList<FormField<DecisionPlace>> Describe(DecisionPlace target) =>
    [
        Fields.Choice<DecisionPlace, DecisionBody>("wie", "Over wijzigingen besluit", row => row.Body, (row, value) => row.Body = value ?? default, MidtermWords.Of, hint: "Kijk in het programmacontract: dat verschilt per programma.") with { Radio = true },
        Fields.Text<DecisionPlace>("bron", "Waar staat dat?", row => row.Source, (row, text) => row.Source = text, lines: 2),
    ];
}
