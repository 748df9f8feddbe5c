using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>Rows of the programme contracts Duurzaamheid and Veiligheid and the midterm review of Veiligheid, as printed.</summary>
public class RealRowsTests
{
    private static IndicatorCase Yearly(decimal baseline, string year, decimal[] path, TargetKind kind = TargetKind.Level)
    {
        var indicator = CaseBuilder.A(kind, Direction.HigherIsBetter, "2022-12-31").From(year, baseline).To("2022", path[^1]);
        return path.Select((value, i) => (value, i)).Aggregate(indicator, static (all, point) => all.Via($"{2019 + point.i}", point.value));
    }

    [Theory]
    [InlineData("2020", 9, Outcome.OnCourse)]
    [InlineData("2020", 8, Outcome.AtRisk)]
    [InlineData("2020", 7, Outcome.OffCourse)]
    [InlineData("2022", 20, Outcome.Achieved)]
    public void SustainableEnergy_AlongItsPath(string period, double measured, Outcome outcome) =>
        Assert.Equal(outcome, Yearly(2.1m, "2017", [5, 9, 16, 20]).Measured(period, (decimal)measured).Judged().Outcome);

    [Theory]
    [InlineData("2019", 302, 302)]
    [InlineData("2020", 390, 400)]
    [InlineData("2021", 600, 600)]
    public void ElectricCars_AskTheValueOfTheirYear(string period, double measured, double required) =>
        Assert.Equal((decimal)required, Yearly(254, "2018", [302, 400, 600, 1000]).Measured(period, (decimal)measured).Judged().Required);

    [Fact]
    public void Green_StartsAtZero()
    {
        var judgement = Yearly(0, "2018", [1000, 2000, 4500, 6000]).Measured("2020", 1500).Judged();

        Assert.Equal((Outcome.AtRisk, 2000m, 0.25m), (judgement.Outcome, judgement.Required, judgement.Progress));
    }

    [Fact]
    public void GasUse_WithTargetsToBeDetermined_IsNotAssessable()
    {
        var gas = CaseBuilder.A(TargetKind.Level, Direction.LowerIsBetter, "2022-12-31").From("2017", 44).ToState("2022", QuantityState.ToBeDetermined);
        gas = Enumerable.Range(2019, 4).Aggregate(gas, static (all, year) => all.Via($"{year}", Quantity.In(QuantityState.ToBeDetermined)));

        gas.Measured("2020", 40).Gives(Outcome.NotAssessable, ReasonCode.TargetToBeDetermined);
    }

    [Fact]
    public void Vacancy_WithTargetZero_IsMetAtZeroOnly()
    {
        var vacancy = CaseBuilder.A(TargetKind.Level, Direction.LowerIsBetter, "2022-12-31").To("2022", 0);

        vacancy.Measured("2022", 0).Gives(Outcome.Achieved, ReasonCode.TargetMet);
        vacancy.Measured("2022", 1).Gives(Outcome.OffCourse, ReasonCode.MissedBeyondTolerance);
        vacancy.Measured("2020", 1).Gives(Outcome.NotAssessable, ReasonCode.NoBaseline);
    }

    [Theory]
    [InlineData("Som", 1032, 973, Outcome.OnCourse)]
    [InlineData("Burengerucht", 250, 234, Outcome.OnCourse)]
    [InlineData("Huiselijke twist", 114, 115, Outcome.OffCourse)]
    [InlineData("Geluidsoverlast", 668, 624, Outcome.OnCourse)]
    public void NuisanceAtHome_PerCategory_FallsOrRises(string category, double in2018, double in2019, Outcome outcome)
    {
        var judgement = CaseBuilder.A(TargetKind.DirectionOnly, Direction.LowerIsBetter, "2020-12-31").From("2018", (decimal)in2018).By("2022").Measured("2018", (decimal)in2018).Measured("2019", (decimal)in2019).Judged();

        Assert.True(outcome == judgement.Outcome, category);
    }

    [Theory]
    [InlineData(37.2, 31.0)]
    [InlineData(18.3, 12.2)]
    [InlineData(28.1, 22.0)]
    [InlineData(6.2, 5.0)]
    [InlineData(5.4, 3.4)]
    public void PerceivedSafety_Since2013_MovedTheRightWay(double in2013, double in2019) =>
        CaseBuilder.A(TargetKind.DirectionOnly, Direction.LowerIsBetter, "2020-12-31").From("2013", (decimal)in2013).By("2022").Measured("2019", (decimal)in2019).Gives(Outcome.OnCourse, ReasonCode.MovedRightWay);

    [Fact]
    public void OperationalTargetsOfVeiligheid_AtMidterm_AreNeverBadForLackOfFigures()
    {
        var risen = CaseBuilder.A(TargetKind.DirectionOnly, Direction.HigherIsBetter, "2020-12-31").By("2022");

        risen.Gives(Outcome.NotAssessable, ReasonCode.NoMeasurement);
        risen.From("2019", 7.5m).Measured("2019", 7.5m).Gives(Outcome.NotAssessable, ReasonCode.OneMeasurement);
        CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter, "2020-12-31").To("2022", 32).Gives(Outcome.NotAssessable, ReasonCode.NoMeasurement);
        CaseBuilder.A(TargetKind.AbsoluteChange, Direction.LowerIsBetter, "2020-12-31").To("2022", -360).Measured("2019", 4000).Gives(Outcome.NotAssessable, ReasonCode.NoBaseline);
        CaseBuilder.A(TargetKind.RelativeChange, Direction.HigherIsBetter, "2020-12-31").From("2019", 91).ToState("2022", QuantityState.Ambiguous).Measured("2019", 91).Gives(Outcome.NotAssessable, ReasonCode.TargetAmbiguous);
    }

    [Theory]
    [InlineData(TargetKind.PercentagePoints, 96)]
    [InlineData(TargetKind.RelativeChange, 95.55)]
    public void FivePercentOfNinetyOne_IsReadInTheStatedWay(TargetKind kind, double target) =>
        Assert.Equal((decimal)target, CaseBuilder.A(kind, Direction.HigherIsBetter).From("2019", 91).To("2022", 5).Measured("2022", 92).Judged().Required);
}
