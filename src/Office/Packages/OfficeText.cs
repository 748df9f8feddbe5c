using System.Text;
using System.Text.RegularExpressions;

namespace OpKoers.Office.Packages;

/// <summary>Texts as the XML of office files can hold them.</summary>
public static partial class OfficeText
{
    /// <summary>
    /// The text without what XML cannot hold: control characters, halves of characters and non-characters become the sign for a character that cannot be shown.
    /// Tabs and line ends stay.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsPlain(text[index]))
            {
                return Replaced(text);
            }
        }

        return text;
    }

    /// <summary>As a cell of a workbook holds it: what looks like an escape of the format itself is written as text.</summary>
    public static string Cell(string text)
    {
        var clean = Clean(text);
        return clean.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(clean, match => "_x005F" + match.Value) : clean;
    }

    private static bool IsPlain(char character) => character is (>= ' ' and < '\ud800') or '\t' or '\n' or '\r' or (>= '\ue000' and < '\ufffe');

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Halves of characters come as the replacement sign already.
            clean.Append(rune.Value > char.MaxValue || IsPlain((char)rune.Value) ? rune.ToString() : "\ufffd");
        }

        return clean.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
