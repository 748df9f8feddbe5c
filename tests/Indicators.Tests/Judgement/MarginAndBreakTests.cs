using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

public class MarginAndBreakTests
{
    private static IndicatorCase Rise => CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 20).To("2022", 22);

    [Theory]
    [InlineData("2020", 21)]
    [InlineData("2022", 22)]
    [InlineData("2022", 19)]
    public void Margin_WhenLargerThanTheChange_DecidesWhateverTheProgress(string period, double measured) =>
        Rise.Measured(period, (decimal)measured, margin: 3).Gives(Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin);

    [Fact]
    public void Margin_WhenAsLargeAsTheChange_DoesNotHideIt() => Rise.Measured("2022", 23, margin: 3).Gives(Outcome.Achieved, ReasonCode.TargetMet);

    [Fact]
    public void Margin_OfZero_IsExact() => Rise.Measured("2022", 22, margin: 0).Gives(Outcome.Achieved, ReasonCode.TargetMet);

    [Fact]
    public void Margin_WhenTheBaselineMeetsTheTarget_DoesNotCount() =>
        CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 23).To("2022", 22).Measured("2022", 22.5m, margin: 3).Gives(Outcome.Achieved, ReasonCode.TargetMet);

    [Fact]
    public void Margin_OfNotWorse_AlwaysCounts() =>
        CaseBuilder.A(TargetKind.NotWorse, Direction.HigherIsBetter).From("2018", 23).By("2022").Measured("2022", 24, margin: 3).Gives(Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin);

    [Fact]
    public void Margin_WithoutABaseline_DoesNotCount() =>
        CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).To("2022", 22).Measured("2022", 22, margin: 3).Gives(Outcome.Achieved, ReasonCode.TargetMet);

    [Fact]
    public void Margin_OfTheBaseline_IsTheStatedOneOrThatOfTheSeries()
    {
        var series = Rise.Measured("2018", 20, margin: 3).Measured("2020", 21, margin: 4);

        Assert.Equal((5m, 3m), (series.Judged().ChangeMargin, series.Judged().BaselineMargin));
        Assert.Equal((4m, 0m), ((series with { BaselineMargin = 0 }).Judged().ChangeMargin, (series with { BaselineMargin = 0 }).Judged().BaselineMargin));
    }

    [Fact]
    public void Margin_WhenValuesAreVeryLargeOrSmall_IsStillCompared()
    {
        foreach (var unit in new[] { 1e14m, 1e-20m })
        {
            var way = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 0, 3 * unit).To("2022", 9 * unit);

            way.Measured("2020", 4.9m * unit, 4 * unit).Gives(Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin);
            way.Measured("2020", 5 * unit, 4 * unit).Gives(Outcome.OnCourse, ReasonCode.AsRequired);
        }
    }

    [Theory]
    [InlineData(TargetKind.Level)]
    [InlineData(TargetKind.AtLeast)]
    [InlineData(TargetKind.AbsoluteChange)]
    [InlineData(TargetKind.RelativeChange)]
    [InlineData(TargetKind.DirectionOnly)]
    [InlineData(TargetKind.NotWorse)]
    public void MethodBreak_AfterTheBaseline_ForbidsTheComparison(TargetKind kind)
    {
        var indicator = CaseBuilder.A(kind, Direction.HigherIsBetter).From("2018", 20).By("2022");
        indicator = kind is TargetKind.DirectionOnly or TargetKind.NotWorse ? indicator : indicator.To("2022", 5);

        indicator.Measured("2019", 21, methodBreak: true).Measured("2022", 99).Gives(Outcome.NotAssessable, ReasonCode.MethodBreak);
        indicator.MeasuredState("2019", QuantityState.Blank, methodBreak: true).Measured("2022", 99).Gives(Outcome.NotAssessable, ReasonCode.MethodBreak);
        Assert.NotEqual(ReasonCode.MethodBreak, indicator.Measured("2018", 20, methodBreak: true).Measured("2022", 99).Judged().Reason);
        Assert.NotEqual(ReasonCode.MethodBreak, indicator.Measured("2022", 99).Measured("2023", 1, status: MeasurementStatus.Suppressed, methodBreak: true).Judged().Reason);
    }

    [Fact]
    public void MethodBreak_WithoutABaseline_LeavesTheDirectComparison()
    {
        var without = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).To("2022", 20).Via("2019", 10).Via("2021", 15);

        without.Measured("2020", 14, methodBreak: true).Gives(Outcome.NotAssessable, ReasonCode.MethodBreak);
        without.Measured("2020", 11, methodBreak: true).Measured("2022", 20).Gives(Outcome.Achieved, ReasonCode.TargetMet);
    }

    [Theory]
    [InlineData(TargetKind.ServiceNorm)]
    [InlineData(TargetKind.BetterThanGroup)]
    public void MethodBreak_WhenNothingIsComparedWithEarlier_DoesNotCount(TargetKind kind)
    {
        var judgement = CaseBuilder.A(kind, Direction.HigherIsBetter).From("2018", 20).By("2022").Group("2020", 5);
        judgement = kind == TargetKind.ServiceNorm ? judgement.To("2022", 5) : judgement;

        judgement.Measured("2020", 6, methodBreak: true).Gives(Outcome.OnCourse, ReasonCode.HoldsSoFar);
    }
}
