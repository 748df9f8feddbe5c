using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>
/// Arithmetic that cannot leave <see cref="decimal"/>. Inputs are at most <see cref="Quantity.Limit"/> (1e15) in size, a span of days is below
/// 4e6, a fraction at most 1: sums stay below 1e16 and products below 1e23. Only a division by something small can grow further, and that is here.
/// </summary>
internal static class Exact
{
    public static bool InRange(decimal value) => Math.Abs(value) <= Quantity.Limit;

    /// <summary>The quotient; null when the divisor is zero or the quotient would be larger than is accepted.</summary>
    public static decimal? Divide(decimal value, decimal by)
    {
        var size = Math.Abs(by);
        if (by == 0 || (size < 1 && Math.Abs(value) > Quantity.Limit * size))
        {
            return null;
        }

        return value / by;
    }

    /// <summary>Whether <paramref name="change"/> is smaller than the root of the sum of squares of two margins, without taking the root.</summary>
    public static bool Within(decimal change, decimal one, decimal other)
    {
        change = Math.Abs(change);
        if (one == 0 || other == 0)
        {
            return change < one + other;
        }

        // Squares of very large or very small values would leave the 28 digits; the comparison does not change when all are scaled.
        var size = Math.Max(change, Math.Max(one, other));
        var scale = 1m;
        while (size * scale > 1_000_000_000_000m)
        {
            scale /= 1000;
        }

        while (size * scale < 0.001m)
        {
            scale *= 1000;
        }

        return Square(change * scale) < Square(one * scale) + Square(other * scale);
    }

    /// <summary>The root of the sum of squares, to about 15 digits: for people to read, never for a comparison.</summary>
    public static decimal Hypotenuse(decimal one, decimal other) =>
        one == 0 || other == 0 ? one + other : (decimal)Math.Sqrt(((double)one * (double)one) + ((double)other * (double)other));

    /// <summary>The value on the straight line through two points; by years when all three are years, else by last days.</summary>
    public static decimal OnLine(Period first, decimal from, Period last, decimal to, Period at)
    {
        var years = first.Grain == PeriodGrain.Year && last.Grain == PeriodGrain.Year && at.Grain == PeriodGrain.Year;
        var passed = years ? at.EndYear - first.EndYear : at.End.DayNumber - first.End.DayNumber;
        var length = years ? last.EndYear - first.EndYear : last.End.DayNumber - first.End.DayNumber;
        return from + ((to - from) * passed / length);
    }

    private static decimal Square(decimal value) => value * value;
}
