using System.Text.RegularExpressions;

namespace OpKoers.Architecture.Tests.Documents;

/// <summary>
/// Every page says its own address, and no two say the same: modules choose addresses beside each other, and two pages with one address are a fault that shows
/// only when somebody asks for it.
/// </summary>
public sealed partial class PageAddressTests
{
    [Fact]
    public void Pages_OfTheProduct_HaveEachAnAddressOfTheirOwn() => House.Holds(Clashes(Pages()));

    [Fact]
    public void Pages_OfTheProduct_AreFound() => Assert.True(Pages().Count() > 150, $"{Pages().Count()} pages only.");

    [Theory]
    [InlineData("@page \"/a/{x}/c\"", "@page \"/A/{y:guid}/c\"")]
    [InlineData("@page \"/a\"", "@page \"/a/\"")]
    public void TwoPages_WithTheSameAddress_AreCaught(string one, string other) =>
        Assert.Equal(["/One.cshtml and /Other.cshtml both answer to the same address."], Clashes([("/One.cshtml", one), ("/Other.cshtml", other)]));

    [Theory]
    [InlineData("@page \"/a/{x}\"", "@page \"/a/nieuw\"")]
    [InlineData("@page \"/a\"", "@page \"/a.csv\"")]
    [InlineData("@page \"/a\"", "<p>no page</p>")]
    public void TwoPages_WithAddressesOfTheirOwn_AreNot(string one, string other) => Assert.Empty(Clashes([("/One.cshtml", one), ("/Other.cshtml", other)]));

    [Fact]
    public void Page_WithoutAnAddress_IsCaught() => Assert.Equal(["/One.cshtml does not say its address."], Clashes([("/One.cshtml", "@page\n@model X")]));

    private static IEnumerable<(string Path, string Text)> Pages() => Repository.Files
        .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cshtml", StringComparison.Ordinal))
        .Select(path => (path, Text: Repository.Read(path))).Where(page => PageLine().IsMatch(page.Text));

    private static IEnumerable<string> Clashes(IEnumerable<(string Path, string Text)> pages)
    {
        var found = pages.Select(page => (page.Path, Match: PageLine().Match(page.Text))).Where(page => page.Match.Success).ToList();
        return
        [
            .. found.Where(page => !page.Match.Groups[1].Success).Select(page => $"{page.Path} does not say its address."),
            .. found.Where(page => page.Match.Groups[1].Success)
                // Whatever a part that varies is called, and whatever is asked of it, the address stays the same.
                .GroupBy(page => Varying().Replace(page.Match.Groups[1].Value, "{}").TrimEnd('/'), page => page.Path, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1).Select(group => $"{string.Join(" and ", group)} both answer to the same address."),
        ];
    }

    [GeneratedRegex("^@page(?: \"([^\"]*)\")?\\s*$", RegexOptions.Multiline)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Varying();
}
