using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

public sealed class PaceTests
{
    [Fact]
    public void Pace_OfAFigureOnItsWay_IsTheChangeAYearThatIsNeededBesideTheOneSoFar()
    {
        var pace = Of(Case(TargetKind.AtLeast, 5000, 2022, 0, 2018, (2020, 1400)));

        Assert.Equal((PaceState.ToGo, 2m, 1800m, 700m), (pace.State, pace.Years, pace.PerYear!.Value, pace.PerYearSoFar!.Value));
    }

    [Fact]
    public void Pace_WhenLowerIsBetter_IsNegative() =>
        Assert.Equal(-0.1m, Of(Case(TargetKind.AtMost, 31, 2027, 33.8m, 2021, (2025, 31.2m)) with { Direction = Direction.LowerIsBetter }).PerYear);

    [Theory]
    [InlineData(5000, "Reached")]
    [InlineData(4999, "ToGo")]
    public void Pace_AtTheTargetExactly_IsReached(int measured, string expected) =>
        Assert.Equal(expected, Of(Case(TargetKind.Level, 5000, 2022, 0, 2018, (2020, measured))).State.ToString());

    [Fact]
    public void Pace_WhenTheTargetYearIsMeasuredAndMissed_HasNoTimeLeft()
    {
        var pace = Of(Case(TargetKind.Level, 5000, 2022, 0, 2018, (2022, 4000)) with { AsOf = new DateOnly(2023, 1, 1) });

        Assert.Equal((PaceState.TooLate, null, 1000m), (pace.State, pace.PerYear, pace.Change));
    }

    [Fact]
    public void Pace_OfHalfAYear_CountsWholeLengthsAlsoInALeapYear()
    {
        var half = Case(TargetKind.Level, 100, 2020, 0, 2018) with { Measurements = new[] { new MeasuredFigure(Period.Day(new DateOnly(2020, 7, 1)), Quantity.Of(50)) } };

        Assert.Equal(0.5m, Of(half).Years);
    }

    [Theory]
    [InlineData(Reading.Ordinal)]
    [InlineData(Reading.Rank)]
    [InlineData(Reading.YesNo)]
    public void Pace_OfSteps_IsNotSaid(Reading reading) =>
        Assert.Null(Maybe(Case(TargetKind.Level, 3, 2022, 1, 2018, (2020, 2)) with { Reading = reading }));

    [Fact]
    public void Pace_WithoutAFigureOrATargetYear_IsNotSaid()
    {
        Assert.Null(Maybe(Case(TargetKind.Level, 3, 2022, 1, 2018)));
        Assert.Null(Maybe(Case(TargetKind.Level, 3, 2022, 1, 2018, (2020, 2)) with { TargetPeriod = null }));
    }

    [Fact]
    public void Pace_WithoutABaseline_CountsFromTheFirstFigure()
    {
        var pace = Of(Case(TargetKind.AtLeast, 5000, 2022, 0, 2018, (2017, 500), (2020, 1400)) with { Baseline = Quantity.Blank, BaselinePeriod = null });

        Assert.Equal((1800m, 300m, Period.Year(2017)), (pace.PerYear!.Value, pace.PerYearSoFar!.Value, pace.Since!.Value));
    }

    [Fact]
    public void Pace_SoFar_LooksAtThisSideOfAMethodBreakOnly()
    {
        var broken = Case(TargetKind.AtLeast, 5000, 2022, 0, 2018) with
        {
            Baseline = Quantity.Blank,
            Measurements = new[] { new MeasuredFigure(Period.Year(2016), Quantity.Of(9000)), new(Period.Year(2019), Quantity.Of(1000)) { MethodBreakBefore = true }, new(Period.Year(2020), Quantity.Of(1400)) },
        };

        Assert.Equal((400m, Period.Year(2019)), (Of(broken).PerYearSoFar!.Value, Of(broken).Since!.Value));
    }

    [Fact]
    public void Pace_ToATargetThatWasSetOnTheOldMethod_IsNotSaid()
    {
        var broken = Case(TargetKind.AtLeast, 5000, 2022, 0, 2018) with { Measurements = new[] { new MeasuredFigure(Period.Year(2020), Quantity.Of(1400)) { MethodBreakBefore = true } } };

        Assert.Null(Maybe(broken));
    }

    private static IndicatorCase Case(TargetKind kind, decimal target, int by, decimal baseline, int from, params (int Year, decimal Value)[] figures) => new()
    {
        Direction = Direction.HigherIsBetter,
        TargetKind = kind,
        Target = Quantity.Of(target),
        TargetPeriod = Period.Year(by),
        Baseline = Quantity.Of(baseline),
        BaselinePeriod = Period.Year(from),
        Measurements = figures.Select(figure => new MeasuredFigure(Period.Year(figure.Year), Quantity.Of(figure.Value))).ToArray(),
        AsOf = new DateOnly(2026, 6, 1),
    };

    private static Pace Of(IndicatorCase indicator) => Maybe(indicator)!.Value;

    private static Pace? Maybe(IndicatorCase indicator) => Pace.Of(indicator, IndicatorJudge.Judge(indicator));
}
