using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>What is not on course: targets and efforts, the worst first.</summary>
internal sealed record Deviation(string Kind, string Name, StatusMark Mark, string? Reason)
{
    private static readonly StatusMark[] Deviating = [StatusMark.OffCourse, StatusMark.AtRisk, StatusMark.NoDemonstrableChange];

    /// <summary>All of a programme: every target and effort that deviates, once.</summary>
    public static IReadOnlyList<Deviation> Of(EditionProgramme programme)
    {
        var targets = programme.Indicators.Where(indicator => indicator is { Counts: true, Judgement: not null } && Deviating.Contains(indicator.Judgement.Mark))
            .Select(indicator => new Deviation("doel", indicator.Name, indicator.Judgement!.Mark, indicator.Judgement.Reason));
        var efforts = programme.AllEfforts.Where(effort => Deviating.Contains(effort.Mark))
            .Select(effort => new Deviation("inspanning", EffortTable.Name(effort), effort.Mark, effort.Reason));
        return [.. targets.Concat(efforts).OrderBy(deviation => Array.IndexOf(Deviating, deviation.Mark))];
    }

    /// <summary>As a table; null when nothing deviates.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="deviations">What deviates.</param>
    /// <param name="width">Most characters of a name and of a reason; null for all of them.</param>
    public static TableBlock? Table(string caption, IReadOnlyList<Deviation> deviations, int? width = null) => deviations.Count == 0 ? null : new TableBlock
    {
        Caption = caption,
        Columns = [new("Wat"), new("Soort"), new("Stand"), new("Waarom")],
        Rows = [.. deviations.Select(deviation => new TableRow([Cut(deviation.Name, width), deviation.Kind, Cell.Mark(deviation.Mark), Cut(deviation.Reason ?? "geen reden gegeven", width)]))],
    };

    private static string Cut(string text, int? width) => width is { } most ? Shortened.To(text, most) : text;
}
