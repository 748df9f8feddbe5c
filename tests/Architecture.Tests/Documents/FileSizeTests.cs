namespace OpKoers.Architecture.Tests.Documents;

/// <summary>From 300 lines on a file needs a reason, which stands in eng/long-files.txt.</summary>
public sealed class FileSizeTests
{
    private const int Limit = 300;
    private const string List = "eng/long-files.txt";

    [Fact]
    public void SourceFiles_OfMoreThan300Lines_HaveAReason()
    {
        var reasons = Reasons();
        var tooLong = SourceFiles()
            .Select(path => (path, lines: File.ReadLines(Repository.PathTo(path)).Count()))
            .Where(file => file.lines > Limit && !reasons.ContainsKey(file.path));

        House.Holds(tooLong.Select(file => $"{file.path} has {file.lines} lines: split it, or give a reason in {List}."));
    }

    [Fact]
    public void Reasons_ForLongFiles_AreSentencesAboutFilesThatAreStillLong() =>
        House.Holds(Reasons()
            .Where(entry => entry.Value.Length < 20 || !File.Exists(Repository.PathTo(entry.Key)) || File.ReadLines(Repository.PathTo(entry.Key)).Count() <= Limit)
            .Select(entry => $"{List}: {entry.Key} needs no reason any more, or has none."));

    private static IEnumerable<string> SourceFiles() => Repository.Files.Where(path =>
        (path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("bench/", StringComparison.Ordinal))
        && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)));

    private static Dictionary<string, string> Reasons() => File.ReadLines(Repository.PathTo(List))
        .Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1]);
}
