using System.Text;
using OpKoers.Areas.Contracts;

namespace OpKoers.Import.Tests.AreaFiles;

public sealed class JsonAreaTests
{
    private const string Rd = """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[{"type":"Feature","properties":{"buurtcode":"BU02330001","buurtnaam":"Oost","aantal_inwoners":3805},"geometry":{"type":"Polygon","coordinates":[[[170000,474000],[171000,474000],[171000,475000],[170000,475000],[170000,474000]]]}}]}""";

    private const string Wgs84 = """{"features":[{"geometry":{"coordinates":[[[[5.606,52.254,1.5],[5.621,52.254],[5.621,52.263],[5.606,52.263],[5.606,52.254]]]],"type":"MultiPolygon"},"properties":{"BU_CODE":"BU02330001","BU_NAAM":"Oost","AANT_INW":3805,"meer":{"a":[1,2]},"leeg":null},"type":"Feature","id":7}],"type":"FeatureCollection"}""";

    private const string Topology = """
        {"type":"Topology","transform":{"scale":[1,1],"translate":[170000,474000]},
         "objects":{"wijken":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","arcs":[[0,1]],"properties":{"WK_CODE":"WK023300","WK_NAAM":"West","AANT_INW":10}},
           {"type":"MultiPolygon","arcs":[[[-2,2]]],"properties":{"WK_CODE":"WK023301","WK_NAAM":"Oost","AANT_INW":20}}]}},
         "arcs":[[[1000,1000],[-1000,0],[0,-1000],[1000,0]],[[1000,0],[0,1000]],[[1000,0],[1000,0],[0,1000],[-1000,0]]]}
        """;

    [Theory]
    [InlineData(Rd, 100)]
    [InlineData(Wgs84, 103)]
    public async Task GeoJson_InEitherReferenceSystem_IsAnAreaInMetres(string json, double hectares)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("een.geojson", json);

