using FsCheck;
using FsCheck.Fluent;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class NoTrendAcrossABreakTests
{
    private static readonly Gen<double[]> AnySeries = Gen.ArrayOf(Gen.Choose(0, 40).Select(value => (double)value)).Where(values => values.Length is >= 2 and <= 25);

    private static TrendPoint[] Years(params double[] values) => [.. values.Select((value, place) => new TrendPoint(Period.Year(2000 + place), value))];

    [Fact]
    public void Trend_AcrossABreak_IsNotThereHoweverClearItLooks()
    {
        var points = Years(1, 2, 3, 4, 5, 6, 7, 8);
        points[4] = points[4] with { BreakBefore = true };

        var stretches = TrendRule.Of(points).Value;

        Assert.Equal([(2000, 2003), (2004, 2007)], stretches.Select(stretch => (stretch.From.EndYear, stretch.To.EndYear)));
        Assert.All(stretches, stretch => Assert.Equal(TrendVerdict.TooFew, stretch.Verdict));
        Assert.Equal(TrendVerdict.Rising, Assert.Single(TrendRule.Of(Years(1, 2, 3, 4, 5, 6, 7, 8)).Value).Verdict);
    }

    [Fact]
    public void Trend_OfAStretch_IsThatOfTheStretchAlone() => Prop.ForAll(AnySeries.Two().ToArbitrary(), static pair =>
    {
        var (before, after) = pair.ToTuple();
        var points = Years([.. before, .. after]);
        points[before.Length] = points[before.Length] with { BreakBefore = true };
        var stretches = TrendRule.Of(points).Value;
        var alone = TrendRule.Of(points[before.Length..]).Value;
        return stretches.Count == 2 && stretches[1] == alone[0] && stretches[0] == TrendRule.Of(points[..before.Length]).Value[0];
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Break_BeforeAMissingFigure_HoldsForTheNext()
    {
        var points = Years(1, 2, 3, double.NaN, 4, 5, 6);
        points[3] = points[3] with { BreakBefore = true };

        Assert.Equal([3, 3], TrendRule.Of(points).Value.Select(stretch => stretch.Count));
    }

    // Of n figures in rising order the chance is 2/n!, exactly.
    [Theory]
    [InlineData(5, 2 / 120.0)]
    [InlineData(6, 2 / 720.0)]
    public void Trend_OfAnUnbrokenRise_HasTheExactChance(int count, double chance)
    {
        var stretch = Assert.Single(TrendRule.Of(Years([.. Enumerable.Range(0, count).Select(place => place * 3d)])).Value);

        Assert.Equal(chance, stretch.Chance, 12);
        Assert.InRange(stretch.PerYear, 2.99, 3.01);
    }

    [Fact]
    public void Trend_OfFourFigures_IsNeverShown() => Assert.Equal(TrendVerdict.TooFew, Assert.Single(TrendRule.Of(Years(1, 2, 3, 4)).Value).Verdict);

    [Fact]
    public void Trend_OfASeriesTurnedUpsideDown_IsTheOpposite() => Prop.ForAll(AnySeries.ToArbitrary(), static values =>
    {
        var (up, down) = (TrendRule.Of(Years(values)).Value[0], TrendRule.Of(Years([.. values.Select(value => -value)])).Value[0]);
        return (up.Chance == down.Chance || double.IsNaN(up.Chance)) && (up.Verdict, down.Verdict) is (TrendVerdict.Rising, TrendVerdict.Falling) or (TrendVerdict.Falling, TrendVerdict.Rising)
            or (TrendVerdict.NotShown, TrendVerdict.NotShown) or (TrendVerdict.TooFew, TrendVerdict.TooFew);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Trend_WhereTheLastMonthIsHalfOver_LeavesItOut()
    {
        var points = Years(5, 6, 7, 8, 9, 0);
        points[5] = points[5] with { State = StatisticsPeriodState.Incomplete };

        var stretch = Assert.Single(TrendRule.Of(points).Value);

        Assert.Equal((5, TrendVerdict.Rising), (stretch.Count, stretch.Verdict));
    }

    [Fact]
    public void Trend_OfMonths_ComparesTheSameMonthOnly()
    {
        // Every December is high and every year the same: by season there is nothing, at a stretch it would look like a rise within the year.
        var flat = Enumerable.Range(0, 36).Select(month => new TrendPoint(Period.Month(2020 + (month / 12), (month % 12) + 1), month % 12));
        var rising = Enumerable.Range(0, 36).Select(month => new TrendPoint(Period.Month(2020 + (month / 12), (month % 12) + 1), (month % 12 * 5) + (month / 12)));

        Assert.Equal(TrendVerdict.NotShown, Assert.Single(TrendRule.Of(flat).Value).Verdict);
        Assert.Equal(TrendVerdict.Rising, Assert.Single(TrendRule.Of(rising).Value).Verdict);
        Assert.InRange(Assert.Single(TrendRule.Of(rising).Value).PerYear, 0.99, 1.01);
    }

    [Fact]
    public void Series_WithYearsAmongMonths_IsRefused()
    {
        Assert.Equal("mixed-periods", TrendRule.Of([new TrendPoint(Period.Year(2020), 12), new TrendPoint(Period.Month(2021, 1), 1)]).Refusal!.Code);
        Assert.Equal("period-twice", TrendRule.Of([new TrendPoint(Period.Year(2020), 12), new TrendPoint(Period.Year(2020), 1)]).Refusal!.Code);
    }

    [Fact]
    public void Words_OfEveryVerdict_DifferPerLanguage() =>
        Assert.Equal(8, Enum.GetValues<TrendVerdict>().SelectMany(verdict => new[] { TrendWords.Dutch.Of(verdict), TrendWords.English.Of(verdict) }).Distinct().Count());
}
