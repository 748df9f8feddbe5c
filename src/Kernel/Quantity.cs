using System.Globalization;

namespace OpKoers.Kernel;

/// <summary>What is known of a figure. A real document knows more than "a number or nothing", and no two of these may collapse.</summary>
public enum QuantityState
{
    /// <summary>A value or a range is known.</summary>
    Known = 0,

    /// <summary>Still to be determined ("n.t.b.").</summary>
    ToBeDetermined = 1,

    /// <summary>Pro memorie ("p.m."): it exists, its size is left open on purpose.</summary>
    ProMemorie = 2,

    /// <summary>Unknown to the author ("??").</summary>
    Unknown = 3,

    /// <summary>Declared not quantifiable ("niet kwantificeerbaar").</summary>
    NotQuantifiable = 4,

    /// <summary>Does not apply here ("n.v.t.").</summary>
    NotApplicable = 5,

    /// <summary>The cell was left blank. Not zero, and not unknown: nothing was said.</summary>
    Blank = 6,

    /// <summary>Something was said that can be read in more than one way, such as "+5%" on a percentage.</summary>
    Ambiguous = 7,
}

/// <summary>
/// A figure as a document gives it: a known value, a range (both ends inclusive), or one of the states in which it is not known,
/// with the text as printed. It has no unit of its own; its owner (indicator, budget line) says the unit.
/// </summary>
/// <remarks>Default is <see cref="QuantityState.Known"/> zero, as for a number; use <see cref="Blank"/> for nothing.</remarks>
public readonly record struct Quantity
{
    /// <summary>Largest size of a value that is accepted, inclusive: every sum and ratio of accepted values stays inside <see cref="decimal"/>.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    private readonly decimal low;
    private readonly decimal high;

    private Quantity(QuantityState state, decimal low, decimal high, bool circa, string? printed)
    {
        State = state;
        this.low = low;
        this.high = high;
        Circa = circa;
        Printed = string.IsNullOrWhiteSpace(printed) ? null : printed.Trim();
    }

    /// <summary>Nothing was said.</summary>
    public static Quantity Blank { get; } = new(QuantityState.Blank, 0, 0, false, null);

    /// <summary>What is known of it.</summary>
    public QuantityState State { get; }

    /// <summary>Whether the document marks it as approximate ("circa", "bijna", "ruim").</summary>
    public bool Circa { get; }

    /// <summary>The text as printed, or null when the canonical notation says the same.</summary>
    public string? Printed { get; }

    /// <summary>Whether a value or a range is known.</summary>
    public bool IsKnown => State == QuantityState.Known;

    /// <summary>Whether a range is known whose ends differ.</summary>
    public bool IsRange => IsKnown && low != high;

    /// <summary>The single known value; null for a range and for every other state.</summary>
    public decimal? Value => IsKnown && low == high ? low : null;

    /// <summary>The lower end, inclusive; null when nothing is known.</summary>
    public decimal? Low => IsKnown ? low : null;

    /// <summary>The upper end, inclusive; null when nothing is known.</summary>
    public decimal? High => IsKnown ? high : null;

    /// <summary>A known value.</summary>
    /// <param name="value">At most <see cref="Limit"/> in size.</param>
    /// <param name="circa">Whether it is approximate.</param>
    /// <param name="printed">The text as printed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is larger than <see cref="Limit"/>.</exception>
    public static Quantity Of(decimal value, bool circa = false, string? printed = null) =>
        new(QuantityState.Known, Checked(value), value, circa, printed);

    /// <summary>A known range, both ends inclusive.</summary>
    /// <exception cref="ArgumentException">The lower end is above the upper end.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is larger than <see cref="Limit"/>.</exception>
    public static Quantity Between(decimal low, decimal high, bool circa = false, string? printed = null) =>
        low <= high
            ? new(QuantityState.Known, Checked(low), Checked(high), circa, printed)
            : throw new ArgumentException("The lower end of a range is above its upper end.", nameof(low));

    /// <summary>A figure that is not known, in the way that <paramref name="state"/> says.</summary>
    /// <exception cref="ArgumentException">The state is <see cref="QuantityState.Known"/>: a known figure has a value.</exception>
    public static Quantity In(QuantityState state, string? printed = null) =>
        state != QuantityState.Known && Enum.IsDefined(state)
            ? new(state, 0, 0, false, printed)
            : throw new ArgumentException("A known figure has a value.", nameof(state));

    /// <summary>The same figure with another printed text.</summary>
    public Quantity As(string? printed) => new(State, low, high, Circa, printed);

    /// <summary>Equal in meaning: the printed text does not count.</summary>
    public bool Means(Quantity other) => As(null) == other.As(null);

    /// <summary>
    /// The canonical text for storage, culture-free: <c>12.5</c>, <c>~120000</c>, <c>4..8</c>, <c>?tbd</c>, each followed by
    /// <c>|printed</c> when there is a printed text.
    /// </summary>
    public string ToCanonical()
    {
        var head = State switch
        {
            QuantityState.Known when low == high => (Circa ? "~" : "") + low.ToString(CultureInfo.InvariantCulture),
            QuantityState.Known => (Circa ? "~" : "") + low.ToString(CultureInfo.InvariantCulture) + ".." + high.ToString(CultureInfo.InvariantCulture),
            _ => "?" + Codes[(int)State],
        };
        return Printed is null ? head : head + "|" + Printed;
    }

    /// <summary>Reads what <see cref="ToCanonical"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not canonical.</exception>
    public static Quantity FromCanonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var head = bar < 0 ? text.AsSpan() : text.AsSpan(0, bar);
        var printed = bar < 0 ? null : text[(bar + 1)..];
        if (head.Length > 0 && head[0] == '?')
        {
            var code = Array.IndexOf(Codes, head[1..].ToString());
            return code > 0 ? In((QuantityState)code, printed) : throw new FormatException($"'{text}' is not a canonical quantity.");
        }

        var circa = head.Length > 0 && head[0] == '~';
        if (circa)
        {
            head = head[1..];
        }

        var dots = head.IndexOf("..");
        return dots < 0
            ? Of(decimal.Parse(head, NumberStyles.Float, CultureInfo.InvariantCulture), circa, printed)
            : Between(
                decimal.Parse(head[..dots], NumberStyles.Float, CultureInfo.InvariantCulture),
                decimal.Parse(head[(dots + 2)..], NumberStyles.Float, CultureInfo.InvariantCulture),
                circa,
                printed);
    }

    /// <summary>The canonical text, for logs and the debugger; screens use the Dutch writer of the user interface.</summary>
    public override string ToString() => ToCanonical();

    private static readonly string[] Codes = ["known", "tbd", "pm", "unknown", "nq", "na", "blank", "ambiguous"];

    private static decimal Checked(decimal value) =>
        Math.Abs(value) <= Limit
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is larger than the product accepts.");
}
