using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Outputs;

/// <summary>Editions made by hand, with as much in them as a test asks for; everything in them is invented.</summary>
internal static class Documents
{
    /// <summary>An edition with these programmes.</summary>
    public static EditionDocument Of(params IReadOnlyList<EditionProgramme> programmes) => new()
    {
        Municipality = "esdam",
        MunicipalityName = "Esdam",
        MunicipalityCode = "GM9999",
        Slug = "berap-2020-1",
        Number = 1,
        Title = "Eerste bestuursrapportage 2020",
        Moment = "bestuursrapportage",
        AsOf = new DateOnly(2020, 6, 30),
        FrozenAt = new DateTimeOffset(2020, 7, 10, 12, 0, 0, TimeSpan.Zero),
        Programmes = programmes,
    };

    /// <summary>A programme with two goals, four indicators of which one is a substitute, five efforts, a roll-up and a budget.</summary>
    public static EditionProgramme Programme(string name = "Veiligheid", int more = 0, string? words = null)
    {
        var slug = Kernel.Slug.From(name);
        List<EditionIndicator> indicators =
        [
            Indicator("inbraken", words ?? "Aantal woninginbraken", StatusMark.OnCourse, 120m, 98m),
            Indicator("overlast", "Aandeel inwoners dat overlast ervaart", StatusMark.OffCourse, 31.2m, 33.5m),
            Indicator("vertrouwen", "Vertrouwen in de handhaving", StatusMark.NotAssessable, null, null),
            Indicator("meldingen", "Aantal meldingen", null, 40m, 41m) with { ProxyFor = "vertrouwen", Counts = false, Target = null },
            .. Enumerable.Range(1, more).Select(number => Indicator("extra-" + number, Text(words ?? "Extra indicator", number), StatusMark.AtRisk, 10m, 11m)),
        ];
        List<EditionEffort> efforts =
        [
            Effort(slug, "een", words ?? "Wijkteams in elke wijk", StatusMark.OnCourse) with { Reached = words ?? "De teams zijn gestart.", Result = "In elke wijk een vast team" },
            Effort(slug, "twee", "Camera's op het plein", StatusMark.OffCourse) with { Reason = words ?? "De vergunning is geweigerd." },
            Effort(slug, "drie", "Voorlichting aan senioren", StatusMark.Completed),
            Effort(slug, "vier", "Aanpak ondermijning", StatusMark.NotReported) with { ReportedOn = null, Reason = null },
            Effort(slug, "vijf", "Nog te ontwikkelen", StatusMark.Placeholder) with { ReportedOn = null, Reason = null },
            .. Enumerable.Range(1, more).Select(number => Effort(slug, "extra-" + number, Text(words ?? "Extra inspanning", number), number % 2 == 0 ? StatusMark.AtRisk : StatusMark.NotReported)),
        ];
        return new EditionProgramme
        {
            Slug = slug,
            Name = name,
            Slogan = "Samen maken we Esdam veiliger",
            Vision = words ?? "Inwoners voelen zich veilig en dragen daar zelf aan bij.",
            Term = "2019 tot en met 2022",
            Contract = "versie 1.0, vastgesteld",
            Answer = words ?? "1 van de 3 streefwaarden ligt op koers. 1 wijkt af. Van 1 weten we het nog niet.",
            Goals = Tally("gemeten", indicators.Where(indicator => indicator.Counts).Select(indicator => indicator.Judgement!.Mark)),
            Efforts = Tally("gerapporteerd", efforts.Select(effort => effort.Mark)),
            AllGoals =
            [
                Goal("doel-1", null, 0, "Inwoners van Esdam voelen zich veilig", []) with { Council = [new() { Kind = "vraag", Date = new DateOnly(2020, 3, 10), Text = words ?? "Waarom dalen de meldingen?", Answer = "Er is meer toezicht.", State = "beantwoord" }] },
                Goal("doel-1a", "doel-1", 1, words ?? "Minder overlast in de buurt", [.. indicators.Select(indicator => indicator.Key)]),
                .. Enumerable.Range(1, more).Select(number => Goal("meer-" + number, null, 0, Text(words ?? "Meer doel", number), [])),
            ],
            Indicators = indicators,
            AllEfforts = efforts,
            Contributions = [.. efforts.Select(effort => new EditionContribution { Effort = effort.Key, Goal = "doel-1a", Strength = "sterk" })],
            RollUp =
            [
                Part("gaat-goed", "Wat goed gaat", words ?? "De samenwerking met de politie loopt goed."),
                Part("wijkt-af", "Wat afwijkt", words ?? "De camera's komen later."),
                Part("besloten", "Wat is besloten", words ?? "De stuurgroep koos voor de goedkopere variant."),
                Part("gevraagd", "Wat wordt gevraagd", words ?? "Instemmen met een half jaar uitstel van de camera's."),
            ],
            Amounts = [Amounts(name)],
        };
    }

