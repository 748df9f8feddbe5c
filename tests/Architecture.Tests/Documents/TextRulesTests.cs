namespace OpKoers.Architecture.Tests.Documents;

public sealed class TextRulesTests
{
    [Fact]
    public void Files_OfTheRepository_SpeakOfTheProductAlone() =>
        House.Holds(Repository.Files.Where(TextRules.IsText).SelectMany(path => TextRules.Violations(path, Repository.Read(path))));

    [Theory]
    [InlineData("src/Ui/package-lock.json", "\"resolved\": \"https://registry.npmjs" + ".org/x\"")]
    [InlineData("docs/README.md", "see /wo" + "rk/brief")]
    [InlineData("src/Kernel/Period.cs", "// as in ../sha" + "red/design")]
    [InlineData("src/Kernel/Period.cs", "// TO" + "DO: later")]
    [InlineData("src/Kernel/Period.cs", "    #reg" + "ion Parts")]
    [InlineData("src/Kernel/Period.cs", "#nullable dis" + "able")]
    public void Line_ThatSaysWhatItMayNot_IsCaught(string path, string line) => Assert.Single(TextRules.Violations(path, "first\n" + line));

    [Theory]
    [InlineData("tests/Import.Tests/Reader.cs", "// as in ../sha" + "red/requirements")]
    [InlineData("src/Kernel/Period.cs", "// TO" + "DO(#12): quarters that begin in April")]
    public void Line_ThatMaySayIt_IsNotCaught(string path, string line) => Assert.Empty(TextRules.Violations(path, line));
}
