namespace OpKoers.Kernel;

/// <summary>The words for figures that are not known, as documents print them. Twin of the words that <see cref="FigureText"/> writes.</summary>
internal static class QuantityStateWords
{
    // The first word of each row is the canonical one.
    private static readonly (QuantityState State, string[] Words)[] Known =
    [
        (QuantityState.ToBeDetermined, ["n.t.b.", "n.t.b", "ntb", "nog te bepalen", "t.b.d.", "tbd", "to be determined"]),
        (QuantityState.ProMemorie, ["p.m.", "p.m", "pm", "pro memorie"]),
        (QuantityState.Unknown, ["??", "?", "onbekend", "unknown"]),
        (QuantityState.NotQuantifiable, ["niet kwantificeerbaar", "not quantifiable"]),
        (QuantityState.NotApplicable, ["n.v.t.", "n.v.t", "nvt", "niet van toepassing", "n/a", "not applicable"]),
        (QuantityState.Blank, ["niet ingevuld", "left blank"]),
        (QuantityState.Ambiguous, ["dubbelzinnig", "ambiguous"]),
    ];

    public static bool TryRead(string text, out QuantityState state)
    {
        foreach (var (known, words) in Known)
        {
            if (words.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                state = known;
                return true;
            }
        }

        state = QuantityState.Known;
        return false;
    }

    public static bool IsCanonical(string text, QuantityState state) =>
        Array.Exists(Known, row => row.State == state && row.Words[0] == text);
}
