using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Deviations;

/// <summary>A deviation as the list shows it.</summary>
/// <param name="Row">The deviation.</param>
/// <param name="Mark">How its subject stands now; null when it is no longer in the programme.</param>
/// <param name="Href">The page of its subject; null when it is no longer in the programme.</param>
internal sealed record DeviationRow(Deviation Row, StatusMark? Mark, string? Href);

/// <summary>The accepted deviations of a programme: those that count, and those that no longer do.</summary>
internal sealed class IndexModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<DeviationRow> Counting { get; private set; } = [];

    public IReadOnlyList<DeviationRow> Over { get; private set; } = [];

    public bool MayDecide => Can(Permission.DecideChanges);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadProgrammeAsync(Today) is not { } programme)
        {
            return NotFound();
        }

        var rows = await Db.Deviations.AsNoTracking().Where(row => row.ProgrammeId == Programme.Id).OrderBy(row => row.Until).ToListAsync(Cancellation);
        var shown = rows.Select(row => Shown(row, programme)).ToLookup(row => row.Row.On(Today) is DeviationState.InForce or DeviationState.NotYet);
        (Counting, Over) = ([.. shown[true]], [.. shown[false].Reverse()]);
        Head(new PageHead
        {
            Title = "Aanvaarde afwijkingen",
            Eyebrow = "Programma " + Programme.Name,
            Here = "Aanvaarde afwijkingen",
            Crumbs = ProgrammeCrumbs(),
            Lead = "Een opdrachtgever kan een afwijking aanvaarden, met een besluit en een einddatum. Het oordeel zelf verandert daar niet door: het staat ernaast.",
        });
        return Page();
    }

    public string StateOf(Deviation row) => row.On(Today) switch
    {
        DeviationState.NotYet => "gaat in op " + RollUpWords.Day(row.DecidedOn),
        DeviationState.InForce => "telt als aanvaard",
        DeviationState.Ended => "beëindigd op " + RollUpWords.Day(row.EndedOn!.Value),
        _ => "niet meer aanvaard sinds " + RollUpWords.Day(row.Until.AddDays(1)),
    };

    private DeviationRow Shown(Deviation row, ProgrammeReading programme)
    {
        if (programme.Efforts.FirstOrDefault(effort => effort.Id == row.EffortId) is { } effort)
        {
            return new DeviationRow(row, RollUpMaking.MarkOf(effort), ReportingLinks.Effort(Programme.Slug, effort.Key));
        }

        return programme.Indicators.FirstOrDefault(view => view.Indicator.Id == row.IndicatorId) is { } view
            ? new DeviationRow(row, RollUpMaking.MarkOf(view.Judgement.Outcome), ReportingLinks.Indicator(view.Indicator.Definition.Key))
            : new DeviationRow(row, null, null);
    }
}

/// <summary>What was changed in an accepted deviation, by which function, and why.</summary>
internal sealed class HistoryModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await DeviationQuery.NamedAsync(Db, Programme, RouteData, Cancellation) is not { } target)
        {
            return NotFound();
        }

        Entries = SteeringChanges.Entries(SteeringChanges.Deviation, await Tools.Log.OfObjectAsync(Access.OrganisationId, target.Id, 200, Cancellation));
        Head(new PageHead { Title = "Geschiedenis", Eyebrow = target.Subject, Crumbs = ProgrammeCrumbs(new Crumb("Aanvaarde afwijkingen", ReportingLinks.Deviations(Programme.Slug))) });
        return Page();
    }
}
