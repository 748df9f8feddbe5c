using System.Text.RegularExpressions;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>What a newcomer and a machine meet first: the root of the repository.</summary>
public sealed partial class FrontDoorTests
{
    /// <summary>At the root stands only what a newcomer needs, or what a tool wants there.</summary>
    private static readonly string[] Root =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "OpKoers.slnx", "README.md", "SECURITY.md", "global.json", "opkoers", "publiccode.yml",
        ".ci", "bench", "docs", "eng", "samples", "src", "tests",
    ];

    [Fact]
    public void Root_OfTheRepository_IsTidy() =>
        House.Holds(Repository.Files.Select(path => path.Split('/')[0]).Except(Root).Select(name => $"{name} does not belong at the root."));

    [Fact]
    public void ContinuousIntegration_RunsTheTestsAndNothingElse()
    {
        var lines = Repository.Read(".ci/run").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));

        Assert.Equal("""exec "$(dirname "$0")/../opkoers" test""", Assert.Single(lines));
    }

    [Fact]
    public void Commands_OfTheScript_StandInTheReference()
    {
        var listed = CommandLine().Matches(Repository.Read("opkoers")).Select(match => match.Groups["name"].Value).ToHashSet();
        var page = Repository.Read("docs/reference/commands.md");

        Assert.Superset(new HashSet<string> { "build", "test", "check", "format", "bench", "demo", "serve", "judge", "status", "export", "import" }, listed);
        House.Holds(listed.Where(name => !page.Contains($"`{name}", StringComparison.Ordinal)).Select(name => $"docs/reference/commands.md does not name {name}."));
    }

    [Fact]
    public void Licence_IsTheWholeOfTheEupl()
    {
        var text = Repository.Read("LICENSE");

        Assert.StartsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2", text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 15), Article().Matches(text).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("‘Compatible Licences’ according to Article 5 EUPL are:", text, StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>EUPL-1.2<", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publiccode_HasWhatTheStandardAsks()
    {
        var text = Repository.Read("publiccode.yml");
        string[] mandatory =
        [
            "publiccodeYmlVersion:", "name:", "url:", "platforms:", "categories:", "developmentStatus:", "softwareType:", "description:",
            "legal:", "  license: EUPL-1.2", "maintenance:", "  type:", "localisation:", "  localisationReady:", "  availableLanguages:",
        ];

        House.Holds(mandatory.Where(key => !text.Split('\n').Any(line => line.StartsWith(key, StringComparison.Ordinal))).Select(key => $"publiccode.yml lacks {key}"));
        var summaries = ShortDescription().Matches(text).Select(match => Words(match)).ToList();
        var descriptions = LongDescription().Matches(text).Select(match => Words(match)).ToList();
        Assert.Equal(2, summaries.Count);
        Assert.Equal(2, descriptions.Count);
        Assert.All(summaries, summary => Assert.InRange(summary.Length, 20, 150));
        Assert.All(descriptions, description => Assert.InRange(description.Length, 500, 10_000));
    }

    [Fact]
    public void Projects_OfTheRepository_HaveTheirLockFile() =>
        House.Holds(Repository.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => !Repository.Files.Contains(Path.GetDirectoryName(path)!.Replace('\\', '/') + "/packages.lock.json"))
            .Select(path => $"{path} has no packages.lock.json: restore it and commit the file."));

    [Fact]
    public void Projects_OfTheRepository_StandInTheSolution()
    {
        var solution = Repository.Read("OpKoers.slnx");

        House.Holds(Repository.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .Select(path => $"{path} is not in OpKoers.slnx: nobody builds it."));
    }

    private static string Words(Match match) => Space().Replace(match.Groups["text"].Value, " ").Trim();

    [GeneratedRegex(@"^  (?<name>[a-z][a-z-]*) .*\|", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Article();

    [GeneratedRegex(@"shortDescription: >-\n(?<text>(?:      .*\n)+)")]
    private static partial Regex ShortDescription();

    [GeneratedRegex(@"longDescription: \|\n(?<text>(?:      .*\n)+)")]
    private static partial Regex LongDescription();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
