using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>The change requests of a programme: what waits for a decision first, then what must still be carried out, then the rest.</summary>
internal sealed class IndexModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<(string Title, IReadOnlyList<ChangeRequest> Rows)> Groups { get; private set; } = [];

    public DecisionPlace? Place { get; private set; }

    public bool MayWrite => Can(Permission.EditEfforts);

    public bool MaySetPlace => Can(Permission.EditProgramme);

    public async Task OnGetAsync()
    {
        var rows = await Db.ChangeRequests.AsNoTracking().Where(row => row.ProgrammeId == Programme.Id).OrderByDescending(row => row.Id).ToListAsync(Cancellation);
        Place = await Db.DecisionPlaces.AsNoTracking().FirstOrDefaultAsync(row => row.ProgrammeId == Programme.Id, Cancellation);
        Groups =
        [
            .. Group("Wacht op een besluit", rows, RequestState.Proposed),
            .. Group("Akkoord, nog uit te voeren", rows, RequestState.Accepted),
            .. Group("Concept", rows, RequestState.Draft),
            .. Group("Afgehandeld", rows, RequestState.Applied, RequestState.Refused, RequestState.Withdrawn),
        ];
        Head(new PageHead
        {
            Title = "Wijzigingsverzoeken",
            Eyebrow = "Programma " + Programme.Name,
            Lead = Answer(rows),
            Crumbs = ProgrammeCrumbs(),
        });
    }

    private static string Answer(List<ChangeRequest> rows)
    {
        var waiting = rows.Count(row => row.State == RequestState.Proposed);
        var open = rows.Count(row => row.State == RequestState.Accepted);
        return rows.Count == 0 ? "Er zijn nog geen verzoeken."
            : waiting + open == 0 ? "Er ligt niets voor en er staat niets open."
            : string.Join(" ", new[]
            {
                waiting == 0 ? null : waiting == 1 ? "1 verzoek wacht op een besluit." : $"{waiting} verzoeken wachten op een besluit.",
                open == 0 ? null : open == 1 ? "1 verzoek is akkoord en moet nog worden uitgevoerd." : $"{open} verzoeken zijn akkoord en moeten nog worden uitgevoerd.",
            }.OfType<string>());
    }

    private static IEnumerable<(string Title, IReadOnlyList<ChangeRequest> Rows)> Group(string title, List<ChangeRequest> rows, params RequestState[] states)
    {
        var found = rows.Where(row => states.Contains(row.State)).ToList();
        if (found.Count > 0)
        {
            yield return (title, found);
        }
    }
}
