using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>The questions, motions and promises about one goal.</summary>
internal sealed class AtGoalModel(ReportingTools tools) : CouncilPage(tools)
{
    public GoalHere Goal { get; private set; } = null!;

    public IReadOnlyList<CouncilRow> Rows { get; private set; } = [];

    public bool CanAdd => Can(Permission.ManageCouncilItems);

    public async Task<IActionResult> OnGetAsync(string g)
    {
        var goals = GoalHere.Of(await ReadAllAsync());
        if (goals.FirstOrDefault(goal => goal.Programme == Programme.Id && goal.Key == g) is not { } found)
        {
            return NotFound();
        }

        Goal = found;
        Rows = [.. (await CouncilReading.AllAsync(Db, Access, goals, Cancellation)).Where(row => row.Goals.Any(goal => goal.Id == found.Id))];
        Head(new PageHead
        {
            Title = "De raad over dit doel",
            Eyebrow = found.Name,
            Here = "Raad",
            Crumbs = ProgrammeCrumbs(new Crumb(found.Name, found.Href)),
            Lead = "Vragen met hun antwoord, moties en toezeggingen die over dit doel gaan.",
        });
        return Page();
    }
}
