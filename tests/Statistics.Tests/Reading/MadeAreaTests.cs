using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Reading;
using OpKoers.Statistics.Tests.Support;
using OpKoers.Storage;

namespace OpKoers.Statistics.Tests.Reading;

public sealed class MadeAreaTests
{
    private const int Areas = 9, Months = 30, Measures = 2;

    private static readonly Guid Municipality = Guid.Parse("00000000-0000-0000-0000-000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SumOverParts_ForAnyPartsAndYears_IsThatOfANaiveComputation()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        var cells = Cells();
        await store.TakeAsync(Draft(), [.. cells.Values]);
        await using var scope = store.Services.CreateAsyncScope();

        Prop.ForAll(Gen.ListOf(Gen.ListOf(Gen.Choose(0, Areas), 4), 3).ToArbitrary(), yearly =>
        {
            // Of another set of parts in every year; the last area stands for one that the table does not know.
            var parts = yearly.Select(year => year.Distinct().Order().ToList()).ToList();
            var made = Reader(scope, new SomeAreas(parts));
            var plain = made.TableAsync("Proef01").GetAwaiter().GetResult()!;
            var table = made.ForAsync(plain, Municipality).GetAwaiter().GetResult();
            if (table.Area("EIGEN-proef") is not { } area)
            {
                return parts[0].TrueForAll(part => part == Areas);
            }

            var series = made.SeriesAsync(table, 0, 0, area.Place).GetAwaiter().GetResult();
            var sheaf = made.SheafAsync(table, [new StatisticsMapKey(0, 0, 5)], [new StatisticsSeriesKey(0, 0, area.Place), new StatisticsSeriesKey(0, 0, 1)]).GetAwaiter().GetResult();
            var alone = made.SeriesAsync(plain, 0, 0, 1).GetAwaiter().GetResult();
            return Enumerable.Range(0, Months).All(month => Same(series, month, Naive(cells, parts[month / 12], month)))
                && (sheaf.Maps[0].Values[area.Place], sheaf.Maps[0].Statuses[area.Place]).Equals((series.Values[5], series.Statuses[5]))
                && sheaf.Series[0].Values.SequenceEqual(series.Values) && sheaf.Series[1].Values.SequenceEqual(alone.Values);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Inhabitants_OfAreasTogether_AreThoseOfTheYearOfTheFigureInItsBorders()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.TakeAsync(Draft(), [.. Cells().Values]);
        await using var scope = store.Services.CreateAsyncScope();
        var made = Reader(scope, new SomeAreas([[1, 2], [1, 2, 3], [4, Areas]]));
        var table = await made.ForAsync((await made.TableAsync("Proef01", null, Stop))!, Municipality, Stop);
        var place = table.Area("EIGEN-proef")!.Place;

        Assert.Equal(1 + 2 + (2 * 2010), (await made.InhabitantsAsync(table, 2010, Stop))[place]);
        Assert.Equal(1 + 2 + 3 + (3 * 2011), (await made.InhabitantsAsync(table, 2011, Stop))[place]);
        Assert.True(double.IsNaN((await made.InhabitantsAsync(table, 2012, Stop))[place]));
    }

    [Fact]
    public async Task Percentage_OfAreasTogether_IsNeverMade()
    {
        await using var store = await StatisticsStore.CreateAsync(DatabaseProvider.Sqlite);
        await store.TakeAsync(Draft(), [.. Cells().Values]);
        await using var scope = store.Services.CreateAsyncScope();
        var made = Reader(scope, new SomeAreas([[1, 2], [1, 2], [1, 2]]));
        var table = await made.ForAsync((await made.TableAsync("Proef01", null, Stop))!, Municipality, Stop);

        var series = await made.SeriesAsync(table, 1, 0, table.Area("EIGEN-proef")!.Place, Stop);

        Assert.All(series.Statuses, status => Assert.Equal(ObservationStatus.Impossible, status));
        Assert.All(series.Values, value => Assert.True(double.IsNaN(value)));
    }

    private static MadeReader Reader(AsyncServiceScope scope, SomeAreas areas) =>
        new(ActivatorUtilities.CreateInstance<StatisticsReader>(scope.ServiceProvider, areas), new MadeAreas(areas), scope.ServiceProvider.GetRequiredService<SmallCounts>());

    private static StatisticsTableDraft Draft()
    {
        var draft = Table.Of(Areas, Months, measures: Measures);
        return draft with { Measures = [draft.Measures[0], draft.Measures[1] with { Unit = "%" }] };
    }

    private static Dictionary<(int Area, int Month), Observation> Cells()
    {
        var random = new Random(40);
        return (from area in Enumerable.Range(0, Areas)
                from month in Enumerable.Range(0, Months)
                let status = random.Next(12) switch { 0 => ObservationStatus.Suppressed, 1 => ObservationStatus.Missing, 2 => ObservationStatus.Provisional, _ => ObservationStatus.Final }
                select new Observation(0, 0, area, month, random.Next(50), status)).ToDictionary(cell => (cell.Area, cell.Period));
    }

    private static (double Value, ObservationStatus Status, string[] Lacking) Naive(Dictionary<(int, int), Observation> cells, List<int> parts, int month)
    {
        var found = parts.ConvertAll(part => cells.TryGetValue((part, month), out var cell) ? cell : new Observation(0, 0, part, month, 0, ObservationStatus.Absent));
        var lacking = found.Where(cell => !cell.Status.HasValue()).Select(cell => Code(cell.Area)).ToArray();
        var gravest = new[] { ObservationStatus.Suppressed, ObservationStatus.Missing, ObservationStatus.Absent, ObservationStatus.Provisional, ObservationStatus.Final }
            .First(status => found.Exists(cell => cell.Status == status));
        return (lacking.Length > 0 ? double.NaN : found.Sum(cell => cell.Value), gravest, lacking);
    }

    private static bool Same(StatisticsSeries series, int month, (double Value, ObservationStatus Status, string[] Lacking) naive) =>
        series.Values[month].Equals(naive.Value) && series.Statuses[month] == naive.Status && series.Lacking.GetValueOrDefault(month, []).SequenceEqual(naive.Lacking);

    private static string Code(int area) => $"BU{area:00000000}";

    /// <summary>Three years with neighbourhoods of known size, and one area that is made of other neighbourhoods in every year.</summary>
    private sealed class SomeAreas(IReadOnlyList<List<int>> parts) : IAreas
    {
        public Task<IReadOnlyList<AreaYearSummary>> YearsAsync(CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<AreaYearSummary>>([new(2010, 1, Areas), new(2011, 1, Areas), new(2012, 1, Areas)]);

        public Task<AreaYear?> YearAsync(int year, CancellationToken cancellation = default) => Task.FromResult<AreaYear?>(Plain(year));

        public Task<AreaYear?> YearAsync(int year, Guid organisation, CancellationToken cancellation = default)
        {
            var plain = Plain(year);
            var own = new Area { Year = year, Code = "EIGEN-proef", Kind = AreaKind.Own, Name = "Proef", PopulationBasis = PopulationBasis.SumOfParts };
            return Task.FromResult<AreaYear?>(plain.With(organisation == Municipality ? [MadeArea.Of(own, [.. parts[year - 2010].Select(part => plain.Find(Code(part))!)], [])] : []));
        }

        public Task<AreaBreaks> BreaksAsync(IReadOnlyCollection<string> codes, Guid organisation, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<AreaMap> MapAsync(AreaYear year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<AreaMap> MapAsync(int year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<AreaRecoding> RecodingAsync(int fromYear, int toYear, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<AreaRecodingLink>> ChangesOfAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Area>> VersionsAsync(string code, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, string>> FiguresAsync(int year, string code, CancellationToken cancellation = default) => throw new NotSupportedException();

        private static AreaYear Plain(int year) =>
            new(year, [.. Enumerable.Range(0, Areas + 1).Select(area => new Area { Year = year, Code = Code(area), Kind = AreaKind.Neighbourhood, Population = area + year, PopulationBasis = PopulationBasis.Stated })], []);
    }
}
