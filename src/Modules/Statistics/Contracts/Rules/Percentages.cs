namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>A share in per cent: 40 % of the inhabitants. The difference of two is in percentage points.</summary>
/// <param name="Value">The number before the sign.</param>
public readonly record struct Percentage(double Value)
{
    /// <summary>How many percentage points one share is from another.</summary>
    public static PercentagePoints operator -(Percentage left, Percentage right) => new(left.Value - right.Value);

    /// <summary>A share with points added.</summary>
    public static Percentage operator +(Percentage share, PercentagePoints points) => new(share.Value + points.Value);

    /// <summary>As the operator.</summary>
    public static PercentagePoints Subtract(Percentage left, Percentage right) => left - right;

    /// <summary>As the operator.</summary>
    public static Percentage Add(Percentage share, PercentagePoints points) => share + points;
}

/// <summary>A difference between two shares: from 40 % to 44 % is 4 percentage points, and never "4 %".</summary>
/// <param name="Value">The number of points.</param>
public readonly record struct PercentagePoints(double Value);

/// <summary>A change in proportion to what was there: from 40 to 44 reports is 10 per cent more. There is none from zero.</summary>
/// <param name="Value">The number before the sign.</param>
public readonly record struct PercentChange(double Value)
{
    /// <summary>The change between two figures that are counts or rates; null when the first is zero, below zero, or when one is not known.</summary>
    public static PercentChange? Between(double from, double to) => from > 0 && double.IsFinite(from) && double.IsFinite(to) ? new PercentChange((to - from) * 100 / from) : null;
}
