using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class RankIntervalTests
{
    private static RankInterval?[] Of(params EventCount[] counts) => [.. RankRule.Of(counts.Length, (one, other) => SignificanceRule.OfRates(counts[one], counts[other]))];

    [Fact]
    public void Place_OfAreasFarApart_IsOnePlace() => Assert.Equal([new RankInterval(1, 1, 3), new RankInterval(3, 3, 3), new RankInterval(2, 2, 3)], Of(new(900, 1000), new(10, 1000), new(300, 1000)));

    [Fact]
    public void Place_OfAreasThatCannotBeToldApart_IsAnyPlace() => Assert.All(Of(new(5, 1000), new(6, 1000), new(4, 1000)), place => Assert.Equal(new RankInterval(1, 3, 3), place));

    [Fact]
    public void Place_OfAnAreaWithoutFigure_IsNoneAndDoesNotCountForOthers() => Assert.Equal([new RankInterval(1, 1, 2), null, new RankInterval(2, 2, 2)], Of(new(900, 1000), new(double.NaN, 1000), new(300, 1000)));

    [Fact]
    public void Place_ByTheFigures_LiesInItsInterval() => Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(0, 400)).ToArbitrary(), static list =>
    {
        var counts = list.Select(events => new EventCount(events, 1000)).ToArray();
        var places = Of(counts);
        return counts.Length == 1 ? places[0] is null : counts.Index().All(area =>
        {
            var higher = counts.Count(other => other.Events > area.Item.Events);
            return places[area.Index] is { } place && place.Best <= higher + 1 && higher + 1 <= place.Worst && place.Of == counts.Length;
        });
    }).Check(Config.QuickThrowOnFailure);
}
