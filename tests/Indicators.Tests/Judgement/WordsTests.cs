using System.Runtime.CompilerServices;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

public class WordsTests
{
    [Fact]
    public void Reasons_InBothLanguages_HaveAMeaningOfTheirOwn()
    {
        foreach (var words in new[] { JudgementWords.Dutch, JudgementWords.English })
        {
            var meanings = Enum.GetValues<ReasonCode>().Select(words.Meaning).ToArray();

            Assert.All(meanings, meaning => Assert.True(char.IsUpper(meaning[0]) && meaning[^1] != '.', meaning));
            Assert.Equal(meanings.Length, meanings.Distinct().Count());
        }
    }

    [Fact]
    public void Reasons_InTheManual_AreThoseOfTheCode()
    {
        var manual = File.ReadAllLines(Path.Combine(Root(), "docs/topics/op-koers.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToHashSet();

        Assert.All(Enum.GetValues<ReasonCode>(), reason => Assert.Contains($"| `{reason.Text()}` | {JudgementWords.Dutch.Meaning(reason)} |", manual));
        Assert.Equal(Enum.GetValues<ReasonCode>().Length, manual.Count);
    }

    [Fact]
    public void ReasonCodes_AsText_RoundTrip()
    {
        Assert.All(Enum.GetValues<ReasonCode>(), reason => Assert.True(ReasonCodes.TryParse(reason.Text(), out var parsed) && parsed == reason));
        Assert.Equal("change-within-margin", ReasonCode.ChangeWithinMargin.Text());
        Assert.False(ReasonCodes.TryParse("ChangeWithinMargin", out _));
    }

    [Fact]
    public void Formula_OfAPath_SaysWhatWasAskedAndWhatIsBehind()
    {
        var indicator = CaseBuilder.A(TargetKind.AbsoluteChange, Direction.HigherIsBetter).From("2018", 0).To("2022", 6000).Via("2020", 2000).Measured("2020", 1500);
        var judgement = indicator.Judged();

        Assert.Equal(
            [
                "Streefwaarde = nulmeting + verandering = 0\u00a0m² + 6.000 = 6.000\u00a0m².",
                "Nodig in 2020 volgens het pad: 2.000\u00a0m².",
                "Gemeten in 2020: 1.500\u00a0m².",
                "Vooruitgang = (gemeten − nulmeting) : (streefwaarde − nulmeting) = (1.500 − 0) : (6.000 − 0) = 0,25.",
                "Achterstand = 500. Tot en met 600 (10% van de weg) is het aandacht, daarboven niet op koers.",
            ],
            JudgementWords.Dutch.Steps(indicator, in judgement, new("m²", null)));
        Assert.Equal("Iets achter op wat nu nodig is: 1.500\u00a0m² gemeten, 2.000\u00a0m² nodig in 2020", JudgementWords.Dutch.Reason(indicator, in judgement, new("m²", 0)));
        Assert.Equal("aandacht", JudgementWords.Dutch.Outcome(judgement.Outcome));
    }

    [Fact]
    public void Reason_OfADirection_NamesTheBaseline()
    {
        var indicator = CaseBuilder.A(TargetKind.DirectionOnly, Direction.LowerIsBetter).From("2018", 1032).By("2022").Measured("2019", 973);
        var judgement = indicator.Judged();

        Assert.Equal("De verandering gaat de goede kant op: 973 gemeten in 2019, nulmeting 1.032", JudgementWords.Dutch.Reason(indicator, in judgement));
        Assert.Equal("It moved the right way: 973 measured in 2019, baseline 1,032", JudgementWords.English.Reason(indicator, in judgement));
    }

    [Fact]
    public void Formula_InEnglish_SaysTheSame()
    {
        var indicator = CaseBuilder.A(TargetKind.RelativeChange, Direction.LowerIsBetter).From("2018", 200).To("2022", -10).Measured("2020", 189.5m, status: MeasurementStatus.Provisional);
        var judgement = indicator.Judged();

        Assert.Equal(
            "Target = baseline × (1 + percentage ÷ 100) = 200 × (1 + −10 ÷ 100) = 180. "
            + "Required in 2020: straight line from 200 in 2018 to at most 180 in 2022, after 2 of 4 years = 190. Measured in 2020: 189.5 (provisional). "
            + "Progress = (baseline − measured) ÷ (baseline − target) = (200 − 189.5) ÷ (200 − 180) = 0.53.",
            JudgementWords.English.Formula(indicator, in judgement));
        Assert.Equal("on course", JudgementWords.English.Outcome(judgement.Outcome));
    }

    [Fact]
    public void Formula_WhenNotAssessable_SaysWhyAndWhatWasMeasured()
    {
        var indicator = CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter).To("2022", 20).Measured("2020-12-31", 19);
        var judgement = indicator.Judged();

        Assert.Equal("Niet te beoordelen: er is geen nulmeting. Gemeten op 31 december 2020: 19.", JudgementWords.Dutch.Formula(indicator, in judgement));
    }

    [Theory]
    [InlineData(TargetKind.NotWorse, "Nodig: niet lager dan de nulmeting, 10 in 2018.")]
    [InlineData(TargetKind.DirectionOnly, "Nodig: hoger dan de nulmeting, 10 in 2018.")]
    [InlineData(TargetKind.Between, "Nodig: de streefwaarde, van 4 tot en met 12 in 2022.")]
    [InlineData(TargetKind.BetterThanGroup, "Nodig: beter dan de vergelijkingsgroep, 5.")]
    [InlineData(TargetKind.Deliverable, "Nodig: opgeleverd (1 of meer).")]
    public void Formula_OfAKindWithoutALine_SaysWhatIsAsked(TargetKind kind, string sentence)
    {
        var indicator = CaseBuilder.A(kind, Direction.HigherIsBetter).From("2018", 10).By("2022").Inside(4, 12).Group("2020", 5).Measured("2020", 11);
        var judgement = indicator.Judged();

        Assert.Equal(sentence, JudgementWords.Dutch.Steps(indicator, in judgement)[0]);
    }

    [Fact]
    public void Formula_OfAShare_ShowsItsParts()
    {
        var indicator = (CaseBuilder.A(TargetKind.AtLeast, Direction.HigherIsBetter) with { Reading = Reading.Share }).To("2022", 12)
            .Measured(new MeasuredFigure(Period.Year(2022), Quantity.Blank) { Numerator = 1, Denominator = 3 });
        var judgement = indicator.Judged();

        Assert.Contains("Gemeten in 2022: 100 × teller : noemer = 100 × 1 : 3 = 33,33\u00a0%.", JudgementWords.Dutch.Steps(indicator, in judgement, new("%", null)));
        Assert.Contains("Gemeten in 2022: 100 × teller : noemer = 100 × 1 : 3 = 33,33\u00a0%.", JudgementWords.Dutch.Steps(indicator, in judgement, new("%", 1)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
