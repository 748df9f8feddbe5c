namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>A figure from a sample with its margin of 95 per cent, as the source publishes it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Lower end of the margin.</param>
/// <param name="Upper">Upper end of the margin.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper)
{
    /// <summary>By how much each of the three may differ from what the source worked out, since it publishes them rounded: half a unit of the last decimal. 0 when it does not round.</summary>
    public double Slack { get; init; }

    /// <summary>A figure with its margin as a source publishes it. Where all three are written in so many decimals, they were rounded to them.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="lower">Lower end of the margin.</param>
    /// <param name="upper">Upper end of the margin.</param>
    /// <param name="decimals">Decimals with which the source says that it publishes.</param>
    public static Estimate Published(double value, double lower, double upper, int decimals)
    {
        var unit = Math.Pow(10, -decimals);
        return new Estimate(value, lower, upper) { Slack = IsWhole(value / unit) && IsWhole(lower / unit) && IsWhole(upper / unit) ? unit / 2 : 0 };
    }

    /// <summary>Whether figure and margin are known and the figure lies within its margin.</summary>
    public bool IsKnown => double.IsFinite(Lower) && double.IsFinite(Upper) && Lower <= Value && Value <= Upper;

    private static bool IsWhole(double number) => Math.Abs(number - Math.Round(number)) < 1e-6;
}
