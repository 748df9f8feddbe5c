using System.IO.Compression;
using System.Text;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>What arrives may be anything: each of these is an answer, quickly and within bounds, and nothing is written.</summary>
public sealed class CbsHostileTests
{
    public static TheoryData<string, string, string> Replies => new()
    {
        { "deep nesting in a row", "TypedDataSet", "{\"value\":[{\"ID\":1,\"x\":" + new string('[', 5000) + new string(']', 5000) + "}]}" },
        { "deep nesting in metadata", "DataProperties", new string('[', 100_000) },
        { "an endless number", "TypedDataSet", Row("1e999999999") },
        { "a number of a million digits", "TypedDataSet", Row(new string('9', 1_000_000)) },
        { "NaN", "TypedDataSet", Row("NaN") },
        { "NaN as a text", "TypedDataSet", Row("\"NaN\"") },
        { "Infinity as a text", "TypedDataSet", Row("\"-Infinity\"") },
        { "a figure that is an object", "TypedDataSet", Row("{}") },
        { "half a character", "TypedDataSet", "{\"value\":[{\"SoortMisdrijf\":\"\\ud800\"}]}" },
        { "half a character in a name", "TypedDataSet", "{\"value\":[{\"\\udfff\":1}]}" },
        { "half a character in metadata", "SoortMisdrijf", "{\"value\":[{\"Key\":\"\\ud800\",\"Title\":\"x\"}]}" },
        { "a list instead of a reply", "TypedDataSet", "[]" },
        { "rows that are numbers", "TypedDataSet", "{\"value\":[1,2,3]}" },
        { "metadata that is a text", "TableInfos", "\"47022NED\"" },
        { "metadata without rows", "DataProperties", "{\"value\":[]}" },
        { "a reply that is cut off", "TypedDataSet", "{\"value\":[{\"ID\":1" },
        { "something after the end", "TypedDataSet", "{\"value\":[]} {\"value\":[]}" },
        { "nothing at all", "TypedDataSet", "" },
        { "noughts", "TypedDataSet", new string('\0', 4096) },
        { "a row without end", "TypedDataSet", "{\"value\":[{\"x\":\"" + new string('x', 20_000_000) },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Reply_ThatIsHostile_IsRefused(string what, string resource, string content)
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = new Recorded(1000).WriteTo(Path.Combine(bench.Folder, "bron"));
        await File.WriteAllTextAsync(Path.Combine(folder, resource + ".json"), content, TestContext.Current.CancellationToken);

        var result = await bench.ImportAsync(folder);

        Assert.True(result.Refusal is not null, what);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public async Task Reply_InAnotherEncoding_IsRefused(string encoding)
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = new Recorded(1000).WriteTo(Path.Combine(bench.Folder, "bron"));
        await File.WriteAllTextAsync(Path.Combine(folder, "SoortMisdrijf.json"), "{\"value\":[{\"Key\":\"0.0.0\",\"Title\":\"Één\"}]}", Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);

        var result = await bench.ImportAsync(folder);

        Assert.Equal("reply-damaged", result.Refusal?.Code);
    }

    [Fact]
    public async Task Zip_ThatUnfoldsWithoutEnd_IsRefusedBeforeItFillsTheDisk()
    {
        await using var bench = await CbsBench.CreateAsync();
        var file = Path.Combine(bench.Folder, "bom.zip");
        StatLine.Write(file);
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            zip.Entries.Single(entry => entry.Name.Contains("TypedDataSet", StringComparison.Ordinal)).Delete();
            await using var data = new StreamWriter(zip.CreateEntry("47022NED_TypedDataSet.csv", CompressionLevel.Optimal).Open());
            await data.WriteAsync("\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n");
            for (var row = 0; row < 300_000; row++)
            {
                await data.WriteAsync("1;1.1.1;GM0141;2024JJ00;7\n");
            }
        }

        Assert.Equal("too-many-rows", (await bench.ImportAsync(file)).Refusal?.Code);
    }

    [Fact]
    public async Task Metadata_ThatUnfoldWithoutEnd_AreRefused()
    {
        await using var bench = await CbsBench.CreateAsync();
        var file = Path.Combine(bench.Folder, "bom.zip");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.CreateEntry("47022NED_TypedDataSet.csv");
            await using var data = new StreamWriter(zip.CreateEntry("47022NED_metadata.csv", CompressionLevel.Optimal).Open());
            await data.WriteAsync("\"TableInfos\"\n\"ID\";\"Title\"\n");
            for (var row = 0; row < 400_000; row++)
            {
                await data.WriteAsync("1;\"x\"\n");
            }
        }

        Assert.Equal("metadata-too-large", (await bench.ImportAsync(file)).Refusal?.Code);
    }

    private static string Row(string figure) => "{\"value\":[{\"ID\":1,\"SoortMisdrijf\":\"0.0.0 \",\"WijkenEnBuurten\":\"GM0141\",\"Perioden\":\"2024JJ00\",\"" + Recorded.Topic + "\":" + figure + "}]}";
}
