using System.Text.RegularExpressions;
using Mono.Cecil;
using OpKoers.Architecture.Tests.Assemblies;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>docs/glossary.md binds the Dutch term to the code term; a type in a contract uses the words of the glossary.</summary>
internal static partial class Glossary
{
    private const string Page = "docs/glossary.md";

    /// <summary>Words that say what a type is for, not what it is about: ProgrammeRow is about a Programme.</summary>
    private static readonly HashSet<string> Roles =
    [
        "Id", "Ids", "Key", "Row", "View", "Summary", "Item", "Data", "Reader", "Query", "Queries", "Intake", "Draft", "File", "Result",
        "Option", "Options", "Settings", "Kind", "State", "Status", "Reference", "Link", "Links", "Fact", "Facts", "Page", "Writer", "Words",
        "Store", "Service", "Directory", "Registration", "Request", "Context", "Codes", "Names", "List", "Lookup", "Details", "Input", "Inputs",
        "Case", "Point", "Head", "Set", "Text", "Value", "Export", "Start",
        "Flags", "Code", "Figure", "Judge",
    ];

    /// <summary>Rows of the table: four cells, of which the second holds code terms.</summary>
    public static IReadOnlyList<string[]> Rows() =>
    [
        .. Repository.Read(Page).Split('\n')
            .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal) && !line.StartsWith("| --", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>The words of code in the glossary: those between back ticks.</summary>
    public static HashSet<string> Terms() =>
        [.. Rows().Where(row => row.Length > 1).SelectMany(row => Term().Matches(row[1])).SelectMany(match => match.Groups[1].Value.Split('.'))];

    public static IEnumerable<string> Violations(ModuleDefinition module, string shortName, HashSet<string> terms, HashSet<string> exempt) =>
        module.Types
            .Where(type => type.IsPublic && PublicSurface.IsBelow(type.Namespace, $"OpKoers.{shortName}.Contracts"))
            .Where(type => !exempt.Contains(PlainName(type)) && !SpeaksOf(PlainName(type), terms))
            .Select(type => $"{type.FullName} has no row in {Page}: a concept gets a row before it gets a class.");

    /// <summary>Lines "Name | reason" of types that are no domain noun.</summary>
    public static Dictionary<string, string> Exempt() => Repository.Read("eng/glossary-exempt.txt").Split('\n')
        .Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    private static string PlainName(TypeDefinition type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsInterface && name.Length > 1 && char.IsUpper(name[1]) ? name[1..] : name;
    }

    /// <summary>Whether a name is made of words of the glossary, at least one, and of words for its part: Indicator + Judgement, Programme + Row.</summary>
    private static bool SpeaksOf(string name, HashSet<string> terms)
    {
        bool IsTerm(string word) => terms.Contains(word) || terms.Contains(word.TrimEnd('s'));
        bool Splits(string rest, bool spoken) =>
            rest.Length == 0
                ? spoken
                : Enumerable.Range(1, rest.Length)
                    .Where(end => end == rest.Length || char.IsUpper(rest[end]))
                    .Select(end => (word: rest[..end], rest: rest[end..]))
                    .Any(part => (IsTerm(part.word) && Splits(part.rest, true)) || (Roles.Contains(part.word) && Splits(part.rest, spoken)));
        return Splits(name, false);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Term();
}
