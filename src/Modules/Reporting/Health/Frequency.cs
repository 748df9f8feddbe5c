using System.Globalization;
using System.Text.RegularExpressions;

namespace OpKoers.Reporting.Health;

/// <summary>How often something is measured, read from the words in which contracts say it. Words that are not known say nothing.</summary>
internal static partial class Frequency
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["een"] = 1,
        ["één"] = 1,
        ["eens"] = 1,
        ["eenmaal"] = 1,
        ["twee"] = 2,
        ["tweemaal"] = 2,
        ["drie"] = 3,
        ["driemaal"] = 3,
        ["vier"] = 4,
        ["viermaal"] = 4,
        ["vijf"] = 5,
        ["zes"] = 6,
    };

    private static readonly (string Word, int Months)[] Words =
    [
        ("halfjaarlijks", 6), ("half jaar", 6), ("halfjaar", 6), ("kwartaal", 3), ("maandelijks", 1), ("per maand", 1), ("elke maand", 1), ("wekelijks", 1), ("per week", 1),
        ("dagelijks", 1), ("continu", 1), ("jaarlijks", 12), ("per jaar", 12), ("elk jaar", 12), ("ieder jaar", 12), ("jaar", 12),
    ];

    /// <summary>Months between two measurements, at least 1; null when the words do not say.</summary>
    public static int? Months(string? words)
    {
        var text = words?.Trim().ToLower(CultureInfo.InvariantCulture) ?? string.Empty;
        return Times().Match(text) is { Success: true } times && Number(times.Groups["n"].Value) is { } often ? Math.Max(1, 12 / often)
            : Years().Match(text) is { Success: true } years && Number(years.Groups["n"].Value) is { } every ? 12 * every
            : Words.Where(word => text.Contains(word.Word, StringComparison.Ordinal)).Select(word => (int?)word.Months).FirstOrDefault();
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is > 0 and <= 12 ? number : null
            : Numbers.TryGetValue(text, out var word) ? word
            : null;

    /// <summary>"2x per jaar", "twee keer per jaar", "tweemaal per jaar".</summary>
    [GeneratedRegex(@"\b(?<n>\d{1,2}|eens|eenmaal|tweemaal|driemaal|viermaal|een|één|twee|drie|vier|zes)\s*(?:x|×|keer|maal)?\s*per jaar")]
    private static partial Regex Times();

    /// <summary>"tweejaarlijks", "2-jaarlijks", "om de twee jaar", "eens per 4 jaar".</summary>
    [GeneratedRegex(@"\b(?:om de |(?:eens|eenmaal|één keer|1x) per |elke |iedere )?(?<n>\d{1,2}|twee|drie|vier|vijf)[\s-]*jaar(?:lijks)?\b")]
    private static partial Regex Years();
}
