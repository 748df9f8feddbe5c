using FsCheck;
using FsCheck.Fluent;
using OpKoers.Import.Contracts;
using OpKoers.Import.Drafts;
using OpKoers.Import.Excel.Writing;
using OpKoers.Import.Json;
using OpKoers.Import.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests;

public sealed class GeneratedProgrammeTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Json_OfAnyProgramme_ReadsBackAsTheSame() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Seeds, seed => RoundTrip(seed, JsonTreeWriter.Write)));

    [Fact]
    public void Excel_OfAnyProgramme_ReadsBackAsTheSame() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Seeds, seed => RoundTrip(seed, WorkbookWriter.Write)));

    [Theory]
    [EachDatabase]
    public async Task Database_AfterImportOfAnyProgramme_GivesItBackInBothFormsAndChangesNothingTwice(DatabaseProvider provider)
    {
        await using var bench = await ImportBench.OpenAsync(provider);
        for (var seed = 0; seed < 40; seed++)
        {
            var (drawn, indicators) = RandomProgramme.From(seed);
            var programme = drawn with { GoalIndicators = [.. drawn.GoalIndicators.Where(link => link.Indicator != "van-een-ander")] };
            var file = JsonTreeWriter.Write(DraftWriter.Write(programme, indicators));

            var result = await bench.ImportAsync(file);

            Assert.True(result.Written, $"{seed}: {string.Join("\n", result.Findings)}");
            Assert.Equal(System.Text.Encoding.UTF8.GetString(file), System.Text.Encoding.UTF8.GetString(await bench.ExportAsync("programma")));
            Assert.Empty((await bench.ImportAsync(file)).Changes);
            Assert.Empty((await bench.ImportAsync(await bench.ExportAsync("programma", ProgrammeFileForm.Excel))).Changes);
        }
    }

    private static void RoundTrip(int seed, Func<Tree.ObjectNode, byte[]> write)
    {
        var (programme, indicators) = RandomProgramme.From(seed);
        var tree = DraftWriter.Write(programme, indicators);

        var read = FileReading.File(write(tree));

        Assert.Equal(Text(tree), Text(DraftWriter.Write(read.Programme, read.Indicators)));
    }

    private static string Text(Tree.ObjectNode tree) => System.Text.Encoding.UTF8.GetString(JsonTreeWriter.Write(tree));
}
