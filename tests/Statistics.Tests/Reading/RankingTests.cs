using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Reading;

namespace OpKoers.Statistics.Tests.Reading;

public sealed class RankingTests
{
    private static readonly Gen<double> AnyValue = Gen.OneOf(Gen.Choose(-3, 5).Select(value => (double)value), Gen.Choose(-9000, 9000).Select(value => value / 7d), Gen.Constant(double.NaN), Gen.Constant(0d), Gen.Constant(-0d));

    [Fact]
    public void Ranking_OfAnyValues_IsHighestFirstWithTiesByPlaceAndNobodyWithoutAValue() => Prop.ForAll(Gen.ListOf(AnyValue).ToArbitrary(), static list =>
    {
        var values = list.ToArray();
        var expected = Enumerable.Range(0, values.Length).Where(area => !double.IsNaN(values[area])).OrderByDescending(area => values[area]).ThenBy(area => area).ToList();
        var ranked = Ranking.Of(values);
        return ranked.Select(rank => rank.Area).SequenceEqual(expected) && ranked.All(rank => rank.Value == values[rank.Area]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
