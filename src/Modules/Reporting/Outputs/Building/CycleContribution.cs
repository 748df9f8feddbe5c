using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>What the programmes contribute to a document of planning and control: per programme its status, goals with figures, actions and projects, and money.</summary>
internal static class CycleContribution
{
    public static EditionReport Of(EditionDocument document) => new()
    {
        Key = "bijdrage",
        Kind = "bijdrage aan de planning-en-controlcyclus",
        Title = "Bijdrage van de programma's aan " + Dutch.Within(document.Title),
        Subtitle = $"{Dutch.Municipality(document)}. Stand op {Dutch.Date(document.AsOf)}.",
        Audience = Audience.Public,
        Sections = Made(document),
    };

    private static IReadOnlyList<EditionSection> Made(EditionDocument document)
    {
        var sections = new Sections().Add("in-het-kort", "Zijn we op koers?",
            new ParagraphBlock(Standing.Answer(document), BlockTone.Answer),
            new ParagraphBlock("Elke streefwaarde en elke inspanning telt apart. Er is niets gemiddeld.", BlockTone.Remark),
            document.Programmes.Count > 0 ? Standing.GoalTable(document) : null,
            document.Programmes.Count > 0 ? Standing.EffortTable(document) : null);
        foreach (var programme in document.Programmes)
        {
            Add(sections, document, programme);
        }

        return sections
            .Add("herzien", "Cijfers die sindsdien zijn herzien", RevisionList.Of(document, document.Programmes))
            .Add("bronnen", "Bronnen van de cijfers", Sources.List(document.Programmes)).Done;
    }

    private static void Add(Sections sections, EditionDocument document, EditionProgramme programme)
    {
        var slug = programme.Slug;
        sections.Add(slug, Dutch.Programme(programme), Standing.Of(programme))
            .Part(slug + "-gaat-goed", "Wat goed gaat", RollUpParts.Of(programme, RollUpParts.GoesWell))
            .Part(slug + "-wijkt-af", "Wat afwijkt", RollUpParts.Of(programme, RollUpParts.Deviates))
            .Part(slug + "-doelen", "Doelen en cijfers", TargetTable.Of(programme))
            .Part(slug + "-acties", "Acties en projecten", EffortTable.Of(programme, document))
            .Part(slug + "-geld", "Geld en uren", programme.Amounts);
    }
}
