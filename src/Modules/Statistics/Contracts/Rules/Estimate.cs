namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>A figure from a sample with its margin of 95 per cent, as the source publishes it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Lower end of the margin.</param>
/// <param name="Upper">Upper end of the margin.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Whether figure and margin are known and the figure lies within its margin.</summary>
    public bool IsKnown => double.IsFinite(Lower) && double.IsFinite(Upper) && Lower <= Value && Value <= Upper;
}
