using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Reading;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Course;

/// <summary>Gives the status of programmes as data.</summary>
internal sealed class ProgrammeStatus(WorkspaceReader workspaces) : IProgrammeStatus
{
    public async Task<IReadOnlyList<ProgrammeStatusView>> GetAsync(Guid organisation, string? key, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default)
    {
        var workspace = await workspaces.ReadAsync(new Viewer(organisation, null, tolerance), asOf, cancellation);
        return [.. workspace.Programmes.Where(course => key is null || course.Snapshot.Programme.Key == key).Select(course => View(course, tolerance))];
    }

    /// <summary>How a programme stands, as data.</summary>
    public static ProgrammeStatusView View(ProgrammeCourse course, JudgementTolerance tolerance) => new()
    {
        Slug = course.Snapshot.Programme.Key,
        Name = course.Snapshot.Programme.Name,
        Measured = course.Measured,
        Targets = course.Goals.Total,
        GoalOutcomes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, outcome => course.Goals[Marks.Of(outcome)]),
        Reported = course.Reported,
        Efforts = course.EffortTotal,
        Placeholders = course.Efforts[StatusMark.Placeholder],
        EffortOutcomes = Enum.GetValues<EffortStatus>().ToDictionary(status => status, status => course.Efforts[Marks.Of(status)]),
        Indicators = Indicators(course, tolerance),
    };

    private static IReadOnlyList<IndicatorStatusView> Indicators(ProgrammeCourse course, JudgementTolerance tolerance) =>
        [.. course.AllIndicators.Select(judged => new IndicatorStatusView(judged.Indicator, judged.Judgement, judged.Indicator.CaseAt(course.AsOf, tolerance)))];
}
