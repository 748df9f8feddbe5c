using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Tests.Support;

/// <summary>Programmes that hold everything the format can hold, drawn from a seed.</summary>
internal sealed class RandomProgramme
{
    private static readonly string[] Pieces =
        ["veilig", " ", "=1+1", "+31", "-5", "@SOM(A1)", "é", "ß", "日本", "😀", "\n", "\t", "<b>&amp;</b>", "\"", "'", "\\", "\\n", "_x000A_", "_x005F_", "n.t.b.", "1.000", "ja", ";", "|", "..", " voor", "na "];

    private readonly Random random;

    private RandomProgramme(int seed) => random = new Random(seed);

    public static (ProgrammeDraft Programme, IReadOnlyList<IndicatorDraft> Indicators) From(int seed) => new RandomProgramme(seed).Build();

    private (ProgrammeDraft, IReadOnlyList<IndicatorDraft>) Build()
    {
        var goals = Many(index => new GoalDraft
        {
            Key = $"doel-{index}",
            Code = Maybe(Text),
            Parent = index > 0 && Chance(2) ? $"doel-{random.Next(index)}" : null,
            Text = Text(),
            ShortText = Maybe(Text),
            Period = MaybePeriod(),
            Owner = Maybe(Text),
            Note = Maybe(Text),
            Basis = Any<Basis>(),
        });
        var tracks = Many(index => new TrackDraft { Key = $"spoor-{index}", Code = Maybe(Text), Name = Text(), Description = Maybe(Text) });
        var efforts = Many(index => Effort(index, tracks));
        var indicators = Many(Indicator);
        var programme = new ProgrammeDraft
        {
            Key = "programma",
            Name = Text(),
            Slogan = Maybe(Text),
            Vision = Maybe(Text),
            Mission = Maybe(Text),
            Nature = Maybe(Text),
            TermPrinted = Maybe(Text),
            Term = MaybePeriod(),
            ContractVersion = Maybe(Text),
            ContractStatus = MaybeAny<ContractStatus>(),
            Registrations = Texts(),
            Scope = Maybe(() => "een\ntwee"),
            ScopeExclusions = Texts(),
            Note = Maybe(Text),
            Source = Maybe(Text),
            Levels = Many(_ => new LevelDraft(Text(), Maybe(Text))),
            Roles = Many(_ => new RoleDraft { Role = Any<ProgrammeRole>(), HeldBy = Maybe(Text), Body = Maybe(Text), From = MaybeDate(), Until = MaybeDate(), Note = Maybe(Text) }),
            Tracks = tracks,
            Goals = goals,
            Efforts = efforts,
            GoalIndicators = [.. indicators.SelectMany(indicator => goals.Where(_ => Chance(2)).Select(goal => new GoalIndicatorDraft(goal.Key, indicator.Key))), .. goals.Where(_ => Chance(4)).Select(goal => new GoalIndicatorDraft(goal.Key, "van-een-ander"))],
            Contributions = [.. goals.SelectMany(goal => efforts.Where(_ => Chance(2)).Select(effort => new ContributionDraft { Effort = effort.Key, Goal = goal.Key, Strength = Any<ContributionStrength>(), Negative = Chance(3), Reason = Maybe(Text), Basis = Any<Basis>() }))],
            Amounts = Many(index => Amount(index, efforts)),
            Verdicts = Many(index => new VerdictDraft { Indicator = null, Verdict = Any<EffortStatus>(), Reason = Text(), Date = new DateOnly(2020, 1, 1).AddDays(index), By = Text(), Source = Maybe(Text) }),
        };
        return (programme, indicators);
    }

    private EffortDraft Effort(int index, IReadOnlyList<TrackDraft> tracks) => new()
    {
        Key = $"inspanning-{index}",
        Code = Maybe(Text),
        Title = Text(),
        ShortTitle = Maybe(Text),
        Description = Maybe(Text),
        Kind = Any<EffortKind>(),
        Parent = index > 0 && Chance(3) ? $"inspanning-{random.Next(index)}" : null,
        Track = tracks.Count > 0 && Chance(2) ? tracks[random.Next(tracks.Count)].Key : null,
        Placeholder = Chance(4),
        SteeringInternal = MaybeAny<SteeringRole>(),
        SteeringExternal = MaybeAny<SteeringRole>(),
        Lead = Maybe(Text),
        Unit = Maybe(Text),
        Partners = Texts(),
        PlanningPrinted = Maybe(Text),
        Planning = MaybePeriod(),
        Result = Maybe(Text),
        Note = Maybe(Text),
        Basis = Any<Basis>(),
        Status = Many(day => new EffortStatusDraft { Date = new DateOnly(2019, 1, 1).AddDays(day * 40), Status = Any<EffortStatus>(), Reason = Maybe(Text), Source = Maybe(Text) }),
    };

    private MeasurementDraft Measurement(int year)
    {
        decimal? share = Chance(3) ? Number() : null;
        return new MeasurementDraft
        {
            Period = Period.Year(2010 + year),
            Value = Figure(),
            Numerator = share,
            Denominator = share,
            Margin = Chance(3) ? Math.Abs(Number()) : null,
            SampleSize = Chance(3) ? random.Next() : null,
            Status = Any<MeasurementStatus>(),
            MethodBreakBefore = Chance(4),
            Source = Maybe(Text),
            Remark = Maybe(Text),
            Basis = Any<Basis>(),
            SupersededOn = MaybeDate(),
            Delivery = Chance(3) ? $"T{random.Next(9)}#{random.Next(1, 9)}" : null,
        };
    }

