using System.Globalization;
using OpKoers.Drawing.Network;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.TestKit.Editions;

/// <summary>Programmes of an edition.</summary>
internal static class ProgrammeSamples
{
    private static readonly StatusMark[] EffortMarks = [StatusMark.OnCourse, StatusMark.AtRisk, StatusMark.NotReported, StatusMark.Completed, StatusMark.OffCourse, StatusMark.Suspended];
    private static readonly string[] Strengths = ["sterk", "matig", "licht", "nog niet bekend"];

    public static EditionProgramme Make(int number, EditionSize size)
    {
        var indicators = Enumerable.Range(1, size.Indicators).Select(index => IndicatorSamples.Make(number, index)).ToList();
        var goals = Goals(number, size, indicators);
        var efforts = Enumerable.Range(1, size.Efforts).Select(index => Effort(number, index)).ToList();
        var contributions = efforts.SelectMany((effort, index) => Contributions(effort, index, goals)).ToList();
        return new EditionProgramme
        {
            Slug = Slug(number),
            Name = EditionSamples.Text("Veilig en leefbaar", number),
            Slogan = "Samen maken we Esdam veiliger",
            Vision = "Inwoners voelen zich veilig.\n\nZij dragen daar zelf aan bij.",
            Term = "2019 tot en met 2022",
            Contract = "versie 1.0, vastgesteld",
            Answer = "Van 1 van de 3 doelen laat het cijfer zien dat het op koers ligt. Van 1 doel weten we het nog niet.",
            Goals = EditionSamples.Tally(indicators.Where(indicator => indicator.Counts).Select(indicator => indicator.Judgement!.Mark), "gemeten"),
            Efforts = EditionSamples.Tally(efforts.Select(effort => effort.Mark), "gerapporteerd"),
            AllGoals = goals,
            Indicators = indicators,
            AllEfforts = efforts,
            Contributions = contributions,
            RollUp = ReportSamples.RollUp(),
            Amounts = [ReportSamples.Amounts()],
            NetworkSvg = Network(number, goals, efforts, contributions),
        };
    }

    private static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"veilig-{number}");

    private static string Key(string word, int number, int index) => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}-{index}");

    private static List<EditionGoal> Goals(int number, EditionSize size, List<EditionIndicator> indicators) =>
    [
        .. Enumerable.Range(1, size.Goals).Select(index => new EditionGoal
        {
            Key = Key("doel", number, index),
            Code = index == 1 ? "1" : "1" + (char)('a' + ((index - 2) % 26)),
            Parent = index == 1 ? null : Key("doel", number, 1),
            Level = index == 1 ? 0 : 1,
            LevelName = index == 1 ? "Strategisch doel" : "Operationeel doel",
            Text = EditionSamples.Text("In 2022 ervaren inwoners minder overlast in wijk", index),
            ShortText = EditionSamples.Text("Minder overlast in wijk", index),
            Indicators = index == 1 ? [] : [.. indicators.Where((_, place) => place % (size.Goals - 1) == index - 2).Select(indicator => indicator.Key)],
            Council = index == 2 ? Council() : [],
        }),
    ];

    private static EditionCouncilItem[] Council() =>
    [
        new() { Kind = "vraag", Date = new DateOnly(2020, 3, 10), Text = "Hoe komt het dat het aantal meldingen daalt?", Answer = "Er is meer toezicht en de wijkagent is vaker in de wijk.", State = "beantwoord" },
        new() { Kind = "toezegging", Date = new DateOnly(2020, 5, 12), Text = "De raad krijgt elk half jaar een overzicht.", State = "loopt nog" },
    ];

    private static EditionEffort Effort(int number, int index) => new()
    {
        Key = Key("inspanning", number, index),
        Programme = Slug(number),
        Code = string.Create(CultureInfo.InvariantCulture, $"I{index}"),
        Title = EditionSamples.Text("Aanpak overlast in wijk", index),
        Description = "Met bewoners, de woningcorporatie en de politie zoeken we per straat naar een oplossing.",
        Kind = index % 2 == 0 ? "lijnactiviteit" : "project",
        Parent = index == 3 ? Key("inspanning", number, 1) : null,
        Track = "Veilige wijken",
        Partners = ["Politie", "Woningcorporatie"],
        Planning = "2019 tot en met 2021",
        Result = "In elke wijk is een vast team.",
        Mark = EffortMarks[(index - 1) % EffortMarks.Length],
        ReportedOn = EffortMarks[(index - 1) % EffortMarks.Length] == StatusMark.NotReported ? null : new DateOnly(2020, 6, 15),
        Reason = EffortMarks[(index - 1) % EffortMarks.Length] == StatusMark.NotReported ? null : "Volgens planning, met vertraging door corona.",
    };

    private static IEnumerable<EditionContribution> Contributions(EditionEffort effort, int index, List<EditionGoal> goals)
    {
        yield return new EditionContribution { Effort = effort.Key, Goal = goals[1 + (index % (goals.Count - 1))].Key, Strength = Strengths[index % 4], Reason = "Meer toezicht geeft minder overlast." };
        if (index % 4 == 1)
        {
            yield return new EditionContribution { Effort = effort.Key, Goal = goals[1 + ((index + 1) % (goals.Count - 1))].Key, Strength = Strengths[2], Negative = true, Reason = "De overlast verplaatst zich." };
        }
    }

    private static string Network(int number, List<EditionGoal> goals, List<EditionEffort> efforts, List<EditionContribution> contributions)
    {
        var scene = NetworkDrawing.Draw(new NetworkModel
        {
            Title = EditionSamples.Text("Doelen-inspanningennetwerk van het programma Veilig en leefbaar", number),
            Vision = new NetworkVision("visie", "Samen maken we Esdam veiliger", null),
            Levels = [new("Strategisch doel", "waarom"), new("Operationeel doel", "wat")],
            EffortColumn = new("Inspanning", "waarmee"),
            Goals = [.. goals.Select(goal => new NetworkNode { Key = goal.Key, Code = goal.Code, Text = goal.ShortText!, Parent = goal.Parent, Href = "doelen/" + goal.Key })],
            Efforts = [.. efforts.Select(effort => new NetworkNode { Key = effort.Key, Code = effort.Code, Text = effort.Title, Judgement = new(Symbol.OnCourse, "op koers"), Href = "inspanningen/" + effort.Key })],
            Contributions = [.. contributions.Select(line => new NetworkContribution(line.Effort, line.Goal, ContributionStrength.Moderate, line.Negative))],
        });
        return SvgWriter.ToText(scene, new SvgOptions { Standalone = true });
    }
}
