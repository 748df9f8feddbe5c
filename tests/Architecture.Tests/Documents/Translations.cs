using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>Finds the texts that the pages of a module ask for, and the Dutch that stands outside them.</summary>
internal static partial class Translations
{
    /// <summary>The projects whose pages speak English, below <c>src</c>. Whoever makes another one speak adds it here.</summary>
    public static readonly IReadOnlyList<string> Projects = ["Modules/Access", "Modules/Areas", "Modules/Import", "Modules/Indicators", "Modules/Programmes", "Modules/SafetyPicture", "Modules/Statistics", "Ui"];

    /// <summary>The texts that source asks for, as they are written there.</summary>
    public static IEnumerable<string> Asked(string source) => Asking().Matches(source).Select(match => Regex.Unescape(match.Groups["text"].Value));

    /// <summary>The English texts of a module by their Dutch text.</summary>
    public static Dictionary<string, string> English(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>What is wrong with the English of a module: texts without it, texts that nobody asks for, and texts whose parts or marks differ.</summary>
    public static IEnumerable<string> Differences(string module, IReadOnlyCollection<string> asked, IReadOnlyDictionary<string, string> english) =>
    [
        .. asked.Distinct().Where(text => !english.ContainsKey(text)).Select(text => $"{module} asks for “{text}”, and Resources/English.json does not have it."),
        .. english.Keys.Except(asked).Select(text => $"{module} has English for “{text}”, and nobody asks for it."),
        .. english.Where(pair => !Pieces(pair.Key).SequenceEqual(Pieces(pair.Value))).Select(pair => $"{module}: the parts or marks of “{pair.Key}” and “{pair.Value}” differ."),
    ];

    /// <summary>The Dutch that a page or its code says without asking for it in the language of the request.</summary>
    public static IEnumerable<string> Unasked(string path, string source)
    {
        var rest = Asking().Replace(Comments().Replace(source, ""), "");
        var found = Literals().Matches(rest).Select(match => match.Groups["text"].Value).Where(text => Dutch().IsMatch(text));
        if (path.EndsWith(".cshtml", StringComparison.Ordinal))
        {
            found = found
                .Concat(Between().Matches(rest).Select(match => match.Groups["text"].Value))
                .Concat(ShownAttributes().Matches(rest).Select(match => match.Groups["text"].Value));
        }

        return found.Where(text => !Names.Contains(text.Trim())).Select(text => $"{path} says “{text.Trim()}” outside T.");
    }

    // Names that are the same in every language, and keys.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "OpKoers", "Tab", "Enter", "Esc", "Ctrl" };

    private static IEnumerable<string> Pieces(string text) => Parts().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    // One text is one literal: a text that is put together can not be translated, and is not found here either.
    [GeneratedRegex("""\bT\.(?:Of|Html|Later)\(\s*"(?<text>(?:[^"\\]|\\.)*)"(?=\s*[,)])""")]
    private static partial Regex Asking();

    [GeneratedRegex("""\{\d+[^}]*\}|</?\w+""")]
    private static partial Regex Parts();

    [GeneratedRegex("""@\*.*?\*@|^\s*//[^\n]*""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex("""(?<!\\)"(?<text>(?:[^"\\\r\n]|\\.)*)\x22""")]
    private static partial Regex Literals();

    // Text between two tags, or before one: what holds signs of code is code.
    [GeneratedRegex("""(?:(?<![=\-])>|(?<=</text>|\s))(?<text>[^<>@{}()\[\];="&|]*[A-Za-zÀ-ÿ]{2}[^<>@{}()\[\];="&|]*)</\w""")]
    private static partial Regex Between();

    [GeneratedRegex("""\s(?:label|hint|title|aria-label|data-k|caption|alt|placeholder|remove|keep)="(?<text>(?!@)[^"@]*[A-Za-zÀ-ÿ]{2}[^"]*)\x22""")]
    private static partial Regex ShownAttributes();

    [GeneratedRegex("""(?:^|\s)(?:aan|bij|dat|de|deze|dit|een|en|er|geen|heeft|het|hoort|met|naar|niet|nog|om|op|te|tot|u|uit|uw|van|voor|waar|wat|wie|wij|wordt|zijn)(?=[\s.,:;?!]|$).*\s|\s(?:aan|bij|dat|de|deze|dit|een|geen|het|met|niet|nog|te|tot|u|uw|van|voor|wordt|zijn)(?=[\s.,:;?!]|$)""")]
    private static partial Regex Dutch();
}
