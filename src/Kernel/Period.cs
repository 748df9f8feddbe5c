using System.Globalization;

namespace OpKoers.Kernel;

/// <summary>How finely a period is given.</summary>
public enum PeriodGrain
{
    /// <summary>One calendar year.</summary>
    Year,

    /// <summary>Half a calendar year.</summary>
    HalfYear,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>One day.</summary>
    Day,

    /// <summary>From the start of one period up to and including the end of another.</summary>
    Range,
}

/// <summary>
/// A stretch of whole days, both ends inclusive, as a document names it: a year, half year, quarter, month, day, or a range of these.
/// Ordered by its last day, then its first: a figure is known at the end of its period.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(PeriodGrain grain, DateOnly start, DateOnly end)
    {
        Grain = grain;
        Start = start;
        End = end;
    }

    /// <summary>How finely it is given.</summary>
    public PeriodGrain Grain { get; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly End { get; }

    /// <summary>The year of the last day.</summary>
    public int EndYear => End.Year;

    /// <summary>A calendar year, 1 up to and including 9999.</summary>
    public static Period Year(int year) => new(PeriodGrain.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A half year; <paramref name="half"/> is 1 or 2.</summary>
    public static Period HalfYear(int year, int half) => Months(PeriodGrain.HalfYear, year, ((half - 1) * 6) + 1, 6);

    /// <summary>A quarter; <paramref name="quarter"/> is 1 up to and including 4.</summary>
    public static Period Quarter(int year, int quarter) => Months(PeriodGrain.Quarter, year, ((quarter - 1) * 3) + 1, 3);

    /// <summary>A calendar month, 1 up to and including 12.</summary>
    public static Period Month(int year, int month) => Months(PeriodGrain.Month, year, month, 1);

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(PeriodGrain.Day, day, day);

    /// <summary>From the first day of <paramref name="first"/> up to and including the last day of <paramref name="last"/>.</summary>
    /// <exception cref="ArgumentException">The range would end before it starts.</exception>
    public static Period Range(Period first, Period last) =>
        first.Start <= last.End
            ? new(PeriodGrain.Range, first.Start, last.End)
            : throw new ArgumentException("A period cannot end before it starts.", nameof(last));

    /// <summary>Reads <c>2019</c>, <c>2019-H1</c>, <c>2019-Q3</c>, <c>2019-06</c>, <c>2019-06-30</c> and ranges such as <c>2019/2022</c> (both ends inclusive).</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Period Parse(string text) => TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParseSingle(text.AsSpan(0, slash), out var first) || !TryParseSingle(text.AsSpan(slash + 1), out var last) || first.Start > last.End)
            {
                return false;
            }

            period = RangeOf(first, last);
            return true;
        }

        return TryParseSingle(text, out period);
    }

    /// <summary>The canonical text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Grain switch
    {
        PeriodGrain.Year => End.Year.ToString("0000", CultureInfo.InvariantCulture),
        PeriodGrain.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{End.Year:0000}-H{(End.Month + 5) / 6}"),
        PeriodGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{End.Year:0000}-Q{(End.Month + 2) / 3}"),
        PeriodGrain.Month => End.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodGrain.Day => End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Part(Start, true) + "/" + Part(End, false),
    };

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var byEnd = End.CompareTo(other.End);
        return byEnd != 0 ? byEnd : Start.CompareTo(other.Start);
    }

    /// <summary>Ends earlier, or ends together and starts earlier.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Ends earlier or together.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Ends later, or ends together and starts later.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Ends later or together.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static Period Months(PeriodGrain grain, int year, int month, int count)
    {
        var start = new DateOnly(year, month, 1);
        var last = month + count - 1;
        return new(grain, start, new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    // A range that is exactly one year, quarter or month is that year, quarter or month, so that text and value round trip.
    private static Period RangeOf(Period first, Period last) =>
        first == last ? first : new(PeriodGrain.Range, first.Start, last.End);

    private static string Part(DateOnly day, bool first)
    {
        var wholeYear = first ? day is { Month: 1, Day: 1 } : day is { Month: 12, Day: 31 };
        if (wholeYear)
        {
            return day.Year.ToString("0000", CultureInfo.InvariantCulture);
        }

        var wholeMonth = first ? day.Day == 1 : day.Day == DateTime.DaysInMonth(day.Year, day.Month);
        return day.ToString(wholeMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool TryParseSingle(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length < 4 || !TryDigits(text[..4], out var year) || year < 1)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = Year(year);
            return true;
        }

        if (text[4] != '-')
        {
            return false;
        }

        var rest = text[5..];
        if (rest.Length == 2 && rest[0] is 'Q' or 'q')
        {
            if (rest[1] is < '1' or > '4')
            {
                return false;
            }

            period = Quarter(year, rest[1] - '0');
            return true;
        }

        if (rest.Length == 2 && rest[0] is 'H' or 'h')
        {
            if (rest[1] is not ('1' or '2'))
            {
                return false;
            }

            period = HalfYear(year, rest[1] - '0');
            return true;
        }

        if (rest.Length == 2 && TryDigits(rest, out var month) && month is >= 1 and <= 12)
        {
            period = Month(year, month);
            return true;
        }

        if (rest.Length == 5 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            period = Day(day);
            return true;
        }

        return false;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (character - '0');
        }

        return true;
    }
}
