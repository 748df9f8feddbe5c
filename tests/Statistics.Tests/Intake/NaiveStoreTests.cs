using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Intake;

/// <summary>Whatever is delivered, tiles answer as a plain list of rows would; deliveries upon deliveries, dense and sparse, whole and in part.</summary>
public sealed class NaiveStoreTests
{
    private static readonly Gen<(double, ObservationStatus)> AnyFigure = Gen.OneOf(
        Gen.Choose(0, 9).Select(value => ((double)value, ObservationStatus.Final)),
        Gen.Choose(0, 90_000).Select(value => (value / 10d, ObservationStatus.Provisional)),
        Gen.Choose(0, 90_000).Select(value => (value / 100d, ObservationStatus.Estimated)),
        Gen.Elements(ObservationStatus.Suppressed, ObservationStatus.Missing, ObservationStatus.Impossible).Select(status => (0d, status)));

    private static readonly Gen<Delivered> AnyDelivery =
        from areas in Gen.Choose(1, 150)
        from months in Gen.Choose(1, 80)
        from first in Gen.Choose(0, 20)
        from kinds in Gen.Choose(1, 3)
        from measures in Gen.Choose(1, 2)
        from count in Gen.Frequency((2, Gen.Choose(0, 30)), (1, Gen.Choose(200, 4000)))
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from figures in Gen.ListOf(AnyFigure, 64)
        select new Delivered(areas, months, first, kinds, measures, count, seed, [.. figures]);

