using System.Buffers;
using System.Globalization;

namespace OpKoers.Kernel;

/// <summary>How the numbers of a column are written. It is declared, never guessed from the numbers themselves.</summary>
public enum NumberNotation
{
    /// <summary>Dot for thousands, comma for decimals: <c>1.000,5</c>.</summary>
    Dutch = 0,

    /// <summary>Comma for thousands, dot for decimals: <c>1,000.5</c>.</summary>
    English = 1,

    /// <summary>No thousands mark, dot for decimals: <c>1000.5</c>.</summary>
    Plain = 2,
}

/// <summary>Reads and writes bare numbers in a declared notation.</summary>
public static class Numbers
{
    private static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789.,");

    /// <summary>
    /// Writes a number so that <see cref="QuantityText"/> reads the same number under the same notation: 1.485 under plain becomes
    /// <c>1.4850</c>, since <c>1.485</c> could be Dutch thousands.
    /// </summary>
    public static string Write(decimal value, NumberNotation notation)
    {
        var text = (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        if (notation == NumberNotation.Dutch)
        {
            return text.Replace('.', ',');
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? 0 : text.AsSpan(0, dot).TrimStart('-').Length;
        return dot >= 0 && text.Length - dot == 4 && whole <= 3 && !text.AsSpan().TrimStart('-').StartsWith("0") ? text + "0" : text;
    }

    /// <summary>Reads a bare number: sign, digits and marks only.</summary>
    internal static NumberReading Read(ReadOnlySpan<char> text, NumberNotation notation)
    {
        var negative = false;
        if (text.Length > 0 && text[0] is '-' or '\u2212' or '+')
        {
            negative = text[0] != '+';
            text = text[1..];
        }

        if (text.IsEmpty || text.ContainsAnyExcept(DigitsAndMarks) || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
        {
            return NumberReading.NotANumber;
        }

        var dutch = Under(text, '.', ',');
        var english = Under(text, ',', '.');
        var reading = notation switch
        {
            NumberNotation.Dutch => Choose(dutch, english, text, doubtsDecimals: false),
            NumberNotation.English => Choose(english, dutch, text, doubtsDecimals: true),
            _ => Choose(text.Contains(',') ? null : english, dutch, text, doubtsDecimals: true),
        };
        return negative ? reading.Negated() : reading;
    }

    // "1.480" under English or plain is a doubt, because Dutch documents write thousands so; "1,480" under Dutch is not, since Dutch
    // documents do not write thousands with a comma.
    private static NumberReading Choose(decimal? declared, decimal? other, ReadOnlySpan<char> text, bool doubtsDecimals)
    {
        if (declared is { } value)
        {
            var doubtful = doubtsDecimals && other is not null && other != value && text.Contains('.') && !text.Contains(',') && text[0] != '0';
            return doubtful ? NumberReading.Doubt(value, other!.Value) : NumberReading.Of(value);
        }

        // Not valid in the declared notation. One mark can still be read in two ways; more marks have no reading under it.
        var marks = text.Count('.') + text.Count(',');
        if (marks != 1 || !Digits(text, out var joined))
        {
            return text.Length > 0 && marks > 0 ? NumberReading.OtherNotation : NumberReading.NotANumber;
        }

        var mark = text.IndexOfAny('.', ',');
        var parted = Pow10(joined, text.Length - mark - 1);
        return parted is null ? NumberReading.NotANumber : NumberReading.Doubt(parted.Value, joined);
    }

    private static decimal? Under(ReadOnlySpan<char> text, char thousands, char point)
    {
        var at = text.IndexOf(point);
        var whole = at < 0 ? text : text[..at];
        var broken = at < 0 ? [] : text[(at + 1)..];
        if (broken.ContainsAny(thousands, point) || !Grouped(whole, thousands) || !Digits(whole, out var value))
        {
            return null;
        }

        return broken.IsEmpty ? value : Digits(broken, out var rest) && Pow10(rest, broken.Length) is { } fraction ? value + fraction : null;
    }

    private static bool Grouped(ReadOnlySpan<char> whole, char thousands)
    {
        var mark = whole.IndexOf(thousands);
        if (mark < 0)
        {
            return true;
        }

        if (mark is 0 or > 3 || whole[0] == '0')
        {
            return false;
        }

        for (var rest = whole[mark..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != thousands || rest[1..4].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                if (++count > 28)
                {
                    return false;
                }

                value = (value * 10) + (character - '0');
            }
        }

        return count > 0;
    }

    private static decimal? Pow10(decimal value, int places) =>
        places is >= 0 and <= 28 && value < 79_228_162_514_264_337_593_543_950_335m && decimal.GetBits(value)[3] == 0
            ? new decimal(decimal.GetBits(value)[0], decimal.GetBits(value)[1], decimal.GetBits(value)[2], false, (byte)places)
            : null;
}

/// <summary>What a bare number text can mean.</summary>
/// <param name="Kind">Whether it was read.</param>
/// <param name="First">The reading; of two, the one in which the last mark is the decimal mark.</param>
/// <param name="Second">The other reading of a doubtful text.</param>
internal readonly record struct NumberReading(NumberReadingKind Kind, decimal First, decimal Second)
{
    public static NumberReading NotANumber => new(NumberReadingKind.NotANumber, 0, 0);

    public static NumberReading OtherNotation => new(NumberReadingKind.OtherNotation, 0, 0);

    public static NumberReading Of(decimal value) => new(NumberReadingKind.Read, value, value);

    public static NumberReading Doubt(decimal first, decimal second) => new(NumberReadingKind.Doubt, first, second);

    public NumberReading Negated() => new(Kind, -First, -Second);
}

/// <summary>How far a bare number text could be read.</summary>
internal enum NumberReadingKind
{
    Read,
    Doubt,
    OtherNotation,
    NotANumber,
}
