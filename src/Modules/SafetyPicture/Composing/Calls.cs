using OpKoers.Statistics.Contracts.Rules;
using Sample = OpKoers.Statistics.Contracts.Rules.Estimate;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>What may be said of two figures.</summary>
internal enum Call
{
    /// <summary>Nothing: one of them is not known.</summary>
    Unknown,

    /// <summary>The difference may be chance.</summary>
    NotShown,

    /// <summary>The first is demonstrably higher.</summary>
    Higher,

    /// <summary>The first is demonstrably lower.</summary>
    Lower,
}

/// <summary>When a difference may be called one: by the rules of the statistics module, so that every page says the same of the same figures.</summary>
internal static class Calls
{
    /// <summary>The margin of a rate per 1,000, 95 per cent; null when there is no rate.</summary>
    public static (double Low, double High)? Margin(Figure figure)
    {
        var rate = Rate.Of(Counted(figure));
        return figure.HasRate && double.IsFinite(rate.Upper) ? (rate.Lower, rate.Upper) : null;
    }

    /// <summary>The first rate beside the second. They must not share anybody.</summary>
    public static Call Rates(Figure first, Figure second) => Of(Tested(first, second));

    /// <summary>Many comparisons that are made at once, such as all areas on a map: fewer of them are called different, so that few of those are chance.</summary>
    public static IReadOnlyList<Call> Together(IEnumerable<(Figure First, Figure Second)> pairs) =>
        [.. SignificanceRule.Together([.. pairs.Select(pair => Tested(pair.First, pair.Second))]).Select(Of)];

    /// <summary>Figures with the margins that the source publishes, of samples apart, all questions of a survey at once. The source rounds to so many decimals.</summary>
    public static IReadOnlyList<Call> Estimates(IEnumerable<(Estimate First, Estimate Second, int Decimals)> pairs) =>
        [.. SignificanceRule.Together([.. pairs.Select(pair => Tested(pair.First, pair.Second, pair.Decimals))]).Select(Of)];

    private static Significance Tested(Estimate first, Estimate second, int decimals) =>
        first is { Value: { } a, Low: { } lowA, High: { } highA } && second is { Value: { } b, Low: { } lowB, High: { } highB }
            ? SignificanceRule.OfMargins(Sample.Published(a, lowA, highA, decimals), Sample.Published(b, lowB, highB, decimals))
            : Significance.Unknown;

    private static Significance Tested(Figure first, Figure second) =>
        first.HasRate && second.HasRate ? SignificanceRule.OfRates(Counted(first), Counted(second)) : Significance.Unknown;

    private static EventCount Counted(Figure figure) => new(figure.Count, figure.People) { RoundedTo = 1 + (2 * figure.Slack) };

    private static Call Of(Significance significance) => significance.Verdict switch
    {
        SignificanceVerdict.Higher => Call.Higher,
        SignificanceVerdict.Lower => Call.Lower,
        SignificanceVerdict.NotShown => Call.NotShown,
        _ => Call.Unknown,
    };
}

/// <summary>A figure of a sample, with the margin that the source publishes.</summary>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Low">Lower end; null when none was published.</param>
/// <param name="High">Upper end.</param>
/// <param name="MayChange">Whether it is provisional.</param>
internal readonly record struct Estimate(double? Value, double? Low, double? High, bool MayChange = false)
{
    public double? HalfMargin => Low is { } low && High is { } high ? (high - low) / 2 : null;
}