    [Theory]
    [EachDatabase]
    public async Task Answers_AfterAnyDeliveries_AreThoseOfPlainRows(DatabaseProvider provider)
    {
        await using var store = await StatisticsStore.CreateAsync(provider);
        var table = 0;
        Prop.ForAll(Gen.NonEmptyListOf(AnyDelivery).Select(list => list.Take(3).ToList()).ToArbitrary(), deliveries =>
        {
            CheckAsync(store, $"T{table++}", deliveries).GetAwaiter().GetResult();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(provider == DatabaseProvider.Sqlite ? 40 : 20));
    }

    private static async Task CheckAsync(StatisticsStore store, string code, List<Delivered> deliveries)
    {
        var rows = new Dictionary<(string Measure, string Category, string Area, string Period), (double Value, ObservationStatus Status)>();
        foreach (var delivered in deliveries)
        {
            var draft = Table.Of(delivered.Areas, delivered.Months, delivered.Kinds, delivered.Measures, delivered.First) with { Code = code };
            var cells = delivered.Cells();
            var taken = await store.TryTakeAsync(draft, cells, new StatisticsIntakeOptions { AcceptNewShape = true });
            Assert.True(taken.Succeeded, taken.Refusal?.Message);
            Apply(rows, draft, cells);
            await SameAsync(store, code, rows);
        }
    }

    /// <summary>A delivery is the whole truth about what it names: what it names and does not give is gone, what it does not name stays.</summary>
    private static void Apply(Dictionary<(string, string, string, string), (double, ObservationStatus)> rows, StatisticsTableDraft draft, IReadOnlyList<Observation> cells)
    {
        var areas = Keys(draft, StatisticsDimensionKind.Area);
        var periods = Keys(draft, StatisticsDimensionKind.Time);
        var categories = new StatisticsCategories(draft);
        var planes = cells.Select(cell => (draft.Measures[cell.Measure].Key, categories.KeyOf(cell.Category))).ToHashSet();
        foreach (var key in rows.Keys.Where(key => planes.Contains((key.Item1, key.Item2)) && areas.Contains(key.Item3) && periods.Contains(key.Item4)).ToList())
        {
            rows.Remove(key);
        }

        foreach (var cell in cells)
        {
            rows[(draft.Measures[cell.Measure].Key, categories.KeyOf(cell.Category), areas[cell.Area], periods[cell.Period])] = (cell.Value, cell.Status);
        }
    }

    private static List<string> Keys(StatisticsTableDraft draft, StatisticsDimensionKind kind) => [.. draft.Dimensions.Single(dimension => dimension.Kind == kind).Codes.Select(code => code.Key)];

    private static async Task SameAsync(StatisticsStore store, string code, Dictionary<(string Measure, string Category, string Area, string Period), (double Value, ObservationStatus Status)> rows)
    {
        var table = await store.AskAsync(statistics => statistics.TableAsync(code));
        Assert.NotNull(table);
        var seen = 0;
        foreach (var measure in table.Parts.Measures)
        {
            for (var category = 0; category < table.Parts.Categories.Count; category++)
            {
                foreach (var period in table.Parts.Periods)
                {
                    var map = await store.AskAsync(statistics => statistics.MapAsync(table, measure.Place, category, [period.Place]));
                    foreach (var area in table.Parts.Areas)
                    {
                        seen += Same(rows, (measure.Key, table.Parts.Categories[category], area.Key, period.Key), map.Values[area.Place], map.Statuses[area.Place]);
                    }
                }

                foreach (var area in table.Parts.Areas.Where(area => area.Place % 17 == 3 || area.Place == table.Parts.Areas.Count - 1))
                {
                    var series = await store.AskAsync(statistics => statistics.SeriesAsync(table, measure.Place, category, area.Place));
                    foreach (var period in table.Parts.Periods)
                    {
                        Same(rows, (measure.Key, table.Parts.Categories[category], area.Key, period.Key), series.Values[period.Place], series.Statuses[period.Place]);
                    }
                }
            }
        }

        Assert.Equal(rows.Count, seen);
        await SameTogetherAsync(store, table);
    }

    /// <summary>What is read together is what is read one by one, in the order asked, also when two ask for the same.</summary>
    private static async Task SameTogetherAsync(StatisticsStore store, StatisticsTable table)
    {
        List<StatisticsMapKey> maps = [.. table.Parts.Periods.Take(6).Reverse().Append(table.Parts.Periods[0]).Select(period => new StatisticsMapKey(0, table.Parts.Categories.Count - 1, period.Place))];
        List<StatisticsSeriesKey> series = [.. table.Parts.Areas.Where(area => area.Place % 40 == 0).Reverse().Select(area => new StatisticsSeriesKey(table.Parts.Measures.Count - 1, 0, area.Place))];
        var sheaf = await store.AskAsync(statistics => statistics.SheafAsync(table, maps, series));
        for (var place = 0; place < maps.Count; place++)
        {
            var alone = await store.AskAsync(statistics => statistics.MapAsync(table, maps[place].Measure, maps[place].Category, [maps[place].Period]));
            Assert.Equal(alone.Values, sheaf.Maps[place].Values);
            Assert.Equal(alone.Statuses, sheaf.Maps[place].Statuses);
        }

        for (var place = 0; place < series.Count; place++)
        {
            var alone = await store.AskAsync(statistics => statistics.SeriesAsync(table, series[place].Measure, series[place].Category, series[place].Area));
            Assert.Equal(alone.Values, sheaf.Series[place].Values);
            Assert.Equal(alone.Statuses, sheaf.Series[place].Statuses);
        }
    }

    private static int Same(Dictionary<(string, string, string, string), (double Value, ObservationStatus Status)> rows, (string, string, string, string) key, double value, ObservationStatus status)
    {
        var known = rows.TryGetValue(key, out var row);
        Assert.True(status == (known ? row.Status : ObservationStatus.Absent), $"{key}: {status} instead of {row}");
        Assert.True(status.HasValue() ? value.Equals(row.Value) : double.IsNaN(value), $"{key}: {value} instead of {row}");
        return known ? 1 : 0;
    }

    private sealed record Delivered(int Areas, int Months, int First, int Kinds, int Measures, int Count, int Seed, List<(double Value, ObservationStatus Status)> Figures)
    {
        public List<Observation> Cells()
        {
            var random = new Random(Seed);
            return
            [
                .. Enumerable.Range(0, Count).Select(_ => (random.Next(Measures), random.Next(Kinds), random.Next(Areas), random.Next(Months))).Distinct()
                    .Select(place => (place, Figure: Figures[random.Next(Figures.Count)]))
                    .Select(cell => new Observation(cell.place.Item1, cell.place.Item2, cell.place.Item3, cell.place.Item4, cell.Figure.Value, cell.Figure.Status)),
            ];
        }
    }
}
