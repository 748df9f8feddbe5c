using System.Globalization;
using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>The report of a programme over a year, in the three questions of the accounts: what did we want, what did we do, what did it cost; with the figures drawn.</summary>
internal static class YearReport
{
    public static EditionReport Of(EditionDocument document, EditionProgramme programme) => new()
    {
        Key = "jaarverslag-" + programme.Slug,
        Kind = "jaarverslag",
        Title = string.Create(CultureInfo.InvariantCulture, $"Jaarverslag {programme.Name} {document.AsOf.Year}"),
        Subtitle = $"{document.Title}. Stand op {Dutch.Date(document.AsOf)}.",
        Programme = programme.Slug,
        Audience = Audience.Public,
        Sections = Made(document, programme),
    };

    private static IReadOnlyList<EditionSection> Made(EditionDocument document, EditionProgramme programme)
    {
        var sections = new Sections()
            .Add("in-het-kort", "Zijn we op koers?", Standing.Of(programme))
            .Add("bereikt", "Wat wilden we bereiken?", programme.Vision is { } vision ? new ParagraphBlock(vision) : null, TargetTable.Of(programme));
        foreach (var goal in programme.AllGoals)
        {
            Add(sections, programme, goal);
        }

        return sections
            .Add("gedaan", "Wat hebben we daarvoor gedaan?", EffortTable.Of(programme, document))
            .Part("gaat-goed", "Wat goed gaat", RollUpParts.Of(programme, RollUpParts.GoesWell))
            .Part("wijkt-af", "Wat afwijkt", RollUpParts.Of(programme, RollUpParts.Deviates))
            .Part("besloten", "Wat is besloten", RollUpParts.Of(programme, RollUpParts.Decided))
            .Add("gekost", "Wat heeft het gekost?", programme.Amounts)
            .Add("gevraagd", "Wat wordt gevraagd", RollUpParts.Of(programme, RollUpParts.Asked))
            .Add("herzien", "Cijfers die sindsdien zijn herzien", RevisionList.Of(document, programme))
            .Add("raad", "Vragen, moties en toezeggingen", CouncilTable.Of([programme]))
            .Add("bronnen", "Bronnen van de cijfers", Sources.List(programme))
            .Done;
    }

    private static void Add(Sections sections, EditionProgramme programme, EditionGoal goal)
    {
        List<EditionBlock> blocks = [];
        foreach (var indicator in TargetTable.IndicatorsOf(programme, goal))
        {
            blocks.AddRange(indicator.Chart is { } chart ? [chart] : []);
            blocks.AddRange(indicator.Verdicts.Select(verdict => Standing.Verdict(verdict)));
        }

        if (blocks.Count > 0)
        {
            sections.Part("doel-" + goal.Key, TargetTable.GoalName(goal), [.. goal.ShortText is null ? [] : new EditionBlock[] { new ParagraphBlock(goal.Text) }, .. blocks]);
        }
    }
}
