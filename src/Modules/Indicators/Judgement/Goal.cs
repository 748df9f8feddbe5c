namespace OpKoers.Indicators.Judgement;

/// <summary>
/// What counts as met: everything from a lower end up, everything from an upper end down, or a band, ends inclusive. With no end it is
/// not known; <see cref="Side"/> then still says which way is better.
/// </summary>
internal readonly struct Goal
{
    private Goal(decimal? low, decimal? high, int side)
    {
        Low = low;
        High = high;
        Side = side;
    }

    public decimal? Low { get; }

    public decimal? High { get; }

    /// <summary>1 when higher is better, -1 when lower is better, 0 for a band.</summary>
    public int Side { get; }

    public bool IsKnown => Low is not null || High is not null;

    public static Goal Unknown(int side) => new(null, null, side);

    public static Goal Threshold(decimal value, int side) => side switch
    {
        > 0 => new(value, null, 1),
        < 0 => new(null, value, -1),
        _ => new(value, value, 0),
    };

    public static Goal Band(decimal? low, decimal? high) => new(low, high, high is null ? 1 : low is null ? -1 : 0);

    public bool Contains(decimal value) => IsKnown && !(value < Low) && !(value > High);

    /// <summary>The end that lies nearest, the value itself when it is inside.</summary>
    public decimal Nearest(decimal value) => value < Low ? Low.Value : value > High ? High.Value : value;

    /// <summary>The end that counts for a value: the one end of a threshold, the nearest end of a band, also from inside.</summary>
    public decimal EndFor(decimal value)
    {
        if (Low is not { } low || High is not { } high)
        {
            return Low ?? High ?? value;
        }

        return Math.Abs(value - low) <= Math.Abs(high - value) ? low : high;
    }
}
