using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>The reports of a moment: as they would be now while it is open, those of its latest edition after.</summary>
internal sealed class OfMomentModel(ReportingTools tools, ReportLibrary library) : ReportingPage(tools)
{
    public IReadOnlyList<FoundReport> Reports { get; private set; } = [];

    public bool IsConcept => Moment.State != MomentState.Closed;

    public async Task OnGetAsync()
    {
        Reports = await library.OfMomentAsync(Access, Moment, Cancellation);
        Head(new PageHead
        {
            Title = "Rapporten",
            Eyebrow = Moment.Name,
            Lead = IsConcept ? "Zo zouden de rapporten nu worden. Het zijn concepten tot het moment gesloten is." : "De rapporten uit de laatste editie van dit moment. Zij veranderen niet meer.",
            Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key))),
        });
    }

    public string Href(FoundReport found) => IsConcept ? ReportingLinks.Preview(Moment.Key, found.Report.Key) : ReportingLinks.EditionReport(found.Cover.Edition, found.Report.Key);
}
