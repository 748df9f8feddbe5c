using System.Text.RegularExpressions;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>What no file of the repository may say. The forbidden words are put together here, so that this file does not say them.</summary>
internal static partial class TextRules
{
    private static readonly string[] Everywhere =
    [
        "/wo" + "rk/", "nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com", "unpkg" + ".com", "jsdelivr" + ".net",
        "cdnjs" + ".cloudflare", "fonts.google" + "apis", "pypi" + ".org", "crates" + ".io",
    ];

    private static readonly string[] OutsideTests = ["../sha" + "red"];

    private static readonly string[] TextEndings =
    [
        ".cs", ".cshtml", ".csproj", ".css", ".html", ".js", ".json", ".md", ".mjs", ".props", ".resx", ".sh", ".slnx", ".sql", ".targets",
        ".ts", ".txt", ".xml", ".yaml", ".yml", "opkoers", "run",
    ];

    public static bool IsText(string path) => TextEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    public static IEnumerable<string> Violations(string path, string text)
    {
        var words = path.StartsWith("tests/", StringComparison.Ordinal) ? Everywhere : [.. Everywhere, .. OutsideTests];
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            foreach (var word in words.Where(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{path}:{number} says {word}: the repository speaks of the product alone.";
            }

            if (LooseEnd().IsMatch(line))
            {
                yield return $"{path}:{number} leaves a loose end without the number of its issue.";
            }

            if (path.EndsWith(".cs", StringComparison.Ordinal) && HiddenPart().IsMatch(line))
            {
                yield return $"{path}:{number} hides code in a region or switches null checks off.";
            }
        }
    }

    // Written with its issue, as in "TO" + "DO(#12)", it is a plan; without, it is a wish.
    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK|X" + @"XX)\b(?!\(#\d+\))")]
    private static partial Regex LooseEnd();

    [GeneratedRegex(@"^\s*#\s*(?:region|nullable\s+disable)")]
    private static partial Regex HiddenPart();
}
