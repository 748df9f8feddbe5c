using FsCheck;
using FsCheck.Fluent;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Cycle;

public sealed class ReportFactsTests
{
    private static readonly DateOnly On = new(2020, 12, 31);

    private static readonly FactInput Nothing = new()
    {
        On = On,
        Planning = null,
        Milestones = [],
        Budgets = [],
        HoursUsed = Quantity.Blank,
        MoneyUsed = Quantity.Blank,
        Earlier = [],
    };

    [Fact]
    public void Find_WhenNothingIsKnown_SaysNothing() => Assert.Empty(ReportFacts.Find(Nothing));

    [Fact]
    public void Milestone_WhenItsPlannedPeriodIsOverAndItIsNotReached_IsLateByTheDaysSinceItsEnd()
    {
        var facts = ReportFacts.Find(Nothing with { Milestones = [Milestone("koppeling", "2020-11")] });

        Assert.Equal(31, Assert.Single(facts.OfType<AreaFact.MilestoneLate>()).Days);
    }

    [Theory]
    [InlineData("2020-H2")]
    [InlineData("2020-12-31")]
    [InlineData("2021")]
    public void Milestone_WhileItsPlannedPeriodIsNotOver_IsNotLate(string planned) =>
        Assert.Empty(ReportFacts.Find(Nothing with { Milestones = [Milestone("op tijd", planned)] }).OfType<AreaFact.MilestoneLate>());

    [Fact]
    public void Milestone_WithoutATimeThatCanBeRead_IsNeverLate() =>
        Assert.Empty(ReportFacts.Find(Nothing with { Milestones = [new MilestoneFact("ooit", null, null, null)] }).OfType<AreaFact.MilestoneLate>());

    [Fact]
    public void Milestone_ExpectedAfterItsPlannedTime_IsSaidToHaveMoved()
    {
        var facts = ReportFacts.Find(Nothing with { Milestones = [new MilestoneFact("overdracht", Period.Parse("2021-03"), Period.Parse("2021-06"), null)] });

        Assert.Equal(Period.Parse("2021-06"), Assert.Single(facts.OfType<AreaFact.MilestoneMoved>()).Expected);
    }

    [Fact]
    public void Milestone_ReachedBeforeTheLastReport_IsNotNewsAnyMore()
    {
        var input = Nothing with
        {
            Milestones = [Milestone("oud", "2020-03", new DateOnly(2020, 5, 15)), Milestone("nieuw", "2020-11", new DateOnly(2020, 11, 3)), Milestone("later", "2021-02", new DateOnly(2021, 1, 4))],
            Earlier = [Earlier("midterm", AreaRating.Green)],
        };

        Assert.Equal(["nieuw"], ReportFacts.Find(input).OfType<AreaFact.MilestoneReached>().Select(fact => fact.Name));
    }

    [Theory]
    [InlineData("2020-01-01/2020-12-31", 100)]
    [InlineData("2020/2021", 50)]
    [InlineData("2021", 0)]
    [InlineData("2019", 100)]
    public void Time_OfThePlanning_IsSaidInPercentsBesideTheMilestones(string planning, int percent)
    {
        var facts = ReportFacts.Find(Nothing with { Planning = Period.Parse(planning), Milestones = [Milestone("een", "2020-01", new DateOnly(2020, 2, 1)), Milestone("twee", "2021")] });

        Assert.Equal(new AreaFact.TimePassed(percent, 1, 2), Assert.Single(facts.OfType<AreaFact.TimePassed>()));
    }

    [Fact]
    public void Hours_UsedOfAWeeklyAmount_AreLaidBesideTheWeeksOfThePlanning()
    {
        var facts = ReportFacts.Find(Nothing with { Planning = Period.Parse("2020"), HoursUsed = Quantity.Of(598), Budgets = [new BudgetFact("uur per week", 1, [Quantity.Of(16)])] });

        var used = Assert.Single(facts.OfType<AreaFact.AmountUsed>());
        Assert.Equal((832m, 71), (used.Budget.Value, used.Percent!.Value));
    }

    [Fact]
    public void Hours_PerWeekWithoutAPlanning_AreSaidAsTheyAre() =>
        Assert.Equal(16m, Assert.Single(ReportFacts.Find(Nothing with { Budgets = [new BudgetFact("uur per week", 1, [Quantity.Of(16)])] }).OfType<AreaFact.HoursPerWeek>()).Agreed.Value);

    [Fact]
    public void Money_OfAmountsInThousands_CountsInEuro()
    {
        var facts = ReportFacts.Find(Nothing with { MoneyUsed = Quantity.Of(25_000), Budgets = [new BudgetFact("euro", 1000, [Quantity.Of(40), Quantity.Of(10)])] });

        var used = Assert.Single(facts.OfType<AreaFact.AmountUsed>());
        Assert.Equal((50_000m, 50), (used.Budget.Value, used.Percent!.Value));
    }

