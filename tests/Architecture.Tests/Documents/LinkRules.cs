using System.Text.RegularExpressions;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>Links in Markdown that point into the repository: the file is there, and so is the heading.</summary>
internal static partial class LinkRules
{
    public static IEnumerable<string> Violations(string path, string markdown, Func<string, string?> read)
    {
        foreach (Match match in Link().Matches(WithoutCode(markdown)))
        {
            var target = match.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = target.Split('#', 2);
            var file = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
            var text = read(file);
            if (text is null)
            {
                yield return $"{path} points at {target}, which is not there.";
            }
            else if (parts.Length == 2 && file.EndsWith(".md", StringComparison.Ordinal) && !Anchors(text).Contains(parts[1]))
            {
                yield return $"{path} points at {target}, and that page has no such heading.";
            }
        }
    }

    private static string WithoutCode(string markdown) => Code().Replace(markdown, "");

    private static string Resolve(string from, string relative)
    {
        var whole = Path.GetFullPath(relative, "/" + Path.GetDirectoryName(from)!.Replace('\\', '/'));
        return whole.TrimStart('/').TrimEnd('/');
    }

    private static IEnumerable<string> Anchors(string markdown) =>
        Heading().Matches(WithoutCode(markdown)).Select(match =>
            NotInAnchor().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
