using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Editions;

/// <summary>Sources of editions, made from a seed: the same seed gives equal sources that share no object. What must never be public carries a canary.</summary>
internal static class SourceSamples
{
    public const string Canary = "KANARIE";

    public static EditionSources Of(int seed)
    {
        var random = new Random(seed);
        return new EditionSources
        {
            Cover = new EditionCover
            {
                Municipality = "esdam",
                MunicipalityName = "Esdam",
                MunicipalityCode = "GM9999",
                Slug = "midterm-2020",
                Title = "Midterm review 2020",
                Kind = (MomentKind)random.Next(0, 9),
                AsOf = new DateOnly(2020, 7, 1),
                FrozenAt = new DateTimeOffset(2020, 12, 21, 12, 44, 29, TimeSpan.Zero),
            },
            Programmes = [.. Enumerable.Range(0, random.Next(1, 4)).Select(number => Programme(random, number))],
        };
    }

    public static ProgrammeSources Programme(Random random, int number)
    {
        var goals = Enumerable.Range(0, random.Next(1, 6)).Select(index => NewId(random)).ToList();
        var indicators = Enumerable.Range(0, random.Next(1, 6)).Select(index => Indicator(random, $"cijfer-{number}-{index}")).ToList();
        var efforts = Enumerable.Range(0, random.Next(1, 6)).Select(index => Effort(random, number, index)).ToList();
        return new ProgrammeSources
        {
            Sheet = Sheet(random, number, goals, indicators, efforts),
            Indicators = indicators,
            Reports = efforts.Take(2).ToDictionary(effort => effort.Reading.Id, effort => new AcceptedReport($"Bereikt {random.Next()}", random.Next(2) == 0 ? null : "eind 2021")),
            RollUp = random.Next(3) == 0 ? null : new RollUpTexts($"Goed {random.Next()}.\n\n- een\n- twee", null, "Besloten", "   "),
        };
    }

    private static ProgrammeSheet Sheet(Random random, int number, List<Guid> goals, List<IndicatorSource> indicators, List<EffortSheet> efforts) => new()
    {
        Reading = new ProgrammeReading
        {
            Id = NewId(random),
            Slug = $"programma-{number}",
            Name = $"Programma {number}",
            Vision = "Een veilige stad",
            LevelNames = ["Doel"],
            Goals = [.. goals.Select((id, index) => new GoalReading { Id = id, Key = $"doel-{number}-{index}", Parent = index == 0 ? null : goals[0], Level = index == 0 ? 0 : 1, Text = $"Doel {random.Next()}", Owner = Canary, Indicators = index == 0 ? [] : [.. indicators.Select(row => row.Id)] })],
            Indicators = [],
            Efforts = [.. efforts.Select(effort => effort.Reading)],
            Contributions = [],
            Amounts = [],
            Verdicts =
            [
                new VerdictReading { Date = new DateOnly(2020, 6, 1), By = "college", Verdict = EffortStatus.OnCourse, Reason = $"Reden {random.Next()}" },
                new VerdictReading { Indicator = indicators[0].Id, Date = new DateOnly(2020, 6, 2), By = "raad", Verdict = EffortStatus.AtRisk, Reason = "Twijfel" },
            ],
            Status = new ProgrammeStatusView
            {
                Slug = $"programma-{number}",
                Name = $"Programma {number}",
                Measured = 1,
                Targets = indicators.Count,
                GoalOutcomes = new Dictionary<Outcome, int>(),
                Reported = 1,
                Efforts = efforts.Count,
                Placeholders = 0,
                EffortOutcomes = new Dictionary<EffortStatus, int>(),
                Indicators = [],
            },
        },
        Term = "2019–2022",
        GoalAnswer = "Van 1 streefwaarde weten we het nog niet.",
        EffortAnswer = "Over de inspanning is nog niet gerapporteerd.",
        GoalMarks = [.. indicators.Select(_ => StatusMark.NotAssessable)],
        EffortMarks = [.. efforts.Select(effort => effort.Mark)],
        LevelNames = ["Doel"],
        Efforts = efforts,
        Contributions = [new ContributionSheet(new ContributionReading { Effort = efforts[0].Reading.Id, EffortProgramme = Guid.Empty, Goal = goals[0], Programme = Guid.Empty, Strength = ContributionStrength.Light, Negative = random.Next(2) == 0, Basis = Basis.Stated }, efforts[0].Reading.Key, $"doel-{number}-0", "licht")],
        Amounts = [new AmountSheet("Begroting, in euro", ["2020", "2021"], [new AmountSheetRow("Groep", AmountRowKind.Group, []), new AmountSheetRow("Regel", AmountRowKind.StatedTotal, [new AmountSheetFigure("20", random.Next(1000)), new AmountSheetFigure("p.m.")])])],
        NetworkSvg = $"<svg>{random.Next()}</svg>",
    };

    private static EffortSheet Effort(Random random, int number, int index) => new(
        new EffortReading
        {
            Id = NewId(random),
            Key = $"werk-{number}-{index}",
            Title = $"Werk {random.Next()}",
            Kind = EffortKind.Project,
            Placeholder = false,
            Lead = Canary,
            Unit = Canary,
            Partners = ["Politie"],
            Status = index == 0 ? null : new EffortStatusDraft { Date = new DateOnly(2020, 6, 1), Status = EffortStatus.AtRisk, Reason = "Later", Source = Canary },
        },
        $"programma-{number}",
        "project",
        index == 0 ? StatusMark.NotReported : StatusMark.AtRisk,
        "medio 2020");

    private static IndicatorSource Indicator(Random random, string key)
    {
        var value = random.Next(1, 10_000) / 100m;
        var definition = new IndicatorDraft { Key = key, Name = "Cijfer " + key, Unit = "%", Direction = Direction.LowerIsBetter, Reading = Reading.Share, Measures = Measures.Effect, Source = "Politie", Owner = Canary, Note = Canary };
        return new IndicatorSource
        {
            Id = NewId(random),
            Counts = true,
            Definition = definition,
            Sheet = new IndicatorSheet
            {
                Direction = "lager is beter",
                Measures = "effect in de samenleving",
                Target = "hoogstens 10 % in 2022",
                TargetFigures = [new ShownFigure(Period.Year(2022), Quantity.Of(10), "10 %")],
                Measurements = [new ShownMeasurement(new MeasurementDraft { Period = Period.Year(2019), Value = Quantity.Of(value), Numerator = 3, Denominator = 7 }, $"{value} %", null)],
                Judgement = new ShownJudgement(StatusMark.AtRisk, new IndicatorJudgement { Outcome = Outcome.AtRisk, Reason = ReasonCode.NoMeasurement, Measured = value }, "behind-within-tolerance", "Net te weinig", "De formule"),
                Drawing = new IndicatorDrawing("<svg>breed</svg>", "<svg>smal</svg>", "De cijfers", null),
                Series = [new ShownPeriod { Period = Period.Year(2019), Name = "2019", Measured = $"{value} %", Value = value, State = "definitief" }],
            },
        };
    }

    private static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
