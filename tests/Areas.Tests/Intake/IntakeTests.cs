using OpKoers.Areas.Contracts;
using OpKoers.Areas.Tests.Support;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests.Intake;

public sealed class IntakeTests
{
    [Theory]
    [EachDatabase]
    public async Task Delivery_OfNeighbourhoods_IsStoredWithDistrictAndMunicipalityThatFollow(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);

        var result = await store.ImportAsync(2021, Draft.Neighbourhood(0, 120), Draft.Neighbourhood(1, 80), Draft.Neighbourhood(100, null) with { IsWater = true });
        var year = await store.AskAsync(areas => areas.YearAsync(2021));

        Assert.True(result.Written);
        Assert.Equal(["BU09990000", "BU09990001", "BU09990100", "GM0999", "WK099900", "WK099901"], year!.Areas.Select(area => area.Code));
        var municipality = year.Find("GM0999")!;
        Assert.Equal(("Esdam", 200, PopulationBasis.SumOfParts, true, 300d), (municipality.Name, municipality.Population, municipality.PopulationBasis, municipality.IsDerived, municipality.Hectares));
        Assert.Equal(["BU09990000", "BU09990001"], year.PartsOf("WK099900").Select(area => area.Code));
        Assert.Equal(3, year.PartsOf("GM0999", AreaKind.Neighbourhood).Count);
    }

    [Fact]
    public async Task Municipality_OfWhichAPartHasNoInhabitantsGiven_HasNoSumThatWouldBeTooLow()
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);

        var result = await store.ImportAsync(2021, Draft.Neighbourhood(0, 120), Draft.Neighbourhood(1, null), Draft.Neighbourhood(100, 80));
        var year = await store.AskAsync(areas => areas.YearAsync(2021));

        Assert.Equal([null, null, 80], new[] { "GM0999", "WK099900", "WK099901" }.Select(code => year!.Find(code)!.Population));
        Assert.Equal(2, result.Findings.Count(finding => finding.Code == "population-incomplete"));
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_GivenTwice_ChangesNothingTheSecondTime(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1));
        var stamp = (await store.AskAsync(areas => areas.YearsAsync()))[0].Stamp;

        var again = await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1));

        Assert.False(again.Written);
        Assert.Empty(again.Changes);
        Assert.Equal(stamp, (await store.AskAsync(areas => areas.YearsAsync()))[0].Stamp);
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_OnADryRun_ListsTheSameChangesAndWritesNothing(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);

        var trial = await store.TakeAsync(intake => intake.ImportAsync(AreaStore.Delivery(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1)), dryRun: true));
        var years = await store.AskAsync(areas => areas.YearsAsync());
        var real = await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1));

        Assert.False(trial.Written);
        Assert.Empty(years);
        Assert.Equal(real.Changes.Select(change => (change.Code, change.Action)), trial.Changes.Select(change => (change.Code, change.Action)));
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_OfAMunicipalityThatIsKnown_IsTheWholeTruthAboutIt(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1), Draft.Neighbourhood(200), Draft.Neighbourhood(5, municipality: "0888"));

        var result = await store.ImportAsync(2021, Draft.Neighbourhood(0, 150), Draft.Neighbourhood(1));
        var year = await store.AskAsync(areas => areas.YearAsync(2021));

        Assert.Contains(result.Changes, change => change is { Code: "BU09990200", Action: "removed" });
        Assert.Contains(result.Changes, change => change is { Code: "WK099902", Action: "removed" });
        Assert.Contains(result.Changes, change => change is { Code: "BU09990000", Action: "changed" } && change.Fields.SequenceEqual(["inwoners"]));
        Assert.Null(year!.Find("BU09990200"));
        Assert.NotNull(year.Find("BU08880005"));
        Assert.Equal(250, year.Find("GM0999")!.Population);
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_OfBordersAlone_KeepsTheInhabitantsThatAreKnown(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2016, Draft.Municipality("GM0001", 0, 12_011), Draft.Municipality("GM0002", 1, 9_000));

        var result = await store.ImportAsync(2016, Draft.Municipality("GM0001", 3), Draft.Municipality("GM0002", 1));
        var year = await store.AskAsync(areas => areas.YearAsync(2016));

        Assert.Equal(["vorm"], Assert.Single(result.Changes).Fields);
        Assert.Equal(12_011, year!.Find("GM0001")!.Population);
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_ThatGivesTheGroundOfAnAreaAnotherCode_TakesItsPlaceAndSaysSo(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2016, Draft.Municipality("GM0241", 0, 34_000), Draft.Municipality("GM0002", 1, 9_000), Draft.Municipality("GM0003", 5, 7_000));

        var result = await store.ImportAsync(2016, Draft.Municipality("GM1945", 0), Draft.Municipality("GM0002", 1));
        var year = await store.AskAsync(areas => areas.YearAsync(2016));

        Assert.Contains(result.Findings, finding => finding.Code == "area-replaced" && finding.Message.StartsWith("GM0241", StringComparison.Ordinal));
        Assert.Equal(["GM0002", "GM0003", "GM1945"], year!.Areas.Select(area => area.Code));
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_WithAnErrorInOneRow_WritesNothingAtAll(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);

        var result = await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1) with { Population = -5 });

        Assert.True(result.Refused);
        var finding = Assert.Single(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("population-impossible", "buurten", 2, "inwoners"), (finding.Code, finding.Layer, finding.Row, finding.Field));
        Assert.Empty(await store.AskAsync(areas => areas.YearsAsync()));
    }

    public static TheoryData<string, AreaDraft> Wrong => new()
    {
        { "code-wrong", Draft.Neighbourhood(0) with { Code = "BU12" } },
        { "code-wrong", Draft.Neighbourhood(0) with { Code = "GM0001" } },
        { "code-wrong", Draft.Neighbourhood(0) with { Code = "BU0999000X" } },
        { "municipality-wrong", Draft.Neighbourhood(0) with { MunicipalityCode = "GMX" } },
        { "coordinate-not-finite", Draft.Neighbourhood(0) with { Polygons = [[[100_000, 450_000, double.NaN, 450_000, 101_000, 451_000]]] } },
        { "coordinate-outside", Draft.Neighbourhood(0) with { Polygons = [[[5.3, 52.1, 5.4, 52.1, 5.4, 52.2]]] } },
        { "coordinate-outside", Draft.Neighbourhood(0) with { Coordinates = AreaCoordinates.Wgs84, Polygons = [[[52.1, 5.3, 52.1, 5.4, 52.2, 5.4]]] } },
        { "population-impossible", Draft.Neighbourhood(0, 2_000_000_000) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Area_ThatCannotBe_IsRefusedWithItsRule(string rule, AreaDraft draft)
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);

        var result = await store.ImportAsync(2021, draft, Draft.Neighbourhood(7));

        Assert.Contains(result.Findings, finding => finding.Code == rule && finding.Severity == FindingSeverity.Error && finding.Row == draft.Row);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public async Task Code_ThatStandsTwice_IsRefused()
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);

        var result = await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(0));

        Assert.Contains(result.Findings, finding => finding.Code == "code-twice");
    }

    [Theory]
    [EachDatabase]
    public async Task Map_OfAMunicipality_SharesBordersAndHasOneOutline(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1), Draft.Neighbourhood(2));

        var map = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990000", "BU09990001", "BU09990002"], 0));
        var derived = await store.AskAsync(areas => areas.MapAsync(2021, ["GM0999"], 0));

        Assert.Equal(3, map.Shapes.Count);
        Assert.All(map.Shapes, shape => Assert.Equal(8, Assert.Single(shape.Rings).Count));
        Assert.Equal(16, Assert.Single(map.Outline.Rings).Count);
        Assert.Equal("GM0999", Assert.Single(derived.Shapes).Code);
    }

    [Theory]
    [EachDatabase]
    public async Task Map_AskedAgain_IsKeptUntilTheBordersOfItsYearChange(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0), Draft.Neighbourhood(1));
        var first = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990000"], 0));
        using var statements = StatementCounter.Start();

        var again = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990000"], 0));
        var asked = statements.Count;
        var other = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990001"], 0));
        await store.ImportAsync(2021, Draft.Neighbourhood(4) with { Code = "BU09990000" }, Draft.Neighbourhood(1));
        var moved = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990000"], 0));

        Assert.Same(first, again);
        Assert.Equal(1, asked);
        Assert.Equal("BU09990001", Assert.Single(other.Shapes).Code);
        Assert.Equal(first.Outline.Rings[0].Min() + 4000, moved.Outline.Rings[0].Min(), 1);
    }

    [Theory]
    [EachDatabase]
    public async Task Region_OfMunicipalities_HasTheirSumAndTheirOutline(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2016, Draft.Municipality("GM0001", 0, 100), Draft.Municipality("GM0002", 1, 200), Draft.Municipality("GM0003", 5));

        var result = await store.TakeAsync(intake => intake.ImportMembersAsync(2016, [Member("GM0001", 2), Member("GM0002", 3)], dryRun: false));
        var again = await store.TakeAsync(intake => intake.ImportMembersAsync(2016, [Member("GM0001", 2), Member("GM0002", 3)], dryRun: false));
        var year = await store.AskAsync(areas => areas.YearAsync(2016));
        var map = await store.AskAsync(areas => areas.MapAsync(2016, ["VR01"], 0));

        Assert.True(result.Written);
        Assert.Empty(again.Changes);
        Assert.Equal(300, year!.Find("VR01")!.Population);
        Assert.Equal(["GM0001", "GM0002"], year.PartsOf("VR01").Select(area => area.Code));
        Assert.Equal("VR01", Assert.Single(year.RegionsWith("GM0001")).Code);
        Assert.Equal(12, Assert.Single(Assert.Single(map.Shapes).Rings).Count);
    }

    [Theory]
    [InlineData("GM9999", "member-unknown")]
    [InlineData("VR01", "region-in-itself")]
    public async Task Region_WithAMemberThatCannotBe_IsRefused(string member, string rule)
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.ImportAsync(2016, Draft.Municipality("GM0001", 0, 100));

        var result = await store.TakeAsync(intake => intake.ImportMembersAsync(2016, [Member("GM0001", 2), Member(member, 3)], dryRun: false));

        Assert.Contains(result.Findings, finding => finding.Code == rule);
        Assert.Empty(result.Changes);
    }

    private static AreaMemberDraft Member(string code, int row) => new("VR01", "Regio", AreaKind.SafetyRegion, code, row);
}
