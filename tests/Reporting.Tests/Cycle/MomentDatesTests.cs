using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Cycle;

public sealed class MomentDatesTests
{
    private static readonly DateOnly AsOf = new(2020, 12, 31);

    [Fact]
    public void Findings_WhenEveryStepComesAfterTheOneBefore_AreNone() =>
        Assert.Empty(new MomentDates(2020, AsOf, Day(10), Day(10), Day(20), Day(30)).Findings());

    [Fact]
    public void Findings_WhenAStepComesTooEarly_NameThatStepAndTheDayBefore()
    {
        var (step, why) = Assert.Single(new MomentDates(2020, AsOf, Day(10), null, Day(5), Day(30)).Findings());

        Assert.Equal((MomentStep.ApprovalDue, "dates-out-of-order"), (step, why.Code));
        Assert.Contains("10 januari 2021", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_WhenItClosesBeforeTheDayItJudgesAt_RefuseThat() =>
        Assert.Contains(new MomentDates(2020, AsOf, null, null, null, new DateOnly(2020, 12, 30)).Findings(), finding => finding.Why.Code == "closes-before-as-of");

    [Theory]
    [InlineData(1999, nameof(MomentStep.Year))]
    [InlineData(2100, nameof(MomentStep.Year))]
    [InlineData(2018, nameof(MomentStep.AsOf))]
    [InlineData(2022, nameof(MomentStep.AsOf))]
    public void Findings_WhenTheYearIsNotThatOfTheDate_SayWhere(int year, string step) =>
        Assert.Equal(step, Assert.Single(new MomentDates(year, AsOf, null, null, null, null).Findings()).Step.ToString());

    [Fact]
    public void Findings_OfAnyDates_AreNoneExactlyWhenTheDaysThatAreSetAreInOrder() =>
        Prop.ForAll(Gen.ListOf(Gen.Choose(-3, 30), 4).ToArbitrary(), days =>
        {
            DateOnly?[] set = [.. days.Select(day => day < 0 ? (DateOnly?)null : Day(day))];
            var dates = new MomentDates(2020, AsOf, set[0], set[1], set[2], set[3]);
            var known = set.OfType<DateOnly>().ToList();

            return dates.Findings().Any() != known.SequenceEqual(known.Order());
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(int number) => new DateOnly(2021, 1, 1).AddDays(number - 1);
}
