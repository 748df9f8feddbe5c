using Microsoft.Extensions.DependencyInjection;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Intake;

/// <summary>What a table may lose or gain, who must say so, and that figures stay where they belong when it does.</summary>
public sealed class NewShapeTests
{
    private static readonly IReadOnlyList<Observation> Cells = [.. Enumerable.Range(0, 4).Select(place => new Observation(0, place, 0, 0, 10 + place, ObservationStatus.Final))];

    [Theory]
    [EachDatabase]
    public async Task Dimension_ThatIsGoneAndAccepted_LeavesTheFiguresOfTheNewDeliveryInReach(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        await store.TakeAsync(Crossed(), Cells);
        var smaller = Table.Of(1, 1, kinds: 2);

        var refused = await store.TryTakeAsync(smaller, [Cells[0], Cells[1]]);
        var change = (await ShapeAsync(store, smaller))!;
        var accepted = new StatisticsIntakeOptions { AcceptedShape = string.Join('\n', change.Grave) };
        var taken = await store.TryTakeAsync(smaller, [Cells[0], Cells[1]], accepted);
        var again = await store.TryTakeAsync(smaller, [Cells[0], Cells[1] with { Value = 99 }], accepted);

        Assert.Equal("shape-changed", refused.Refusal?.Code);
        Assert.Equal(["vervalt: dimensie Leeftijd"], change.Grave);
        Assert.True(taken.Value.Written);
        Assert.True(again.Value.Written);
        var table = (await store.AskAsync(statistics => statistics.TableAsync("PROEF01")))!;
        Assert.Equal(["Soort"], table.Parts.CategoryCodes.Keys);
        Assert.Equal(99, await ValueAsync(store, table, "2.0"));
        Assert.Empty((await ShapeAsync(store, smaller))!.Grave);
    }

    [Fact]
    public async Task Acceptance_OfOneChange_DoesNotHoldForAnother()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.TakeAsync(Table.Of(1, 1, kinds: 2, measures: 3), [Cells[0]]);
        var options = new StatisticsIntakeOptions { AcceptedShape = "vervalt: onderwerp Aantal 3 (Aantal_3)" };

        var less = await store.TryTakeAsync(Table.Of(1, 1, kinds: 2, measures: 2), [Cells[0] with { Value = 1 }], options);
        var least = await store.TryTakeAsync(Table.Of(1, 1, kinds: 2), [Cells[0]], options);

        Assert.True(less.Succeeded);
        Assert.Equal("shape-changed", least.Refusal?.Code);
        Assert.Contains("Aantal_2", least.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_OfAreasAndPeriodsWithAnotherName_AreTheSameAreasAndPeriods()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        var table = Table.Of(3, 2);
        await store.TakeAsync(table, [new(0, 0, 2, 1, 7, ObservationStatus.Final)]);
        var renamed = table with
        {
            Dimensions = [.. table.Dimensions.Select(dimension => dimension.Kind == StatisticsDimensionKind.Category ? dimension : dimension with { Key = "Anders" + dimension.Kind, Codes = [.. dimension.Codes.Skip(1)] })],
        };

        var taken = await store.TryTakeAsync(renamed, [new(0, 0, 1, 0, 8, ObservationStatus.Final)]);

        Assert.True(taken.Succeeded);
        var read = (await store.AskAsync(statistics => statistics.TableAsync("PROEF01")))!;
        var area = read.Area(table.Dimensions[1].Codes[2].Key)!;
        var series = await store.AskAsync(statistics => statistics.SeriesAsync(read, 0, 0, area.Place));
        Assert.Equal(3, read.Parts.Areas.Count);
        Assert.Equal(8, series.Values[read.Period(table.Dimensions[2].Codes[1].Key)!.Place]);
    }

    [Fact]
    public async Task Dimensions_InAnotherOrder_AreTheSameCells()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        var table = Crossed();
        await store.TakeAsync(table, Cells);
        var turned = table with { Dimensions = [table.Dimensions[1], table.Dimensions[0], .. table.Dimensions.Skip(2)] };
        // The first dimension counts slowest: what was 1 is 2 now.
        var places = new[] { 0, 2, 1, 3 };

        var same = await store.TryTakeAsync(turned, [.. Cells.Select((cell, index) => cell with { Category = places[index] })]);

        Assert.False(same.Value.Written);
        Assert.Equal(0, same.Value.ChangedTiles);
    }

    [Fact]
    public async Task Codes_ThatAreGoneAndNew_AreNamedAndNeedNoAcceptance()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.TakeAsync(Table.Of(3, 2), [Cells[0]]);
        var table = Table.Of(2, 2, firstMonth: 1);

        var change = (await ShapeAsync(store, table))!;

        Assert.Empty(change.Grave);
        Assert.Contains(change.Codes, line => line is { Of: "Gebied", GoneCount: 1, NewCount: 0 } && line.Gone[0] == "BU00000002");
        Assert.Contains(change.Codes, line => line is { Of: "Perioden", GoneCount: 1, NewCount: 1 });
    }

    private static StatisticsTableDraft Crossed()
    {
        var table = Table.Of(1, 1, kinds: 2);
        return table with
        {
            Dimensions = [table.Dimensions[0], new() { Key = "Leeftijd", Title = "Leeftijd", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "jong", Title = "jong" }, new() { Key = "oud", Title = "oud" }] }, .. table.Dimensions.Skip(1)],
        };
    }

    private static async Task<double> ValueAsync(StatisticsStore store, StatisticsTable table, string category) =>
        (await store.AskAsync(statistics => statistics.SeriesAsync(table, 0, table.Category(category)!.Value, 0))).Values[0];

    private static async Task<StatisticsShapeChange?> ShapeAsync(StatisticsStore store, StatisticsTableDraft table)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().ShapeAsync(table);
    }
}
