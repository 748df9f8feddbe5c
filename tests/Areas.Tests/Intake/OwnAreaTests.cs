using OpKoers.Areas.Contracts;
using OpKoers.Areas.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests.Intake;

public sealed class OwnAreaTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = Guid.Parse("00000000-0000-0000-0000-000000000002");

    [Theory]
    [EachDatabase]
    public async Task OwnArea_OfAMunicipality_IsSeenByItsOwnPeopleOnlyWithTheInhabitantsOfThatYear(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0, 120), Draft.Neighbourhood(1, 80), Draft.Neighbourhood(2, 40));
        await store.ImportAsync(2023, Draft.Neighbourhood(0, 130), Draft.Neighbourhood(1, 90), Draft.Neighbourhood(2, null));
        await store.DrawAsync(One, "kern", 2021, "BU09990000", "BU09990001");
        await store.DrawAsync(One, "rand", 2021, "BU09990001", "BU09990002");

        var first = await store.AskAsync(areas => areas.YearAsync(2021, One));
        var later = await store.AskAsync(areas => areas.YearAsync(2023, One));
        var others = await store.AskAsync(areas => areas.YearAsync(2021, Other));

        Assert.Equal(["EIGEN-kern", "EIGEN-rand"], first!.Own.Select(own => own.Area.Code));
        Assert.Equal((200, "GM0999"), (first.Find("EIGEN-kern")!.Population, first.Find("EIGEN-kern")!.MunicipalityCode));
        Assert.Equal(["BU09990000", "BU09990001"], first.PartsOf("EIGEN-kern", AreaKind.Neighbourhood).Select(part => part.Code));
        Assert.Equal(220, later!.Find("EIGEN-kern")!.Population);
        Assert.Null(later.Find("EIGEN-rand")!.Population);
        Assert.Empty(others!.Own);
        Assert.Null(others.Find("EIGEN-kern"));
        Assert.Null(await store.AskAsync(areas => areas.YearAsync(1999, One)));
    }

    [Theory]
    [EachDatabase]
    public async Task Map_OfOwnAreas_IsTheOutlineOfTheirNeighbourhoodsAndFollowsWhatIsDrawnAnew(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        await store.ImportAsync(2021, Draft.Neighbourhood(0, 120), Draft.Neighbourhood(1, 80), Draft.Neighbourhood(2, 40));
        await store.DrawAsync(One, "kern", 2021, "BU09990000", "BU09990001");
        await store.DrawAsync(One, "rand", 2021, "BU09990002");
        await store.DrawAsync(Other, "kern", 2021, "BU09990002");

        var map = await MapAsync(One);
        var others = await MapAsync(Other);
        var plain = await store.AskAsync(areas => areas.MapAsync(2021, ["BU09990000", "BU09990001", "BU09990002"], 0));

        Assert.Equal(["EIGEN-kern", "EIGEN-rand"], map.Shapes.Select(shape => shape.Code));
        Assert.Equal(Surface(plain.Shapes[0]) + Surface(plain.Shapes[1]), Surface(map.Shapes[0]), 3);
        Assert.Single(map.Shapes[0].Rings);
        Assert.Equal(Surface(plain.Outline), Surface(map.Outline), 3);
        Assert.Equal(Surface(plain.Shapes[2]), Surface(Assert.Single(others.Shapes)), 3);

        async Task<AreaMap> MapAsync(Guid who) => await store.AskAsync(async areas => await areas.MapAsync((await areas.YearAsync(2021, who))!, ["EIGEN-kern", "EIGEN-rand"], 0));
    }

    /// <summary>The surface within the rings, holes taken off, in square metres.</summary>
    private static double Surface(AreaShape shape) => shape.Rings.Sum(ring => Enumerable.Range(0, ring.Count / 2).Sum(at =>
    {
        var next = (at + 1) % (ring.Count / 2);
        return ((ring[2 * at] * ring[(2 * next) + 1]) - (ring[2 * next] * ring[(2 * at) + 1])) / 2;
    }));

    [Fact]
    public async Task Map_OfRegions_IsTheOutlineOfTheirMunicipalities()
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.ImportAsync(2021, Draft.Municipality("GM0001", 0, 60_000), Draft.Municipality("GM0002", 1, 70_000), Draft.Municipality("GM0003", 2, 9_000));
        await store.TakeAsync(intake => intake.ImportMembersAsync(2021, [new("BT01", "Een", AreaKind.PoliceTeam, "GM0001", 2), new("BT01", "Een", AreaKind.PoliceTeam, "GM0002", 3), new("BT02", "Twee", AreaKind.PoliceTeam, "GM0003", 4)], dryRun: false));

        var map = await store.AskAsync(async areas => await areas.MapAsync((await areas.YearAsync(2021, One))!, ["BT01", "BT02"], 0));

        Assert.Equal(["BT01", "BT02"], map.Shapes.Select(shape => shape.Code));
        Assert.Equal(2 * Surface(map.Shapes[1]), Surface(map.Shapes[0]), 3);
    }

    [Fact]
    public async Task Regions_OfAYear_AreMadeOfTheirMunicipalitiesAndClassesOfSizeToo()
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.ImportAsync(2021, Draft.Municipality("GM0001", 0, 60_000), Draft.Municipality("GM0002", 1, 70_000), Draft.Municipality("GM0003", 2, 9_000));
        await store.TakeAsync(intake => intake.ImportMembersAsync(2021, [new("BT01", "Basisteam", AreaKind.PoliceTeam, "GM0001", 2), new("BT01", "Basisteam", AreaKind.PoliceTeam, "GM0003", 3)], dryRun: false));

        var year = (await store.AskAsync(areas => areas.YearAsync(2021, One)))!;

        Assert.Equal(["GM0001", "GM0003"], year.Made("BT01")!.Parts);
        Assert.Equal(69_000, year.Made("BT01")!.Area.Population);
        Assert.Equal(["GM0001", "GM0002"], year.Made("GK50000")!.Parts);
        Assert.Equal("Gemeenten met 50.000 tot 100.000 inwoners", year.Find("GK50000")!.Label);
        Assert.Null(year.Made("GM0001"));
    }
}
