using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.TestKit.Editions;

/// <summary>Reports of an edition, with every kind of block.</summary>
internal static class ReportSamples
{
    /// <summary>Stands in the report that is for staff only.</summary>
    public const string InternalWords = "uitsluitend voor de ambtelijk opdrachtgever";

    public static EditionReport Midterm(EditionProgramme programme) => new()
    {
        Key = "midterm-" + programme.Slug,
        Kind = "midterm review",
        Title = "Programma " + programme.Name,
        Subtitle = "Halverwege het programma: wat wilden we bereiken, wat weten we, en wat doen we nu?",
        Programme = programme.Slug,
        Audience = Audience.Public,
        Sections =
        [
            new EditionSection
            {
                Id = "koers",
                Title = "Zijn we op koers?",
                Blocks = [new ParagraphBlock(programme.Answer, BlockTone.Answer), new TallyBlock("Doelen", programme.Goals), new ParagraphBlock("Het college oordeelde dat het programma op koers ligt.", BlockTone.Remark)],
            },
            new EditionSection { Id = "terugblik", Title = "Terugblik", Blocks = [new ParagraphBlock("In 2020 liep veel anders.\n\nDoor corona was er minder toezicht."), new ListBlock(["twee actieweken", "voorlichting aan senioren"])] },
            new EditionSection { Id = "doel-1", Title = "Doel 1: minder overlast", Blocks = [Goals(), new ParagraphBlock("Bron: Politie, jaarcijfers 2019.", BlockTone.Source)] },
            new EditionSection { Id = "resultaten", Title = "Midterm resultaten", Level = 3, Blocks = [programme.Indicators[0].Chart!, new FactBlock([new("Meting", "973 meldingen in 2019"), new("Vorige meting", "1.032 in 2018")])] },
            new EditionSection { Id = "geld", Title = "Wat kost het?", Blocks = [Amounts()] },
        ],
    };

    public static EditionReport Internal() => new()
    {
        Key = "tweewekelijks",
        Kind = "tweewekelijks blad",
        Title = "Tweewekelijks blad",
        Audience = Audience.Internal,
        Sections = [new EditionSection { Id = "stand", Title = "Stand", Blocks = [new ParagraphBlock("Dit is " + InternalWords + ".")] }],
    };

    public static EditionSection[] RollUp() =>
    [
        new() { Id = "goed", Title = "Wat gaat goed", Blocks = [new ParagraphBlock("De samenwerking met de politie.")] },
        new() { Id = "afwijkingen", Title = "Wat wijkt af", Blocks = [new ListBlock(["Handhaving start later.", "Een subsidie is nog niet binnen."])] },
    ];

    public static TableBlock Amounts() => new()
    {
        Caption = "Begroting 2019 tot en met 2022, in euro",
        Columns = [new("Post"), new("2019", true), new("2020", true)],
        Rows =
        [
            new([new TableCell { Text = "Toezicht" }], TableRowKind.Group),
            new(["Boa's", new TableCell { Text = "120.000", Value = 120_000 }, new TableCell { Text = "p.m.", Note = "nog niet begroot" }]),
            new(["Camera's", new TableCell { Text = "30.000", Value = 30_000 }, new TableCell { Text = "30.000", Value = 30_000 }]),
            new(["Samen", new TableCell { Text = "150.000", Value = 150_000 }, new TableCell { Text = "30.000 + 1 p.m.", Value = 30_000 }], TableRowKind.ComputedTotal),
            new(["Totaal volgens het contract", new TableCell { Text = "160.000", Value = 160_000 }, new TableCell { Text = "" }], TableRowKind.StatedTotal),
        ],
        Source = "Bron: programmacontract, bijlage 2.",
    };

    private static TableBlock Goals() => new()
    {
        Caption = "Streefwaarden bij doel 1",
        Columns = [new("In 2022"), new("Cijfer bij de midterm"), new("Oordeel")],
        Rows =
        [
            new(["1a minder mensen in de cel", new TableCell { Text = "nog geen cijfers", Note = "De politiecijfers van 2020 moeten dit laten zien" }, new TableCell { Text = "niet te beoordelen", Mark = StatusMark.NotAssessable, Note = "Geen meting" }]),
            new(["1b minder meldingen", new TableCell { Text = "973 meldingen in 2019", Value = 973 }, new TableCell { Text = "op koers", Mark = StatusMark.OnCourse, Note = "59 minder dan in 2018" }]),
        ],
    };
}
