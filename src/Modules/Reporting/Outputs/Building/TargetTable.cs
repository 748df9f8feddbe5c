using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Goals with their indicators: where it started, what was measured last, what is aimed at, and how it stands.</summary>
internal static class TargetTable
{
    private static readonly TableColumn[] Columns =
        [new("Indicator"), new("Nulmeting", true), new("Laatste meting", true), new("Streefwaarde"), new("Stand")];

    /// <summary>All goals of a programme; null when it has no indicators.</summary>
    public static TableBlock? Of(EditionProgramme programme) => Make($"Doelen en cijfers van {programme.Name}", programme, programme.AllGoals, headed: true);

    /// <summary>The indicators of one goal, without those of the goals under it; null when it has none.</summary>
    public static TableBlock? Of(EditionProgramme programme, EditionGoal goal) =>
        Make($"Cijfers bij {Dutch.Within(GoalName(goal))}", programme, [goal], headed: false);

    /// <summary>The name of a goal in a few words, with its label.</summary>
    public static string GoalName(EditionGoal goal) => Dutch.Labelled(goal.Code, goal.ShortText ?? goal.Text);

    /// <summary>The last figure that holds and says something; null when nothing was measured.</summary>
    public static EditionFigure? Latest(EditionIndicator indicator) =>
        indicator.Measurements.LastOrDefault(figure => figure.SupersededOn is null && (figure.Value ?? figure.Low) is not null);

    /// <summary>The indicators of a goal, by key.</summary>
    public static IEnumerable<EditionIndicator> IndicatorsOf(EditionProgramme programme, EditionGoal goal) =>
        goal.Indicators.Select(key => programme.Indicators.FirstOrDefault(indicator => indicator.Key == key)).OfType<EditionIndicator>();

    private static TableBlock? Make(string caption, EditionProgramme programme, IEnumerable<EditionGoal> goals, bool headed)
    {
        var indicators = programme.Indicators.ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        List<TableRow> rows = [];
        foreach (var goal in goals)
        {
            var lines = goal.Indicators.Select(key => indicators.GetValueOrDefault(key)).OfType<EditionIndicator>().Select(Row).ToList();
            if (headed && lines.Count > 0)
            {
                rows.Add(Cell.Group(GoalName(goal), Columns.Length));
            }

            rows.AddRange(lines);
        }

        return rows.Count == 0 ? null : new TableBlock { Caption = caption, Columns = Columns, Rows = rows };
    }

    private static TableRow Row(EditionIndicator indicator)
    {
        var latest = Latest(indicator);
        return new TableRow(
        [
            new TableCell { Text = indicator.Name, Note = Kind(indicator) },
            Cell.Figure(indicator.Baseline, "geen nulmeting"),
            Cell.Figure(latest, "nog geen cijfer", Revision(indicator, latest)),
            indicator.Target ?? "geen streefwaarde",
            indicator.Judgement is { } judgement ? Cell.Mark(judgement.Mark, judgement.Reason) : new TableCell { Text = indicator.ProxyFor is null ? "gevolgd, niet beoordeeld" : "telt niet mee" },
        ]);
    }

    private static string? Kind(EditionIndicator indicator) => indicator.ProxyFor is null ? indicator.Measures : $"vervangend cijfer; {Dutch.Within(indicator.Measures)}";

    private static string? Revision(EditionIndicator indicator, EditionFigure? latest) =>
        latest is not null && indicator.Measurements.LastOrDefault(figure => figure.Period == latest.Period && figure.SupersededOn is not null) is { } old
            ? $"herzien, was {old.Text}"
            : null;
}
