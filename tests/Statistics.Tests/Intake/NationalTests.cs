using Microsoft.Extensions.DependencyInjection;
using OpKoers.Bench.Statistics;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Intake;

public sealed class NationalTests
{
    [Theory]
    [EachDatabase]
    public async Task Figures_OfACountryInSmall_ComeBackInBothDirections(DatabaseProvider provider)
    {
        var figures = new NationalFigures(seed: 4, areas: 700, kinds: 4, months: 150);
        await using var store = await StatisticsStore.CreateAsync(provider);
        await LoadAsync(store, figures);
        var table = (await store.AskAsync(statistics => statistics.TableAsync("PROEF47022")))!;

        for (var kind = 0; kind < figures.Kinds; kind++)
        {
            var category = table.Category(NationalFigures.KindCode(kind))!.Value;
            var map = await store.AskAsync(statistics => statistics.MapAsync(table, 0, category, [97]));
            var series = await store.AskAsync(statistics => statistics.SeriesAsync(table, 0, category, 213));
            Assert.All(Enumerable.Range(0, figures.Areas), area => Assert.Equal(figures.Cell(kind, area, 97), (double.IsNaN(map.Values[area]) ? 0 : map.Values[area], map.Statuses[area])));
            Assert.All(Enumerable.Range(0, figures.Months), month => Assert.Equal(figures.Cell(kind, 213, month), (double.IsNaN(series.Values[month]) ? 0 : series.Values[month], series.Statuses[month])));
        }

        Assert.Contains(Enumerable.Range(0, figures.Areas), area => figures.Cell(0, area, 97).Status == ObservationStatus.Impossible);
        Assert.Contains(Enumerable.Range(0, figures.Areas), area => figures.Cell(0, area, 97).Status == ObservationStatus.Suppressed);
    }

    [Fact]
    public void Figures_OfTheSameSeed_AreTheSame()
    {
        var (one, same, other) = (new NationalFigures(8, 50, 3, 30), new NationalFigures(8, 50, 3, 30), new NationalFigures(9, 50, 3, 30));
        var places = (from kind in Enumerable.Range(0, 3) from area in Enumerable.Range(0, 50) from month in Enumerable.Range(0, 30) select (kind, area, month)).ToList();

        Assert.All(places, place => Assert.Equal(one.Cell(place.kind, place.area, place.month), same.Cell(place.kind, place.area, place.month)));
        Assert.Contains(places, place => one.Cell(place.kind, place.area, place.month) != other.Cell(place.kind, place.area, place.month));
    }

    private static async Task LoadAsync(StatisticsStore store, NationalFigures figures)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(figures.Draft(), new StatisticsIntakeOptions(), TestContext.Current.CancellationToken);
        await using var delivery = begun.Value;
        var cells = new Observation[figures.Months];
        for (var area = 0; area < figures.Areas; area++)
        {
            for (var kind = 0; kind < figures.Kinds; kind++)
            {
                figures.Series(kind, area, cells);
                delivery.Add(cells);
            }
        }

        Assert.True((await delivery.CommitAsync(new StatisticsProvenance { Origin = "verzonnen", Reader = "test" }, TestContext.Current.CancellationToken)).Succeeded);
    }
}
