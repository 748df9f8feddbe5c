using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>The worked example of the indicator screen: a survey with margins, a method break before the baseline, and a target five points lower.</summary>
public class ScreenCaseTests
{
    private static IndicatorCase Unsafety => CaseBuilder.A(TargetKind.AtMost, Direction.LowerIsBetter, "2026-06-01")
        .From("2021", 33.8m).To("2027", 31.0m)
        .Measured("2019", 31.0m)
        .Measured("2021", 33.8m, 2.7m, methodBreak: true)
        .Measured("2023", 32.4m, 2.6m).Measured("2023", 32.1m, 2.6m, MeasurementStatus.Revised)
        .Measured("2025", 31.2m, 2.6m, MeasurementStatus.Provisional);

    [Fact]
    public void Change_WhenSmallerThanItsMargin_IsNotDemonstrable()
    {
        var judgement = Unsafety.Judged();

        Assert.Equal((Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin), (judgement.Outcome, judgement.Reason));
        Assert.Equal(31.9m, Math.Round(judgement.Required!.Value, 1));
        Assert.Equal(31.2m, judgement.Measured);
        Assert.Equal(0.93m, Math.Round(judgement.Progress!.Value, 2));
        Assert.Equal(3.75m, Math.Round(judgement.ChangeMargin!.Value, 2));
        Assert.Equal(JudgementFlags.Provisional, judgement.Flags);
        Assert.Equal(4, judgement.MeasurementIndex);
    }

    [Fact]
    public void Measurement_WhenRevised_TakesThePlaceOfTheEarlierFigure()
    {
        var judgement = (Unsafety with { AsOf = new(2024, 12, 31) }).Judged();

        Assert.Equal((32.1m, 3, JudgementFlags.Revised), (judgement.Measured!.Value, judgement.MeasurementIndex, judgement.Flags));
    }

    [Fact]
    public void Change_WhenAsLargeAsItsMargin_IsDemonstrable()
    {
        var demonstrable = CaseBuilder.A(TargetKind.AtMost, Direction.LowerIsBetter).From("2021", 35, 3).To("2027", 25).Measured("2024", 30, 4);

        demonstrable.Gives(Outcome.OnCourse, ReasonCode.AsRequired);
        demonstrable.Measured("2025", 30.1m, 4).Gives(Outcome.NoDemonstrableChange, ReasonCode.ChangeWithinMargin);
    }
}
