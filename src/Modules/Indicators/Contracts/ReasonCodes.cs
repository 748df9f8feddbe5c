using System.Collections.Frozen;
using System.Text;

namespace OpKoers.Indicators.Contracts;

/// <summary>The stable texts of reason codes and outcomes.</summary>
public static class ReasonCodes
{
    private static readonly FrozenDictionary<ReasonCode, string> Texts = Enum.GetValues<ReasonCode>().ToFrozenDictionary(static code => code, static code => Kebab(code.ToString()));

    private static readonly FrozenDictionary<string, ReasonCode> Codes = Texts.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The stable text, such as <c>change-within-margin</c>.</summary>
    public static string Text(this ReasonCode code) => Texts[code];

    /// <summary>The reason with this stable text.</summary>
    public static bool TryParse(string? text, out ReasonCode code) => Codes.TryGetValue(text ?? "", out code);

    /// <summary>The stable text of an outcome in camel case, such as <c>onCourse</c>.</summary>
    public static string Text(this Outcome outcome) => outcome switch
    {
        Outcome.Achieved => "achieved",
        Outcome.OnCourse => "onCourse",
        Outcome.AtRisk => "atRisk",
        Outcome.OffCourse => "offCourse",
        Outcome.NoDemonstrableChange => "noDemonstrableChange",
        _ => "notAssessable",
    };

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
        {
            text.Append(char.IsUpper(character) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(character));
        }

        return text.ToString();
    }
}
