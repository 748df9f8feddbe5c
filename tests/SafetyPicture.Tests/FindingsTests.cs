using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Tests;

public sealed class FindingsTests
{
    [Fact]
    public void Findings_OfAPartFarAboveTheRest_NameItWithItsFigures()
    {
        var findings = Of(Parts(60, 20, 20, 20));

        var higher = Assert.Single(findings, finding => finding.Mark == FindingMark.Up && finding.Subject == "Buurt A");
        Assert.Contains("aantoonbaar hoger dan de rest van Proef: 6,0 tegen 3,0", higher.Rest, StringComparison.Ordinal);
        Assert.Equal("gebied-BU99990000", higher.Anchor);
    }

    [Fact]
    public void Findings_OfPartsThatScatter_CallNoneDifferent()
    {
        var facts = Parts(22, 18, 21, 19);

        Assert.DoesNotContain(Findings.Of(new Comparisons(facts)), finding => finding.Rest.Contains("dan de rest", StringComparison.Ordinal));
        Assert.EndsWith("Geen van de buurten wijkt aantoonbaar af.", Findings.Lead(new Comparisons(facts)), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfASuppressedPart_SayThatItIsNotShown()
    {
        var facts = PictureSample.Facts(PictureSample.Count(60, 40_000), PictureSample.Count(60, 40_000), [(PictureSample.Hidden, Figure.None), (PictureSample.Count(20), Figure.None), (PictureSample.Count(20), Figure.None)]);

        var hidden = Assert.Single(Findings.Of(new Comparisons(facts)), finding => finding.Mark == FindingMark.Hidden);
        Assert.Contains("Buurt A", hidden.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfAChangeThatMayBeChance_SaySo()
    {
        var facts = PictureSample.Facts(PictureSample.Count(83, 40_000), PictureSample.Count(80, 40_000), []);

        var change = Assert.Single(Findings.Of(new Comparisons(facts)), finding => finding.Rest.Contains("ging van", StringComparison.Ordinal));
        Assert.Equal(FindingMark.Same, change.Mark);
        Assert.Contains("kan toeval zijn", change.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_InAGroupOfFour_SayNothingOfAPlace()
    {
        var facts = PictureSample.Facts(PictureSample.Count(80, 40_000), PictureSample.Count(80, 40_000), [], [PictureSample.Count(10), PictureSample.Count(20), PictureSample.Count(30)]);

        Assert.DoesNotContain(Findings.Of(new Comparisons(facts)), finding => finding.Mark == FindingMark.Place);
    }

    [Fact]
    public void Anchors_OfAllFindings_AreRowsOfTables()
    {
        var comparisons = new Comparisons(Parts(60, 20, 20, 20));
        var ids = new[] { PictureTables.Parts(comparisons), PictureTables.Kinds(comparisons), PictureTables.Trend(comparisons.Facts) }.SelectMany(table => table.Ids).ToHashSet();

        Assert.All(Findings.Of(comparisons), finding => Assert.Contains(finding.Anchor, ids));
    }

    [Fact]
    public void Difference_BetweenShares_IsInPercentagePoints()
    {
        var measure = new Statistics.Contracts.StatisticsMeasure(0, "Onveilig_1", "Voelt zich wel eens onveilig", "%", 1, null, Statistics.Contracts.StatisticsMarginSide.None);
        var row = new PerceptionRow { Measure = measure, Own = [], Country = [] };

        Assert.Equal("− 2,5 procentpunt", PerceptionWords.Difference(row, -2.5));
    }

    [Fact]
    public void Findings_OfASourceThatRoundsToFives_CallLessDifferent()
    {
        static PictureFacts Rounded(double slack)
        {
            Figure Count(double count) => PictureSample.Count(count) with { Slack = slack };
            return PictureSample.Facts(PictureSample.Count(130, 40_000) with { Slack = 4 * slack }, PictureSample.Count(130, 40_000), [(Count(50), Figure.None), (Count(25), Figure.None), (Count(25), Figure.None), (Count(30), Figure.None)]);
        }

        Assert.Contains(Of(Rounded(0)), finding => finding.Mark == FindingMark.Up);
        Assert.DoesNotContain(Of(Rounded(2)), finding => finding.Mark == FindingMark.Up);
    }

    [Fact]
    public void Perception_OfManyQuestions_CallsNoneDifferentThatOneInTwentyWouldBeByChance()
    {
        var facts = new PerceptionFacts
        {
            Table = PictureSample.Table("85146NED"),
            Years = [2023, 2025],
            Rows = [.. Enumerable.Range(0, 6).Select(place => new PerceptionRow
            {
                Measure = new Statistics.Contracts.StatisticsMeasure(place, $"Vraag_{place}", "Vraag", "%", 1, null, Statistics.Contracts.StatisticsMarginSide.None),
                Own = [new Estimate(20, 17.6, 22.4), new Estimate(place == 0 ? 22.8 : 20, place == 0 ? 20.4 : 17.6, place == 0 ? 25.2 : 22.4)],
                Country = [new Estimate(20, 19.6, 20.4), new Estimate(20, 19.6, 20.4)],
            })],
        };

        Assert.All(facts.BesideCountry, call => Assert.Equal(Call.NotShown, call));
        Assert.Equal(Call.Higher, (facts with { Rows = [facts.Rows[0]] }).BesideCountry[0]);
    }

    [Theory]
    [InlineData("47022NED-VB", "politie", true)]
    [InlineData("47022NED", "Voorbeeldcijfers", true)]
    [InlineData("47022NED", "politie", false)]
    public void Table_MadeUpForShow_IsKnownAsSuch(string code, string source, bool madeUp) => Assert.Equal(madeUp, SurveyTable.IsMadeUp(PictureSample.Table(code, source)));

    private static IReadOnlyList<Finding> Of(PictureFacts facts) => Findings.Of(new Comparisons(facts));

    private static PictureFacts Parts(params double[] counts) =>
        PictureSample.Facts(PictureSample.Count(counts.Sum(), 10_000 * counts.Length), PictureSample.Count(counts.Sum(), 10_000 * counts.Length), [.. counts.Select(count => (PictureSample.Count(count), PictureSample.Count(count)))]);
}
