using System.Globalization;

namespace OpKoers.Drawing.Charts;

/// <summary>The words and the number notation of a chart, per language.</summary>
public sealed record ChartWords
{
    /// <summary>Dutch.</summary>
    public static ChartWords Dutch { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("nl-NL"),
        Language = "nl",
        Higher = "hoger is beter",
        Lower = "lager is beter",
        Stay = "gelijk blijven is goed",
        Band = "tussen de grenzen is goed",
        Provisional = "voorlopig",
        Required = "nodig in {0}:",
        Break = "Andere methode: niet te vergelijken",
        AxisStart = "De as begint bij {0}.",
        In = "in {0}",
        Margin = "marge {0} tot {1}",
        Revised = "herzien van {0}",
        NotMeasured = "niet gemeten",
        BeforeBreak = "Oude methode",
        AfterBreak = "Nieuwe methode, niet te vergelijken met wat ervoor ligt",
        Series = "Gemeten",
        Span = "{2} keer, van {0} tot {1}",
        Path = "Het pad loopt van {0} naar {1}.",
        Target = "Doel",
        Forecast = "als het zo doorgaat",
        Until = "tot",
    };

    /// <summary>English.</summary>
    public static ChartWords English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Language = "en",
        Higher = "higher is better",
        Lower = "lower is better",
        Stay = "staying level is good",
        Band = "between the bounds is good",
        Provisional = "provisional",
        Required = "required in {0}:",
        Break = "Other method: not comparable",
        AxisStart = "The axis starts at {0}.",
        In = "in {0}",
        Margin = "margin {0} to {1}",
        Revised = "revised from {0}",
        NotMeasured = "not measured",
        BeforeBreak = "Old method",
        AfterBreak = "New method, not comparable with what lies before it",
        Series = "Measured",
        Span = "{2} times, from {0} to {1}",
        Path = "The path runs from {0} to {1}.",
        Target = "Target",
        Forecast = "if it goes on like this",
        Until = "to",
    };

    /// <summary>Those of a culture: English for English, Dutch for every other.</summary>
    public static ChartWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>How numbers are written.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Language, as BCP 47 names it.</summary>
    public required string Language { get; init; }

    internal string Higher { get; private init; } = "";

    internal string Lower { get; private init; } = "";

    internal string Stay { get; private init; } = "";

    internal string Band { get; private init; } = "";

    internal string Provisional { get; private init; } = "";

    internal string Required { get; private init; } = "";

    internal string Break { get; private init; } = "";

    internal string AxisStart { get; private init; } = "";

    internal string In { get; private init; } = "";

    internal string Margin { get; private init; } = "";

    internal string Revised { get; private init; } = "";

    internal string NotMeasured { get; private init; } = "";

    internal string BeforeBreak { get; private init; } = "";

    internal string AfterBreak { get; private init; } = "";

    internal string Series { get; private init; } = "";

    internal string Span { get; private init; } = "";

    internal string Path { get; private init; } = "";

    internal string Target { get; private init; } = "";

    internal string Forecast { get; private init; } = "";

    internal string Until { get; private init; } = "";

    /// <summary>Which way is better, in words; null when neither is.</summary>
    internal string? Of(ChartDirection direction) => direction switch
    {
        ChartDirection.HigherIsBetter => Higher,
        ChartDirection.LowerIsBetter => Lower,
        ChartDirection.Stay => Stay,
        ChartDirection.InBand => Band,
        _ => null,
    };

    /// <summary>A bare figure.</summary>
    internal string Number(decimal value, int decimals) =>
        value.ToString("N" + Math.Clamp(decimals, 0, 6).ToString(CultureInfo.InvariantCulture), Culture);

    internal string Say(string words, params ReadOnlySpan<object?> parts) => string.Format(Culture, words, parts);
}
