using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class SignificanceTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<EventCount> AnyCount = from events in Gen.Choose(0, 60)
                                                       from people in Gen.Choose(1, 5000)
                                                       select new EventCount(events, people);

    // 5 of 10 heads is nothing; P(X >= 9 of 10) = 11/1024, doubled 22/1024; P(X >= 8) = 56/1024, doubled 0.109.
    [Theory]
    [InlineData(5, 5, 1.0, SignificanceVerdict.NotShown)]
    [InlineData(9, 1, 22 / 1024.0, SignificanceVerdict.Higher)]
    [InlineData(1, 9, 22 / 1024.0, SignificanceVerdict.Lower)]
    [InlineData(8, 2, 112 / 1024.0, SignificanceVerdict.NotShown)]
    [InlineData(0, 0, 1.0, SignificanceVerdict.NotShown)]
    [InlineData(0, 6, 2 / 64.0, SignificanceVerdict.Lower)]
    public void Rates_OfEqualPopulations_AreTestedAsTossesOfACoin(double first, double second, double chance, SignificanceVerdict verdict)
    {
        var found = SignificanceRule.OfRates(new EventCount(first, 700), new EventCount(second, 700));

        Assert.Equal(chance, found.Chance, 9);
        Assert.Equal((verdict, SignificanceMethod.Counts), (found.Verdict, found.Method));
    }

    [Fact]
    public void Rates_OfAnyCounts_MatchTheSumOverAllOutcomes() => Prop.ForAll(AnyCount.Two().ToArbitrary(), static pair =>
    {
        var (first, second) = pair.ToTuple();
        var (total, share) = ((int)(first.Events + second.Events), first.Exposure / (first.Exposure + second.Exposure));
        double Outcome(int events)
        {
            var ways = Enumerable.Range(1, events).Sum(step => Math.Log(total - step + 1) - Math.Log(step));
            return Math.Exp(ways + (events * Math.Log(share)) + ((total - events) * Math.Log(1 - share)));
        }

        var atMost = Enumerable.Range(0, (int)first.Events + 1).Sum(Outcome);
        var atLeast = Enumerable.Range((int)first.Events, total - (int)first.Events + 1).Sum(Outcome);
        var found = SignificanceRule.OfRates(first, second);
        return found.Chance == 1 || Math.Abs(found.Chance - Math.Min(1, 2 * Math.Min(atMost, atLeast))) < 1e-8;
    }).Check(Many);

    [Fact]
    public void Differences_TurnedRound_SayTheOpposite() => Prop.ForAll(AnyCount.Two().ToArbitrary(), static pair =>
    {
        var (first, second) = pair.ToTuple();
        bool Opposite(Significance one, Significance other) => Math.Abs(one.Chance - other.Chance) < 1e-9 && one.Verdict switch
        {
            SignificanceVerdict.Higher => other.Verdict == SignificanceVerdict.Lower,
            SignificanceVerdict.Lower => other.Verdict == SignificanceVerdict.Higher,
            var same => other.Verdict == same,
        };
        var (p, q) = (new Estimate(first.Events, first.Events - 3, first.Events + 5), new Estimate(second.Events, second.Events - 4, second.Events + 2));
        return Opposite(SignificanceRule.OfRates(first, second), SignificanceRule.OfRates(second, first)) && Opposite(SignificanceRule.OfMargins(p, q), SignificanceRule.OfMargins(q, p));
    }).Check(Many);

    [Fact]
    public void Rates_OfLargeCounts_AreTestedInTimeAndPrecisely()
    {
        var found = SignificanceRule.OfRates(new EventCount(805_000, 17_900_000), new EventCount(3_100, 73_500));
        var same = SignificanceRule.OfRates(new EventCount(805_000, 17_900_000), new EventCount(8_050, 179_000));

        Assert.Equal(SignificanceVerdict.Higher, found.Verdict);
        Assert.InRange(same.Chance, 0.99, 1);
    }

    [Fact]
    public void Rates_OfCountsRoundedToFives_NeedALargerDifference()
    {
        var (first, second) = (new EventCount(20, 1000), new EventCount(7, 1000));

        Assert.Equal(SignificanceVerdict.Higher, SignificanceRule.OfRates(first, second).Verdict);
        Assert.Equal(SignificanceVerdict.NotShown, SignificanceRule.OfRates(first with { RoundedTo = 5 }, second with { RoundedTo = 5 }).Verdict);
    }

    // Equal margins: the root of the squares added up, so 3 and 4 make 5; what is as large as the margin is demonstrable.
    [Theory]
    [InlineData(40, 45, SignificanceVerdict.Lower)]
    [InlineData(40, 44.9, SignificanceVerdict.NotShown)]
    [InlineData(45, 40, SignificanceVerdict.Higher)]
    [InlineData(40, 40, SignificanceVerdict.NotShown)]
    public void Margins_OfThreeAndFour_MakeAMarginOfFive(double first, double second, SignificanceVerdict verdict)
    {
        var found = SignificanceRule.OfMargins(new Estimate(first, first - 3, first + 3), new Estimate(second, second - 4, second + 4));

        Assert.Equal((verdict, SignificanceMethod.Margins), (found.Verdict, found.Method));
    }

    [Fact]
    public void Margins_ThatAreLopsided_CountTheSideTowardsTheOther()
    {
        var (low, high) = (new Estimate(10, 9.5, 19), new Estimate(16, 7, 16.5));
        var (narrow, wide) = (new Estimate(10, 1, 10.5), new Estimate(16, 15.5, 25));

        Assert.False(SignificanceRule.OfMargins(low, high).IsShown);
        Assert.Equal(SignificanceVerdict.Lower, SignificanceRule.OfMargins(narrow, wide).Verdict);
    }

    // Newcombe's examples; his intervals run from 0.0524, 0.1705, 0.0582 and -0.0381.
    [Theory]
    [InlineData(56, 70, 48, 80, SignificanceVerdict.Higher)]
    [InlineData(48, 80, 56, 70, SignificanceVerdict.Lower)]
    [InlineData(9, 10, 3, 10, SignificanceVerdict.Higher)]
    [InlineData(6, 7, 2, 7, SignificanceVerdict.Higher)]
    [InlineData(5, 7, 2, 7, SignificanceVerdict.NotShown)]
    [InlineData(5, 56, 0, 29, SignificanceVerdict.NotShown)]
    [InlineData(8, 7, 1, 7, SignificanceVerdict.Unknown)]
    public void Proportions_OfNewcombesExamples_SayWhatHisIntervalsSay(double first, double of, double second, double ofSecond, SignificanceVerdict verdict) =>
        Assert.Equal(verdict, SignificanceRule.OfProportions(new EventCount(first, of), new EventCount(second, ofSecond)).Verdict);

    [Fact]
    public void Chance_BelowFivePerCent_IsTheSameAsDemonstrable() => Prop.ForAll(AnyCount.Two().ToArbitrary(), static pair =>
    {
        var (first, second) = pair.ToTuple();
        Significance[] tests = [SignificanceRule.OfRates(first, second), SignificanceRule.OfProportions(first with { Exposure = first.Exposure + 60 }, second with { Exposure = second.Exposure + 60 })];
        return tests.All(test => Math.Abs(test.Chance - Significance.Level) < 1e-6 || test.IsShown == test.Chance < Significance.Level);
    }).Check(Many);

    [Fact]
    public void Part_AgainstItsWhole_IsTestedAgainstTheRest()
    {
        var (whole, part) = (new EventCount(100, 10_000), new EventCount(40, 2_000));

        Assert.Equal(new EventCount(60, 8_000), whole.Without(part));
        Assert.False(new EventCount(10, 100).Without(new EventCount(20, 50)).IsKnown);
    }

    [Fact]
    public void Together_OfManyComparisons_KeepsFewerThanEachAlone()
    {
        Significance With(double chance) => new(chance < 0.05 ? SignificanceVerdict.Higher : SignificanceVerdict.NotShown, SignificanceMethod.Counts, chance);
        // Ranked: 0.001 <= 0.01, 0.018 <= 0.02, 0.04 > 0.03, 0.049 > 0.04, 0.5: the first two stay.
        var kept = SignificanceRule.Together([With(0.04), With(0.001), With(0.018), With(0.049), With(0.5), Significance.Unknown]);

        Assert.Equal([false, true, true, false, false, false], kept.Select(one => one.IsShown));
        Assert.Equal(SignificanceVerdict.Unknown, kept[5].Verdict);
    }

    [Theory]
    [InlineData(double.NaN, 100)]
    [InlineData(5, double.NaN)]
    [InlineData(5, 0)]
    [InlineData(-1, 100)]
    public void Difference_WithWhatIsNotKnown_IsUnknownAndNotNone(double events, double people)
    {
        var (broken, whole) = (new EventCount(events, people), new EventCount(5, 100));

        Assert.Equal(Significance.Unknown, SignificanceRule.OfRates(broken, whole));
        Assert.Equal(Significance.Unknown, SignificanceRule.OfProportions(whole, broken));
        Assert.Equal(Significance.Unknown, SignificanceRule.OfMargins(new Estimate(5, 6, 7), new Estimate(5, 4, 6)));
    }

    [Fact]
    public void Words_OfEveryVerdictAndMethod_AreThereInBothLanguages()
    {
        var words = Enum.GetValues<SignificanceVerdict>().SelectMany(verdict => new[] { SignificanceWords.Dutch.Of(verdict), SignificanceWords.English.Of(verdict) })
            .Concat(Enum.GetValues<SignificanceMethod>().SelectMany(method => new[] { SignificanceWords.Dutch.Of(method), SignificanceWords.English.Of(method) })).ToList();

        Assert.Equal(16, words.Distinct().Count());
        Assert.All(words, text => Assert.NotEmpty(text));
    }
}
