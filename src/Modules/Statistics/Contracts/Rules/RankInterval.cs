namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>Between which places an area may truly stand, from the highest figure down.</summary>
/// <param name="Best">The first place it may have: one more than the areas that are demonstrably higher.</param>
/// <param name="Worst">The last place it may have: the number of areas less those that are demonstrably lower.</param>
/// <param name="Of">How many areas were compared, itself included.</param>
public readonly record struct RankInterval(int Best, int Worst, int Of);

/// <summary>
/// Places with their uncertainty: each area is tested against every other, and the tests of one area together go wrong in at most one of twenty cases
/// (Holm 1979), so that the interval holds the true place with 95 per cent (Mogstad, Romano, Shaikh and Wilhelm, Review of Economic Studies 2024, 91: 476–518).
/// </summary>
public static class RankRule
{
    /// <summary>The interval of each area; null for one that could be tested against none.</summary>
    /// <param name="count">How many areas there are.</param>
    /// <param name="compare">Says whether the first of two areas is demonstrably higher than the second.</param>
    public static IReadOnlyList<RankInterval?> Of(int count, Func<int, int, Significance> compare)
    {
        ArgumentNullException.ThrowIfNull(compare);
        var tests = new Significance[count, count];
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                var test = compare(one, other);
                (tests[one, other], tests[other, one]) = (test, Turned(test));
            }
        }

        var intervals = new RankInterval?[count];
        for (var area = 0; area < count; area++)
        {
            intervals[area] = IntervalOf([.. Enumerable.Range(0, count).Where(other => other != area).Select(other => tests[area, other]).Where(test => test.Verdict != SignificanceVerdict.Unknown)]);
        }

        return intervals;
    }

    /// <summary>The interval of one area; null when it could be tested against none. For large groups, where testing all against all takes long.</summary>
    /// <param name="area">Place of the area.</param>
    /// <param name="count">How many areas there are.</param>
    /// <param name="compare">Says whether the first of two areas is demonstrably higher than the second.</param>
    public static RankInterval? OfOne(int area, int count, Func<int, int, Significance> compare)
    {
        ArgumentNullException.ThrowIfNull(compare);
        return IntervalOf([.. Enumerable.Range(0, count).Where(other => other != area).Select(other => compare(area, other)).Where(test => test.Verdict != SignificanceVerdict.Unknown)]);
    }

    private static RankInterval? IntervalOf(List<Significance> tests)
    {
        if (tests.Count == 0)
        {
            return null;
        }

        var (higher, lower) = (0, 0);
        foreach (var (place, test) in tests.OrderBy(test => test.Chance).Index())
        {
            if (!test.IsShown || test.Chance > Significance.Level / (tests.Count - place))
            {
                break;
            }

            _ = test.Verdict == SignificanceVerdict.Lower ? higher++ : lower++;
        }

        return new RankInterval(1 + higher, tests.Count + 1 - lower, tests.Count + 1);
    }

    private static Significance Turned(Significance test) => test with
    {
        Verdict = test.Verdict switch
        {
            SignificanceVerdict.Higher => SignificanceVerdict.Lower,
            SignificanceVerdict.Lower => SignificanceVerdict.Higher,
            var same => same,
        },
    };
}
