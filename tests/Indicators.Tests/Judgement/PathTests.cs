using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

public class PathTests
{
    private static IndicatorCase Planting => CaseBuilder.A(TargetKind.AbsoluteChange, Direction.HigherIsBetter)
        .From("2018", 0).To("2022", 6000).Via("2019", 1000).Via("2020", 2000).Via("2021", 4500).Via("2022", 6000);

    private static decimal? Required(IndicatorCase indicator, string period) => indicator.Measured(period, -1).Judged().Required;

    [Theory]
    [InlineData("2019", 1000)]
    [InlineData("2020", 2000)]
    [InlineData("2021", 4500)]
    [InlineData("2022", 6000)]
    [InlineData("2024", 6000)]
    public void Required_WhenPathIsStated_IsThePathAndThenTheTarget(string period, double required) => Assert.Equal((decimal)required, Required(Planting, period));

    [Fact]
    public void Required_InAGapYear_LiesBetweenTheNeighbours() =>
        Assert.Equal(16m, Required(CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2017", 2).To("2023", 30).Via("2019", 12).Via("2021", 20), "2020"));

    [Fact]
    public void Required_BeforeTheFirstPoint_StartsAtTheBaseline() =>
        Assert.Equal(7m, Required(CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2017", 2).To("2023", 30).Via("2019", 12), "2018"));

    [Fact]
    public void Required_AfterTheLastPoint_GoesToTheTarget() =>
        Assert.Equal(21m, Required(CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2017", 2).To("2023", 30).Via("2019", 12), "2021"));

    [Fact]
    public void Required_WhenThePathContradictsTheTargetAtItsPeriod_GoesToTheTarget()
    {
        var indicator = CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 0).To("2022", 10).Via("2022", 8);

        Assert.Equal((7.5m, 10m), (Required(indicator, "2021"), Required(indicator, "2022")));
    }

    [Fact]
    public void Required_WhenTheBaselineIsLaterThanThePath_StartsAtTheBaseline()
    {
        var judgement = CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 10).To("2022", 20).Via("2016", 4).Measured("2020", 1).Judged();

        Assert.Equal((15m, RequiredBasis.Line), (judgement.Required, judgement.RequiredBasis));
    }

    [Fact]
    public void Required_InAQuarter_IsCountedInDays()
    {
        var required = Required(CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2019", 0).To("2020", 366), "2020-Q1");

        Assert.Equal(91m, required);
    }

    [Fact]
    public void Required_WithoutAPath_IsTheLineOfTheScreen() =>
        Assert.Equal(31.9m, Math.Round(Required(CaseBuilder.A(TargetKind.AtMost, Direction.LowerIsBetter).From("2021", 33.8m).To("2027", 31.0m).Measured("2025", 99), "2025")!.Value, 1));

    [Theory]
    [InlineData(QuantityState.ToBeDetermined, ReasonCode.PathToBeDetermined)]
    [InlineData(QuantityState.ProMemorie, ReasonCode.PathProMemorie)]
    [InlineData(QuantityState.Unknown, ReasonCode.PathUnknown)]
    [InlineData(QuantityState.NotQuantifiable, ReasonCode.PathNotQuantifiable)]
    [InlineData(QuantityState.Ambiguous, ReasonCode.PathAmbiguous)]
    public void Judgement_WhenThePathSaysUnknownForThePeriod_SaysSo(QuantityState state, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 0).To("2022", 10).Via("2020", Quantity.In(state)).Measured("2020", 1).Gives(Outcome.NotAssessable, reason);

    [Theory]
    [InlineData(QuantityState.Blank)]
    [InlineData(QuantityState.NotApplicable)]
    public void Judgement_WhenThePathIsBlankForThePeriod_UsesTheLine(QuantityState state) =>
        Assert.Equal(5m, CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 0).To("2022", 10).Via("2020", Quantity.In(state)).Measured("2020", 1).Judged().Required);

    [Fact]
    public void Judgement_WhenOnlyThePathIsKnown_IsOnThePathButNeverAchieved()
    {
        var open = CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2017", 2).ToState("2022", QuantityState.ToBeDetermined).Via("2019", 5).Via("2020", 9);

        open.Measured("2020", 100).Gives(Outcome.OnCourse, ReasonCode.AsRequired);
        open.Measured("2020", 8.5m).Gives(Outcome.AtRisk, ReasonCode.BehindWithinTolerance);
        open.Measured("2020", 3).Gives(Outcome.OffCourse, ReasonCode.BehindBeyondTolerance);
        open.Measured("2021", 3).Gives(Outcome.NotAssessable, ReasonCode.TargetToBeDetermined);
    }

    [Fact]
    public void Target_WhenAlreadyPassedAtTheBaseline_IsWhatIsRequired()
    {
        var judgement = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 30).To("2022", 20).Measured("2020", 19.5m).Judged();

        Assert.Equal((Outcome.AtRisk, 20m, null), (judgement.Outcome, judgement.Required, judgement.Progress));
    }

    [Fact]
    public void Target_WhenEqualToTheBaseline_HasNoProgress()
    {
        var judgement = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 20).To("2022", 20).Measured("2020", 10).Judged();

        Assert.Equal((Outcome.OffCourse, 20m, null), (judgement.Outcome, judgement.Required, judgement.Progress));
    }

    [Theory]
    [InlineData(-10, 10, 0, 0.5)]
    [InlineData(0, 10, -5, -0.5)]
    [InlineData(10, -10, -30, 2)]
    [InlineData(100, 0, 25, 0.75)]
    public void Progress_WhateverTheSigns_IsThePartOfTheWay(double baseline, double target, double measured, double progress)
    {
        var kind = target > baseline ? TargetKind.AtLeast : TargetKind.AtMost;

        Assert.Equal((decimal)progress, CaseBuilder.A(kind, Direction.None).From("2018", (decimal)baseline).To("2022", (decimal)target).Measured("2020", (decimal)measured).Judged().Progress);
    }
}
