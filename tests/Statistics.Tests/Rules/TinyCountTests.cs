using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class TinyCountTests
{
    [Theory]
    [InlineData(10, 5000, TinyCount.None)]
    [InlineData(9, 5000, TinyCount.FewEvents)]
    [InlineData(0, 5000, TinyCount.FewEvents)]
    [InlineData(30, 99, TinyCount.FewPeople)]
    [InlineData(3, 0, TinyCount.NoRate)]
    [InlineData(double.NaN, 5000, TinyCount.NoRate)]
    [InlineData(3, double.NaN, TinyCount.NoRate)]
    public void Rate_FromTinyCounts_CarriesItsWarning(double events, double people, TinyCount warning) => Assert.Equal(warning, Rate.Of(new EventCount(events, people)).Warning);

    [Fact]
    public void Rate_WithAnotherThreshold_WarnsByIt() =>
        Assert.Equal(TinyCount.FewEvents, Rate.Of(new EventCount(15, 5000), 1000, new TinyCountOptions { LeastEvents = 20 }).Warning);

    [Fact]
    public void Rate_OfTwentyAmongFourThousand_IsFivePerThousandWithItsInterval()
    {
        var rate = Rate.Of(new EventCount(20, 4000));

        Assert.Equal(5, rate.Value);
        // The exact limits of a Poisson count of 20 are 12.22 and 30.89.
        Assert.Equal(12.22 / 4, rate.Lower, 1e-2);
        Assert.Equal(30.89 / 4, rate.Upper, 1e-2);
    }

    [Fact]
    public void Rate_OfAnyCount_LiesInItsInterval() => Prop.ForAll(Gen.Choose(0, 2000).Two().ToArbitrary(), static pair =>
    {
        var (events, people) = pair.ToTuple();
        var rate = Rate.Of(new EventCount(events, people));
        return people == 0 ? double.IsNaN(rate.Value) && double.IsNaN(rate.Lower) : rate.Lower <= rate.Value && rate.Value < rate.Upper && rate.Lower >= 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Rate_OfACountRoundedToFives_HasAWiderInterval()
    {
        var (plain, rounded) = (Rate.Of(new EventCount(20, 1000)), Rate.Of(new EventCount(20, 1000) { RoundedTo = 5 }));

        Assert.True(rounded.Lower < plain.Lower && rounded.Upper > plain.Upper);
    }
}

public sealed class SumOfRatesTests
{
    [Fact]
    public void Rates_OfAHamletAndACity_AreAddedByTheirPeopleAndNeverAveraged()
    {
        EventCount[] parts = [new(10, 100), new(100, 100_000)];

        var together = Rate.Of(EventCount.Sum(parts));

        Assert.Equal(110 * 1000 / 100_100d, together.Value, 9);
        Assert.Equal(50.5, parts.Average(part => Rate.Of(part).Value), 9);
    }

    [Fact]
    public void Sum_WhereACountOrThePeopleAreNotKnown_LeavesBothOut()
    {
        var sum = EventCount.Sum([new(10, 100), new(double.NaN, 900), new(5, double.NaN)]);

        Assert.Equal(new EventCount(10, 100), sum);
        Assert.False(EventCount.Sum([]).IsKnown);
    }

    [Fact]
    public void Sum_OfPartsInAnyOrder_LiesBetweenTheLowestAndTheHighestRate() => Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(0, 99).Zip(Gen.Choose(1, 9999))).ToArbitrary(), static list =>
    {
        var parts = list.Select(pair => { var (events, people) = pair; return new EventCount(events, people); }).ToList();
        var together = Rate.Of(EventCount.Sum(parts)).Value;
        return together >= parts.Min(part => Rate.Of(part).Value) - 1e-9 && together <= parts.Max(part => Rate.Of(part).Value) + 1e-9;
    }).Check(Config.QuickThrowOnFailure);
}