    public static TableBlock Amounts(string name) => new()
    {
        Caption = $"Begroting {name} 2019 tot en met 2020, in euro",
        Columns = [new("Post"), new("2019", true), new("2020", true)],
        Rows =
        [
            new([Text("Toezicht"), Text(""), Text("")], TableRowKind.Group),
            new([Text("Boa's"), Amount(120_000.50m), Amount(125_000m)]),
            new([Text("Camera's"), Amount(30_000m), new TableCell { Text = "p.m." }]),
            new([Text("Samen"), Amount(150_000.50m), Amount(125_000m)], TableRowKind.ComputedTotal),
            new([Text("Totaal volgens het contract"), Amount(160_000m), Amount(125_000m)], TableRowKind.StatedTotal),
        ],
        Source = "Bron: programmacontract, bijlage 2.",
    };

    private static TableCell Text(string text) => new() { Text = text };

    private static string Text(string words, int number) => string.Create(CultureInfo.InvariantCulture, $"{words} {number}");

    private static TableCell Amount(decimal value) => new() { Text = Kernel.FigureText.Dutch.Number(value, decimal.IsInteger(value) ? 0 : 2), Value = value };

    private static EditionSection Part(string id, string title, string text) => new() { Id = id, Title = title, Blocks = [new ParagraphBlock(text)] };

    private static EditionGoal Goal(string key, string? parent, int level, string text, IReadOnlyList<string> indicators) =>
        new() { Key = key, Code = key[5..], Parent = parent, Level = level, LevelName = level == 0 ? "Strategisch doel" : "Operationeel doel", Text = text, Indicators = indicators };

    private static EditionIndicator Indicator(string key, string name, StatusMark? mark, decimal? baseline, decimal? latest) => new()
    {
        Key = key,
        Name = name,
        Direction = "lager is beter",
        Measures = "effect in de samenleving",
        Source = "Politie, jaarcijfers",
        Counts = mark is not null,
        Baseline = baseline is { } from ? Figure("2018", from) : null,
        Target = "hoogstens 90 in 2022",
        Measurements = latest is { } to ? [Figure("2019", to + 1) with { SupersededOn = new DateOnly(2020, 5, 1) }, Figure("2019", to)] : [],
        Judgement = mark is { } outcome ? new EditionJudgement { Mark = outcome, Outcome = "x", ReasonCode = "x", Reason = outcome == StatusMark.NotAssessable ? "Nog niet gemeten" : "98 gemeten, 105 nodig" } : null,
    };

    private static EditionFigure Figure(string period, decimal value) => new() { Period = period, Value = value, Text = Kernel.FigureText.Dutch.Number(value) };

    private static EditionEffort Effort(string programme, string key, string title, StatusMark mark) => new()
    {
        Key = key,
        Programme = programme,
        Title = title,
        Kind = "project",
        Planning = "2019 tot en met 2021",
        Mark = mark,
        ReportedOn = new DateOnly(2020, 6, 15),
        Reason = "Volgens planning.",
    };

    private static EditionTally Tally(string words, IEnumerable<StatusMark> marks)
    {
        var all = marks.Order().ToList();
        var total = all.Count(mark => mark != StatusMark.Placeholder);
        var known = all.Count(mark => mark is not (StatusMark.NotAssessable or StatusMark.NotReported or StatusMark.Placeholder));
        return new EditionTally { Known = known, Total = total, Marks = all, Words = string.Create(CultureInfo.InvariantCulture, $"{words} {known} van {total}") };
    }
}
