namespace OpKoers.Import.Cbs;

/// <summary>Reads the numbers that tables are full of: a few digits, perhaps with a point. What is written otherwise is left to the reader of all numbers.</summary>
internal static class PlainNumber
{
    // So many digits are exactly a number, and so is the power of ten by which they are divided: what comes out is the nearest there is.
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

    /// <summary>False for what is no number, and for numbers that are written in another way.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        var negative = text is [(byte)'-', ..];
        var digits = negative ? text[1..] : text;
        var point = -1;
        long whole = 0;
        value = 0;
        if (digits.Length is 0 or > MostDigits)
        {
            return false;
        }

        for (var index = 0; index < digits.Length; index++)
        {
            var digit = (uint)(digits[index] - '0');
            if (digit <= 9)
            {
                whole = (whole * 10) + digit;
            }
            else if (digits[index] == (byte)'.' && point < 0 && index > 0)
            {
                point = index;
            }
            else
            {
                return false;
            }
        }

        var decimals = point < 0 ? 0 : digits.Length - 1 - point;
        if (point >= 0 && decimals == 0)
        {
            return false;
        }

        value = decimals == 0 ? whole : whole / Powers[decimals];
        value = negative ? -value : value;
        return true;
    }
}
