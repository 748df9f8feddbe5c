using OpKoers.Areas.Contracts;
using OpKoers.Areas.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests.Domain;

/// <summary>When figures of two years under one code are of another area.</summary>
public sealed class AreaBreakTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Theory]
    [EachDatabase]
    public async Task Municipality_ThatTookAnotherIn_BreaksInThatYearAndInNoOther(DatabaseProvider provider)
    {
        await using var store = await StoreAsync(provider, new(2018, "GM0002", 2019, "GM0001", 1, 2), new(2018, "GM0001", 2019, "GM0001", 1, 3));

        var breaks = await BreaksAsync(store, "GM0001", "GM0003");

        Assert.Equal(new AreaBreak(2019, "samengevoegd", "sinds 2019 samen met Beek"), breaks.Between("GM0001", 2018, 2019));
        Assert.NotNull(breaks.Between("GM0001", 2015, 2020));
        Assert.Null(breaks.Between("GM0001", 2017, 2018));
        Assert.Null(breaks.Between("GM0001", 2019, 2020));
        Assert.Null(breaks.Between("GM0003", 2018, 2019));
    }

    [Fact]
    public async Task Region_OfWhichMembersMerge_IsTheSameGround()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite, new(2018, "GM0002", 2019, "GM0001", 1, 4), new(2018, "GM0001", 2019, "GM0001", 1, 5));
        await MembersAsync(store, 2018, "GM0001", "GM0002");
        await MembersAsync(store, 2019, "GM0001");

        Assert.Null((await BreaksAsync(store, "BT01")).Between("BT01", 2018, 2019));
    }

    [Fact]
    public async Task Region_WithAMemberMoreOrLess_BreaksWithTheirNames()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite);
        await MembersAsync(store, 2018, "GM0001", "GM0002");
        await MembersAsync(store, 2019, "GM0001", "GM0003");

        var found = (await BreaksAsync(store, "BT01")).Between("BT01", 2018, 2019);

        Assert.Equal(new AreaBreak(2019, "andere delen", "sinds 2019 met Cel en zonder Beek"), found);
        Assert.Null((await BreaksAsync(store, "BT01")).Between("BT01", 2016, 2018));
        Assert.Null((await BreaksAsync(store, "BT01")).BetweenSums(["GM0001", "GM0002"], 2018, 2019));
    }

    [Fact]
    public async Task Region_OfWhichAMemberTookInWhatLayOutside_BreaksAlsoWhenItsMembersAreOfOneYear()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite, new(2018, "GM0002", 2019, "GM0001", 1, 6), new(2018, "GM0001", 2019, "GM0001", 1, 7));
        await MembersAsync(store, 2019, "GM0001", "GM0003");

        var found = (await BreaksAsync(store, "BT01")).Between("BT01", 2018, 2019);

        Assert.Equal("sinds 2019 andere grenzen van Aardam", found?.Words);
    }

    [Fact]
    public async Task Area_WithAnotherNumber_IsTheSameUnlessItsNumberWentToAnother()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite, new(2018, "GM0001", 2019, "GM0003", 1, 8), new(2018, "GM0003", 2019, "GM0001", 1, 9));

        var breaks = await BreaksAsync(store, "GM0001", "GM0002");

        Assert.Equal("sinds 2019 is deze code van een ander gebied", breaks.Between("GM0001", 2018, 2019)?.Words);
        Assert.Null(breaks.Between("GM0002", 2018, 2019));
    }

    [Fact]
    public async Task Number_ThatIsNew_IsTheOldAreaAlsoInYearsBeforeItWasThere()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite, new AreaRecodingDraft(2018, "GM0001", 2019, "GM0009", 1, 20));

        Assert.Null((await BreaksAsync(store, "GM0009")).Between("GM0009", 2018, 2019));
    }

    [Fact]
    public async Task Municipality_ThatTookInOneThatIsNamedAlone_Breaks()
    {
        await using var store = await StoreAsync(DatabaseProvider.Sqlite, new AreaRecodingDraft(2018, "GM0002", 2019, "GM0001", 1, 21));

        Assert.Equal("sinds 2019 samen met Beek", (await BreaksAsync(store, "GM0001")).Between("GM0001", 2018, 2019)?.Words);
    }

    [Fact]
    public async Task Municipality_OfWhichAPartWentElsewhere_BreaksOnBothSides()
    {
        await using var store = await StoreAsync(
            DatabaseProvider.Sqlite, new(2018, "GM0001", 2019, "GM0001", 0.9, 10), new(2018, "GM0001", 2019, "GM0002", 0.1, 11), new(2018, "GM0002", 2019, "GM0002", 1, 12));

        var breaks = await BreaksAsync(store, "GM0001", "GM0002");

        Assert.Equal("sinds 2019 is een deel een ander gebied", breaks.Between("GM0001", 2018, 2019)?.Words);
        Assert.Equal("sinds 2019 andere grenzen", breaks.Between("GM0002", 2018, 2019)?.Words);
    }

    [Fact]
    public async Task OwnArea_OfNeighbourhoodsThatMergedAmongEachOther_IsTheSameGround()
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.ImportAsync(2018, Draft.Neighbourhood(0, 10), Draft.Neighbourhood(1, 20), Draft.Neighbourhood(2, 30));
        await store.ImportAsync(2019, Draft.Neighbourhood(0, 30), Draft.Neighbourhood(2, 30));
        await store.TakeAsync(intake => intake.ImportRecodingsAsync([new(2018, "BU09990001", 2019, "BU09990000", 1, 2), new(2018, "BU09990000", 2019, "BU09990000", 1, 3)], dryRun: false));
        await store.DrawAsync(One, "kern", 2018, "BU09990000", "BU09990001");

        Assert.Null((await BreaksAsync(store, "EIGEN-kern")).Between("EIGEN-kern", 2018, 2019));
    }

    private static async Task<AreaStore> StoreAsync(DatabaseProvider provider, params AreaRecodingDraft[] links)
    {
        var store = await AreaStore.CreateAsync(provider);
        foreach (var year in new[] { 2018, 2019 })
        {
            await store.ImportAsync(year, Draft.Municipality("GM0001", 0) with { Name = "Aardam" }, Draft.Municipality("GM0002", 1) with { Name = "Beek" }, Draft.Municipality("GM0003", 2) with { Name = "Cel" });
        }

        if (links.Length > 0)
        {
            var taken = await store.TakeAsync(intake => intake.ImportRecodingsAsync([.. links], dryRun: false));
            Assert.DoesNotContain(taken.Findings, finding => finding.Severity == OpKoers.Kernel.FindingSeverity.Error);
        }

        return store;
    }

    private static async Task MembersAsync(AreaStore store, int year, params string[] members) =>
        await store.TakeAsync(intake => intake.ImportMembersAsync(year, [.. members.Select((member, row) => new AreaMemberDraft("BT01", "Basisteam", AreaKind.PoliceTeam, member, row + 2))], dryRun: false));

    private static Task<AreaBreaks> BreaksAsync(AreaStore store, params string[] codes) => store.AskAsync(areas => areas.BreaksAsync(codes, One));
}