        var area = Assert.Single(result.Areas);
        Assert.Equal(("BU02330001", "Oost", 3805), (area.Code, area.Name, area.Population));
        Assert.InRange(area.Hectares!.Value, hectares - 1, hectares + 1);
    }

    [Fact]
    public async Task TopoJson_WithSharedBorders_GivesAreasThatShareThem()
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("wijken.topojson", Topology);
        var map = await bench.AskAsync(areas => areas.MapAsync(2021, ["WK023300", "WK023301"], 0));

        Assert.Equal([100d, 100d], result.Areas.Select(area => area.Hectares));
        Assert.Equal(12, Assert.Single(map.Outline.Rings).Count);
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "areas-overlap");
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "file-damaged", Rd[..150] },
        { "file-damaged", Topology[..^20] },
        { "file-damaged", """{"type":"FeatureCollection","features":""" + new string('[', 200) },
        { "format-unknown", """{"type":"Lied"}""" },
        { "format-unknown", "<xml/>" },
        { "format-unknown", "" },
        { "no-areas", """{"type":"FeatureCollection","features":[]}""" },
        { "code-missing", Rd.Replace("buurtcode", "iets", StringComparison.Ordinal) },
        { "crs-unknown", Rd.Replace("28992", "31370", StringComparison.Ordinal) },
        { "geometry-unsupported", Rd.Replace("\"Polygon\"", "\"Point\"", StringComparison.Ordinal) },
        { "geometry-damaged", Rd.Replace("\"Polygon\"", "\"MultiPolygon\"", StringComparison.Ordinal) },
        { "geometry-damaged", Rd.Replace("[171000,475000]", "[171000]", StringComparison.Ordinal) },
        { "geometry-damaged", Rd.Replace("[171000,475000]", "[[1,2]]", StringComparison.Ordinal) },
        { "geometry-damaged", Rd.Replace("[171000,475000]", "{\"a\":1}", StringComparison.Ordinal) },
        { "geometry-too-deep", Rd.Replace("[171000,475000]", "[[[[[1]]]]]", StringComparison.Ordinal) },
        { "coordinate-not-finite", Rd.Replace("[171000,475000]", "[\"NaN\",475000]", StringComparison.Ordinal) },
        { "coordinate-not-finite", Rd.Replace("[171000,475000]", "[1e999,475000]", StringComparison.Ordinal) },
        { "coordinate-outside", Rd.Replace("[171000,475000]", "[171000,-475000]", StringComparison.Ordinal) },
        { "arc-unknown", Topology.Replace("[[0,1]]", "[[0,99]]", StringComparison.Ordinal) },
        { "arc-unknown", Topology.Replace("[[0,1]]", "[[0,-2147483648]]", StringComparison.Ordinal) },
        { "geometry-damaged", Topology.Replace("[[0,1]]", "[[0,1.5]]", StringComparison.Ordinal) },
        { "geometry-damaged", Topology.Replace("[[0,1]]", "[[[0,1]]]", StringComparison.Ordinal) },
        { "geometry-too-deep", Topology.Replace("[[0,1]]", "[[[[[0]]]]]", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task File_ThatIsHostile_IsRefusedWithItsRule(string rule, string json)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("kapot.json", json);

        Assert.True(result.Refused);
        Assert.Contains(result.Findings, finding => finding.Code == rule);
        Assert.Empty(await bench.AskAsync(areas => areas.YearsAsync()));
    }

    [Fact]
    public async Task Collections_WithinCollectionsWithoutEnd_AreRefused()
    {
        await using var bench = await AreaBench.CreateAsync();
        var objects = new StringBuilder("""{"type":"Polygon","arcs":[[0,1]]}""");
        for (var depth = 0; depth < 20; depth++)
        {
            objects.Insert(0, """{"type":"GeometryCollection","geometries":[""").Append("]}");
        }

        var result = await bench.ImportAsync("diep.json", $$"""{"type":"Topology","objects":{"x":{{objects}}},"arcs":[]}""");

        Assert.Contains(result.Findings, finding => finding.Code == "geometry-too-deep");
    }

    [Theory]
    [InlineData("ermelo-buurten-2021.gpkg", 2021, 17, AreaKind.Neighbourhood)]
    [InlineData("nl-gemeenten-2016.topojson", 2016, 390, AreaKind.Municipality)]
    [InlineData("nl-gemeenten-2016-inwoners.topojson", 2016, 390, AreaKind.Municipality)]
    public async Task RealFile_IsReadAsAWhole_AndASecondTimeChangesNothing(string name, int year, int count, AreaKind kind)
    {
        Assert.SkipWhen(AreaBench.RealFiles is null, "The real files are not on this machine.");
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync(Path.Combine(AreaBench.RealFiles, name), year);
        var again = await bench.ImportAsync(Path.Combine(AreaBench.RealFiles, name), year);

        Assert.Equal(count, result.Areas.Count);
        Assert.All(result.Areas, area => Assert.Equal(kind, area.Kind));
        Assert.All(result.Areas, area => Assert.True(area.Hectares > 0));
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task Ermelo_AsTheRealFileHasIt_HasInhabitantsFromMenAndWomenAndOneNamelessWater()
    {
        Assert.SkipWhen(AreaBench.RealFiles is null, "The real files are not on this machine.");
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync(Path.Combine(AreaBench.RealFiles, "ermelo-buurten-2021.gpkg"), 2021, dryRun: true);

        Assert.Equal(16, result.Areas.Count(area => area is { Population: > 0, PopulationBasis: PopulationBasis.MenAndWomen, Name: not null }));
        Assert.Equal((10_790, "Ermelo"), (result.Areas[0].Population, result.Areas[0].Name));
        var water = Assert.Single(result.Areas, area => area.IsWater);
        Assert.Equal((null, PopulationBasis.NoData, "Water, zonder naam"), (water.Population, water.PopulationBasis, water.Label));
        var municipality = Assert.Single(result.Derived, area => area.Kind == AreaKind.Municipality);
        Assert.Equal(("GM0233", "Ermelo", 26_980), (municipality.Code, municipality.Name, municipality.Population));
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "areas-overlap");
    }
}
