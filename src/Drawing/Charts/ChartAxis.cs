namespace OpKoers.Drawing.Charts;

/// <summary>A scale from values to places on the sheet, with ticks at round values.</summary>
internal sealed class ChartAxis
{
    // Part of the size of the figures that an axis spans at least.
    private const double LeastRange = 0.1;

    private readonly double from;
    private readonly double to;
    private readonly double placeFrom;
    private readonly double placeTo;

    public ChartAxis(double from, double to, double placeFrom, double placeTo)
    {
        this.from = from;
        this.to = to > from ? to : from + 1;
        this.placeFrom = placeFrom;
        this.placeTo = placeTo;
    }

    public double From => from;

    public double To => to;

    public double At(double value) => placeFrom + ((value - from) / (to - from) * (placeTo - placeFrom));

    public double At(decimal value) => At((double)value);

    public double At(int place) => At((double)place);

    /// <summary>Bounds and step of a value axis that covers the values, with about so many steps.</summary>
    /// <remarks>It starts at 0 where that costs at most half of the height; figures below 0 always have 0 on the axis.</remarks>
    public static (double From, double To, double Step) Values(double low, double high, int steps)
    {
        // Nothing but noughts: an axis in millionths would say less than one from 0 to 1.
        high = low == 0 && high == 0 ? 1 : high;
        var isPositive = low >= 0;

        // A change of some percents must not fill the height: it would look like a landslide.
        var least = Math.Max(Math.Max(Math.Abs(low), Math.Abs(high)) * LeastRange, 1e-6);
        if (high - low < least)
        {
            var middle = (low + high) / 2;
            (low, high) = (middle - (least / 2), middle + (least / 2));
        }

        var air = (high - low) * 0.06;
        (low, high) = (low - air, high + (air / 2));
        if (isPositive && (low <= 0 || low <= high / 2))
        {
            low = 0;
        }
        else if (!isPositive)
        {
            high = Math.Max(high, 0);
        }

        var step = Round((high - low) / steps);
        return (Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, step);
    }

    /// <summary>The smallest of 1, 2 and 5 times a power of ten that is not below a step.</summary>
    public static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var part = step / power;
        return power * (part <= 1.0000001 ? 1 : part <= 2.0000001 ? 2 : part <= 5.0000001 ? 5 : 10);
    }
}
