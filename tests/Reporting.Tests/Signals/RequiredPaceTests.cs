using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Tests.Signals;

public sealed class RequiredPaceTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20201231UL, 3UL);

    [Fact]
    public void Pace_OfALevel_IsWhatIsNeededAYearBesideWhatItWas()
    {
        var pace = Of(Cases.Of(TargetKind.AtLeast, 16, 2025, (2015, 8), (2020, 10)));

        Assert.Equal((PaceKind.PerYear, 1.2m, 0.4m), (pace.Kind, pace.Pace!.Value.PerYear, pace.Pace.Value.PerYearSoFar));
    }

    [Fact]
    public void Pace_FromHere_EndsExactlyAtTheTarget() => Check.One(Many, Prop.ForAll(Gen.Choose(-400, 400).ToArbitrary(), Gen.Choose(-400, 400).ToArbitrary(), Gen.Choose(2021, 2040).ToArbitrary(), (target, measured, by) =>
    {
        var pace = Of(Cases.Of(TargetKind.AtLeast, target, by, (2020, measured)));
        return measured >= target ? pace.Kind == PaceKind.Reached : pace.Pace is { } known && Math.Abs(measured + (known.PerYear!.Value * known.Years) - target) < 0.0000001m;
    }));

    [Fact]
    public void Pace_SoFar_IsNotCountedOverAMethodBreak()
    {
        var figures = Cases.Figures((2016, 90), (2018, 10), (2020, 12)).BreakBefore(2018);

        var pace = Of(Cases.Of(TargetKind.AtLeast, 16, 2024) with { Measurements = figures }).Pace!.Value;

        Assert.Equal((1m, Period.Year(2018)), (pace.PerYearSoFar!.Value, pace.Since!.Value));
    }

    [Fact]
    public void Pace_ToABandFromAbove_GoesToItsUpperEnd()
    {
        var band = Cases.Of(TargetKind.Between, null, 2024, (2020, 12)) with { Direction = Direction.InBand, TargetLow = Quantity.Of(4), TargetHigh = Quantity.Of(8) };

        Assert.Equal((PaceKind.PerYear, -4m, -1m), (Of(band).Kind, Of(band).Gap, Of(band).Pace!.Value.PerYear));
    }

    [Theory]
    [InlineData(TargetKind.AbsoluteChange, 20, 110, 2.5)]
    [InlineData(TargetKind.RelativeChange, 20, 110, 2.5)]
    [InlineData(TargetKind.PercentagePoints, -20, 90, -2.5)]
    public void Pace_ToAChange_CountsFromTheBaseline(TargetKind kind, int change, int measured, double perYear)
    {
        var indicator = Cases.Of(kind, change, 2024, (2020, measured)) with { Baseline = Quantity.Of(100), BaselinePeriod = Period.Year(2018), Direction = change > 0 ? Direction.HigherIsBetter : Direction.LowerIsBetter };

        Assert.Equal((decimal)perYear, Of(indicator).Pace!.Value.PerYear);
    }

    [Fact]
    public void Pace_OnAScale_IsANumberOfSteps()
    {
        var pace = Of(Cases.Of(TargetKind.Ordinal, 4, 2024, (2020, 1)) with { Reading = Reading.Ordinal });

        Assert.Equal((PaceKind.Steps, 3m, 1401), (pace.Kind, pace.Gap, pace.DaysLeft));
    }

    [Fact]
    public void Pace_InARanking_IsANumberOfPlacesUp() =>
        Assert.Equal((PaceKind.Steps, -7m), (Of(Cases.Of(TargetKind.RankAtMost, 3, 2024, (2020, 10)) with { Reading = Reading.Rank }).Kind, Of(Cases.Of(TargetKind.RankAtMost, 3, 2024, (2020, 10)) with { Reading = Reading.Rank }).Gap));

    [Theory]
    [InlineData(2021, null, "Deliver")]
    [InlineData(2020, null, "TooLate")]
    [InlineData(2021, 0, "Deliver")]
    [InlineData(2020, 1, "Reached")]
    public void Pace_OfADeliverable_IsTheTimeThatIsLeft(int by, int? delivered, string expected)
    {
        var indicator = Cases.Of(TargetKind.Deliverable, null, by) with { Reading = Reading.YesNo, Measurements = delivered is { } value ? Cases.Figures((2020, value)) : default };

        Assert.Equal(expected, Of(indicator).Kind.ToString());
    }

    [Theory]
    [InlineData(9, "Norm")]
    [InlineData(8, "Reached")]
    public void Pace_OfANorm_HoldsForEveryPeriod(int weeks, string expected)
    {
        var norm = Cases.Of(TargetKind.ServiceNorm, 8, 2024, (2020, weeks)) with { Direction = Direction.LowerIsBetter, TargetPeriod = null };

        Assert.Equal(expected, Of(norm).Kind.ToString());
    }

    [Theory]
    [InlineData(99, "AnyImprovement")]
    [InlineData(100, "AnyImprovement")]
    [InlineData(101, "Reached")]
    public void Pace_WhenOnlyTheDirectionWasAgreed_IsAnyImprovement(int measured, string expected)
    {
        var rise = Cases.Of(TargetKind.DirectionOnly, null, 2024, (2020, measured)) with { Baseline = Quantity.Of(100), BaselinePeriod = Period.Year(2018) };

        Assert.Equal(expected, Of(rise).Kind.ToString());
    }

    [Fact]
    public void Pace_WhenTheTargetYearIsOver_IsNoPaceAnyMore()
    {
        Assert.Equal(PaceKind.TooLate, Of(Cases.Of(TargetKind.AtLeast, 16, 2020, (2020, 10))).Kind);
        Assert.Equal(PaceKind.Awaited, Of(Cases.Of(TargetKind.AtLeast, 16, 2020, (2019, 10))).Kind);
    }

    [Fact]
    public void Pace_WhenSomethingIsMissing_SaysWhat()
    {
        Assert.Equal(ReasonCode.NoMeasurement, Of(Cases.Of(TargetKind.AtLeast, 16, 2024)).Why);
        Assert.Equal(ReasonCode.TargetAmbiguous, Of(Cases.Of(TargetKind.AtLeast, 16, 2024, (2020, 10)) with { Target = Quantity.In(QuantityState.Ambiguous) }).Why);
        Assert.Equal(ReasonCode.NoTargetPeriod, Of(Cases.Of(TargetKind.AtLeast, 16, 2024, (2020, 10)) with { TargetPeriod = null }).Why);
        Assert.Equal(ReasonCode.NoBaseline, Of(Cases.Of(TargetKind.AbsoluteChange, 16, 2024, (2020, 10))).Why);
    }

    [Fact]
    public void Pace_WhenTheTargetWasSetOnTheOldMethod_IsNotGiven()
    {
        var indicator = Cases.Of(TargetKind.AtLeast, 16, 2024) with { Baseline = Quantity.Of(8), BaselinePeriod = Period.Year(2016), Measurements = Cases.Figures((2018, 9), (2020, 12)).BreakBefore(2020) };

        Assert.Equal((PaceKind.Undefined, ReasonCode.MethodBreak), (Of(indicator).Kind, Of(indicator).Why));
    }

    private static RequiredPace Of(IndicatorCase indicator) => RequiredPace.Of(indicator, IndicatorJudge.Judge(indicator));
}
