using System.Globalization;

namespace OpKoers.Drawing.Maps;

/// <summary>The words of a map's legend, per language.</summary>
public sealed record MapWords
{
    /// <summary>Dutch.</summary>
    public static MapWords Dutch { get; } = new() { Language = "nl", Less = "minder dan {0}", To = "{0} tot {1}", More = "{0} of meer", All = "alle gebieden met een cijfer" };

    /// <summary>English.</summary>
    public static MapWords English { get; } = new() { Language = "en", Less = "less than {0}", To = "{0} to {1}", More = "{0} or more", All = "all areas with a figure" };

    /// <summary>Those of a culture: English for English, Dutch for every other.</summary>
    public static MapWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>Language, as BCP 47 names it.</summary>
    public string Language { get; private init; } = "";

    internal string All { get; private init; } = "";

    private string Less { get; init; } = "";

    private string To { get; init; } = "";

    private string More { get; init; } = "";

    internal string Below(string border) => string.Format(null, Less, border);

    internal string Between(string low, string high) => string.Format(null, To, low, high);

    internal string From(string border) => string.Format(null, More, border);
}
