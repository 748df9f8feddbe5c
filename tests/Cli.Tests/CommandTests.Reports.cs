namespace OpKoers.Cli.Tests;

// Reports of the edition that the sample brings.
public sealed partial class CommandTests
{
    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("html", "<!DOCTYPE html>")]
    public async Task Report_ToAFile_IsWrittenInTheFormOfItsEnding(string ending, string begin)
    {
        var file = shell.PathTo("brief." + ending);

        var (code, answer, error) = await shell.RunAsync("report", "--edition", "midterm-2020", "--report", "raadsbrief", "--out", file);

        Assert.True(code == 0, error);
        Assert.Contains(file, answer, StringComparison.Ordinal);
        Assert.StartsWith(begin, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutAName_ListsTheReportsThereAre()
    {
        var (code, answer, _) = await shell.RunAsync("report", "--edition", "midterm-2020");

        Assert.Equal(0, code);
        Assert.Contains("midterm-veiligheid", answer, StringComparison.Ordinal);
        Assert.Contains("programmakaart-veiligheid", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geen-editie", "raadsbrief", "uit.pdf", 1, "Er is geen editie 'geen-editie'")]
    [InlineData("midterm-2020", "geen-rapport", "uit.pdf", 1, "raadsbrief")]
    [InlineData("midterm-2020", "raadsbrief", "uit.txt", 2, "form-unknown")]
    public async Task Report_ThatCannotBe_SaysWhyAndWritesNothing(string edition, string report, string name, int ends, string says)
    {
        var file = shell.PathTo(name);

        var (code, _, error) = await shell.RunAsync("report", "--edition", edition, "--report", report, "--out", file);

        Assert.Equal(ends, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }
}
