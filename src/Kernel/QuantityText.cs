namespace OpKoers.Kernel;

/// <summary>
/// Reads what people type and print in the cell of a table: numbers in a declared notation, "circa 120", "4 tot 8", "0,8 miljoen", "37,2%",
/// and the words for what is not known. It never guesses: a doubtful number gives both readings, and text it does not know is refused.
/// </summary>
public static class QuantityText
{
    private const int LongestText = 200;

    private static readonly (string Word, decimal Factor)[] Multiples =
    [
        ("duizend", 1_000m), ("thousand", 1_000m),
        ("miljoen", 1_000_000m), ("million", 1_000_000m), ("mln.", 1_000_000m), ("mln", 1_000_000m),
        ("miljard", 1_000_000_000m), ("mld.", 1_000_000_000m), ("mld", 1_000_000_000m),
    ];

    private static readonly string[] CircaWords = ["circa ", "ca. ", "ca ", "ongeveer ", "ruim ", "bijna ", "plm. ", "about ", "approximately ", "± ", "±", "~"];

    private static readonly string[] RangeWords = [" tot en met ", " tot ", " t/m ", " to ", " – ", " - ", "–"];

    /// <summary>Reads a cell.</summary>
    /// <param name="text">As typed; null and white space are <see cref="QuantityState.Blank"/>.</param>
    /// <param name="notation">How numbers are written in this column.</param>
    /// <param name="unit">The unit of the column, which a cell may repeat behind its number; any other unit is refused. Null: only a percent sign may follow.</param>
    public static QuantityReading Read(string? text, NumberNotation notation, string? unit = null)
    {
        var printed = Normal(text);
        if (printed.Length == 0)
        {
            return new QuantityReading.Read(Quantity.Blank);
        }

        if (printed.Length > LongestText)
        {
            return Refused("text-too-long", "Deze tekst is te lang voor een getal.");
        }

        if (printed is "-" or "–" or "—")
        {
            return new QuantityReading.Ambiguous(Quantity.Blank.As(printed), Quantity.Of(0, printed: printed));
        }

        return QuantityStateWords.TryRead(printed, out var state)
            ? new QuantityReading.Read(Quantity.In(state, QuantityStateWords.IsCanonical(printed, state) ? null : printed))
            : ReadFigure(printed, notation, unit);
    }

    private static QuantityReading ReadFigure(string printed, NumberNotation notation, string? unit)
    {
        var body = printed.AsSpan();
        var circa = TakePrefix(ref body, CircaWords);
        if (!TakeUnit(ref body, unit))
        {
            return Refused("unit-not-declared", "Achter het getal staat een andere eenheid dan deze kolom heeft.");
        }

        var factor = TakeMultiple(ref body);
        var (low, high) = Split(body);
        var first = Numbers.Read(low, notation);
        var last = high.IsEmpty ? first : Numbers.Read(high, notation);
        if (first.Kind == NumberReadingKind.NotANumber || last.Kind == NumberReadingKind.NotANumber)
        {
            return Refused("not-a-number", "Dit is geen getal en geen woord dat OpKoers kent, zoals n.t.b. of p.m.");
        }

        if (first.Kind == NumberReadingKind.OtherNotation || last.Kind == NumberReadingKind.OtherNotation)
        {
            return Refused("other-notation", "Dit getal past niet bij de notatie die voor deze kolom is opgegeven.");
        }

        return Finish(first, last, factor, circa, printed, notation);
    }

    private static QuantityReading Finish(NumberReading first, NumberReading last, decimal factor, bool circa, string printed, NumberNotation notation)
    {
        var one = Make(first.First, last.First, factor, circa, printed);
        if (first.Kind == NumberReadingKind.Read && last.Kind == NumberReadingKind.Read)
        {
            return one.TryGet(out var found, out var refusal)
                ? new QuantityReading.Read(Says(found, printed, notation) ? found.As(null) : found)
                : new QuantityReading.Refused(refusal);
        }

        var other = Make(first.Second, last.Second, factor, circa, printed);
        return one.Succeeded && other.Succeeded
            ? new QuantityReading.Ambiguous(one.Value, other.Value)
            : Refused("other-notation", "Dit getal past niet bij de notatie die voor deze kolom is opgegeven.");
    }

    private static Result<Quantity> Make(decimal low, decimal high, decimal factor, bool circa, string printed)
    {
        if (Math.Max(Math.Abs(low), Math.Abs(high)) > Quantity.Limit / factor)
        {
            return Result<Quantity>.Refused("number-too-large", "Dit getal is groter dan OpKoers aanneemt.");
        }

        return low <= high
            ? Result<Quantity>.Of(Quantity.Between(low * factor, high * factor, circa, printed))
            : Result<Quantity>.Refused("range-reversed", "Het eerste getal van een bereik is niet groter dan het tweede.");
    }

    // The printed text is kept only when it says more than the number: "1000" under plain does not, "1.000" under Dutch does not either.
    private static bool Says(Quantity quantity, string printed, NumberNotation notation) =>
        quantity is { Circa: false, Value: { } value } && Numbers.Read(printed, notation) is { Kind: NumberReadingKind.Read } reading && reading.First == value && printed[0] != '+';

    private static bool TakePrefix(ref ReadOnlySpan<char> body, string[] words)
    {
        foreach (var word in words)
        {
            if (body.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                body = body[word.Length..].TrimStart();
                return true;
            }
        }

        return false;
    }

    private static bool TakeUnit(ref ReadOnlySpan<char> body, string? unit)
    {
        if (!string.IsNullOrWhiteSpace(unit) && body.EndsWith(unit.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            body = body[..^unit.Trim().Length].TrimEnd();
            return true;
        }

        if (body.IsEmpty || body[^1] != '%')
        {
            return true;
        }

        body = body[..^1].TrimEnd();
        return string.IsNullOrWhiteSpace(unit) || unit.Contains('%', StringComparison.Ordinal);
    }

    private static decimal TakeMultiple(ref ReadOnlySpan<char> body)
    {
        foreach (var (word, factor) in Multiples)
        {
            if (body.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                body = body[..^word.Length].TrimEnd();
                return factor;
            }
        }

        return 1;
    }

    private static Halves Split(ReadOnlySpan<char> body)
    {
        foreach (var word in RangeWords)
        {
            var at = body.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return new(body[..at].TrimEnd(), body[(at + word.Length)..].TrimStart());
            }
        }

        // "4-8": a dash between digits. A leading dash is a sign.
        var dash = body.Length > 1 ? body[1..].IndexOf('-') + 1 : 0;
        return dash > 0 ? new(body[..dash], body[(dash + 1)..]) : new(body, []);
    }

    private static string Normal(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();

    private static QuantityReading.Refused Refused(string code, string message) => new(new Refusal(code, message));

    private readonly ref struct Halves(ReadOnlySpan<char> low, ReadOnlySpan<char> high)
    {
        private readonly ReadOnlySpan<char> low = low;
        private readonly ReadOnlySpan<char> high = high;

        public void Deconstruct(out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
        {
            first = low;
            last = high;
        }
    }
}
