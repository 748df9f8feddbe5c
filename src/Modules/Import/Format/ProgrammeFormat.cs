using static OpKoers.Import.Format.FieldKind;

namespace OpKoers.Import.Format;

/// <summary>The format "opkoers.programme", version 1: what a programme file holds, in the order in which it is written.</summary>
internal static class ProgrammeFormat
{
    public const string Name = "opkoers.programme";

    public const int Version = 1;

    /// <summary>Longest text in one field, in characters.</summary>
    public const int MaxText = 4000;

    private static readonly Field Basis = Word("basis", "Grond", "Of het document dit zegt (vermeld) of dat het onze lezing is. Weglaten betekent: vermeld.", FileWords.Basis);

    public static readonly RecordShape Programme = new("programme", "Programma", "Het programma zelf.",
    [
        Key("key", "Sleutel", "Vaste naam in adressen en verwijzingen: kleine letters, cijfers en koppeltekens."),
        Text("name", "Naam", "Naam van het programma.") with { Required = true },
        Text("slogan", "Slogan", "Slogan, zoals gedrukt."),
        Text("vision", "Visie", "Waar het programma voor staat."),
        Text("mission", "Missie", "Wat het programma daarvoor doet."),
        Text("nature", "Aard", "Aard van het programma, in woorden."),
        Text("termPrinted", "Looptijd (zoals gedrukt)", "Looptijd in de woorden van het document."),
        Period("term", "Looptijd", "Looptijd als periode, zoals 2019/2022."),
        Text("contractVersion", "Versie contract", "Versie van het programmacontract."),
        Word("contractStatus", "Status contract", "Of het contract is vastgesteld.", FileWords.ContractStatus),
        Texts("registrations", "Kenmerken", "Registratiekenmerken."),
        Texts("scope", "Afbakening", "Wat binnen het programma valt, een regel per punt."),
        Texts("scopeExclusions", "Valt erbuiten", "Wat uitdrukkelijk buiten het programma valt."),
        Text("note", "Opmerking", "Opmerking."),
        Text("source", "Bron", "Brondocument."),
    ]);

    public static readonly RecordShape Levels = new("levels", "Niveaus", "Namen van de doelniveaus, het hoogste eerst.",
    [
        Text("name", "Naam", "Naam van het niveau, zoals Operationeel doel.") with { Required = true },
        Text("question", "Vraag", "De vraag die dit niveau beantwoordt, zoals wat."),
    ]);

    public static readonly RecordShape Roles = new("roles", "Rollen", "Wie welke rol heeft: functies en organen, nooit namen van personen.",
    [
        Word("role", "Rol", "De rol.", FileWords.Role) with { Required = true },
        Text("heldBy", "Functie", "De functie die de rol heeft; leeg als nog niemand haar heeft."),
        Text("body", "Orgaan", "Het orgaan of de organisatie."),
        Date("from", "Vanaf", "Eerste dag."),
        Date("until", "Tot en met", "Laatste dag."),
        Text("note", "Opmerking", "Opmerking."),
    ]);

    public static readonly RecordShape Tracks = new("tracks", "Sporen", "Sporen, programmalijnen of thema's.",
    [
        Key("key", "Sleutel", "Vaste naam."),
        Text("code", "Code", "Code zoals gedrukt; alleen een opschrift."),
        Text("name", "Naam", "Naam.") with { Required = true },
        Text("description", "Omschrijving", "Omschrijving."),
    ]);

    public static readonly RecordShape Goals = new("goals", "Doelen", "Doelen, van elk niveau.",
    [
        Key("key", "Sleutel", "Vaste naam."),
        Text("code", "Code", "Code zoals gedrukt; alleen een opschrift."),
        Reference("parent", "Onder doel", "Sleutel van het doel erboven; leeg voor het hoogste niveau."),
        Text("text", "Tekst", "Volledige tekst.") with { Required = true },
        Text("shortText", "Korte tekst", "Hoogstens ongeveer 60 tekens, voor tekeningen en tabellen."),
        Period("period", "Periode", "Wanneer het doel bereikt moet zijn."),
        Text("owner", "Eigenaar", "Functie."),
        Texts("sharedIndicators", "Indicatoren van andere programma's", "Sleutels van indicatoren uit andere programma's die dit doel ook meten."),
        Text("note", "Opmerking", "Opmerking."),
        Basis,
    ]);

    public static readonly RecordShape Baseline = new("baseline", null, "Nulmeting.",
    [
        Period("period", "periode", "Periode van de nulmeting."),
        Quantity("value", "waarde", "Waarde van de nulmeting.") with { Required = true },
        Text("note", "opmerking", "Opmerking bij de nulmeting."),
        Basis with { Title = "grond" },
    ]);

