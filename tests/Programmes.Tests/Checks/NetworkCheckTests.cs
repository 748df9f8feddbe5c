using OpKoers.Programmes.Checks;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Tests.Checks;

/// <summary>Each check against one network in which all is well, and against that network with one thing wrong.</summary>
public sealed class NetworkCheckTests
{
    private static readonly Guid Top = Guid.NewGuid();
    private static readonly Guid Low = Guid.NewGuid();
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly Guid Part = Guid.NewGuid();
    private static readonly Guid Figure = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly GoalFact TopGoal = new(Top, null, []);
    private static readonly GoalFact LowGoal = new(Low, Top, [Figure]);
    private static readonly EffortFact FirstEffort = new(First, null, false);
    private static readonly EffortFact SecondEffort = new(Second, null, false);
    private static readonly EffortFact PartEffort = new(Part, First, false);
    private static readonly IndicatorFact Measured = new(Figure) { HasFigure = true, HasBaseline = true, NeedsBaseline = true };
    private static readonly ContributionFact FromFirst = new(First, Low);
    private static readonly ContributionFact FromSecond = new(Second, Low, ContributionStrength.Light);

    public static TheoryData<string> Codes => [.. NetworkChecks.All.Select(check => check.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Check_WhenAllIsWell_StaysSilent(string code) => Assert.Empty(Run(code, Network()));

    [Fact]
    public void Checks_HaveACodeAReasonAndAdvice()
    {
        Assert.Equal(NetworkChecks.All.Count, NetworkChecks.All.Select(check => check.Code).Distinct().Count());
        Assert.All(NetworkChecks.All, check => Assert.True(check.Name.Length > 5 && check.Why.EndsWith('.') && check.Advice.EndsWith('.'), check.Code));
    }

    [Fact]
    public void GoalCycle_WhenGoalsStandUnderEachOther_NamesThoseAndNotWhatHangsUnder()
    {
        var (one, two, under) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        var found = Run("goal-cycle", Network(goals: [TopGoal, LowGoal, new(one, two, []), new(two, one, []), new(under, one, [])]));

        Assert.Equal([one, two], found.Select(offender => offender.Id));
    }

    [Fact]
    public void GoalCycle_WhenGoalIsItsOwnParent_NamesIt() => Assert.Equal(Top, Assert.Single(Run("goal-cycle", Network(goals: [new(Top, Top, []), LowGoal]))).Id);

    [Fact]
    public void EffortCycle_WhenEffortsArePartsOfEachOther_NamesThem() =>
        Assert.Equal(2, Run("effort-cycle", Network(efforts: [new(First, Second, false), new(Second, First, false)])).Count);

    [Fact]
    public void LooseGoal_WhenTopGoalHasNothingUnderIt_NamesIt()
    {
        Assert.Equal(Other, Assert.Single(Run("goal-loose", Network(goals: [TopGoal, LowGoal, new(Other, null, [Figure])]))).Id);
        Assert.Empty(Run("goal-loose", Network(goals: [TopGoal, new(Low, null, [])])));
    }

    [Fact]
    public void GoalWithoutEffort_WhenNothingContributesOrOnlyAgainst_NamesTheLowestGoal()
    {
        Assert.Equal(Low, Assert.Single(Run("goal-without-effort", Network(contributions: []))).Id);
        Assert.Equal(Low, Assert.Single(Run("goal-without-effort", Network(contributions: [FromFirst with { Negative = true }]))).Id);
    }

    [Fact]
    public void GoalOnOneEffort_WhenOneOfTwoIsGone_NamesTheGoal() =>
        Assert.Equal(Low, Assert.Single(Run("goal-on-one-effort", Network(contributions: [FromFirst, FromSecond with { Negative = true }]))).Id);

    [Fact]
    public void GoalWithoutIndicator_WhenLowestGoalHasNone_NamesItAndNotTheOneAbove() =>
        Assert.Equal(Low, Assert.Single(Run("goal-without-indicator", Network(goals: [TopGoal, LowGoal with { Indicators = [] }]))).Id);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void GoalWithoutMeasurement_WhenOnlyASubstituteOrNoFigure_NamesTheGoal(bool proxy, bool figure) =>
        Assert.Equal(Low, Assert.Single(Run("goal-without-measurement", Network(indicators: [Measured with { IsProxy = proxy, HasFigure = figure }]))).Id);

    [Fact]
    public void IndicatorWithoutGoal_WhenNoGoalUsesIt_NamesItUnlessSubstitute()
    {
        Assert.Equal(Other, Assert.Single(Run("indicator-without-goal", Network(indicators: [Measured, new(Other)]))).Id);
        Assert.Empty(Run("indicator-without-goal", Network(indicators: [Measured, new(Other) { IsProxy = true }])));
    }

    [Fact]
    public void TargetWithoutBaseline_WhenChangeHasNoBeginning_NamesTheIndicator() =>
        Assert.Equal(Figure, Assert.Single(Run("target-without-baseline", Network(indicators: [Measured with { HasBaseline = false }]))).Id);

    [Fact]
    public void AmbiguousTarget_WhenReadInTwoWays_NamesTheIndicator() =>
        Assert.Equal(Figure, Assert.Single(Run("target-ambiguous", Network(indicators: [Measured with { IsAmbiguous = true }]))).Id);

    [Fact]
    public void EffortWithoutGoal_WhenNothingGoesOut_NamesItButNotAPartOrAPlaceholder()
    {
        var alone = Guid.NewGuid();

        var found = Run("effort-without-goal", Network(efforts: [FirstEffort, SecondEffort, PartEffort, new(alone, null, false), new(Other, null, true)]));

        Assert.Equal(alone, Assert.Single(found).Id);
    }

    [Fact]
    public void EffortWithoutGoal_WhenOnlyItsPartContributes_StaysSilent() =>
        Assert.Empty(Run("effort-without-goal", Network(efforts: [FirstEffort, SecondEffort, PartEffort], contributions: [new(Part, Low), FromSecond])));

    [Fact]
    public void PlaceholderWithoutGoal_WhenNothingGoesOut_NamesItApart() =>
        Assert.Equal(Other, Assert.Single(Run("placeholder-without-goal", Network(efforts: [FirstEffort, SecondEffort, new(Other, null, true)]))).Id);

    [Fact]
    public void UnknownStrength_WhenNotSaid_NamesEffortAndGoal() =>
        Assert.Equal(new Offender(OffenderKind.Effort, First, Low), Assert.Single(Run("strength-unknown", Network(contributions: [FromFirst with { Strength = ContributionStrength.Unknown }, FromSecond]))));

    [Fact]
    public void WorksAgainst_WhenNegative_NamesEffortAndGoalOfThisProgrammeOnly()
    {
        var found = Run("works-against", Network(contributions: [FromFirst with { Negative = true }, FromSecond, new(First, Other, Negative: true)]));

        Assert.Equal(new Offender(OffenderKind.Effort, First, Low), Assert.Single(found));
    }

    private static NetworkFacts Network(IReadOnlyList<GoalFact>? goals = null, IReadOnlyList<EffortFact>? efforts = null, IReadOnlyList<IndicatorFact>? indicators = null, IReadOnlyList<ContributionFact>? contributions = null) => new()
    {
        Goals = goals ?? [TopGoal, LowGoal],
        Efforts = efforts ?? [FirstEffort, SecondEffort, PartEffort],
        Indicators = indicators ?? [Measured],
        Contributions = contributions ?? [FromFirst, FromSecond],
    };

    private static IReadOnlyList<Offender> Run(string code, NetworkFacts facts) => NetworkChecks.Run(facts).Single(report => report.Check.Code == code).Offenders;
}
