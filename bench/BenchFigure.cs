namespace OpKoers.Bench;

/// <summary>One measured figure beside its limit.</summary>
/// <param name="Name">What was measured, in a few words.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of <paramref name="Value"/> and <paramref name="Limit"/>.</param>
/// <param name="Limit">What the figure is held against, inclusive.</param>
/// <param name="LowerIsBetter">Whether the figure holds at or below the limit; otherwise at or above it.</param>
/// <param name="Reference">What the figure is compared with, measured in the same run on the same machine.</param>
/// <param name="Ratio">The figure divided by that of the reference.</param>
internal sealed record BenchFigure(string Name, double Value, string Unit, double Limit, bool LowerIsBetter, string Reference, double Ratio)
{
    /// <summary>Whether the figure is within its limit.</summary>
    public bool Holds => LowerIsBetter ? Value <= Limit : Value >= Limit;
}
