namespace OpKoers.Areas.Contracts;

/// <summary>What happened to an area between two years.</summary>
public enum AreaRecodingKind
{
    /// <summary>It only got another code.</summary>
    Renumber,

    /// <summary>It went into a larger area as a whole.</summary>
    Merge,

    /// <summary>It was divided over areas that hold nothing else.</summary>
    Split,

    /// <summary>It was divided over areas that also hold parts of others: borders moved.</summary>
    Border,
}

/// <summary>Which share of an area of one year went to an area of a later year.</summary>
/// <param name="FromYear">Year of the old area.</param>
/// <param name="FromCode">The old area.</param>
/// <param name="ToYear">Year of the new area.</param>
/// <param name="ToCode">The new area.</param>
/// <param name="Weight">The share, above 0 and at most 1.</param>
/// <param name="Kind">What happened.</param>
public sealed record AreaRecodingLink(int FromYear, string FromCode, int ToYear, string ToCode, double Weight, AreaRecodingKind Kind);

/// <summary>How the areas of one year became those of a later one. An area that is not named did not change.</summary>
/// <param name="FromYear">The earlier year.</param>
/// <param name="ToYear">The later year.</param>
/// <param name="Shares">Of each area that changed: where it went, and with what share. The shares of one area add up to 1.</param>
public sealed record AreaRecoding(int FromYear, int ToYear, IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, double>>> Shares)
{
    /// <summary>Nothing changed.</summary>
    public static AreaRecoding None(int fromYear, int toYear) =>
        new(fromYear, toYear, new Dictionary<string, IReadOnlyList<KeyValuePair<string, double>>>(StringComparer.Ordinal));

    /// <summary>Where an area went, and with what share.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Of(string code) =>
        Shares.TryGetValue(code, out var shares) ? shares : [KeyValuePair.Create(code, 1d)];

    /// <summary>This change followed by a next one.</summary>
    /// <exception cref="ArgumentException">The next does not begin where this one ends.</exception>
    public AreaRecoding Then(AreaRecoding next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.FromYear != ToYear)
        {
            throw new ArgumentException("The next change begins in another year.", nameof(next));
        }

        var shares = new Dictionary<string, IReadOnlyList<KeyValuePair<string, double>>>(StringComparer.Ordinal);
        foreach (var code in Shares.Keys.Union(next.Shares.Keys, StringComparer.Ordinal))
        {
            var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var (middle, first) in Of(code))
            {
                foreach (var (last, second) in next.Of(middle))
                {
                    sums[last] = sums.GetValueOrDefault(last) + (first * second);
                }
            }

            shares[code] = [.. sums];
        }

        return new(FromYear, next.ToYear, shares);
    }

    /// <summary>Amounts of the areas of the earlier year, brought to the areas of the later one. Only for what can be added, such as counts.</summary>
    public IReadOnlyDictionary<string, double> Apply(IEnumerable<KeyValuePair<string, double>> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (code, amount) in amounts)
        {
            foreach (var (to, share) in Of(code))
            {
                sums[to] = sums.GetValueOrDefault(to) + (amount * share);
            }
        }

        return sums;
    }
}
