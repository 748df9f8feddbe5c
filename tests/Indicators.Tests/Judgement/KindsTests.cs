using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>Every kind of target with every outcome that it can have.</summary>
public class KindsTests
{
    [Theory]
    [InlineData("2022", 20, Outcome.Achieved, ReasonCode.TargetMet)]
    [InlineData("2020", 21, Outcome.Achieved, ReasonCode.TargetMetEarly)]
    [InlineData("2020", 15, Outcome.OnCourse, ReasonCode.AsRequired)]
    [InlineData("2020", 14, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2020", 13.9, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    [InlineData("2022", 19, Outcome.AtRisk, ReasonCode.MissedWithinTolerance)]
    [InlineData("2023", 18.9, Outcome.OffCourse, ReasonCode.MissedBeyondTolerance)]
    [InlineData("2018", 10, Outcome.NotAssessable, ReasonCode.OneMeasurement)]
    public void Level_WhenHigherIsBetter_FollowsTheLine(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 10).To("2022", 20).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2022", 0, Outcome.Achieved, ReasonCode.TargetMet)]
    [InlineData("2020", 50, Outcome.OnCourse, ReasonCode.AsRequired)]
    [InlineData("2020", 60, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2020", 61, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    [InlineData("2020", 101, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    public void Level_WhenLowerIsBetterAndTargetIsZero_FollowsTheLine(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Level, Direction.LowerIsBetter).From("2018", 100).To("2022", 0).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData(TargetKind.AtLeast, Direction.LowerIsBetter)]
    [InlineData(TargetKind.AtMost, Direction.HigherIsBetter)]
    public void OneSided_WhenDirectionIsOpposite_ContradictsDirection(TargetKind kind, Direction direction) =>
        CaseBuilder.A(kind, direction).From("2018", 10).To("2022", 20).Measured("2020", 30).Gives(Outcome.NotAssessable, ReasonCode.TargetContradictsDirection);

    [Theory]
    [InlineData(TargetKind.AtLeast, 20, Outcome.Achieved)]
    [InlineData(TargetKind.AtLeast, 10, Outcome.OffCourse)]
    [InlineData(TargetKind.AtMost, 20, Outcome.Achieved)]
    [InlineData(TargetKind.AtMost, 30, Outcome.OffCourse)]
    public void OneSided_WithoutDirectionOrBaselineAtTheTarget_ComparesDirectly(TargetKind kind, double measured, Outcome outcome) =>
        Assert.Equal(outcome, CaseBuilder.A(kind, Direction.None).To("2022", 20).Measured("2022", (decimal)measured).Judged().Outcome);

    [Fact]
    public void Level_WithoutDirection_HasNoDirection() =>
        CaseBuilder.A(TargetKind.Level, Direction.None).From("2018", 10).To("2022", 20).Measured("2020", 15).Gives(Outcome.NotAssessable, ReasonCode.NoDirection);

    [Theory]
    [InlineData("2020", 10, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData("2022", 10, Outcome.Achieved, ReasonCode.Held)]
    [InlineData("2020", 10.5, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2020", 8, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    public void Level_WhenItMustStay_IsHeldFromBothSides(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Level, Direction.Stay).From("2018", 10).To("2022", 10).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData(TargetKind.AbsoluteChange, 7000, "2022", 100000, Outcome.Achieved)]
    [InlineData(TargetKind.AbsoluteChange, 7000, "2019", 96500, Outcome.OnCourse)]
    [InlineData(TargetKind.AbsoluteChange, 7000, "2019", 95900, Outcome.AtRisk)]
    [InlineData(TargetKind.AbsoluteChange, 7000, "2019", 93000, Outcome.OffCourse)]
    [InlineData(TargetKind.RelativeChange, 5, "2022", 97650, Outcome.Achieved)]
    [InlineData(TargetKind.RelativeChange, 5, "2022", 97649, Outcome.AtRisk)]
    [InlineData(TargetKind.PercentagePoints, 5, "2022", 93005, Outcome.Achieved)]
    [InlineData(TargetKind.PercentagePoints, 5, "2022", 93004, Outcome.OffCourse)]
    public void Change_WhenBaselineIsKnown_AddsToIt(TargetKind kind, double change, string period, double measured, Outcome outcome) =>
        Assert.Equal(outcome, CaseBuilder.A(kind, Direction.HigherIsBetter).From("2016", 93000).To("2022", (decimal)change).Measured(period, (decimal)measured).Judged().Outcome);

    [Theory]
    [InlineData(TargetKind.AbsoluteChange, Direction.LowerIsBetter, 5, 10, ReasonCode.TargetContradictsDirection)]
    [InlineData(TargetKind.RelativeChange, Direction.HigherIsBetter, -5, 10, ReasonCode.TargetContradictsDirection)]
    [InlineData(TargetKind.RelativeChange, Direction.HigherIsBetter, 5, 0, ReasonCode.BaselineZero)]
    [InlineData(TargetKind.AbsoluteChange, Direction.None, 5, 10, ReasonCode.NoDirection)]
    public void Change_WhenItCannotBeMeant_SaysWhy(TargetKind kind, Direction direction, double change, double baseline, ReasonCode reason) =>
        CaseBuilder.A(kind, direction).From("2018", (decimal)baseline).To("2022", (decimal)change).Measured("2020", 12).Gives(Outcome.NotAssessable, reason);

    [Theory]
    [InlineData("2020", 5, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData("2022", 4, Outcome.Achieved, ReasonCode.Held)]
    [InlineData("2020", 3.7, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2020", 9, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    public void Between_WhenBaselineIsInside_IsHeld(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Between, Direction.InBand).From("2018", 7).By("2022").Inside(4, 8).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData(2, Outcome.OnCourse, ReasonCode.AsRequired)]
    [InlineData(1.6, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData(1.5, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    [InlineData(4, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData(9, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    public void Between_WhenBaselineIsOutside_FollowsTheLineToTheNearestEnd(double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.Between, Direction.InBand).From("2018", 0).By("2022").Inside(4, 8).Measured("2020", (decimal)measured).Gives(outcome, reason);

    [Fact]
    public void Between_WhenPrintedAsARange_UsesItsEnds() =>
        (CaseBuilder.A(TargetKind.Between, Direction.InBand) with { Target = Quantity.Between(4, 8) }).From("2018", 7).By("2022").Measured("2022", 8).Gives(Outcome.Achieved, ReasonCode.Held);

    [Fact]
    public void Between_WhenEndsAreSwapped_SaysSo() =>
        CaseBuilder.A(TargetKind.Between, Direction.InBand).Inside(8, 4).Measured("2022", 5).Gives(Outcome.NotAssessable, ReasonCode.BandReversed);

    [Theory]
    [InlineData("2020", 11, Outcome.OnCourse, ReasonCode.MovedRightWay)]
    [InlineData("2022", 11, Outcome.Achieved, ReasonCode.MovedRightWay)]
    [InlineData("2020", 10, Outcome.NoDemonstrableChange, ReasonCode.NoChange)]
    [InlineData("2020", 9, Outcome.OffCourse, ReasonCode.MovedWrongWay)]
    [InlineData("2018", 11, Outcome.NotAssessable, ReasonCode.OneMeasurement)]
    public void DirectionOnly_WhenBaselineIsKnown_LooksAtTheSign(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.DirectionOnly, Direction.HigherIsBetter).From("2018", 10).By("2022").Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2020", 10, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData("2022", 9, Outcome.Achieved, ReasonCode.Held)]
    [InlineData("2020", 11, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2022", 12, Outcome.OffCourse, ReasonCode.MissedBeyondTolerance)]
    public void NotWorse_WhenLowerIsBetter_ComparesWithTheBaseline(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.NotWorse, Direction.LowerIsBetter).From("2018", 10).By("2022").Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2020", 51, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData("2020", 50, Outcome.AtRisk, ReasonCode.EqualToGroup)]
    [InlineData("2020", 45, Outcome.AtRisk, ReasonCode.WorseThanGroupWithinTolerance)]
    [InlineData("2020", 44, Outcome.OffCourse, ReasonCode.WorseThanGroupBeyondTolerance)]
    [InlineData("2021", 44, Outcome.NotAssessable, ReasonCode.NoComparison)]
    public void BetterThanGroup_WhenGroupIsKnown_ComparesInTheSamePeriod(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.BetterThanGroup, Direction.HigherIsBetter).By("2022").Group("2020", 50).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2020", 4, Outcome.Achieved, ReasonCode.TargetMetEarly)]
    [InlineData("2020", 3, Outcome.OnCourse, ReasonCode.BetterThanBaseline)]
    [InlineData("2020", 2, Outcome.NoDemonstrableChange, ReasonCode.NoChange)]
    [InlineData("2020", 1, Outcome.OffCourse, ReasonCode.WorseThanBaseline)]
    [InlineData("2022", 3, Outcome.OffCourse, ReasonCode.MissedBeyondTolerance)]
    public void Ordinal_WhenOnTheWay_ComparesSteps(string period, double measured, Outcome outcome, ReasonCode reason)
    {
        var judgement = CaseBuilder.A(TargetKind.Ordinal, Direction.HigherIsBetter).From("2018", 2).To("2022", 4).Measured(period, (decimal)measured).Judged();

        Assert.Equal((outcome, reason, 4m, null), (judgement.Outcome, judgement.Reason, judgement.Required, judgement.Progress));
    }

    [Theory]
    [InlineData("2020", 20, Outcome.Achieved, ReasonCode.TargetMetEarly)]
    [InlineData("2020", 40, Outcome.OnCourse, ReasonCode.BetterThanBaseline)]
    [InlineData("2022", 22, Outcome.AtRisk, ReasonCode.MissedWithinTolerance)]
    [InlineData("2022", 24, Outcome.OffCourse, ReasonCode.MissedBeyondTolerance)]
    public void RankAtMost_WhateverTheDirection_LowerIsBetter(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.RankAtMost, Direction.HigherIsBetter).From("2018", 50).To("2022", 20).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2021", 1, "2022-12-31", Outcome.Achieved, ReasonCode.Delivered)]
    [InlineData("2023", 1, "2023-12-31", Outcome.Achieved, ReasonCode.DeliveredLate)]
    [InlineData("2022", 0, "2022-12-31", Outcome.OffCourse, ReasonCode.NotDelivered)]
    [InlineData("2021", 0, "2022-06-30", Outcome.OnCourse, ReasonCode.NotDueYet)]
    [InlineData("2021", 0, "2022-12-31", Outcome.NotAssessable, ReasonCode.MeasurementBeforeDeadline)]
    [InlineData("2023", 0, "2022-12-31", Outcome.NotAssessable, ReasonCode.NoMeasurement)]
    public void Deliverable_WhenDueOrNot_LooksAtTheDay(string period, double measured, string asOf, Outcome outcome, ReasonCode reason) =>
        (CaseBuilder.A(TargetKind.Deliverable, Direction.None, asOf) with { Reading = Reading.YesNo }).By("2022").Measured(period, (decimal)measured).Gives(outcome, reason);

    [Theory]
    [InlineData("2020", 8, Outcome.OnCourse, ReasonCode.HoldsSoFar)]
    [InlineData("2022", 7, Outcome.Achieved, ReasonCode.Held)]
    [InlineData("2020", 8.8, Outcome.AtRisk, ReasonCode.BehindWithinTolerance)]
    [InlineData("2020", 8.9, Outcome.OffCourse, ReasonCode.BehindBeyondTolerance)]
    public void ServiceNorm_WhenLowerIsBetter_HoldsInEveryPeriod(string period, double measured, Outcome outcome, ReasonCode reason) =>
        CaseBuilder.A(TargetKind.ServiceNorm, Direction.LowerIsBetter).To("2022", 8).Measured(period, (decimal)measured).Gives(outcome, reason);

    [Fact]
    public void None_WhateverIsMeasured_HasNoNorm() =>
        CaseBuilder.A(TargetKind.None, Direction.HigherIsBetter).From("2018", 1).Measured("2020", 5).Gives(Outcome.NotAssessable, ReasonCode.NoNorm);
}
