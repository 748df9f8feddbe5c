using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

public sealed class ComparableSeriesTests
{
    [Fact]
    public void Series_OfAPeriodWithTwoFigures_HasTheOneThatCounts()
    {
        var series = Of(Reading.Level, Figure("2019", 10), Figure("2019", 12) with { Status = MeasurementStatus.Revised }, Figure("2020", 13) with { Status = MeasurementStatus.Provisional });

        Assert.Equal([12m, 13m], series.Select(figure => figure.Value));
        Assert.True(series[^1].Provisional);
    }

    [Fact]
    public void Series_AfterAMethodBreak_HasNothingOfBefore() =>
        Assert.Equal([13m, 14m], Of(Reading.Level, Figure("2018", 10), Figure("2019", 13) with { MethodBreakBefore = true }, Figure("2020", 14)).Select(figure => figure.Value));

    [Fact]
    public void Series_WhenTheMethodChangedAtAFigureThatIsWithheld_StartsAfterIt() =>
        Assert.Equal([14m], Of(Reading.Level, Figure("2018", 10), new MeasuredFigure(Period.Year(2019), Quantity.Blank) { MethodBreakBefore = true }, Figure("2020", 14)).Select(figure => figure.Value));

    [Fact]
    public void Series_AfterTheReferenceDate_IsNotThereYet() =>
        Assert.Equal([10m], Of(Reading.Level, Figure("2020", 10), Figure("2021", 90), Figure("2021-Q1", 50)).Select(figure => figure.Value));

    [Fact]
    public void Series_OfAmounts_HasPeriodsOfOneLength()
    {
        Assert.Equal([30m, 31m], Of(Reading.Flow, Figure("2019", 120), Figure("2020-01", 30), Figure("2020-02", 31)).Select(figure => figure.Value));
        Assert.Equal([120m, 30m, 31m], Of(Reading.Level, Figure("2019", 120), Figure("2020-01", 30), Figure("2020-02", 31)).Select(figure => figure.Value));
    }

    [Fact]
    public void Series_WithABaselineOfAnotherPeriod_BeginsThere()
    {
        var indicator = Case(Reading.Level, Figure("2020", 13)) with { Baseline = Quantity.Of(9), BaselinePeriod = Period.Year(2018) };

        Assert.Equal([9m, 13m], ComparableSeries.Of(indicator).Select(figure => figure.Value));
        Assert.Equal([11m, 13m], ComparableSeries.Of(indicator with { Measurements = new[] { Figure("2018", 11), Figure("2020", 13) } }).Select(figure => figure.Value));
    }

    [Fact]
    public void Series_OfShares_IsMadeOfNumeratorAndDenominator() =>
        Assert.Equal([25m], Of(Reading.Share, Figure("2020", 90) with { Numerator = 1, Denominator = 4 }).Select(figure => figure.Value));

    [Fact]
    public void Bounds_OfAChange_LieWhereTheBaselinePutsThem()
    {
        var change = Case(Reading.Level, Figure("2020", 90)) with { TargetKind = TargetKind.RelativeChange, Direction = Direction.LowerIsBetter, Target = Quantity.Of(-10), Baseline = Quantity.Of(200), BaselinePeriod = Period.Year(2018) };

        Assert.Equal((null, 180m, null), (TargetBounds.Of(change).Low, TargetBounds.Of(change).High, TargetBounds.Of(change).Problem));
        Assert.Equal(ReasonCode.NoBaseline, TargetBounds.Of(change with { Baseline = Quantity.Blank }).Problem);
    }

    [Theory]
    [InlineData(3, 4, false)]
    [InlineData(5, 4, true)]
    [InlineData(7, 8, true)]
    [InlineData(9, 8, false)]
    public void Bounds_OfABand_HaveANearestEnd(int value, int end, bool inside)
    {
        var bounds = TargetBounds.Of(Case(Reading.Level) with { TargetKind = TargetKind.Between, TargetLow = Quantity.Of(4), TargetHigh = Quantity.Of(8) });

        Assert.Equal((end, inside), (bounds.EndFor(value), bounds.Contains(value)));
    }

    private static IReadOnlyList<ComparableFigure> Of(Reading reading, params MeasuredFigure[] figures) => ComparableSeries.Of(Case(reading, figures));

    private static IndicatorCase Case(Reading reading, params MeasuredFigure[] figures) => new()
    {
        Direction = Direction.HigherIsBetter,
        TargetKind = TargetKind.AtLeast,
        Target = Quantity.Of(100),
        Reading = reading,
        Measurements = figures,
        AsOf = new DateOnly(2020, 12, 31),
    };

    private static MeasuredFigure Figure(string period, decimal value) => new(Period.Parse(period), Quantity.Of(value));
}
