namespace OpKoers.Architecture.Tests.Documents;

public sealed class TranslationTests
{
    public static TheoryData<string> Projects => [.. Translations.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Texts_OfAProject_HaveTheirEnglish(string project)
    {
        var asked = Sources(project).SelectMany(path => Translations.Asked(Repository.Read(path))).ToHashSet();

        House.Holds(Translations.Differences(project, asked, Translations.English(Repository.Read($"src/{project}/Resources/English.json"))));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Pages_OfAProject_SayNoDutchOutsideIt(string project) =>
        House.Holds(Sources(project).Where(path => path.Contains("/Features/", StringComparison.Ordinal)).SelectMany(path => Translations.Unasked(path, Repository.Read(path))));

    [Fact]
    public void Projects_ThatHaveTheList_AreUnderTest() => Assert.Equal(
        Repository.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith("/Resources/English.json", StringComparison.Ordinal)).Select(path => path[4..^"/Resources/English.json".Length]),
        Translations.Projects.Order(StringComparer.Ordinal));

    [Fact]
    public void Differences_OfTextsAndEnglish_AreEachCaught()
    {
        var asked = Translations.Asked("""@T.Of("Doelen") @T.Of("{0} van {1}", a, b) @T.Html("<b>Let op</b>") T.Later("eenheid")""").ToList();

        var found = Translations.Differences("X", asked, new Dictionary<string, string> { ["{0} van {1}"] = "{0} of", ["<b>Let op</b>"] = "Note", ["eenheid"] = "unit", ["Weg"] = "Gone" }).ToList();

        Assert.Equal(4, found.Count);
        Assert.Contains(found, text => text.Contains("asks for “Doelen”", StringComparison.Ordinal));
        Assert.Contains(found, text => text.Contains("“Weg”, and nobody", StringComparison.Ordinal));
        Assert.Equal(2, found.Count(text => text.EndsWith("differ.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<p>Er is niets.</p>")]
    [InlineData("<p>@Model.Count metingen</p>")]
    [InlineData("<th scope=\"col\">Doel</th>")]
    [InlineData("<td data-k=\"Stand\">@x</td>")]
    [InlineData("<ok-field name=\"a\" label=\"Naam van @x\" />")]
    [InlineData("@(open ? \"Dit is nog niet klaar.\" : null)")]
    public void Dutch_OnAPage_IsCaught(string line) => Assert.NotEmpty(Translations.Unasked("Index.cshtml", line));

    [Theory]
    [InlineData("<p>@T.Of(\"Er is niets.\")</p>")]
    [InlineData("<p>@T.Html(\"<b>{0}</b> is er <a href=\\\"{1}\\\">niet</a>.\", x, y)</p>")]
    [InlineData("@foreach (var row in Model.Rows.Where(row => row.Count > 1)) {<li>@row.Name</li>}")]
    [InlineData("<td data-k=\"@T.Of(\"Stand\")\">@x</td>")]
    [InlineData("@* Dit is een opmerking. *@")]
    public void Text_ThatIsAskedFor_IsNotCaught(string line) => Assert.Empty(Translations.Unasked("Index.cshtml", line));

    // The gallery shows components to whoever builds them.
    private static IEnumerable<string> Sources(string project) => Repository.Files.Where(path =>
        path.StartsWith($"src/{project}/", StringComparison.Ordinal) && !path.Contains("/Gallery.", StringComparison.Ordinal) && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)));
}
