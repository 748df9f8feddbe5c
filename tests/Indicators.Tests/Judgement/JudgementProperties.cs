using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using Outcome = OpKoers.Indicators.Contracts.Outcome;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>What holds for every case, whatever its values.</summary>
public class JudgementProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4000).WithReplay(20201231UL, 11UL);

    [Fact]
    public void Judgement_OfAnyCase_IsAnAnswerInWords() => Check.One(Many, Prop.ForAll(CaseGenerator.WildCases, static indicator =>
    {
        var judgement = indicator.Judged();
        foreach (var words in new[] { JudgementWords.Dutch, JudgementWords.English })
        {
            Assert.DoesNotContain("NaN", words.Formula(indicator, in judgement, new("%", 1)), StringComparison.Ordinal);
            Assert.NotEmpty(words.Steps(indicator, in judgement));
            Assert.NotEmpty(words.Reason(indicator, in judgement));
        }

        return Enum.IsDefined(judgement.Outcome) && (judgement.Measured is null) == (judgement.MeasurementIndex < 0);
    }));

    [Fact]
    public void Judgement_WithoutAUsableMeasurement_IsNeverBad() => Check.One(Many, Prop.ForAll(CaseGenerator.WildCases, static indicator =>
        (indicator with { Measurements = default }).Judged().Outcome == Outcome.NotAssessable));

    [Fact]
    public void Judgement_WhenAllValuesAreScaled_StaysTheSame() => Check.One(Many, Prop.ForAll(CaseGenerator.OrdinaryCases, Gen.Elements(0.001m, 0.5m, 2m, 3m, 1000m).ToArbitrary(), static (indicator, factor) =>
    {
        if (indicator.TargetKind == TargetKind.Deliverable)
        {
            return true;
        }

        var (one, other) = (indicator.Judged(), indicator.Values(value => value * factor, margin => margin * factor, target: indicator.TargetKind != TargetKind.RelativeChange).Judged());
        return (one.Outcome, one.Reason, Rounded(one.Progress), Rounded(one.Required * factor)) == (other.Outcome, other.Reason, Rounded(other.Progress), Rounded(other.Required));
    }));

    [Fact]
    public void Judgement_WhenAllValuesAreShifted_StaysTheSame() => Check.One(Many, Prop.ForAll(CaseGenerator.OrdinaryCases, Gen.Choose(-50, 50).ToArbitrary(), static (indicator, shift) =>
    {
        var one = indicator.Judged();
        if (indicator.TargetKind is not (TargetKind.Level or TargetKind.AtLeast or TargetKind.AtMost or TargetKind.AbsoluteChange) || one.Baseline is null || one.Baseline == one.Target || one.Target is null)
        {
            return true;
        }

        var other = indicator.Values(value => value + shift, static margin => margin, target: indicator.TargetKind != TargetKind.AbsoluteChange).Judged();
        return (one.Outcome, one.Reason, Rounded(one.Progress), Rounded(one.Required + shift)) == (other.Outcome, other.Reason, Rounded(other.Progress), Rounded(other.Required));
    }));

    [Fact]
    public void Judgement_WhenMirrored_StaysTheSame() => Check.One(Many, Prop.ForAll(CaseGenerator.OrdinaryCases, static indicator =>
    {
        if (indicator.TargetKind is TargetKind.Deliverable or TargetKind.RankAtMost)
        {
            return true;
        }

        var (one, other) = (indicator.Judged(), indicator.Mirrored().Judged());
        return (one.Outcome, one.Reason, one.Progress, one.Shortfall, one.Allowance) == (other.Outcome, other.Reason, other.Progress, other.Shortfall, other.Allowance);
    }));

    [Fact]
    public void Judgement_WhenTheFigureIsBetter_IsNotWorse() => Check.One(Many, Prop.ForAll(CaseGenerator.OrdinaryCases, Gen.Choose(1, 80).ToArbitrary(), static (indicator, tenths) =>
    {
        var one = indicator.Judged();
        if (one.MeasurementIndex < 0 || SideOf(indicator) is not { } side)
        {
            return true;
        }

        var figures = indicator.Measurements.ToArray();
        figures[one.MeasurementIndex] = figures[one.MeasurementIndex] with { Value = Quantity.Of(one.Measured!.Value + (side * tenths / 10m)) };
        var other = (indicator with { Measurements = figures }).Judged();
        var apart = one.Outcome is Outcome.NoDemonstrableChange or Outcome.NotAssessable || other.Outcome is Outcome.NoDemonstrableChange or Outcome.NotAssessable;
        return apart || other.Outcome >= one.Outcome;
    }));

    [Fact]
    public void Judgement_WhenPeriodsAreListedInAnotherOrder_StaysTheSame() => Check.One(Many, Prop.ForAll(CaseGenerator.WildCases, static indicator =>
    {
        var ordered = indicator.Measurements.ToArray().OrderByDescending(static figure => figure.Period).ToArray();
        var (one, other) = (indicator.Judged(), (indicator with { Measurements = ordered }).Judged());
        return one with { MeasurementIndex = 0 } == other with { MeasurementIndex = 0 };
    }));

    [Fact]
    public void Judgement_WhenTheTargetIsAmbiguous_IsNeverGiven() => Check.One(Many, Prop.ForAll(CaseGenerator.OrdinaryCases, static indicator =>
        (indicator with { Target = Quantity.In(QuantityState.Ambiguous) }).Judged().Outcome == Outcome.NotAssessable));

    [Fact]
    public void Judgement_OfOrdinaryCases_ReachesEveryOutcome()
    {
        var outcomes = CaseGenerator.OrdinaryCases.Generator.Sample(2000, 50).Select(static indicator => indicator.Judged().Outcome).ToHashSet();

        Assert.Equal(Enum.GetValues<Outcome>().Length, outcomes.Count);
    }

    private static int? SideOf(IndicatorCase indicator) => (indicator.TargetKind, indicator.Direction) switch
    {
        (TargetKind.Between, _) => null,
        (TargetKind.AtLeast or TargetKind.Deliverable, _) => 1,
        (TargetKind.AtMost or TargetKind.RankAtMost, _) => -1,
        (_, Direction.HigherIsBetter) => 1,
        (_, Direction.LowerIsBetter) => -1,
        _ => null,
    };

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 12) : null;
}
