using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.LinkIndicator;

/// <summary>Chooses the indicators of a goal, from all that this user may see.</summary>
internal sealed class IndexModel(EditTools tools) : ProgrammePage(tools.Page)
{
    public Goal Goal { get; private set; } = null!;

    public IReadOnlyList<(string Programme, JudgedIndicator Judged, bool Linked)> Choices { get; private set; } = [];

    protected override Permission Needed => Permission.EditProgramme;

    public IActionResult OnGet(string g)
    {
        if (Snapshot.Goal(g) is not { } goal)
        {
            return NotFound();
        }

        Goal = goal;
        var linked = Snapshot.LinksOf(goal.Id).Select(link => link.IndicatorId).ToHashSet();
        Choices =
        [
            .. Workspace.Programmes
                .OrderBy(course => course == Course ? 0 : 1)
                .SelectMany(course => course.AllIndicators.Where(judged => judged.Indicator.ScopeId == course.Snapshot.Programme.Id).Select(judged => (course.Snapshot.Programme.Name, judged, linked.Contains(judged.Indicator.Id)))),
        ];
        Head(new PageHead { Title = T.Of("Indicatoren kiezen"), Eyebrow = T.Of("Doel {0}", goal.Label), Crumbs = Crumbs(new Crumb(goal.Code ?? goal.ShortText ?? goal.Text, ProgrammeLinks.Goal(Slug, goal.Key))), Lead = T.Of("Een indicator mag bij meer doelen en bij meer programma’s horen. Zijn streefwaarde telt één keer.") });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string g, Guid[] gekozen)
    {
        if (Snapshot.Goal(g) is not { } goal)
        {
            return NotFound();
        }

        var allowed = Workspace.Sets.Values.SelectMany(set => set.Indicators).ToDictionary(indicator => indicator.Id);
        var wanted = gekozen.Where(allowed.ContainsKey).Distinct().ToList();
        var stored = await tools.Db.GoalIndicators.IgnoreQueryFilters().Where(row => row.GoalId == goal.Id).ToListAsync(Cancellation);
        Sync.Apply(
            stored,
            row => row.IndicatorId,
            wanted,
            id => id,
            id =>
            {
                var link = new GoalIndicator
                {
                    Id = Ids.New(tools.Page.Time),
                    OrganisationId = goal.OrganisationId,
                    ProgrammeId = goal.ProgrammeId,
                    GoalId = goal.Id,
                    IndicatorId = id,
                    LinkLabel = (allowed[id].Definition.ShortName ?? allowed[id].Definition.Name) + " → " + goal.Label,
                };
                tools.Db.Add(link);
                return link;
            },
            (row, _, order) => row.Order = order);
        await tools.Db.SaveChangesAsync(Cancellation);
        if (tools.Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(T.Of("Indicatoren gekozen."), goal.Label, ProgrammeLinks.Undo(tools.Session.BatchId)));
        }

        return Redirect(ProgrammeLinks.Goal(Slug, goal.Key));
    }
}
