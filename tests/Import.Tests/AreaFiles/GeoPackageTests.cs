using OpKoers.Areas.Contracts;

namespace OpKoers.Import.Tests.AreaFiles;

public sealed class GeoPackageTests
{
    [Theory]
    [InlineData(true, false, false, false, 0)]
    [InlineData(false, false, false, false, 1)]
    [InlineData(true, true, false, false, 2)]
    [InlineData(false, false, true, false, 3)]
    [InlineData(true, true, true, false, 4)]
    [InlineData(true, true, false, true, 1)]
    [InlineData(false, true, true, true, 0)]
    public async Task Shape_InAnyFormOfTheStandard_IsTheSameArea(bool little, bool z, bool m, bool extendedFlags, int envelope)
    {
        await using var bench = await AreaBench.CreateAsync();
        var polygon = GeoPackages.Polygon(little, z, m, extendedFlags, GeoPackages.Square, [170_200, 474_200, 170_400, 474_200, 170_400, 474_400, 170_200, 474_200]);
        GeoPackages.Write(bench.PathTo("een.gpkg"), GeoPackages.Blob(GeoPackages.Many(!little, 6, polygon), envelope, headLittle: little), Row());

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        Assert.Equal(98, Assert.Single(result.Areas).Hectares);
    }

    public static TheoryData<string, (string, object?)[]> Years => new()
    {
        { "2012", [("BU_CODE", "BU02330001"), ("BU_NAAM", "Oost"), ("WK_CODE", "WK023300"), ("GM_CODE", "GM0233"), ("GM_NAAM", "Ermelo"), ("AANT_INW", 3805), ("WATER", "NEE")] },
        { "2021", [("buurtcode", "BU02330001"), ("buurtnaam", "Oost"), ("wijkcode", "WK023300"), ("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("aantal_inwoners", 3805L), ("water", "NEE")] },
        { "2024", [("buurtcode", "BU02330001"), ("buurtnaam", "Oost"), ("wijkcode", "WK023300"), ("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("aantalInwoners", 3805.0), ("water", "NEE")] },
        { "without letters", [("BU_CODE", "02330001"), ("BU_NAAM", "Oost"), ("GM_NAAM", "Ermelo"), ("AANT_INW", "3805")] },
        { "code as number", [("BU_CODE", 2330001L), ("BU_NAAM", "Oost"), ("GM_NAAM", "Ermelo"), ("AANTAL INW", 3805)] },
        { "padded", [("BU_CODE", "BU02330001  "), ("BU_NAAM", " Oost "), ("GM_CODE", "GM0233 "), ("GM_NAAM", "Ermelo "), ("AANT_INW", 3805)] },
        { "men and women", [("buurtcode", "BU02330001"), ("buurtnaam", "Oost"), ("gemeentenaam", "Ermelo"), ("aantal_inwoners", null), ("mannen", 1850), ("vrouwen", 1955)] },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Columns_OfAnyYear_AreUnderstood(string year, (string, object?)[] row)
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), Shape(), row);

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        var area = Assert.Single(result.Areas);
        Assert.Equal(("BU02330001", "Oost", 3805, "WK023300", "GM0233"), (area.Code, area.Name, area.Population, area.ParentCode, area.MunicipalityCode));
        Assert.True(result.Derived.Any(found => found is { Code: "GM0233", Name: "Ermelo" }), year);
    }

    [Theory]
    [InlineData(-99999999)]
    [InlineData(-99997)]
    [InlineData(-99999)]
    public async Task Value_ThatSaysThatThereIsNoFigure_IsNeverANumber(long value)
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), Shape(), ("buurtcode", "BU02330001"), ("buurtnaam", "Oost"), ("aantal_inwoners", value), ("percentage_gehuwd", value), ("temperatuur", -9));

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);
        var figures = await bench.AskAsync(areas => areas.FiguresAsync(2021, "BU02330001"));

        Assert.Equal((null, PopulationBasis.NoData), (result.Areas[0].Population, result.Areas[0].PopulationBasis));
        Assert.Equal(value == -99997 ? "geheim" : "geen cijfer", figures["percentage_gehuwd"]);
        Assert.Equal("-9", figures["temperatuur"]);
    }

