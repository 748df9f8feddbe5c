using Microsoft.AspNetCore.Mvc;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowEffort;

/// <summary>One effort: what it is, who carries it, what it contributes to, and how it stands.</summary>
internal sealed class IndexModel(PageTools tools, ChangeLogReader log, IEnumerable<IEffortPanel> panels, PageNotes notes) : ProgrammePage(tools)
{
    public JudgedEffort Judged { get; private set; } = null!;

    public Effort Effort => Judged.Effort;

    public IReadOnlyList<(Contribution Contribution, ProgrammeCourse Home, Goal Goal)> Contributions { get; private set; } = [];

    public IReadOnlyList<EffortStatusReport> Statuses { get; private set; } = [];

    public IReadOnlyList<ChangeRow> Latest { get; private set; } = [];

    /// <summary>What stands beside how it stands.</summary>
    public IEnumerable<JudgementTag> Tags { get; private set; } = [];

    /// <summary>What other modules know of this effort.</summary>
    public IReadOnlyList<EffortPanel> Panels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string e)
    {
        if (Snapshot.Effort(e) is not { } effort || Course.Effort(effort.Id) is not { } judged)
        {
            return NotFound();
        }

        Judged = judged;
        Contributions =
        [
            .. Snapshot.ContributionsOf(effort.Id)
                .Select(row => (row, Home: Workspace.Find(row.ProgrammeId)))
                .Where(row => row.Home?.Snapshot.Goal(row.row.GoalId) is not null)
                .Select(row => (row.row, row.Home!, row.Home!.Snapshot.Goal(row.row.GoalId)!)),
        ];
        Statuses = [.. Snapshot.StatusesOf(effort.Id).Reverse()];
        Latest = await log.OfObjectAsync(Access.OrganisationId, effort.Id, 10, Cancellation);
        Tags = (await notes.ReadAsync(Access, Course, AsOf, Cancellation)).Tags[effort.Id];
        Panels = effort.Placeholder ? [] : await PanelsAsync(effort);
        Head(new PageHead
        {
            Title = effort.Title,
            Eyebrow = effort.Placeholder ? T.Of("Plek die nog ingevuld wordt") : char.ToUpper(ProgrammeWords.Of(effort.EffortKind)[0], System.Globalization.CultureInfo.CurrentCulture) + ProgrammeWords.Of(effort.EffortKind)[1..],
            Here = effort.Label,
            Crumbs = effort.ParentId is { } parent && Snapshot.Effort(parent) is { } above ? Crumbs(new Crumb(above.Label, ProgrammeLinks.Effort(Slug, above.Key))) : Crumbs(),
        });
        return Page();
    }

    private async Task<List<EffortPanel>> PanelsAsync(Effort effort)
    {
        var found = new List<EffortPanel>();
        foreach (var panel in panels)
        {
            if (await panel.ReadAsync(new EffortPanelRequest(Access, Snapshot.Programme.Id, Slug, effort.Id, effort.Key), Cancellation) is { } shown)
            {
                found.Add(shown);
            }
        }

        return found;
    }
}
