using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>Not knowing is an answer, and never a bad one.</summary>
public class MissingTests
{
    private static IndicatorCase Level => CaseBuilder.A(TargetKind.Level, Direction.HigherIsBetter).From("2018", 10).To("2022", 20);

    [Theory]
    [InlineData(QuantityState.ToBeDetermined, ReasonCode.TargetToBeDetermined)]
    [InlineData(QuantityState.ProMemorie, ReasonCode.TargetProMemorie)]
    [InlineData(QuantityState.Unknown, ReasonCode.TargetUnknown)]
    [InlineData(QuantityState.NotQuantifiable, ReasonCode.TargetNotQuantifiable)]
    [InlineData(QuantityState.NotApplicable, ReasonCode.TargetNotApplicable)]
    [InlineData(QuantityState.Blank, ReasonCode.TargetBlank)]
    [InlineData(QuantityState.Ambiguous, ReasonCode.TargetAmbiguous)]
    public void Target_WhenNotKnown_SaysInWhichWay(QuantityState state, ReasonCode reason) =>
        Level.ToState("2022", state).Measured("2020", 1).Gives(Outcome.NotAssessable, reason);

    [Theory]
    [InlineData(QuantityState.ToBeDetermined, ReasonCode.BaselineToBeDetermined)]
    [InlineData(QuantityState.ProMemorie, ReasonCode.BaselineProMemorie)]
    [InlineData(QuantityState.Unknown, ReasonCode.BaselineUnknown)]
    [InlineData(QuantityState.NotQuantifiable, ReasonCode.BaselineNotQuantifiable)]
    [InlineData(QuantityState.NotApplicable, ReasonCode.BaselineNotApplicable)]
    [InlineData(QuantityState.Blank, ReasonCode.NoBaseline)]
    [InlineData(QuantityState.Ambiguous, ReasonCode.BaselineAmbiguous)]
    public void Baseline_WhenNotKnownAndNeeded_SaysInWhichWay(QuantityState state, ReasonCode reason)
    {
        Level.FromState("2018", state).Measured("2020", 1).Gives(Outcome.NotAssessable, reason);
        (Level with { TargetKind = TargetKind.NotWorse, Target = Quantity.Blank }).FromState("2018", state).Measured("2020", 1).Gives(Outcome.NotAssessable, reason);
        (Level with { TargetKind = TargetKind.RelativeChange }).FromState("2018", state).Measured("2022", 1).Gives(Outcome.NotAssessable, reason);
    }

    [Theory]
    [InlineData(QuantityState.ToBeDetermined, ReasonCode.MeasurementToBeDetermined)]
    [InlineData(QuantityState.ProMemorie, ReasonCode.MeasurementProMemorie)]
    [InlineData(QuantityState.Unknown, ReasonCode.MeasurementUnknown)]
    [InlineData(QuantityState.NotQuantifiable, ReasonCode.MeasurementNotQuantifiable)]
    [InlineData(QuantityState.NotApplicable, ReasonCode.MeasurementNotApplicable)]
    [InlineData(QuantityState.Blank, ReasonCode.MeasurementBlank)]
    [InlineData(QuantityState.Ambiguous, ReasonCode.MeasurementAmbiguous)]
    public void Measurement_WhenNotKnown_SaysInWhichWay(QuantityState state, ReasonCode reason) =>
        Level.MeasuredState("2020", state).Gives(Outcome.NotAssessable, reason);

    [Fact]
    public void Measurement_WhenALaterOneIsNotKnown_IsTheLatestKnown()
    {
        var judgement = Level.Measured("2019", 13).MeasuredState("2020", QuantityState.ToBeDetermined).Judged();

        Assert.Equal((Outcome.OnCourse, 13m, JudgementFlags.UnknownSkipped), (judgement.Outcome, judgement.Measured, judgement.Flags));
    }

    [Fact]
    public void Measurement_WhenSuppressed_IsNotUsed()
    {
        Level.Measured("2020", 3, status: MeasurementStatus.Suppressed).Gives(Outcome.NotAssessable, ReasonCode.MeasurementSuppressed);

        Assert.Equal(JudgementFlags.SuppressedSkipped, Level.Measured("2019", 13).Measured("2020", 3, status: MeasurementStatus.Suppressed).Judged().Flags);
    }

