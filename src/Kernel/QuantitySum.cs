namespace OpKoers.Kernel;

/// <summary>
/// A sum that says what it is made of: the known part (a range when a part is a range) and how many parts are not known, per state.
/// "162 tot 198 + 1 p.m." is a sum; "162" would be a guess.
/// </summary>
public sealed record QuantitySum
{
    /// <summary>The sum of nothing.</summary>
    public static QuantitySum Empty { get; } = new();

    /// <summary>The sum of the lower ends of the known parts.</summary>
    public decimal Low { get; private init; }

    /// <summary>The sum of the upper ends of the known parts.</summary>
    public decimal High { get; private init; }

    /// <summary>Whether a known part is approximate.</summary>
    public bool Circa { get; private init; }

    /// <summary>How many parts are known.</summary>
    public int Known { get; private init; }

    /// <summary>How many parts are still to be determined.</summary>
    public int ToBeDetermined { get; private init; }

    /// <summary>How many parts are pro memorie.</summary>
    public int ProMemorie { get; private init; }

    /// <summary>How many parts are unknown to the author.</summary>
    public int Unknown { get; private init; }

    /// <summary>How many parts are declared not quantifiable.</summary>
    public int NotQuantifiable { get; private init; }

    /// <summary>How many parts do not apply. They add nothing, so they do not make the sum incomplete.</summary>
    public int NotApplicable { get; private init; }

    /// <summary>How many parts were left blank.</summary>
    public int Blank { get; private init; }

    /// <summary>How many parts can be read in more than one way.</summary>
    public int Ambiguous { get; private init; }

    /// <summary>How many parts are missing from the known part.</summary>
    public int Missing => ToBeDetermined + ProMemorie + Unknown + NotQuantifiable + Blank + Ambiguous;

    /// <summary>Whether every part that applies is known.</summary>
    public bool IsComplete => Missing == 0;

    /// <summary>Whether the known part is a range.</summary>
    public bool IsRange => Low != High;

    /// <summary>The single known sum; null when a part is missing or is a range, or when nothing was added.</summary>
    public decimal? Value => IsComplete && !IsRange && Known > 0 ? Low : null;

    /// <summary>The sum of these parts.</summary>
    public static QuantitySum Of(IEnumerable<Quantity> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(Empty, static (sum, part) => sum.Add(part));
    }

    /// <summary>The same sum without the parts of which nothing was said, for where their absence is told in another way.</summary>
    public QuantitySum WithoutBlanks() => this with { Blank = 0 };

    /// <summary>How many parts are in this state.</summary>
    public int CountOf(QuantityState state) => state switch
    {
        QuantityState.Known => Known,
        QuantityState.ToBeDetermined => ToBeDetermined,
        QuantityState.ProMemorie => ProMemorie,
        QuantityState.Unknown => Unknown,
        QuantityState.NotQuantifiable => NotQuantifiable,
        QuantityState.NotApplicable => NotApplicable,
        QuantityState.Blank => Blank,
        _ => Ambiguous,
    };

    /// <summary>This sum and one more part.</summary>
    public QuantitySum Add(Quantity part) => part.State switch
    {
        QuantityState.Known => this with { Low = Low + part.Low!.Value, High = High + part.High!.Value, Circa = Circa || part.Circa, Known = Known + 1 },
        QuantityState.ToBeDetermined => this with { ToBeDetermined = ToBeDetermined + 1 },
        QuantityState.ProMemorie => this with { ProMemorie = ProMemorie + 1 },
        QuantityState.Unknown => this with { Unknown = Unknown + 1 },
        QuantityState.NotQuantifiable => this with { NotQuantifiable = NotQuantifiable + 1 },
        QuantityState.NotApplicable => this with { NotApplicable = NotApplicable + 1 },
        QuantityState.Blank => this with { Blank = Blank + 1 },
        _ => this with { Ambiguous = Ambiguous + 1 },
    };

    /// <summary>Two sums of different parts together.</summary>
    public QuantitySum Add(QuantitySum other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Low = Low + other.Low,
            High = High + other.High,
            Circa = Circa || other.Circa,
            Known = Known + other.Known,
            ToBeDetermined = ToBeDetermined + other.ToBeDetermined,
            ProMemorie = ProMemorie + other.ProMemorie,
            Unknown = Unknown + other.Unknown,
            NotQuantifiable = NotQuantifiable + other.NotQuantifiable,
            NotApplicable = NotApplicable + other.NotApplicable,
            Blank = Blank + other.Blank,
            Ambiguous = Ambiguous + other.Ambiguous,
        };
    }
}
