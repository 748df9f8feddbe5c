using Microsoft.Extensions.DependencyInjection;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Reading;
using OpKoers.Statistics.Storage;
using OpKoers.Statistics.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Intake;

public sealed class DeliveryTests
{
    [Theory]
    [EachDatabase]
    public async Task Delivery_GivenTwice_IsTheSameDelivery(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);

        var first = await store.TakeAsync(Table.Of(3, 4), Cells(3, 4));
        var again = await store.TakeAsync(Table.Of(3, 4), [.. Enumerable.Reverse(Cells(3, 4))]);

        Assert.Equal((1, true, 12), (first.Delivery, first.Written, first.Values));
        Assert.Equal((1, false, 0), (again.Delivery, again.Written, again.ChangedTiles));
    }

    [Theory]
    [EachDatabase]
    public async Task Revision_OfOneFigure_KeepsTheOldDeliveryAndStoresWhatChanged(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        await store.TakeAsync(Table.Of(200, 100), Cells(200, 100));
        var cells = Cells(200, 100);
        cells[5] = cells[5] with { Value = 77 };
        cells[9] = cells[9] with { Status = ObservationStatus.Suppressed };

        var revised = await store.TakeAsync(Table.Of(200, 100), cells);
        var old = await store.AskAsync(statistics => statistics.TableAsync("PROEF01", 1));
        var now = await store.AskAsync(statistics => statistics.TableAsync("proef01"));
        var difference = await store.AskAsync(statistics => statistics.CompareAsync("PROEF01", 1, 2));

        Assert.Equal((2, 3), (revised.Delivery, revised.ChangedTiles));
        Assert.True(revised.Tiles > 100);
        Assert.Equal(cells[5].Value - 77 + Cells(200, 100)[5].Value, (await SeriesAsync(store, old!, cells[5].Area))[cells[5].Period]);
        Assert.Equal(77, (await SeriesAsync(store, now!, cells[5].Area))[cells[5].Period]);
        Assert.Equal((0, 0, 1, 1), (difference!.Added, difference.Removed, difference.Revised, difference.Restated));
        Assert.Contains(difference.Changes, change => change is { To: 77, FromStatus: ObservationStatus.Final, ToStatus: ObservationStatus.Final });
        Assert.Equal([2, 1], (await store.AskAsync(statistics => statistics.DeliveriesAsync("proef01"))).Select(delivery => delivery.Number));
    }

    [Theory]
    [EachDatabase]
    public async Task Delivery_OnADryRun_SaysWhatItWouldBeAndLeavesNothing(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);

        var trial = (await store.TryTakeAsync(Table.Of(3, 4), Cells(3, 4), new StatisticsIntakeOptions { DryRun = true })).Value;

        Assert.Equal((false, 12L, 1), (trial.Written, trial.Values, trial.Delivery));
        Assert.Null(await store.AskAsync(statistics => statistics.TableAsync("PROEF01")));
        Assert.Empty(await store.AskAsync(statistics => statistics.TablesAsync()));
        await using var scope = store.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<TileStore>().NextIdAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [EachDatabase]
    public async Task TilesOfOneSeries_OfAnyLength_LieSideBySide(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        await store.TakeAsync(Table.Of(130, 180), Cells(130, 180));
        await using var scope = store.Services.CreateAsyncScope();

        var kept = await scope.ServiceProvider.GetRequiredService<TableReader>().ReadAsync("PROEF01", null, TestContext.Current.CancellationToken);

        // Read in one stretch, a series takes half the time.
        var chunks = Assert.Single(kept!.Directory.Planes).Series;
        Assert.Equal((3, 3), (chunks.Length, chunks[0].Length));
        Assert.All(Enumerable.Range(0, 3), block => Assert.Equal([0, 1, 2], chunks.Select(chunk => chunk[block].Id - chunks[0][block].Id)));
    }

    [Fact]
    public async Task Delivery_ThatIsNotCommitted_LeavesNothingNorATemporaryFile()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("opkoers-spool-").FullName;
        await using (var scope = store.Services.CreateAsyncScope())
        {
            var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(Table.Of(3, 4), new StatisticsIntakeOptions { Folder = folder }, TestContext.Current.CancellationToken);
            await using var delivery = begun.Value;
            delivery.Add([.. Cells(3, 4)]);
            // A program that is killed closes nothing: where it can, the file has no name from the start.
            Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.GetFiles(folder).Length);
        }

        Assert.Empty(Directory.GetFiles(folder));
        Assert.Empty(await store.AskAsync(statistics => statistics.TablesAsync()));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(5, true)]
    public async Task Cell_ThatComesTwice_IsRefusedOnlyWhenItSaysSomethingElse(double second, bool accepted)
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);

        var result = await store.TryTakeAsync(Table.Of(2, 2), [new(0, 0, 1, 1, 5, ObservationStatus.Final), new(0, 0, 1, 1, second, ObservationStatus.Final)]);

        Assert.Equal(accepted, result.Succeeded);
        Assert.Equal(accepted ? null : "cell-twice", result.Refusal?.Code);
    }

    [Fact]
    public async Task Table_ThatLosesAMeasureOrADimension_IsRefusedUnlessAccepted()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.TakeAsync(Table.Of(2, 2, measures: 2), Cells(2, 2));

        var refused = await store.TryTakeAsync(Table.Of(2, 2), Cells(2, 2));
        var accepted = await store.TryTakeAsync(Table.Of(2, 2), Cells(2, 2), new StatisticsIntakeOptions { AcceptNewShape = true });

        Assert.Equal("shape-changed", refused.Refusal!.Code);
        Assert.True(accepted.Succeeded);
    }

    public static TheoryData<string, StatisticsTableDraft> Wrong => new()
    {
        { "no-measures", Table.Of(1, 1) with { Measures = [] } },
        { "dimension-missing", Table.Of(1, 1) with { Dimensions = [.. Table.Of(1, 1).Dimensions.Where(dimension => dimension.Kind != StatisticsDimensionKind.Area)] } },
        { "dimension-missing", Table.Of(1, 1) with { Dimensions = [.. Table.Of(1, 1).Dimensions, Table.Of(1, 1).Dimensions[2]] } },
        { "dimension-size", Table.Of(0, 1) },
        { "code-twice", Table.Of(1, 1) with { Dimensions = [.. Table.Of(1, 1).Dimensions.Select(dimension => dimension with { Codes = [.. dimension.Codes, .. dimension.Codes] })] } },
        { "measure-twice", Table.Of(1, 1) with { Measures = [.. Table.Of(1, 1).Measures, .. Table.Of(1, 1).Measures] } },
        { "table-code", Table.Of(1, 1) with { Code = " " } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Table_ThatContradictsItself_IsRefusedWithItsRule(string rule, StatisticsTableDraft table)
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);

        Assert.Equal(rule, (await store.TryTakeAsync(table, [])).Refusal?.Code);
    }

    [Theory]
    [EachDatabase]
    public async Task Sum_OverMonths_HasAValueOnlyWhereEveryMonthHasOne(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        await store.TakeAsync(Table.Of(4, 3),
        [
            new(0, 0, 0, 0, 1, ObservationStatus.Final), new(0, 0, 0, 1, 2, ObservationStatus.Final), new(0, 0, 0, 2, 3, ObservationStatus.Provisional),
            new(0, 0, 1, 0, 1, ObservationStatus.Final), new(0, 0, 1, 1, 0, ObservationStatus.Suppressed), new(0, 0, 1, 2, 3, ObservationStatus.Final),
            new(0, 0, 2, 0, 1, ObservationStatus.Final), new(0, 0, 2, 2, 3, ObservationStatus.Final),
            new(0, 0, 3, 0, 7, ObservationStatus.Final), new(0, 0, 3, 1, 7, ObservationStatus.Final), new(0, 0, 3, 2, 7, ObservationStatus.Final),
        ]);
        var table = (await store.AskAsync(statistics => statistics.TableAsync("PROEF01")))!;

        var map = await store.AskAsync(statistics => statistics.MapAsync(table, 0, 0, [0, 1, 2]));
        var ranking = await store.AskAsync(statistics => statistics.RankingAsync(table, 0, 0, [0, 1, 2]));
        var rates = await store.AskAsync(statistics => statistics.PerThousandAsync(table, 0, 0, new([0], [1000, 500, 0, double.NaN]), new([2], [1000, 500, 100, 100])));

        Assert.Equal([6, double.NaN, double.NaN, 21], map.Values);
        Assert.Equal([ObservationStatus.Provisional, ObservationStatus.Suppressed, ObservationStatus.Absent, ObservationStatus.Final], map.Statuses);
        Assert.Equal([3, 0], ranking.Select(rank => rank.Area));
        Assert.Equal([1, 2, double.NaN, double.NaN], rates.Rates);
        Assert.Equal(2 * 1000d / 1500, rates.Overall, 9);
    }

    [Theory]
    [EachDatabase]
    public async Task Questions_ToATable_AreOneStatementEach(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        await store.TakeAsync(Table.Of(300, 130), Cells(300, 130));
        var table = (await store.AskAsync(statistics => statistics.TableAsync("PROEF01")))!;

        using var statements = StatementCounter.Start();
        await store.AskAsync(statistics => statistics.TableAsync("PROEF01"));
        await store.AskAsync(statistics => statistics.MapAsync(table, 0, 0, [.. Enumerable.Range(0, 12)]));
        await store.AskAsync(statistics => statistics.SeriesAsync(table, 0, 0, 299));

        Assert.Equal(3, statements.Count);
    }

    private static List<Observation> Cells(int areas, int months) =>
        [.. from area in Enumerable.Range(0, areas) from month in Enumerable.Range(0, months) select new Observation(0, 0, area, month, (area * 7 % 11) + month, ObservationStatus.Final)];

    private static async Task<double[]> SeriesAsync(StatisticsStore store, StatisticsTable table, int area) =>
        (await store.AskAsync(statistics => statistics.SeriesAsync(table, 0, 0, area))).Values;
}