    public static readonly RecordShape Target = new("target", null, "Streefwaarde.",
    [
        Word("kind", "soort", "Soort streefwaarde.", FileWords.TargetKind) with { Required = true },
        Period("period", "periode", "Wanneer de streefwaarde bereikt moet zijn."),
        Quantity("value", "waarde", "De streefwaarde."),
        Quantity("low", "ondergrens", "Ondergrens van een bandbreedte."),
        Quantity("high", "bovengrens", "Bovengrens van een bandbreedte."),
        Text("printed", "zoals gedrukt", "De streefwaarde in de woorden van het document."),
        Text("note", "opmerking", "Opmerking bij de streefwaarde."),
        Basis with { Title = "grond" },
    ]);

    public static readonly RecordShape Binding = new("binding", null, "Koppeling met een tabel met statistiek, waaruit de metingen komen.",
    [
        Text("table", "tabel", "Code van de tabel, zoals 47022NED.") with { Required = true },
        Text("measure", "onderwerp", "Sleutel van het onderwerp in de tabel.") with { Required = true },
        Texts("categories", "soorten", "Codes van de soorten die worden opgeteld; van meer indelingen met | ertussen. Leeg bij een tabel zonder indelingen."),
        Texts("areas", "gebieden", "Codes van de gebieden die worden opgeteld.") with { Required = true },
        Word("grain", "per", "Over welke periode een cijfer gaat.", FileWords.Grain) with { Required = true },
        Word("method", "wat het cijfer wordt", "Hoe het cijfer wordt gemaakt.", FileWords.BindingMethod) with { Required = true },
        Text("wholeMeasure", "onderwerp van het geheel", "Bij een aandeel: onderwerp van het geheel; leeg is hetzelfde."),
        Texts("wholeCategories", "soorten van het geheel", "Bij een aandeel: soorten van het geheel."),
        Period("indexBase", "periode die 100 is", "Bij een index."),
        Text("compareWith", "min", "Code van de regio of het land waarvan het cijfer wordt afgetrokken."),
        Period("from", "vanaf", "Eerste periode die wordt overgenomen."),
    ]);

    public static readonly RecordShape Path = new("path", "Streefwaarden op weg", "Streefwaarden per periode, op weg naar de laatste.",
    [
        Period("period", "Periode", "De periode.") with { Required = true },
        Quantity("value", "Waarde", "De waarde.") with { Required = true },
    ]);

    public static readonly RecordShape Indicators = new("indicators", "Indicatoren", "Indicatoren met nulmeting en streefwaarde.",
    [
        Key("key", "Sleutel", "Vaste naam."),
        Text("name", "Naam", "Naam.") with { Required = true },
        Text("shortName", "Korte naam", "Korte naam voor tabellen en tekeningen."),
        Texts("goals", "Doelen", "Sleutels van de doelen die deze indicator meet."),
        Text("definition", "Definitie", "Wat er precies wordt gemeten."),
        Text("unit", "Eenheid", "Eenheid, zoals % of aantal."),
        Whole("decimals", "Decimalen", "Aantal decimalen, 0 tot en met 9.", 0, 9),
        Word("direction", "Richting", "Welke kant op beter is.", FileWords.Direction) with { Required = true },
        Word("reading", "Soort cijfer", "Wat voor cijfer het is.", FileWords.Reading) with { Required = true },
        Word("measures", "Meet", "Effect in de samenleving of eigen prestatie.", FileWords.Measures) with { Required = true },
        Text("population", "Populatie", "Over wie of wat het gaat."),
        Text("area", "Gebied", "Code van het gebied, zoals GM0141."),
        Text("source", "Bron", "Bron van de cijfers."),
        Text("frequency", "Frequentie", "Hoe vaak er wordt gemeten."),
        Text("owner", "Eigenaar", "Functie."),
        Reference("proxyFor", "Vervangt", "Sleutel van de indicator waarvoor dit een vervangend cijfer is. Zo'n cijfer telt niet mee in het oordeel."),
        Texts("scale", "Schaal", "Namen van de treden, van laag naar hoog."),
        new Field("baseline", Record, "Nulmeting", "Nulmeting.") { Inner = Baseline },
        new Field("target", Record, "Streefwaarde", "Streefwaarde.") { Inner = Target },
        new Field("binding", Record, "Koppeling", "Koppeling met een tabel met statistiek.") { Inner = Binding },
        new Field("path", Records, "Streefwaarden op weg", "Streefwaarden per periode.") { Inner = Path },
        Text("note", "Opmerking", "Opmerking."),
        Basis,
    ]);

