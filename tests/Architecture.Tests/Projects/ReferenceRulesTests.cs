namespace OpKoers.Architecture.Tests.Projects;

public sealed class ReferenceRulesTests
{
    [Fact]
    public void Projects_OfTheProduct_KeepTheDirection()
    {
        var projects = ProjectFile.OfProduct();

        Assert.True(projects.Count >= 11, "The project files were not found.");
        House.Holds(projects.SelectMany(ReferenceRules.Violations));
    }

    [Theory]
    [InlineData("Indicators", "Programmes", "lower ranks only")]
    [InlineData("Programmes", "Cases", "lower ranks only")]
    [InlineData("Storage", "Ui", "lower ranks only")]
    [InlineData("Kernel", "Drawing", "base library only")]
    [InlineData("Office", "Kernel", "base library only")]
    [InlineData("Reporting", "Cases", "only the Web host may")]
    [InlineData("Cli", "Cases", "only the Web host may")]
    [InlineData("Cases", "Areas", "measurement intake of Indicators only")]
    [InlineData("PublicSite", "Programmes", "out of its reach")]
    [InlineData("Reporting", "Import", "nothing asks Import")]
    [InlineData("Import", "Unheard", "lower ranks only")]
    public void Reference_WhenItIsForbidden_IsCaught(string from, string to, string expected)
    {
        var planted = Planted(from, $"""<ProjectReference Include="../{to}/OpKoers.{to}.csproj" />""");

        Assert.Contains(ReferenceRules.Violations(planted), message => message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Web", "Cases")]
    [InlineData("Programmes", "Indicators")]
    [InlineData("PublicSite", "Editions")]
    public void Reference_WhenItIsAllowed_IsNotCaught(string from, string to)
    {
        var planted = Planted(from, $"""<ProjectReference Include="..\{to}\OpKoers.{to}.csproj" />""");

        Assert.Empty(ReferenceRules.Violations(planted));
    }

    [Fact]
    public void Package_WhenKernelTakesOne_IsCaught()
    {
        var planted = Planted("Kernel", """<PackageReference Include="Npgsql" />""");

        Assert.Single(ReferenceRules.Violations(planted));
    }

    [Theory]
    [InlineData("Indicators", "OpKoers.Programmes")]
    [InlineData("Indicators", "OpKoers.TestKit")]
    [InlineData("Indicators", "OpKoers.Bench")]
    [InlineData("Web", "OpKoers.Programmes.Tests")]
    public void Friend_WhenItIsNotTheOwnTestProject_IsCaught(string project, string friend)
    {
        var planted = Planted(project, $"""<InternalsVisibleTo Include="{friend}" />""");

        Assert.Single(ReferenceRules.Violations(planted));
    }

    [Fact]
    public void Project_WithoutARank_IsCaught() => Assert.Single(ReferenceRules.Violations(Planted("Spare", "")));

    private static ProjectFile Planted(string name, string items) =>
        ProjectFile.Parse(name, $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{items}</ItemGroup></Project>""");
}
