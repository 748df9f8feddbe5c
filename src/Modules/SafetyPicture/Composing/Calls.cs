namespace OpKoers.SafetyPicture.Composing;

/// <summary>What may be said of two figures.</summary>
internal enum Call
{
    /// <summary>Nothing: one of them is not known, or there are too few cases.</summary>
    Unknown,

    /// <summary>The difference may be chance.</summary>
    NotShown,

    /// <summary>The first is demonstrably higher.</summary>
    Higher,

    /// <summary>The first is demonstrably lower.</summary>
    Lower,
}

/// <summary>
/// When a difference may be called one. Counts are taken to scatter as a Poisson variable does: the margin of a rate is Byar's, and two rates differ when, given
/// their sum, their division is one that chance gives in less than five per cent of cases.
/// </summary>
internal static class Calls
{
    /// <summary>Two-sided 95 per cent.</summary>
    private const double Z = 1.959964;

    /// <summary>With fewer cases together nothing is called different.</summary>
    private const int LeastCases = 10;

    /// <summary>The margin of a rate per 1,000, 95 per cent; null when there is no rate.</summary>
    public static (double Low, double High)? Margin(Figure figure)
    {
        if (!figure.HasRate)
        {
            return null;
        }

        var (low, high) = Byar(figure.Count);
        return (low * 1000 / figure.People, high * 1000 / figure.People);
    }

    /// <summary>The first rate beside the second.</summary>
    public static Call Rates(Figure first, Figure second)
    {
        if (!first.HasRate || !second.HasRate || first.Count + second.Count < LeastCases)
        {
            return Call.Unknown;
        }

        var cases = first.Count + second.Count;
        var share = first.People / (first.People + second.People);
        // Half a case nearer to what chance would give: counts are whole.
        var off = Math.Max(0, Math.Abs(first.Count - (cases * share)) - 0.5) / Math.Sqrt(cases * share * (1 - share));
        return off <= Z ? Call.NotShown : first.Count > cases * share ? Call.Higher : Call.Lower;
    }

    /// <summary>Two figures with the margins that the source publishes, of samples apart.</summary>
    public static Call Estimates(Estimate first, Estimate second)
    {
        if (first is not { Value: { } a, HalfMargin: { } marginA } || second is not { Value: { } b, HalfMargin: { } marginB })
        {
            return Call.Unknown;
        }

        return Math.Abs(a - b) <= Math.Sqrt((marginA * marginA) + (marginB * marginB)) ? Call.NotShown : a > b ? Call.Higher : Call.Lower;
    }

    private static (double Low, double High) Byar(double count)
    {
        var low = count <= 0 ? 0 : count * Math.Pow(1 - (1 / (9 * count)) - (Z / (3 * Math.Sqrt(count))), 3);
        var next = count + 1;
        return (Math.Max(0, low), next * Math.Pow(1 - (1 / (9 * next)) + (Z / (3 * Math.Sqrt(next))), 3));
    }
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
