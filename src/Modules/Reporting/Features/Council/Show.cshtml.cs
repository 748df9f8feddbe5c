using Microsoft.AspNetCore.Mvc;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>One question, motion or promise.</summary>
internal sealed class ShowModel(ReportingTools tools) : CouncilPage(tools)
{
    public CouncilRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await NamedAsync() is not { } row)
        {
            return NotFound();
        }

        Row = row;
        CouncilHead(new PageHead { Title = row.Item.Title, Eyebrow = CycleWords.Capital(CouncilWords.Of(row.Item.ItemKind)), Crumbs = CouncilCrumbs() });
        return Page();
    }
}

/// <summary>What was changed in a question, motion or promise, by which function, and why.</summary>
internal sealed class HistoryModel(ReportingTools tools) : CouncilPage(tools)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await NamedAsync() is not { } row)
        {
            return NotFound();
        }

        Entries = SteeringChanges.Entries(SteeringChanges.CouncilItem, await Tools.Log.OfObjectAsync(Access.OrganisationId, row.Item.Id, 200, Cancellation));
        CouncilHead(new PageHead { Title = "Geschiedenis", Eyebrow = row.Item.Title, Crumbs = CouncilCrumbs(CrumbOf(row.Item)) });
        return Page();
    }
}