    [Fact]
    public async Task Layers_OfNeighbourhoodsDistrictsAndMunicipalities_AreAllRead()
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("drie.gpkg"),
        [
            ("buurten", 28992, [(Shape(), Row())]),
            ("gemeenten", 28992, [(Shape(), [("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("aantal_inwoners", 27_000)])]),
            ("wijken", 28992, [(Shape(), [("wijkcode", "WK023300"), ("wijknaam", "Kern"), ("gemeentecode", "GM0233"), ("gemeentenaam", "Ermelo"), ("aantal_inwoners", 20_000)])]),
        ]);

        var result = await bench.ImportAsync(bench.PathTo("drie.gpkg"), 2021);

        Assert.Equal([AreaKind.Neighbourhood, AreaKind.Municipality, AreaKind.District], result.Areas.Select(area => area.Kind));
        Assert.Empty(result.Derived);
        Assert.Equal(27_000, (await bench.AskAsync(areas => areas.YearAsync(2021)))!.Find("GM0233")!.Population);
    }

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "geometry-damaged", [] },
        { "geometry-damaged", "GP"u8.ToArray() },
        { "geometry-damaged", GeoPackages.Blob([]) },
        { "geometry-damaged", GeoPackages.Blob([1, 6, 0, 0, 0, 255, 255, 255, 255]) },
        { "geometry-damaged", GeoPackages.Blob([1, 3, 0, 0, 0, 255, 255, 255, 127]) },
        { "geometry-damaged", GeoPackages.Blob([1, 3, 0, 0, 0, 1, 0, 0, 0, 255, 255, 255, 15]) },
        { "geometry-damaged", GeoPackages.Blob([7, 3, 0, 0, 0]) },
        { "geometry-unsupported", GeoPackages.Blob([1, 1, 0, 0, 0, 0, 0, 0, 0]) },
        { "geometry-unsupported", GeoPackages.Blob([1, 10, 0, 0, 0, 0, 0, 0, 0]) },
        { "geometry-too-deep", GeoPackages.Blob(Enumerable.Range(0, 50).Aggregate(GeoPackages.Polygon(true, false, false, false, GeoPackages.Square), (inner, _) => GeoPackages.Many(true, 7, inner))) },
        { "coordinate-not-finite", GeoPackages.Blob(GeoPackages.Polygon(true, false, false, false, [170_000, 474_000, double.NaN, 474_000, 171_000, 475_000])) },
        { "coordinate-outside", GeoPackages.Blob(GeoPackages.Polygon(true, false, false, false, [1e300, 474_000, 171_000, 474_000, 171_000, 475_000])) },
        { "crs-unknown", GeoPackages.Blob(GeoPackages.Polygon(true, false, false, false, GeoPackages.Square), srs: 31370) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Shape_ThatIsHostile_IsRefusedWithItsRowAndRule(string rule, byte[] blob)
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), blob, Row());

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        Assert.True(result.Refused);
        Assert.Contains(result.Findings, finding => finding.Code == rule && finding is { Sheet: "laag", Row: 1, Column: "geom" });
    }

    [Fact]
    public async Task Layer_ThatIsAViewWithoutEnd_IsNotRun()
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), [("laag", 28992, [(Shape(), Row())])], kind: "VIEW");

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        Assert.Contains(result.Findings, finding => finding.Code == "no-layers");
    }

    [Fact]
    public async Task File_CutOffOrOverwrittenAnywhere_IsRefusedOrWholeAndNeverAFault()
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("heel.gpkg"), [("laag", 28992, [.. Enumerable.Range(1, 40).Select(number => ((byte[]?)Shape(), Row($"BU0233{number:0000}")))])]);
        var whole = await File.ReadAllBytesAsync(bench.PathTo("heel.gpkg"), TestContext.Current.CancellationToken);
        var random = new Random(11);
        var refused = 0;
        for (var copy = 0; copy < 120; copy++)
        {
            var damaged = copy % 2 == 0 ? whole[..random.Next(16, whole.Length)] : [.. whole];
            for (var times = 0; times < 20; times++)
            {
                damaged[random.Next(16, damaged.Length)] = (byte)random.Next(256);
            }

            var result = await bench.ImportAsync("kapot.gpkg", damaged);
            refused += result.Refused ? 1 : 0;
            Assert.True(result.Refused ? result.Changes.Count == 0 && result.Findings.All(finding => finding.Code.Length > 0) : result.Areas.Count > 0);
        }

        Assert.InRange(refused, 60, 120);
    }

    [Theory]
    [InlineData("jaarstatcode", "2020BU02330001", "year-differs")]
    [InlineData("aantal_inwoners", "veel", "population-unreadable")]
    [InlineData("aantal_inwoners", "12.5", "population-unreadable")]
    [InlineData("aantal_inwoners", "-12", "population-impossible")]
    public async Task Cell_ThatCannotBe_IsRefusedWithItsColumn(string column, string value, string rule)
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), Shape(), ("buurtcode", "BU02330001"), ("buurtnaam", "Oost"), (column, value));

        var result = await bench.ImportAsync(bench.PathTo("een.gpkg"), 2021);

        Assert.Contains(result.Findings, finding => finding.Code == rule && finding.Row == 1 && finding.Column is not null);
    }

    private static byte[] Shape() => GeoPackages.Blob(GeoPackages.Polygon(true, false, false, false, GeoPackages.Square));

    private static (string, object?)[] Row(string code = "BU02330001") => [("buurtcode", code), ("buurtnaam", "Oost"), ("gemeentecode", "GM0233"), ("aantal_inwoners", 3805)];
}
