using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Health;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Tests.Health;

/// <summary>What the checks on ownership find, and above all what they leave alone.</summary>
public sealed class HealthChecksTests
{
    private static readonly DateOnly Today = new(2021, 3, 1);
    private static readonly Guid Programme = new(1, 0, 0, new byte[8]);
    private static readonly Guid Other = new(2, 0, 0, new byte[8]);
    private static readonly Guid Moment = new(3, 0, 0, new byte[8]);
    private static readonly Guid Account = new(4, 0, 0, new byte[8]);

    [Theory]
    [InlineData("jaarlijks", 12)]
    [InlineData("Jaarlijks (oktober)", 12)]
    [InlineData("1x per jaar", 12)]
    [InlineData("elk jaar", 12)]
    [InlineData("tweejaarlijks", 24)]
    [InlineData("2-jaarlijks", 24)]
    [InlineData("om de twee jaar", 24)]
    [InlineData("eens per 4 jaar", 48)]
    [InlineData("één keer per 4 jaar", 48)]
    [InlineData("2x per jaar", 6)]
    [InlineData("twee keer per jaar", 6)]
    [InlineData("4 x per jaar", 3)]
    [InlineData("halfjaarlijks", 6)]
    [InlineData("per kwartaal", 3)]
    [InlineData("maandelijks", 1)]
    [InlineData("wekelijks", 1)]
    [InlineData("eenmalig", null)]
    [InlineData("onbekend", null)]
    [InlineData("0x per jaar", 12)]
    [InlineData("99 per jaar", 12)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Frequency_InTheWordsOfContracts_IsReadOrSaysNothing(string? words, int? months) => Assert.Equal(months, Frequency.Months(words));

    [Theory]
    [InlineData("jaarlijks", "2019-12-31", false)]
    [InlineData("jaarlijks", "2018-12-31", true)]
    [InlineData("tweejaarlijks", "2018-12-31", false)]
    [InlineData("per kwartaal", "2020-12-31", false)]
    [InlineData("per kwartaal", "2020-11-01", false)]
    [InlineData("per kwartaal", "2020-10-31", true)]
    [InlineData("maandelijks", "2021-01-01", false)]
    [InlineData("maandelijks", "2020-12-31", true)]
    [InlineData("soms", "2001-12-31", false)]
    [InlineData(null, "2001-12-31", false)]
    public void Indicator_IsStaleOnlyAfterItsOwnFrequencyAndTimeToCount(string? frequency, string measured, bool stale) =>
        Assert.Equal(stale ? ["indicator-stale"] : [], Codes(Facts() with { Indicators = [Indicator() with { Frequency = frequency, Measured = DateOnly.Parse(measured, System.Globalization.CultureInfo.InvariantCulture) }] }));

    [Fact]
    public void Indicator_WithoutAnyFigure_IsNamedOnlyWhenOneWasDue()
    {
        var never = Indicator() with { Measured = null, Since = new(2019, 1, 1) };
        Assert.Equal(["indicator-never-measured"], Codes(Facts() with { Indicators = [never] }));
        Assert.Empty(Codes(Facts() with { Indicators = [never with { Since = new(2020, 1, 1) }, never with { Since = null }, never with { IsJudged = false }, never with { Frequency = "tweejaarlijks" }] }));
        Assert.Equal(["indicator-without-owner"], Codes(Facts() with { Indicators = [Indicator() with { Owner = null }, Indicator() with { Owner = null, IsJudged = false }] }));
    }

    [Fact]
    public void Effort_IsNamedOnlyForWhatAMomentAskedOfIt()
    {
        Assert.Equal(["report-stale"], Codes(Facts() with { Efforts = [Effort() with { Reported = new(2020, 6, 30) }] }));
        Assert.Equal(["effort-never-reported"], Codes(Facts() with { Efforts = [Effort() with { Reported = null }] }));
        Assert.Equal(["effort-without-reporter"], Codes(Facts() with { Efforts = [Effort() with { ReporterAccount = null, OpenMoment = Moment }] }));
        Assert.Equal(["effort-without-lead"], Codes(Facts() with { Efforts = [Effort() with { Lead = null }] }));
        var empty = Effort() with { Reported = null, Lead = null, ReporterAccount = null, OpenMoment = Moment };
        Assert.Empty(Codes(Facts() with { Efforts = [empty with { Placeholder = true }, empty with { AtRest = true }] }));
        Assert.Empty(Codes(Facts() with { Efforts = [Effort() with { Reported = null, LastMoment = null, LastAsOf = null, ReporterAccount = null }] }));
    }

    [Fact]
    public void Overdue_IsWhatShouldHaveBeenThere()
    {
        var duty = new DutyFact { Programme = Programme, Label = "x", Href = "/x", Moment = Moment, Holder = "Trekker", IsAsked = true, Duty = new ReportDuty(DutyState.Draft, 3) };
        var rollUp = new RollUpFact { Programme = Programme, Label = "x", Href = "/x", Moment = Moment, Holder = "PM", Due = new(2021, 2, 28), WithManager = true };
        var milestone = new DatedMilestone { Programme = Programme, Label = "x", Href = "/x", Holder = "Trekker", Timing = new MilestoneTiming(MilestoneState.Overdue, 9) };
        var deviation = new DeviationFact { Programme = Programme, Label = "x", Href = "/x", Holder = null, Until = new(2021, 2, 1), State = DeviationState.Expired };

        Assert.Equal(["report-overdue"], Codes(Facts() with { Duties = [duty, duty with { IsAsked = false }, duty with { Duty = new ReportDuty(DutyState.Submitted, 3) }, duty with { Duty = new ReportDuty(DutyState.NotStarted, 0) }, duty with { Duty = new ReportDuty(DutyState.NotAsked, 0) }] }));
        Assert.Equal(["roll-up-overdue"], Codes(Facts() with { RollUps = [rollUp, rollUp with { WithManager = false }, rollUp with { Due = Today }, rollUp with { Due = null }] }));
        Assert.Equal(["milestone-overdue"], Codes(Facts() with { Milestones = [milestone, milestone with { Timing = new(MilestoneState.ExpectedLate, 9) }, milestone with { Timing = new(MilestoneState.NoDate, 0) }, milestone with { Timing = new(MilestoneState.ReachedLate, 9) }] }));
        Assert.Equal(["deviation-expired"], Codes(Facts() with { Deviations = [deviation, deviation with { State = DeviationState.Ended }, deviation with { State = DeviationState.InForce }] }));
        Assert.Equal("3 dagen voorbij", Assert.Single(HealthChecks.Run(Facts() with { Duties = [duty] })).Detail);
    }

    [Fact]
    public void Owner_OfAGoalOrRole_IsMissedWhenThereIsNone()
    {
        var goal = new GoalFact { Programme = Programme, Label = "x", Href = "/x", Owner = "Directie" };
        var role = new RoleFact { Programme = Programme, Label = "Programmamanager", Href = "/x", Holder = "PM" };
        Assert.Equal(["goal-without-owner"], Codes(Facts() with { Goals = [goal, goal with { Owner = null }] }));
        Assert.Equal(["role-without-holder"], Codes(Facts() with { Roles = [role, role with { Holder = null }] }));
    }

    [Fact]
    public void Many_IsMoreThanTheNumberAndCountsNoWorkAtRest()
    {
        EffortFact[] three = [Effort(), Effort() with { Lead = "TREKKER", Programme = Other }, Effort() with { Lead = "Trekker" }];
        var findings = HealthChecks.Run(Facts() with { Most = 2, Efforts = three });

        Assert.Equal(["holds-many", "reports-on-many"], findings.Select(finding => finding.Check.Code));
        Assert.All(findings, finding => Assert.Null(finding.Programme));
        Assert.Equal("3 inspanningen", findings[0].Detail);
        Assert.Equal(Programme, Assert.Single(HealthChecks.Run(Facts() with { Most = 1, Indicators = [Indicator(), Indicator()] })).Programme);
        Assert.Empty(Codes(Facts() with { Most = 3, Efforts = three }));
        Assert.Empty(Codes(Facts() with { Most = 2, Efforts = [three[0], three[1], three[2] with { AtRest = true }] }));
    }

    [Fact]
    public void Nothing_IsFoundWhereNothingIsKept() => Assert.Empty(HealthChecks.Run(Facts()));

    [Fact]
    public void Checks_HaveStableCodesAndSayWhyAndWhatToDo()
    {
        Assert.Equal(
            [
                "report-overdue", "roll-up-overdue", "milestone-overdue", "deviation-expired", "indicator-stale", "report-stale", "indicator-never-measured", "effort-never-reported",
                "effort-without-reporter", "effort-without-lead", "indicator-without-owner", "goal-without-owner", "role-without-holder", "holds-many", "reports-on-many",
            ],
            HealthChecks.All.Select(check => check.Code));
        Assert.All(HealthChecks.All, check => Assert.All(new[] { check.Name, check.Why, check.Advice }, text => Assert.InRange(text.Length, 10, 160)));
        Assert.Equal(HealthChecks.All.OrderBy(check => check.Group).Select(check => check.Code), HealthChecks.All.Select(check => check.Code));
    }

    [Fact]
    public void Counts_HoweverTheyAreDividedAndWhateverIsChosen_AddUp()
    {
        var finding =
            from check in Gen.Elements(HealthChecks.All.ToArray())
            from programme in Gen.Elements<Guid?>(null, Programme, Other)
            from holder in Gen.Elements("Trekker", "trekker", "Directie", null)
            from moment in Gen.Elements<Guid?>(null, Moment)
            select new HealthFinding { Check = check, Programme = programme, Holder = holder, Moment = moment, Label = "x", Href = "/x" };
        var filter =
            from soort in Gen.Elements<HealthGroup?>(null, HealthGroup.Overdue, HealthGroup.Unowned)
            from check in Gen.Elements(null, null, "report-overdue")
            from programme in Gen.Elements<Guid?>(null, null, Programme, Guid.Empty)
            from holder in Gen.Elements(null, null, "TREKKER", "")
            from moment in Gen.Elements<Guid?>(null, null, Moment, Guid.Empty)
            select new HealthFilter { Group = soort, Check = check, Programme = programme, Holder = holder, Moment = moment };
        Prop.ForAll(finding.ListOf().ToArbitrary(), filter.ToArbitrary(), (findings, chosen) =>
        {
            var report = new HealthReport([.. findings], chosen);
            Assert.Equal(report.Shown.Count, report.ByCheck.Sum(check => check.Findings.Count));
            Assert.Equal(report.Shown.Count, report.By(one => one.Programme ?? Guid.Empty).Sum(part => part.Total));
            Assert.Equal(report.Shown.Count, report.By(one => one.Holder ?? "", StringComparer.OrdinalIgnoreCase).Sum(part => part.Total));
            Assert.Equal(report.Shown.Count, report.By(one => one.Moment ?? Guid.Empty).Sum(part => part.Total));
            Assert.Equal(report.Total, Enum.GetValues<HealthGroup>().Sum(soort => new HealthReport([.. findings], new HealthFilter { Group = soort }).Shown.Count));
            foreach (var part in report.By(one => one.Holder ?? "", StringComparer.OrdinalIgnoreCase))
            {
                Assert.Equal(part.Total, new HealthReport([.. findings], chosen with { Holder = part.Key }).Shown.Count);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Codes(HealthFacts facts) => HealthChecks.Run(facts).Select(finding => finding.Check.Code);

    private static HealthFacts Facts() => new() { Today = Today, Most = 100 };

    private static IndicatorFact Indicator() => new()
    {
        Programme = Programme,
        Label = "x",
        Href = "/x",
        Owner = "Onderzoek",
        Frequency = "jaarlijks",
        Measured = new(2020, 12, 31),
        Since = new(2019, 1, 1),
        IsJudged = true,
    };

    private static EffortFact Effort() => new()
    {
        Programme = Programme,
        Label = "x",
        Href = "/x",
        Lead = "Trekker",
        ReporterAccount = Account,
        Reporter = "Trekker",
        Placeholder = false,
        AtRest = false,
        Reported = new(2020, 12, 31),
        LastMoment = Moment,
        LastAsOf = new(2020, 12, 31),
        OpenMoment = null,
    };
}
