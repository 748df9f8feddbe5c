using Microsoft.AspNetCore.Mvc;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowGoal;

/// <summary>One goal: what measures it, what contributes to it, and what it is part of.</summary>
internal sealed class IndexModel(PageTools tools, ChangeLogReader log, PageNotes notes, EvidenceFigures figures) : ProgrammePage(tools)
{
    public Goal Goal { get; private set; } = null!;

    public IReadOnlyList<JudgedIndicator> Indicators { get; private set; } = [];

    public IReadOnlyList<(Contribution Contribution, ProgrammeCourse Home, JudgedEffort Effort)> Contributions { get; private set; } = [];

    public IReadOnlyList<ChangeRow> Latest { get; private set; } = [];

    /// <summary>What other modules keep about this programme.</summary>
    public ProgrammeNotes Notes { get; private set; } = new();

    /// <summary>What other modules keep about this goal; null when there are none.</summary>
    public GoalNotes? Kept { get; private set; }

    /// <summary>The figures that support this goal.</summary>
    public IReadOnlyList<EvidenceRow> Evidence { get; private set; } = [];

    /// <summary>Marks of the targets of this goal and of everything under it.</summary>
    public StatusCounts Counts { get; } = new();

    public async Task<IActionResult> OnGetAsync(string g)
    {
        if (Snapshot.Goal(g) is not { } goal)
        {
            return NotFound();
        }

        Goal = goal;
        Indicators = [.. Course.IndicatorsOf(goal.Id)];
        Contributions =
        [
            .. Snapshot.ContributionsTo(goal.Id)
                .Select(row => (row, Workspace.Effort(row.EffortProgrammeId, row.EffortId)))
                .Where(row => row.Item2 is not null)
                .Select(row => (row.row, row.Item2!.Value.Home, row.Item2.Value.Effort))
                .OrderBy(row => row.row.Negative)
                .ThenBy(row => row.row.Strength),
        ];
        foreach (var judged in Under(goal).Distinct().SelectMany(item => Course.IndicatorsOf(item.Id)).Where(item => item.Indicator.IsJudged).DistinctBy(item => item.Indicator.Id))
        {
            Counts.Add(judged.Mark);
        }

        Evidence = await figures.ReadAsync(Snapshot, Snapshot.Evidence.Where(row => row.GoalId == goal.Id), Cancellation);
        Notes = await notes.ReadAsync(Access, Course, AsOf, Cancellation);
        Kept = await notes.OfGoalAsync(new GoalNotesRequest(Access, Snapshot.Programme.Id, Slug, goal.Id, goal.Key), Cancellation);
        Latest = await log.OfObjectAsync(Access.OrganisationId, goal.Id, 10, Cancellation);
        var level = ProgrammeWords.Level(Snapshot.Programme, Snapshot.Level(goal), Snapshot.Depth);
        Head(new PageHead
        {
            Title = goal.Text,
            Eyebrow = goal.Code is null ? level : $"{level} {goal.Code}",
            Here = goal.Code ?? goal.ShortText ?? T.Of("Doel"),
            Crumbs = Crumbs([.. Snapshot.Ancestors(goal).Reverse().Select(above => new Crumb(above.Code ?? above.ShortText ?? above.Text, ProgrammeLinks.Goal(Slug, above.Key)))]),
        });
        return Page();
    }

    private IEnumerable<Goal> Under(Goal goal) => Snapshot.Children(goal.Id).SelectMany(Under).Prepend(goal);
}
