using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>
/// Says whether two figures demonstrably differ. The two must not share anybody: compare a part with the rest of its area (<see cref="EventCount.Without"/>).
/// </summary>
public static class SignificanceRule
{
    /// <summary>
    /// Two estimates with margins. A difference as large as its margin is demonstrable, as in the judgement of indicators; no difference never is.
    /// Of figures that the source rounds, the pair that differs least counts, with the widest margins that fit: a tenth more or less is no finding.
    /// </summary>
    public static Significance OfMargins(Estimate first, Estimate second)
    {
        if (!first.IsKnown || !second.IsKnown)
        {
            return Significance.Unknown;
        }

        var seen = first.Value - second.Value;
        var difference = Math.Sign(seen) * Math.Max(0, Math.Abs(seen) - first.Slack - second.Slack);
        var margin = seen >= 0
            ? Root(first.Value - first.Lower + first.Slack, second.Upper - second.Value + second.Slack)
            : Root(first.Upper - first.Value + first.Slack, second.Value - second.Lower + second.Slack);
        var chance = difference == 0 ? 1 : margin == 0 ? 0 : Normal.TwoSided(Normal.Z95 * difference / margin);
        return Said(difference, difference != 0 && Math.Abs(difference) >= margin, SignificanceMethod.Margins, chance);
    }

    /// <summary>
    /// Two rates, from their counts: given the sum of both, the first is a draw by the share of its inhabitants. Exact, so it holds for small counts too.
    /// Of counts that the source rounds, the pair that differs least counts.
    /// </summary>
    public static Significance OfRates(EventCount first, EventCount second)
    {
        if (!first.IsKnown || !second.IsKnown)
        {
            return Significance.Unknown;
        }

        var difference = (first.Events / first.Exposure) - (second.Events / second.Exposure);
        var (least, most) = (Nearer(first, -Math.Sign(difference)), Nearer(second, Math.Sign(difference)));
        if (((least / first.Exposure) - (most / second.Exposure)) * difference <= 0)
        {
            return new Significance(SignificanceVerdict.NotShown, SignificanceMethod.Counts, 1);
        }

        var share = first.Exposure / (first.Exposure + second.Exposure);
        var atLeast = least <= 0 ? 1 : Beta.Below(share, least, most + 1);
        var atMost = most <= 0 ? 1 : 1 - Beta.Below(share, least + 1, most);
        var chance = Math.Min(1, 2 * Math.Min(atLeast, atMost));
        return Said(difference, chance < Significance.Level, SignificanceMethod.Counts, chance);
    }

    /// <summary>Two proportions: how many of how many. Refused as unknown when more took part than there are.</summary>
    public static Significance OfProportions(EventCount first, EventCount second)
    {
        if (!first.IsKnown || !second.IsKnown || first.Events > first.Exposure || second.Events > second.Exposure)
        {
            return Significance.Unknown;
        }

        var difference = (first.Events / first.Exposure) - (second.Events / second.Exposure);
        if (difference == 0)
        {
            return new Significance(SignificanceVerdict.NotShown, SignificanceMethod.Proportions, 1);
        }

        // The chance at which the interval just touches no difference.
        var (low, high) = (0d, 40d);
        for (var step = 0; step < 60; step++)
        {
            var z = (low + high) / 2;
            (low, high) = Excludes(first, second, difference, z) ? (z, high) : (low, z);
        }

        return Said(difference, Excludes(first, second, difference, Normal.Z95), SignificanceMethod.Proportions, Normal.TwoSided(low));
    }

    /// <summary>
    /// Many comparisons at once, such as all areas on a map: which stay demonstrable when at most one in twenty of those called so may be chance
    /// (Benjamini and Hochberg, Journal of the Royal Statistical Society B 1995, 57: 289–300). The others become "not shown".
    /// </summary>
    public static IReadOnlyList<Significance> Together(IReadOnlyList<Significance> comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        var chances = comparisons.Where(one => one.Verdict != SignificanceVerdict.Unknown).Select(one => one.Chance).Order().ToArray();
        var limit = -1d;
        for (var place = 0; place < chances.Length; place++)
        {
            limit = chances[place] <= Significance.Level * (place + 1) / chances.Length ? chances[place] : limit;
        }

        return [.. comparisons.Select(one => one.IsShown && one.Chance > limit ? one with { Verdict = SignificanceVerdict.NotShown } : one)];
    }

    private static Significance Said(double difference, bool shown, SignificanceMethod method, double chance) =>
        new(!shown ? SignificanceVerdict.NotShown : difference > 0 ? SignificanceVerdict.Higher : SignificanceVerdict.Lower, method, chance);

    private static double Nearer(EventCount count, int direction) => Math.Max(0, count.Events + (direction * count.Slack));

    private static bool Excludes(EventCount first, EventCount second, double difference, double z)
    {
        var (one, other) = (Wilson(first, z), Wilson(second, z));
        var (p, q) = (first.Events / first.Exposure, second.Events / second.Exposure);
        return Math.Abs(difference) > (difference > 0 ? Root(p - one.Lower, other.Upper - q) : Root(one.Upper - p, q - other.Lower));
    }

    private static (double Lower, double Upper) Wilson(EventCount count, double z)
    {
        var (n, p) = (count.Exposure, count.Events / count.Exposure);
        var middle = p + (z * z / (2 * n));
        var reach = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return ((middle - reach) / (1 + (z * z / n)), (middle + reach) / (1 + (z * z / n)));
    }

    private static double Root(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
