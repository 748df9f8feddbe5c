using FsCheck;
using FsCheck.Fluent;
using OpKoers.Import.Drafts;
using OpKoers.Import.Excel.Writing;
using OpKoers.Import.Json;
using OpKoers.Import.Tests.Support;

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

    private static void RoundTrip(int seed, Func<Tree.ObjectNode, byte[]> write)
    {
        var (programme, indicators) = RandomProgramme.From(seed);
        var tree = DraftWriter.Write(programme, indicators);

        var read = FileReading.File(write(tree));

        Assert.Equal(Text(tree), Text(DraftWriter.Write(read.Programme, read.Indicators)));
    }

    private static string Text(Tree.ObjectNode tree) => System.Text.Encoding.UTF8.GetString(JsonTreeWriter.Write(tree));
}
