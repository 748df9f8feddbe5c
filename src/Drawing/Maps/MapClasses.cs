namespace OpKoers.Drawing.Maps;

/// <summary>Divides figures into at most five classes with round borders, about as many areas in each.</summary>
/// <param name="Breaks">The borders between classes, rising: a figure on a border belongs to the higher class.</param>
public sealed record MapClasses(IReadOnlyList<decimal> Breaks)
{
    /// <summary>More classes cannot be told apart in one hue.</summary>
    public const int Most = 5;

    /// <summary>Classes of these figures; one class when they hardly differ.</summary>
    /// <param name="figures">The figures of the areas, in any order.</param>
    /// <param name="decimals">Decimals of the borders; negative for borders in tens, hundreds and so on.</param>
    public static MapClasses Of(IEnumerable<decimal> figures, int decimals)
    {
        var sorted = figures.Order().ToArray();
        if (sorted.Length == 0)
        {
            return new MapClasses([]);
        }

        var breaks = new List<decimal>();
        for (var part = 1; part < Most; part++)
        {
            var place = (int)((long)part * sorted.Length / Most);
            var border = Round(sorted[Math.Min(place, sorted.Length - 1)], decimals);
            if (border > sorted[0] && border <= sorted[^1] && (breaks.Count == 0 || border > breaks[^1]))
            {
                breaks.Add(border);
            }
        }

        return new MapClasses(breaks);
    }

    /// <summary>The class of a figure, 0 for the lowest.</summary>
    public int Of(decimal figure)
    {
        var place = 0;
        while (place < Breaks.Count && figure >= Breaks[place])
        {
            place++;
        }

        return place;
    }

    /// <summary>The words of the classes for the legend.</summary>
    /// <param name="number">Writes a border.</param>
    /// <param name="words">The words around it.</param>
    public IReadOnlyList<string> Words(Func<decimal, string> number, MapWords words)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(words);
        if (Breaks.Count == 0)
        {
            return [words.All];
        }

        var said = new List<string> { words.Below(number(Breaks[0])) };
        for (var index = 1; index < Breaks.Count; index++)
        {
            said.Add(words.Between(number(Breaks[index - 1]), number(Breaks[index])));
        }

        said.Add(words.From(number(Breaks[^1])));
        return said;
    }

    private static decimal Round(decimal figure, int decimals)
    {
        if (decimals >= 0)
        {
            return Math.Round(figure, decimals, MidpointRounding.AwayFromZero);
        }

        var unit = (decimal)Math.Pow(10, -decimals);
        return Math.Round(figure / unit, MidpointRounding.AwayFromZero) * unit;
    }
}