    [Fact]
    public void Measurement_WhenThePeriodEndsAfterTheReferenceDate_IsNotUsed()
    {
        var measured = Level.Measured("2020", 99);

        (measured with { AsOf = new(2020, 12, 30) }).Gives(Outcome.NotAssessable, ReasonCode.NoMeasurement);
        (measured with { AsOf = new(2020, 12, 31) }).Gives(Outcome.Achieved, ReasonCode.TargetMetEarly);
    }

    [Theory]
    [InlineData(MeasurementStatus.Revised, MeasurementStatus.Final)]
    [InlineData(MeasurementStatus.Final, MeasurementStatus.Estimated)]
    [InlineData(MeasurementStatus.Estimated, MeasurementStatus.Provisional)]
    public void Measurement_OfTheSamePeriod_GoesByStatusAndThenByPlace(MeasurementStatus first, MeasurementStatus second)
    {
        Assert.Equal(1, Level.Measured("2020", 1, status: first).Measured("2020", 2, status: second).Judged().Measured);
        Assert.Equal(1, Level.Measured("2020", 2, status: second).Measured("2020", 1, status: first).Judged().Measured);
        Assert.Equal(2, Level.Measured("2020", 1, status: first).Measured("2020", 2, status: first).Judged().Measured);
    }

    [Fact]
    public void Share_WhenPartsAreGiven_IsCountedFromThem()
    {
        var share = Level with { Reading = Reading.Share };

        Assert.Equal(12.5m, share.Measured(new MeasuredFigure(Period.Year(2020), Quantity.Of(99)) { Numerator = 50, Denominator = 400 }).Judged().Measured);
        share.Measured(new MeasuredFigure(Period.Year(2020), Quantity.Of(99)) { Numerator = 50, Denominator = 0 }).Gives(Outcome.NotAssessable, ReasonCode.DenominatorNotPositive);
        share.Measured(new MeasuredFigure(Period.Year(2020), Quantity.Blank) { Numerator = 1e15m, Denominator = 1e-28m }).Gives(Outcome.NotAssessable, ReasonCode.OutOfRange);
    }

    [Fact]
    public void Baseline_WhenAbsent_IsNotNeededOnceTheTargetIsDueOrMet()
    {
        var without = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).To("2022", 20);

        without.Measured("2020", 19).Gives(Outcome.NotAssessable, ReasonCode.NoBaseline);
        without.Measured("2020", 20).Gives(Outcome.Achieved, ReasonCode.TargetMetEarly);
        without.Measured("2022", 19).Gives(Outcome.AtRisk, ReasonCode.MissedWithinTolerance);
        without.Measured("2022", 17).Gives(Outcome.OffCourse, ReasonCode.MissedBeyondTolerance);
    }

    [Fact]
    public void OneMeasurement_OfTheBaselinePeriod_IsALevelAndNoTrend()
    {
        Level.Measured("2018", 10).Gives(Outcome.NotAssessable, ReasonCode.OneMeasurement);
        Level.Measured("2018", 25).Gives(Outcome.Achieved, ReasonCode.TargetMetEarly);
        Level.Measured("2018", 25, margin: 30).Gives(Outcome.Achieved, ReasonCode.TargetMetEarly);
        (Level with { TargetKind = TargetKind.NotWorse }).Measured("2018", 25).Gives(Outcome.NotAssessable, ReasonCode.OneMeasurement);
        (Level with { TargetKind = TargetKind.Ordinal }).Measured("2018", 5).Gives(Outcome.NotAssessable, ReasonCode.OneMeasurement);
    }

    [Fact]
    public void TargetPeriod_WhenAbsent_SaysSoUnlessTheTargetIsMet()
    {
        Level.To(null, 20).Measured("2020", 15).Gives(Outcome.NotAssessable, ReasonCode.NoTargetPeriod);
        Level.To(null, 20).Measured("2020", 21).Gives(Outcome.Achieved, ReasonCode.TargetMetEarly);
    }

    [Fact]
    public void Arithmetic_WhenItLeavesTheRange_SaysSo() =>
        CaseBuilder.A(TargetKind.RelativeChange, Direction.HigherIsBetter).From("2018", Quantity.Limit).To("2022", Quantity.Limit).Measured("2020", 1).Gives(Outcome.NotAssessable, ReasonCode.OutOfRange);

    [Fact]
    public void Progress_WhenItWouldLeaveTheRange_IsNotGiven()
    {
        var judgement = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).From("2018", 0).To("2022", 1e-28m).Measured("2020", Quantity.Limit).Judged();

        Assert.Equal((Outcome.Achieved, null), (judgement.Outcome, judgement.Progress));
    }
}
