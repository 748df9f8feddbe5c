using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Tests.Signals;

public sealed class ForecastTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20201231UL, 5UL);

    private static readonly Arbitrary<IndicatorCase> Levels = (
        from count in Gen.Choose(3, 9)
        from values in Gen.Choose(-500, 500).ArrayOf(count)
        from target in Gen.Choose(-600, 600)
        from kind in Gen.Elements(TargetKind.AtLeast, TargetKind.AtMost)
        select Cases.Of(kind, target / 10m, 2024, [.. values.Select((value, index) => (2020 - index, value / 10m))])).ToArbitrary();

    [Fact]
    public void Forecast_OfThreeFiguresOnALine_ComesOutOnTheLine()
    {
        var forecast = Forecast.Of(Cases.Of(TargetKind.AtLeast, 50, 2024, (2018, 10), (2019, 20), (2020, 30)));

        Assert.Null(forecast.Missing);
        Assert.Equal(70, forecast.Prediction!.Value.Value, 9);
        Assert.Equal(10, forecast.Line!.PerYear, 9);
        Assert.Equal(ForecastPosition.Meets, forecast.Position);
        Assert.True(forecast.FarAhead);
    }

    [Theory]
    [InlineData(2, "TooFewFigures")]
    [InlineData(1, "TooFewFigures")]
    [InlineData(0, "TooFewFigures")]
    public void Forecast_OfFewerThanThreeFigures_IsNotGiven(int count, string reason) =>
        Assert.Equal(reason, Forecast.Of(Cases.Of(TargetKind.AtLeast, 50, 2024, [.. Enumerable.Range(0, count).Select(index => (2020 - index, 5m + index))])).Missing.ToString());

    [Fact]
    public void Forecast_WhenTheMethodChanged_LooksAtThisSideOnly() => Check.One(Many, Prop.ForAll(Levels, Gen.Choose(-9000, 9000).ToArbitrary(), (indicator, other) =>
    {
        var figures = indicator.Measurements.ToArray().BreakBefore(2018);
        var changed = figures.Select(figure => figure.Period.EndYear < 2018 ? figure with { Value = Quantity.Of(other) } : figure).ToArray();
        var (one, two) = (Forecast.Of(indicator with { Measurements = figures }), Forecast.Of(indicator with { Measurements = changed }));
        return one.Prediction is not null && one.Prediction == two.Prediction && one.Figures == 3;
    }));

    [Fact]
    public void Forecast_WithTwoFiguresSinceTheMethodChanged_SaysSo()
    {
        var figures = Cases.Figures((2016, 10), (2017, 12), (2018, 14), (2019, 20), (2020, 21)).BreakBefore(2019);

        Assert.Equal(NoForecast.TooFewSinceMethodBreak, Forecast.Of(Cases.Of(TargetKind.AtLeast, 50, 2024) with { Measurements = figures }).Missing);
    }

    [Fact]
    public void Forecast_WhenMirrored_LiesMirroredAndStandsTheSameAgainstTheTarget() => Check.One(Many, Prop.ForAll(Levels, indicator =>
    {
        var mirrored = indicator with
        {
            TargetKind = indicator.TargetKind == TargetKind.AtLeast ? TargetKind.AtMost : TargetKind.AtLeast,
            Direction = indicator.Direction == Direction.HigherIsBetter ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Target = Quantity.Of(-indicator.Target.Value!.Value),
            Measurements = indicator.Measurements.ToArray().Select(figure => figure with { Value = Quantity.Of(-figure.Value.Value!.Value) }).ToArray(),
        };
        var (one, other) = (Forecast.Of(indicator), Forecast.Of(mirrored));
        return one.Position == other.Position && Math.Abs(one.Prediction!.Value.High + other.Prediction!.Value.Low) < 1e-6;
    }));

    [Fact]
    public void Forecast_OfTheFuture_DoesNotChangeTheJudgement() => Check.One(Many, Prop.ForAll(Levels, indicator =>
    {
        var before = IndicatorJudge.Judge(indicator);
        _ = Forecast.Of(indicator);
        return before == IndicatorJudge.Judge(indicator);
    }));

    [Fact]
    public void Forecast_AfterTheReferenceDate_IsNotKnownYet()
    {
        var indicator = Cases.Of(TargetKind.AtLeast, 50, 2024, (2017, 1), (2018, 2), (2019, 3), (2020, 40)) with { AsOf = new DateOnly(2020, 6, 1) };

        Assert.Equal(8, Forecast.Of(indicator).Prediction!.Value.Value, 9);
    }

    [Fact]
    public void Forecast_OfAShare_StaysBetweenNothingAndAll()
    {
        var forecast = Forecast.Of(Cases.Of(TargetKind.AtLeast, 95, 2030, (2018, 70), (2019, 82), (2020, 90)) with { Reading = Reading.Share });

        Assert.True(forecast.CutOff);
        Assert.Equal(100, forecast.Prediction!.Value.High);
    }

    [Fact]
    public void Forecast_OfAmountsOverPeriodsOfAnotherLength_LeavesThoseOut()
    {
        MeasuredFigure[] figures = [.. Cases.Figures((2016, 400), (2017, 410)), new(Period.Quarter(2020, 1), Quantity.Of(100)), new(Period.Quarter(2020, 2), Quantity.Of(101)), new(Period.Quarter(2020, 3), Quantity.Of(102))];
        var forecast = Forecast.Of(Cases.Of(TargetKind.AtLeast, 500, 2024) with { Measurements = figures, Reading = Reading.Flow });

        Assert.Equal(3, forecast.Figures);
        Assert.InRange(forecast.Line!.PerYear, 3.9, 4.1);
    }

    [Theory]
    [InlineData(TargetKind.Ordinal)]
    [InlineData(TargetKind.RankAtMost)]
    [InlineData(TargetKind.Deliverable)]
    public void Forecast_OfSteps_IsNotGiven(TargetKind kind) =>
        Assert.Equal(NoForecast.NotOnALine, Forecast.Of(Cases.Of(kind, 3, 2024, (2018, 1), (2019, 2), (2020, 3))).Missing);

    [Fact]
    public void Forecast_WithoutATargetToHoldItAgainst_IsNotGiven()
    {
        var indicator = Cases.Of(TargetKind.AtLeast, 50, 2024, (2018, 1), (2019, 2), (2020, 3));

        Assert.Equal(NoForecast.NoTargetPeriod, Forecast.Of(indicator with { TargetPeriod = null }).Missing);
        Assert.Equal(NoForecast.TargetPeriodOver, Forecast.Of(indicator with { TargetPeriod = Period.Year(2020) }).Missing);
        Assert.Equal(NoForecast.NoTarget, Forecast.Of(indicator with { Target = Quantity.In(QuantityState.Ambiguous) }).Missing);
    }
}