    private IndicatorDraft Indicator(int index) => new()
    {
        Key = $"indicator-{index}",
        Name = Text(),
        ShortName = Maybe(Text),
        Definition = Maybe(Text),
        Unit = Maybe(Text),
        Decimals = Chance(2) ? random.Next(10) : null,
        Direction = Any<Direction>(),
        Reading = Any<Reading>(),
        Measures = Any<Measures>(),
        Population = Maybe(Text),
        Area = Maybe(Text),
        Source = Maybe(Text),
        Frequency = Maybe(Text),
        Owner = Maybe(Text),
        ProxyFor = index > 0 && Chance(5) ? "indicator-0" : null,
        Scale = Texts(),
        Note = Maybe(Text),
        Basis = Any<Basis>(),
        Baseline = Chance(2) ? new BaselineDraft { Period = MaybePeriod(), Value = Figure(), Note = Maybe(Text), Basis = Any<Basis>() } : null,
        Target = Chance(2) ? new TargetDraft { Kind = Any<TargetKind>(), Period = MaybePeriod(), Value = Figure(), Low = Quantity.Of(random.Next(10)), High = Quantity.Of(10 + random.Next(10)), Printed = Maybe(Text), Note = Maybe(Text), Basis = Any<Basis>() } : null,
        Binding = Chance(2) ? Binding() : null,
        Path = Many(year => new PathPointDraft(Period.Year(2019 + year), Figure())),
        Measurements = Many(Measurement),
    };

    private BindingDraft Binding()
    {
        var method = Any<BindingMethod>();
        return new BindingDraft
        {
            Table = $"T{random.Next(9)}",
            Measure = $"Aantal_{random.Next(9)}",
            Categories = Chance(3) ? [string.Empty] : ["1.1|A", "1.2|A"],
            Areas = ["GM0141", "BU01410101"],
            Grain = Chance(2) ? PeriodGrain.Year : PeriodGrain.Month,
            Method = method,
            WholeMeasure = Chance(3) ? "Aantal_0" : null,
            WholeCategories = method == BindingMethod.Share ? ["0.0|A"] : [],
            IndexBase = method == BindingMethod.Index ? Period.Year(2019) : null,
            CompareWith = Chance(3) ? "NL01" : null,
            From = MaybePeriod(),
        };
    }

    private AmountDraft Amount(int index, IReadOnlyList<EffortDraft> efforts) => new()
    {
        Key = $"bedrag-{index}",
        List = Text(),
        Unit = Text(),
        Scale = Chance(2) ? 1000 : 1,
        Row = Text(),
        Group = Maybe(Text),
        Coverage = MaybeAny<Coverage>(),
        IsStatedTotal = Chance(4),
        Effort = efforts.Count > 0 && Chance(2) ? efforts[random.Next(efforts.Count)].Key : null,
        Note = Maybe(Text),
        Values = Many(year => new AmountValueDraft(year == 0 ? null : Period.Year(2018 + year), Figure())),
    };

    private Quantity Figure()
    {
        var printed = Maybe(Text)?.Trim();
        var (one, other) = (Number(), Number());
        return random.Next(5) switch
        {
            0 => Quantity.In((QuantityState)random.Next(1, 8), printed),
            1 => Quantity.Between(Math.Min(one, other), Math.Max(one, other), Chance(2), printed),
            _ => Quantity.Of(one, Chance(4), printed),
        };
    }

    private decimal Number() => random.Next(6) switch
    {
        0 => random.Next(-1000, 1000),
        1 => random.Next() / 1000m,
        2 => 0.1234567890123456789m * random.Next(1, 9),
        3 => 999_999_999_999_999.99m,
        4 => 0,
        _ => random.Next(1, 10_000) / 100m,
    };

    private string Text()
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return string.IsNullOrWhiteSpace(text) ? "tekst" : text;
    }

    private IReadOnlyList<string> Texts() => Many(_ => Text());

    private IReadOnlyList<T> Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(make)];

    private string? Maybe(Func<string> make) => Chance(2) ? make() : null;

    private Period? MaybePeriod() => random.Next(7) switch
    {
        0 => Period.Year(random.Next(1, 10_000)),
        1 => Period.Quarter(2019, random.Next(1, 5)),
        2 => Period.HalfYear(2019, random.Next(1, 3)),
        3 => Period.Month(2019, random.Next(1, 13)),
        4 => Period.Day(new DateOnly(2019, 6, random.Next(1, 31))),
        5 => Period.Range(Period.Year(2019), Period.Month(2022, random.Next(1, 13))),
        _ => null,
    };

    private DateOnly? MaybeDate() => random.Next(3) switch { 0 => null, 1 => new DateOnly(1850, 3, 1), _ => new DateOnly(2020, 1, 1).AddDays(random.Next(400)) };

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private T? MaybeAny<T>()
        where T : struct, Enum => Chance(2) ? Any<T>() : null;

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