    public static readonly RecordShape Measurements = new("measurements", "Metingen", "Metingen van de indicatoren in dit bestand.",
    [
        Reference("indicator", "Indicator", "Sleutel van de indicator.") with { Required = true },
        Period("period", "Periode", "Periode waarover is gemeten.") with { Required = true },
        Quantity("value", "Waarde", "De gemeten waarde.") with { Required = true },
        Number("numerator", "Teller", "Teller van een aandeel."),
        Number("denominator", "Noemer", "Noemer van een aandeel."),
        Number("margin", "Marge", "Onzekerheidsmarge, naar beide kanten."),
        Whole("sampleSize", "Steekproef", "Omvang van de steekproef.", 0, int.MaxValue),
        Word("status", "Status", "Status van het cijfer; weglaten betekent: definitief.", FileWords.MeasurementStatus),
        Flag("methodBreakBefore", "Breuk ervoor", "Of de methode is veranderd sinds de vorige meting."),
        Text("source", "Bron", "Publicatie en tabel."),
        Text("remark", "Opmerking", "Opmerking."),
        Basis,
        Date("supersededOn", "Vervangen op", "Dag waarop een nieuwer cijfer voor dezelfde periode in de plaats kwam."),
        Text("delivery", "Levering", "Tabel en nummer van de levering waaruit het cijfer komt, zoals 47022NED#2; leeg als het anders is ingevoerd."),
    ]);

    public static readonly RecordShape Statuses = new("status", "Standen", "Hoe inspanningen ervoor stonden, per datum.",
    [
        Date("date", "Datum", "De dag.") with { Required = true },
        Word("status", "Stand", "Hoe het ervoor stond.", FileWords.EffortStatus) with { Required = true },
        Text("reason", "Reden", "Waarom."),
        Text("source", "Bron", "Waar dat staat."),
    ]);

    public static readonly RecordShape Efforts = new("efforts", "Inspanningen", "Inspanningen: projecten, lijnactiviteiten, initiatieven en maatregelen.",
    [
        Key("key", "Sleutel", "Vaste naam."),
        Text("code", "Code", "Code zoals gedrukt; alleen een opschrift."),
        Text("title", "Titel", "Titel.") with { Required = true },
        Text("shortTitle", "Korte titel", "Korte titel voor tekeningen."),
        Text("description", "Omschrijving", "Wat er wordt gedaan."),
        Word("kind", "Soort", "Soort inspanning.", FileWords.EffortKind) with { Required = true },
        Reference("parent", "Onderdeel van", "Sleutel van de inspanning waar dit een deel van is."),
        Reference("track", "Spoor", "Sleutel van het spoor."),
        Flag("placeholder", "Lege plek", "Of dit een plek is voor een inspanning die nog moet worden bedacht."),
        Word("steeringInternal", "Rol intern", "Rol van de programmamanager binnen de gemeente.", FileWords.Steering),
        Word("steeringExternal", "Rol extern", "Rol van de programmamanager naar buiten.", FileWords.Steering),
        Text("lead", "Trekker", "Functie."),
        Text("unit", "Afdeling", "Afdeling die het uitvoert."),
        Texts("partners", "Partners", "Partners."),
        Text("planningPrinted", "Planning (zoals gedrukt)", "Planning in de woorden van het document."),
        Period("planning", "Planning", "Planning als periode."),
        Text("result", "Resultaat", "Wat het moet opleveren."),
        Text("note", "Opmerking", "Opmerking."),
        Basis,
        new Field("status", Records, "Standen", "Hoe de inspanning ervoor stond, per datum.") { Inner = Statuses },
    ]);

    public static readonly RecordShape Contributions = new("contributions", "Bijdragen", "Welke inspanning aan welk doel bijdraagt.",
    [
        Reference("effort", "Inspanning", "Sleutel van de inspanning; van een ander programma: programma/inspanning.") with { Required = true },
        Reference("goal", "Doel", "Sleutel van een doel in dit bestand.") with { Required = true },
        Word("strength", "Sterkte", "Hoe sterk.", FileWords.Strength) with { Required = true },
        Flag("negative", "Werkt tegen", "Of de inspanning het doel tegenwerkt."),
        Text("reason", "Reden", "Waarom dat zo wordt gedacht."),
        Basis,
    ]);

    public static readonly RecordShape AmountValues = new("values", "Bedragwaarden", "De cijfers van elke rij, per periode.",
    [
        Period("period", "Periode", "De periode; leeg voor de hele looptijd of als het niet is gezegd."),
        Quantity("value", "Waarde", "Het cijfer.") with { Required = true },
    ]);

