using System.Text;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Tests.AreaFiles;

/// <summary>Files as services and people really hand them over: water apart, half an answer, the wrong year, the wrong file.</summary>
public sealed class OfficialFileTests
{
    private const string Square = """{"type":"Feature","properties":{"buurtcode":"BU02330001","buurtnaam":"Oost","aantal_inwoners":3805},"geometry":{"type":"Polygon","coordinates":[[[170000,474000],[171000,474000],[171000,475000],[170000,475000],[170000,474000]]]}}""";

    [Fact]
    public async Task Municipality_WhoseWaterIsARowOfItsOwn_IsItsLandWithItsFigures()
    {
        await using var bench = await AreaBench.CreateAsync();
        var water = GeoPackages.Square.Select((number, place) => place % 2 == 0 ? number + 1000 : number).ToArray();
        GeoPackages.Write(bench.PathTo("een.gpkg"),
        [
            ("gemeenten", 28992,
            [
                (Shape(water), [("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("water", "JA"), ("aantal_inwoners", -99999999L)]),
                (Shape(GeoPackages.Square), [("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("water", "NEE"), ("aantal_inwoners", 26_980L)]),
            ]),
        ]);

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        Assert.Equal(("GM0233", 26_980, 100d, false), Assert.Single(result.Areas) is var area ? (area.Code, area.Population, area.Hectares, area.IsWater) : default);
        Assert.Contains(result.Findings, finding => finding.Code == "water-apart");
    }

    [Theory]
    [InlineData("\"numberMatched\":14000,\"numberReturned\":1,")]
    [InlineData("\"totalFeatures\":2,")]
    [InlineData("\"exceededTransferLimit\":true,")]
    [InlineData("\"links\":[{\"rel\":\"self\",\"href\":\"x\"},{\"rel\":\"next\",\"href\":\"x\"}],")]
    public async Task Page_OfALongerAnswer_IsRefusedSinceWhatItDoesNotNameWouldBeGone(string said)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("een.geojson", $$"""{"type":"FeatureCollection",{{said}}"features":[{{Square}}]}""");

        Assert.Equal("file-is-a-page", Assert.Single(result.Findings, finding => finding.Severity == FindingSeverity.Error).Code);
        Assert.Empty(await bench.AskAsync(areas => areas.YearsAsync()));
    }

    [Theory]
    [InlineData("\"numberMatched\":1,\"numberReturned\":1,\"links\":[{\"rel\":\"self\"},{\"rel\":\"prev\"},7],")]
    [InlineData("\"totalFeatures\":\"unknown\",\"exceededTransferLimit\":false,\"links\":{},")]
    public async Task Answer_ThatIsWhole_IsTakenIn(string said)
    {
        await using var bench = await AreaBench.CreateAsync();

        Assert.True((await bench.ImportAsync("een.geojson", $$"""{"type":"FeatureCollection",{{said}}"features":[{{Square}}]}""")).Written);
    }

    [Theory]
    [InlineData("buurten-2019.geojson", true)]
    [InlineData("buurten-2021.geojson", false)]
    [InlineData("buurten_2021_v2.geojson", false)]
    [InlineData("buurten.geojson", false)]
    [InlineData("buurten-120210.geojson", false)]
    public async Task Name_ThatSaysAnotherYear_IsAskedAbout(string name, bool asked)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync(name, $$"""{"type":"FeatureCollection","features":[{{Square}}]}""");

        Assert.Equal(asked, result.Findings.Any(finding => finding is { Code: "year-in-name", Severity: FindingSeverity.Warning }));
    }

    [Fact]
    public async Task Ring_ThatIsNotClosed_IsClosedAndSaid()
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("een.geojson", $$"""{"type":"FeatureCollection","features":[{{Square.Replace(",[170000,474000]]]", "]]", StringComparison.Ordinal)}}]}""");

        Assert.Equal(100d, Assert.Single(result.Areas).Hectares);
        Assert.Contains(result.Findings, finding => finding is { Code: "ring-open", Row: 1 });
    }

    [Fact]
    public async Task TopoJson_WhoseBordersDoNotMeet_IsRefused()
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("een.topojson", """
            {"type":"Topology","objects":{"wijken":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"WK_CODE":"WK023300"}}]}},
             "arcs":[[[170000,474000],[171000,474000],[171000,475000]],[[170500,475000],[170000,474000]]]}
            """);

        Assert.Contains(result.Findings, finding => finding is { Code: "arcs-apart", Row: 1, Severity: FindingSeverity.Error });
    }

    [Theory]
    [InlineData("PK\u0003\u0004", "zipbestand")]
    [InlineData("\0\0'\n", "shapefile")]
    [InlineData("", "leeg")]
    public async Task File_ThatIsNoMap_IsRefusedWithWhatItIs(string head, string said)
    {
        await using var bench = await AreaBench.CreateAsync();

        var finding = Assert.Single((await bench.ImportAsync("een.gpkg", Encoding.Latin1.GetBytes(head))).Findings);

        Assert.Equal("format-unknown", finding.Code);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    private static byte[] Shape(double[] ring) => GeoPackages.Blob(GeoPackages.Polygon(true, false, false, false, ring));
}
