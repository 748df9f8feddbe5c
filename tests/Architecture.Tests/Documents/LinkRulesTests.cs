namespace OpKoers.Architecture.Tests.Documents;

public sealed class LinkRulesTests
{
    [Fact]
    public void Links_InTheDocumentation_LeadSomewhere()
    {
        var pages = Repository.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        House.Holds(pages.SelectMany(path => LinkRules.Violations(path, Repository.Read(path), ReadOrNull)));
    }

    [Fact]
    public void Pages_OfTheDocumentation_AreAllReachedFromItsIndex()
    {
        var index = Repository.Read("docs/README.md") + Repository.Read("docs/adr/README.md");
        var lost = Repository.Files.Where(path =>
            path.StartsWith("docs/", StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.Ordinal)
            && !path.EndsWith("README.md", StringComparison.Ordinal)
            && !index.Contains(Path.GetFileName(path) + ")", StringComparison.Ordinal));

        House.Holds(lost.Select(path => $"{path} is not in docs/README.md (or docs/adr/README.md)."));
    }

    [Theory]
    [InlineData("[x](gone.md)", "not there")]
    [InlineData("![x](../images/gone.png)", "not there")]
    [InlineData("[x](other.md#no-such-part)", "no such heading")]
    [InlineData("[x](#no-such-part)", "no such heading")]
    public void Link_ThatLeadsNowhere_IsCaught(string markdown, string expected) =>
        Assert.Contains(expected, Assert.Single(LinkRules.Violations("docs/howto/page.md", "# Title\n" + markdown, Planted)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](other.md#wat-u-nodig-heeft)")]
    [InlineData("[x](../topics/architecture.md)")]
    [InlineData("[x](https://example.org/gone)")]
    [InlineData("`[x](gone.md)`")]
    public void Link_ThatLeadsSomewhere_IsNotCaught(string markdown) => Assert.Empty(LinkRules.Violations("docs/howto/page.md", markdown, Planted));

    private static string? Planted(string path) => path switch
    {
        "docs/howto/page.md" => "# Title",
        "docs/howto/other.md" => "# Other\n\n## Wat u nodig heeft\n",
        "docs/topics/architecture.md" => "",
        _ => null,
    };

    private static string? ReadOrNull(string path)
    {
        var whole = Repository.PathTo(path);
        return Directory.Exists(whole) ? "" : File.Exists(whole) ? File.ReadAllText(whole) : null;
    }
}