    public static readonly RecordShape Amounts = new("amounts", "Bedragen", "Rijen van tabellen met geld of uren, zoals gedrukt.",
    [
        Key("key", "Sleutel", "Vaste naam."),
        Text("list", "Tabel", "Naam van de tabel waarin de rij staat.") with { Required = true },
        Text("unit", "Eenheid", "euro, uur per week, enzovoort.") with { Required = true },
        Whole("scale", "Schaal", "1, of 1000 voor een tabel die x 1.000 is gedrukt. Weglaten betekent: 1.", 1, 1_000_000),
        Text("row", "Rij", "Naam van de rij.") with { Required = true },
        Text("group", "Groep", "Groep binnen de tabel."),
        Word("coverage", "Dekking", "Of er dekking is.", FileWords.Coverage),
        Flag("isStatedTotal", "Is totaal", "Of het document deze rij als totaal drukt. Wij zetten het berekende totaal ernaast."),
        Reference("effort", "Inspanning", "Sleutel van de inspanning die ermee wordt betaald."),
        Text("note", "Opmerking", "Opmerking."),
        new Field("values", Records, "Waarden", "De cijfers, per periode.") { Inner = AmountValues, Required = true },
    ]);

    public static readonly RecordShape Verdicts = new("verdicts", "Oordelen", "Wat mensen ervan vinden, naast het berekende oordeel.",
    [
        Reference("indicator", "Indicator", "Sleutel van de indicator; leeg voor het programma als geheel."),
        Word("verdict", "Oordeel", "Het oordeel.", FileWords.EffortStatus) with { Required = true },
        Text("reason", "Reden", "Waarom.") with { Required = true },
        Date("date", "Datum", "De dag.") with { Required = true },
        Text("by", "Door", "De functie die oordeelt.") with { Required = true },
        Text("source", "Bron", "Waar dat staat."),
    ]);

    public static readonly RecordShape Evidence = new("evidence", "Onderbouwing", "Cijfers die een doel of het programma onderbouwen. Een import voegt toe en wijzigt, en haalt er nooit een weg.",
    [
        Reference("goal", "Doel", "Sleutel van het doel; leeg voor het programma als geheel."),
        Text("title", "Titel", "Hoe het cijfer heet.") with { Required = true },
        Text("address", "Adres", "Het adres van het cijfer, zoals de pagina Cijfers het geeft: tabel, onderwerp, soorten en gebied.") with { Required = true },
        Text("remark", "Opmerking", "Wat het cijfer laat zien."),
    ]);

    /// <summary>The lists of a file, in order.</summary>
    public static readonly IReadOnlyList<RecordShape> Lists =
        [Levels, Roles, Tracks, Goals, Indicators, Measurements, Efforts, Contributions, Amounts, Verdicts, Evidence];

    /// <summary>The file as a whole. What was found at an export may stand in it, and is passed over.</summary>
    public static readonly RecordShape Root = new("", null, "",
    [
        new Field("format", FieldKind.Text, "Formaat", $"Altijd \"{Name}\".") { Required = true },
        new Field("version", FieldKind.Whole, "Versie", $"Altijd {Version}.") { Required = true },
        new Field("programme", Record, "Programma", Programme.Help) { Inner = Programme, Required = true },
        .. Lists.Select(list => new Field(list.Name, Records, list.Sheet!, list.Help) { Inner = list }),
    ]);

    /// <summary>Written by an export for people; an import passes it over.</summary>
    public const string IgnoredMember = "findings";

    private static Field Text(string name, string title, string help) => new(name, FieldKind.Text, title, help);

    private static Field Texts(string name, string title, string help) => new(name, FieldKind.Texts, title, help);

    private static Field Key(string name, string title, string help) => new(name, FieldKind.Key, title, help) { Required = true };

    private static Field Reference(string name, string title, string help) => new(name, FieldKind.Text, title, help) { Width = 28 };

    private static Field Flag(string name, string title, string help) => new(name, FieldKind.Flag, title, help);

    private static Field Whole(string name, string title, string help, int min, int max) => new(name, FieldKind.Whole, title, help) { Min = min, Max = max };

    private static Field Number(string name, string title, string help) => new(name, FieldKind.Number, title, help);

    private static Field Period(string name, string title, string help) => new(name, FieldKind.Period, title, help);

    private static Field Date(string name, string title, string help) => new(name, FieldKind.Date, title, help);

    private static Field Word(string name, string title, string help, WordList words) => new(name, FieldKind.Word, title, help) { Words = words };

    private static Field Quantity(string name, string title, string help) => new(name, FieldKind.Quantity, title, help);
}
