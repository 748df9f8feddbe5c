using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>The letter from the college to the council (raadsbrief). It is signed by functions; who they are is for the letter as it is sent.</summary>
internal static class CouncilLetter
{
    /// <param name="document">The edition.</param>
    /// <param name="annexes">The reports that go with the letter; those for staff are left out.</param>
    public static EditionReport Of(EditionDocument document, IReadOnlyList<EditionReport> annexes) => new()
    {
        Key = "raadsbrief",
        Kind = "raadsbrief",
        Title = "Raadsbrief: " + document.Title,
        Subtitle = $"Aan de gemeenteraad van {document.MunicipalityName}",
        Audience = Audience.Public,
        Sections = Made(document, [.. annexes.Where(annex => annex.Audience == Audience.Public)]),
    };

    private static IReadOnlyList<EditionSection> Made(EditionDocument document, List<EditionReport> annexes)
    {
        var sections = new Sections()
            .Add("kern", "Kern van deze brief",
                new FactBlock(Head(document)),
                new ParagraphBlock(Standing.Answer(document), BlockTone.Answer),
                new ParagraphBlock($"Met deze brief informeren wij u over {Subject(document)}. Wij laten per programma zien hoe de doelen ervoor staan en hoe de inspanningen verlopen. Wij zeggen ook wat wij nog niet weten."))
            .Add("stand", "Stand van zaken",
                document.Programmes.Count > 1 ? Standing.GoalTable(document) : null,
                document.Programmes.Count > 1 ? Standing.EffortTable(document) : null);
        foreach (var programme in document.Programmes)
        {
            sections.Part("programma-" + programme.Slug, Dutch.Programme(programme), About(programme, alone: document.Programmes.Count == 1));
        }

        return sections
            .Add("raad", "Uw vragen, moties en onze toezeggingen", CouncilTable.Of(document.Programmes))
            .Add("herzien", "Cijfers die sindsdien zijn herzien", RevisionList.Of(document, document.Programmes))
            .Add("weten-we-niet", "Wat wij nog niet weten", new ListBlock([.. document.Programmes.Select(Unknown)]))
            .Add("bijlagen", "Bijlagen", annexes.Count > 0 ? new ListBlock([.. annexes.Select(annex => $"{annex.Title} ({annex.Kind})")]) : null)
            .Add("ondertekening", "Ondertekening", new ParagraphBlock($"Burgemeester en wethouders van {document.MunicipalityName},\n\nde secretaris\n\nde burgemeester"))
            .Done;
    }

    private static EditionFact[] Head(EditionDocument document) =>
    [
        new("Onderwerp", document.Title),
        new("Datum", Dutch.Date(Dutch.Day(document.FrozenAt))),
        new("Kenmerk", document.Slug),
        new("Peildatum", Dutch.Date(document.AsOf)),
        .. document.Corrects is { } corrects ? [new EditionFact("Vervangt", $"{corrects}. Reden: {document.CorrectionReason}")] : Array.Empty<EditionFact>(),
    ];

    private static string Subject(EditionDocument document)
    {
        List<string> names = [.. document.Programmes.Select(programme => programme.Name)];
        return names.Count switch
        {
            0 => "onze programma's",
            1 => "het " + Dutch.Within(Dutch.Programme(document.Programmes[0])),
            _ => "de programma's " + Dutch.List(names),
        };
    }

    private static IEnumerable<EditionBlock?> About(EditionProgramme programme, bool alone) =>
    [
        // Of the only programme the letter has said it already.
        alone ? null : new ParagraphBlock(Standing.Sentence(programme)),
        .. programme.Verdicts.Select(Standing.Verdict),
        new TallyBlock("Doelen", programme.Goals),
        new TallyBlock("Inspanningen", programme.Efforts),
        RollUpParts.Text(programme, RollUpParts.GoesWell) is { } well ? new ParagraphBlock("Wat goed gaat: " + well) : null,
        RollUpParts.Text(programme, RollUpParts.Deviates) is { } deviates ? new ParagraphBlock("Wat afwijkt: " + deviates) : null,
        Deviation.Table($"Wat afwijkt in {Dutch.Within(Dutch.Programme(programme))}", Deviation.Of(programme)),
        RollUpParts.Text(programme, RollUpParts.Decided) is { } decided ? new ParagraphBlock("Wat is besloten: " + decided) : null,
    ];

    private static string Unknown(EditionProgramme programme) =>
        $"{programme.Name}: gemeten {programme.Goals.Known} van {Dutch.Count(programme.Goals.Total, "streefwaarde", "streefwaarden")}, gerapporteerd over {programme.Efforts.Known} van {Dutch.Count(programme.Efforts.Total, "inspanning", "inspanningen")}.";
}