    [Fact]
    public void Money_WhenAPartIsNotKnownOrTheUseIsARange_GetsNoPercentage()
    {
        var unknown = ReportFacts.Find(Nothing with { MoneyUsed = Quantity.Of(10), Budgets = [new BudgetFact("euro", 1, [Quantity.Of(40), Quantity.In(QuantityState.ProMemorie)])] });
        var range = ReportFacts.Find(Nothing with { MoneyUsed = Quantity.Between(10, 20), Budgets = [new BudgetFact("euro", 1, [Quantity.Of(40)])] });
        var zero = ReportFacts.Find(Nothing with { MoneyUsed = Quantity.Of(10), Budgets = [new BudgetFact("euro", 1, [Quantity.Of(0)])] });

        Assert.All([unknown, range, zero], facts => Assert.Null(Assert.Single(facts.OfType<AreaFact.AmountUsed>()).Percent));
    }

    [Fact]
    public void Area_NotGreenTwiceInARow_IsSaid()
    {
        var input = Nothing with { Earlier = [Earlier("tweede", AreaRating.Red), Earlier("niets", null), Earlier("eerste", AreaRating.Amber), Earlier("nulde", AreaRating.Green)] };

        Assert.All(ReportFacts.Find(input).OfType<AreaFact.NotGreen>(), fact => Assert.Equal(2, fact.Reports));
        Assert.Equal(8, ReportFacts.Find(input).OfType<AreaFact.NotGreen>().Count());
    }

    [Fact]
    public void Area_NotGreenOnceOrNotReportedInBetween_IsNotSaid()
    {
        var once = Nothing with { Earlier = [Earlier("tweede", AreaRating.Red), Earlier("eerste", AreaRating.Green)] };
        var between = Nothing with { Earlier = [Earlier("derde", AreaRating.Red), Earlier("tweede", AreaRating.NotReported), Earlier("eerste", AreaRating.Red)] };

        Assert.Empty(ReportFacts.Find(once).OfType<AreaFact.NotGreen>());
        Assert.Empty(ReportFacts.Find(between).OfType<AreaFact.NotGreen>());
    }

    [Fact]
    public void EarlierReport_MissingOrLate_IsSaidForTheLastMomentOnly()
    {
        var missing = ReportFacts.Find(Nothing with { Earlier = [Earlier("berap", null), Earlier("midterm", null)] });
        var late = ReportFacts.Find(Nothing with { Earlier = [Earlier("berap", AreaRating.Green) with { DaysLate = 4 }] });

        Assert.Equal("berap", Assert.Single(missing.OfType<AreaFact.EarlierMissing>()).Moment);
        Assert.Equal(("berap", 4), (Assert.Single(late.OfType<AreaFact.EarlierLate>()).Moment, late.OfType<AreaFact.EarlierLate>().Single().Days));
    }

    [Fact]
    public void Find_OfAnyInput_GivesPercentsAndDaysThatMakeSense() =>
        Prop.ForAll(Inputs().ToArbitrary(), input => ReportFacts.Find(input).All(fact => fact switch
        {
            AreaFact.MilestoneLate late => late.Days > 0,
            AreaFact.TimePassed passed => passed.Percent is null or (>= 0 and <= 100) && passed.Reached <= passed.Milestones,
            AreaFact.AmountUsed used => used.Percent is null or >= 0,
            _ => true,
        })).QuickCheckThrowOnFailure();

    private static Gen<FactInput> Inputs() =>
        from start in Gen.Choose(0, 4000)
        from length in Gen.Choose(0, 2000)
        from planned in Gen.ListOf(Gen.Choose(0, 6000))
        from used in Gen.Choose(0, 100000)
        from amount in Gen.Choose(0, 100)
        from scale in Gen.Elements(1, 1000)
        from unit in Gen.Elements("uur", "uur per week", "euro", "fte")
        select Nothing with
        {
            Planning = Period.Range(Period.Day(Day(start)), Period.Day(Day(start + length))),
            Milestones = [.. planned.Select((day, index) => new MilestoneFact("m" + index, Period.Day(Day(day)), null, day % 3 == 0 ? Day(day) : null))],
            HoursUsed = Quantity.Of(used),
            MoneyUsed = Quantity.Of(used),
            Budgets = [new BudgetFact(unit, scale, [Quantity.Of(amount)])],
        };

    private static DateOnly Day(int number) => new DateOnly(2015, 1, 1).AddDays(number);

    private static MilestoneFact Milestone(string name, string planned, DateOnly? reached = null) => new(name, Period.Parse(planned), null, reached);

    private static EarlierFact Earlier(string moment, AreaRating? rating) => new(
        moment, new DateOnly(2020, 7, 1), rating is { } given ? Enum.GetValues<AttentionArea>().ToDictionary(area => area, _ => given) : null, 0);
}
