using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Editions;

/// <summary>What differs between a programme in two editions.</summary>
internal static class ProgrammeComparison
{
    public static IEnumerable<EditionDifference> Of(EditionProgramme from, EditionProgramme to) =>
    [
        .. Text(to.Name, "Antwoord", from.Answer, to.Answer, DifferenceKind.Programme),
        .. EditionComparison.Pairs(from.Indicators, to.Indicators, indicator => indicator.Key).SelectMany(pair => Indicator(to.Name, pair.From, pair.To)),
        .. EditionComparison.Pairs(from.AllEfforts, to.AllEfforts, effort => effort.Programme + "/" + effort.Key).SelectMany(pair => Effort(to.Name, pair.From, pair.To)),
        .. EditionComparison.Pairs(from.Contributions, to.Contributions, row => row.Effort + " " + row.Goal).SelectMany(pair => Contribution(from, to, pair.From, pair.To)),
        .. EditionComparison.Pairs(from.AllGoals, to.AllGoals, goal => goal.Key).SelectMany(pair => Text(to.Name, Goal(pair.To ?? pair.From!), pair.From?.Text, pair.To?.Text)),
        .. EditionComparison.Pairs(Amounts(from), Amounts(to), row => row.What).SelectMany(pair => Text(to.Name, (pair.To ?? pair.From!).What, pair.From?.Text, pair.To?.Text, DifferenceKind.Amount)),
        .. Text(to.Name, "Visie", from.Vision, to.Vision),
        .. Text(to.Name, "Contract", from.Contract, to.Contract),
        .. Text(to.Name, "Looptijd", from.Term, to.Term),
    ];

    public static IEnumerable<EditionDifference> Text(string programme, string what, string? from, string? to, DifferenceKind kind = DifferenceKind.Text) =>
        from == to ? [] : [new EditionDifference(kind, programme, what, from, to)];

    private static IEnumerable<EditionDifference> Indicator(string programme, EditionIndicator? from, EditionIndicator? to)
    {
        var name = (to ?? from!).Name;
        if (from is null || to is null)
        {
            return [new EditionDifference(DifferenceKind.Target, programme, name, from is null ? null : from.Target ?? "alleen gevolgd", to is null ? null : to.Target ?? "alleen gevolgd")];
        }

        return
        [
            .. Judgement(programme, name, from.Judgement, to.Judgement),
            .. EditionComparison.Pairs(Figures(from), Figures(to), figure => figure.Period ?? string.Empty).SelectMany(pair => Figure(programme, name, pair.From, pair.To)),
            .. Text(programme, name, from.Target, to.Target, DifferenceKind.Target),
            .. Text(programme, name + ", nulmeting", from.Baseline?.Text, to.Baseline?.Text, DifferenceKind.Target),
        ];
    }

    /// <summary>The figures that count; those that were replaced stand behind them.</summary>
    private static IEnumerable<EditionFigure> Figures(EditionIndicator indicator) => indicator.Measurements.Where(figure => figure.SupersededOn is null);

    private static IEnumerable<EditionDifference> Figure(string programme, string name, EditionFigure? from, EditionFigure? to)
    {
        var period = (to ?? from!).Period is { } known ? name + ", " + FigureText.Dutch.Period(Period.Parse(known)) : name;
        return from?.Text == to?.Text && from?.Status == to?.Status ? [] : [new EditionDifference(DifferenceKind.Figure, programme, period, Said(from), Said(to))];
    }

    private static string? Said(EditionFigure? figure) => figure is null ? null : figure.Status is null ? figure.Text : $"{figure.Text} ({figure.Status})";

    private static IEnumerable<EditionDifference> Judgement(string programme, string name, EditionJudgement? from, EditionJudgement? to) =>
        from?.Mark == to?.Mark && from?.Reason == to?.Reason
            ? []
            : [new EditionDifference(DifferenceKind.Judgement, programme, name, from?.Reason, to?.Reason) { FromMark = from?.Mark, ToMark = to?.Mark }];

    private static IEnumerable<EditionDifference> Effort(string programme, EditionEffort? from, EditionEffort? to)
    {
        var title = (to ?? from!).Title;
        if (from is null || to is null)
        {
            return [new EditionDifference(DifferenceKind.Effort, programme, title, from is null ? null : from.Reason ?? from.Kind, to is null ? null : to.Reason ?? to.Kind) { FromMark = from?.Mark, ToMark = to?.Mark }];
        }

        return
        [
            .. from.Mark == to.Mark && from.Reason == to.Reason ? [] : new[] { new EditionDifference(DifferenceKind.Effort, programme, title, from.Reason ?? string.Empty, to.Reason ?? string.Empty) { FromMark = from.Mark, ToMark = to.Mark } },
            .. Text(programme, title + ", planning", from.Planning, to.Planning, DifferenceKind.Effort),
            .. Text(programme, title + ", bereikt", from.Reached, to.Reached, DifferenceKind.Effort),
        ];
    }

    private static IEnumerable<EditionDifference> Contribution(EditionProgramme old, EditionProgramme now, EditionContribution? from, EditionContribution? to)
    {
        var row = to ?? from!;
        var programme = to is null ? old : now;
        var effort = programme.AllEfforts.FirstOrDefault(effort => effort.Key == row.Effort)?.Title ?? row.Effort;
        var goal = programme.AllGoals.FirstOrDefault(goal => goal.Key == row.Goal);
        return Text(now.Name, $"{effort} aan {(goal is null ? row.Goal : Goal(goal))}", Said(from), Said(to), DifferenceKind.Contribution);
    }

    private static string? Said(EditionContribution? row) => row is null ? null : row.Negative ? "werkt tegen" : row.Strength;

    private static string Goal(EditionGoal goal) => goal.Code is { } code ? $"doel {code}" : goal.ShortText ?? goal.Text;

    private static IEnumerable<AmountText> Amounts(EditionProgramme programme) =>
        from table in programme.Amounts
        from row in table.Rows
        from column in Enumerable.Range(1, Math.Max(0, Math.Min(row.Cells.Count, table.Columns.Count) - 1))
        where row.Cells[column].Text.Length > 0
        select new AmountText($"{table.Caption}: {row.Cells[0].Text}, {table.Columns[column].Name}", row.Cells[column].Text);

    private sealed record AmountText(string What, string Text);
}
