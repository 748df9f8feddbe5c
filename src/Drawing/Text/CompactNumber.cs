namespace OpKoers.Drawing.Text;

/// <summary>
/// Writes coordinates: at most two decimals, no trailing zeros, no zero before the point, a point in every culture. SVG and PDF both read it.
/// </summary>
internal static class CompactNumber
{
    /// <summary>Room that is always enough.</summary>
    public const int MaxLength = 24;

    // Beyond this a drawing has gone wrong; it also keeps the hundredths inside a long.
    private const double Limit = 1e12;

    /// <summary>Writes a number and says how many characters it took.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or larger than any drawing.</exception>
    public static int Write(Span<char> target, double value)
    {
        if (!(Math.Abs(value) < Limit))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing has finite coordinates.");
        }

        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths == 0)
        {
            target[0] = '0';
            return 1;
        }

        var length = 0;
        if (hundredths < 0)
        {
            target[length++] = '-';
            hundredths = -hundredths;
        }

        var (whole, part) = Math.DivRem(hundredths, 100);
        if (whole != 0)
        {
            whole.TryFormat(target[length..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
            length += written;
        }

        if (part != 0)
        {
            target[length++] = '.';
            target[length++] = (char)('0' + (part / 10));
            if (part % 10 != 0)
            {
                target[length++] = (char)('0' + (part % 10));
            }
        }

        return length;
    }
}
