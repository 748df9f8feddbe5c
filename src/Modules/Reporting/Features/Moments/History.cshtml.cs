using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>What was changed in a moment, by which function, and why.</summary>
internal sealed class HistoryModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    protected override Permission? Needed => Permission.ManageMoments;

    public async Task OnGetAsync()
    {
        Rows = await Tools.Log.OfObjectAsync(Access.OrganisationId, Moment.Id, 200, Cancellation);
        Head(new PageHead
        {
            Title = "Geschiedenis",
            Eyebrow = Moment.Name,
            Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key))),
            Lead = "Wat is veranderd, door welke functie, en waarom. Aan de geschiedenis wordt alleen toegevoegd.",
        });
    }
}
