using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class ProvisionalTests
{
    private static readonly Gen<ObservationStatus> AnyStatus = Gen.Elements(Enum.GetValues<ObservationStatus>());

    [Fact]
    public void Sum_WithOneProvisionalPart_IsProvisional()
    {
        Assert.Equal(ObservationStatus.Provisional, ProvisionalRule.OfSum([ObservationStatus.Final, ObservationStatus.Provisional]));
        Assert.Equal(ObservationStatus.Estimated, ProvisionalRule.OfSum([ObservationStatus.Estimated, ObservationStatus.Provisional]));
        Assert.Equal(ObservationStatus.Final, ProvisionalRule.OfSum([ObservationStatus.Final]));
        Assert.Equal(ObservationStatus.Absent, ProvisionalRule.OfSum([]));
    }

    [Fact]
    public void Sum_OfAnyParts_HasAValueOnlyWhenEveryPartHasAndIsFinalOnlyWhenAllAre() => Prop.ForAll(Gen.NonEmptyListOf(AnyStatus).ToArbitrary(), static parts =>
    {
        var sum = ProvisionalRule.OfSum(parts);
        return sum.HasValue() == parts.All(part => part.HasValue()) && sum == ObservationStatus.Final == parts.All(part => part == ObservationStatus.Final);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Sum_OfSums_IsTheSumOfAll() => Prop.ForAll(Gen.NonEmptyListOf(AnyStatus).Two().ToArbitrary(), static pair =>
    {
        var (first, second) = pair.ToTuple();
        return ProvisionalRule.OfSum([ProvisionalRule.OfSum(first), ProvisionalRule.OfSum(second)]) == ProvisionalRule.OfSum(first.Concat(second));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Figure_OverPeriods_IsAsFarAsTheLeastOfThem()
    {
        Assert.Equal(StatisticsPeriodState.Provisional, ProvisionalRule.Of([(ObservationStatus.Final, StatisticsPeriodState.Final), (ObservationStatus.Provisional, StatisticsPeriodState.Final)]));
        Assert.Equal(StatisticsPeriodState.Incomplete, ProvisionalRule.Of([(ObservationStatus.Final, StatisticsPeriodState.Incomplete), (ObservationStatus.Provisional, StatisticsPeriodState.Provisional)]));
        Assert.False(ProvisionalRule.IsComparable(StatisticsPeriodState.Incomplete));
    }
}
