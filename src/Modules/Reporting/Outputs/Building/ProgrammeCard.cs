using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>The programme on one page (programmakaart): what it is for, its goals with the figures, its efforts, its money. One A4, so rows and texts have a bound.</summary>
internal static class ProgrammeCard
{
    private const int MostTargets = 12;
    private const int MostGoals = 8;
    private const int TextWidth = 330;
    private const int NameWidth = 70;

    public static EditionReport Of(EditionDocument document, EditionProgramme programme) => new()
    {
        Key = "programmakaart-" + programme.Slug,
        Kind = "programmakaart",
        Title = Shortened.To(Dutch.Programme(programme), NameWidth),
        Subtitle = Shortened.To(string.Join(" · ", new[] { programme.Slogan, programme.Term, programme.Contract, "stand op " + Dutch.Date(document.AsOf) }.Where(text => !string.IsNullOrWhiteSpace(text))), 2 * NameWidth),
        Programme = programme.Slug,
        Audience = Audience.Public,
        OnePage = true,
        Sections = new Sections()
            .Add("op-koers", "Zijn we op koers?",
                new ParagraphBlock(Shortened.To(Standing.Sentence(programme), TextWidth), BlockTone.Answer),
                new TallyBlock("Doelen", programme.Goals),
                new TallyBlock("Inspanningen", programme.Efforts))
            .Add("waarom", "Waar het om gaat", programme.Vision is { } vision ? new ParagraphBlock(Shortened.To(vision, TextWidth)) : null)
            .Add("doelen", "Doelen en cijfers", Targets(programme))
            .Add("inspanningen", "Inspanningen per doel", Efforts(programme))
            .Add("bronnen", "Bronnen", Sources.Line(programme) is { } line ? new ParagraphBlock(Shortened.To(line, TextWidth), BlockTone.Source) : null)
            .Done,
    };

    private static TableBlock? Targets(EditionProgramme programme)
    {
        var goals = programme.AllGoals.SelectMany(goal => TargetTable.IndicatorsOf(programme, goal).Where(indicator => indicator.Counts).Select(indicator => (goal, indicator))).DistinctBy(pair => pair.indicator.Key).ToList();
        if (goals.Count == 0)
        {
            return null;
        }

        // When not all fit, what is known goes before what is not, in the order of the goals.
        var shown = goals.Count <= MostTargets ? goals : [.. goals.OrderBy(pair => TargetTable.Latest(pair.indicator) is null).Take(MostTargets)];
        return new TableBlock
        {
            Caption = shown.Count == goals.Count ? Dutch.Count(goals.Count, "streefwaarde", "streefwaarden") : $"{shown.Count} van de {goals.Count} streefwaarden; de andere staan in het hele verslag",
            Columns = [new("Doel"), new("Nulmeting", true), new("Laatste", true), new("Streefwaarde"), new("Stand")],
            Rows = [.. shown.Select(pair => Row(pair.goal, pair.indicator))],
        };
    }

    private static TableRow Row(EditionGoal goal, EditionIndicator indicator) => new(
    [
        Shortened.To(Dutch.Labelled(goal.Code, indicator.Name), NameWidth),
        Short(indicator.Baseline),
        Short(TargetTable.Latest(indicator)),
        Shortened.To(indicator.Target ?? "geen", NameWidth / 2),
        indicator.Judgement is { } judgement ? Cell.Mark(judgement.Mark) : new TableCell { Text = "gevolgd" },
    ]);

    private static TableCell Short(EditionFigure? figure) => figure is null
        ? new TableCell { Text = "geen" }
        : new TableCell { Text = Shortened.To(figure.Text + (figure.Period is { } period ? $" ({Dutch.Period(period)})" : ""), NameWidth / 2), Value = figure.Value };

    private static TableBlock? Efforts(EditionProgramme programme)
    {
        var efforts = programme.AllEfforts.ToDictionary(effort => effort.Key, StringComparer.Ordinal);
        var top = programme.AllGoals.Where(goal => goal.Level == 0).ToList();
        var rows = top.Take(MostGoals).Select(goal => new TableRow(
        [
            Shortened.To(TargetTable.GoalName(goal), 2 * NameWidth),
            Counted(Below(programme, goal), programme, efforts),
        ])).ToList();
        return rows.Count == 0 ? null : new TableBlock
        {
            Caption = top.Count <= MostGoals ? "Een inspanning telt bij elk doel waaraan zij bijdraagt" : $"De eerste {MostGoals} van {top.Count} doelen",
            Columns = [new("Doel"), new("Inspanningen die bijdragen")],
            Rows = rows,
        };
    }

    private static HashSet<string> Below(EditionProgramme programme, EditionGoal top)
    {
        // Each goal stands right before its sub-goals.
        HashSet<string> keys = new(StringComparer.Ordinal) { top.Key };
        foreach (var goal in programme.AllGoals)
        {
            if (goal.Parent is { } parent && keys.Contains(parent))
            {
                keys.Add(goal.Key);
            }
        }

        return keys;
    }

    private static string Counted(HashSet<string> goals, EditionProgramme programme, Dictionary<string, EditionEffort> efforts)
    {
        var marks = programme.Contributions.Where(row => goals.Contains(row.Goal)).Select(row => row.Effort).Distinct(StringComparer.Ordinal)
            .Select(key => efforts.GetValueOrDefault(key)).OfType<EditionEffort>().Select(effort => effort.Mark).ToList();
        return marks.Count == 0 ? "geen inspanning draagt bij" : Dutch.Counts(marks);
    }
}
