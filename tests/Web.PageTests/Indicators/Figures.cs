using Microsoft.Extensions.DependencyInjection;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Indicators;

/// <summary>A small table of its own for one test, delivered as a connector does.</summary>
internal sealed class Figures(App app, string code)
{
    public string Code => code;

    /// <summary>Burglaries in two neighbourhoods of a municipality, by month of 2019 and by year 2018 to 2020; with a total over kinds.</summary>
    public async Task<int> DeliverAsync(params (string Kind, string Area, string Period, double? Value)[] cells)
    {
        var table = Draft();
        return await app.InScopeAsync(async services =>
        {
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(table, new StatisticsIntakeOptions());
            await using var delivery = begun.Value;
            delivery.Add([.. cells.Select(cell => new Observation(0, Place(table, 0, cell.Kind), Place(table, 1, cell.Area), Place(table, 2, cell.Period), cell.Value ?? 0, cell.Value is null ? ObservationStatus.Suppressed : ObservationStatus.Final))]);
            return (await delivery.CommitAsync(new StatisticsProvenance { Origin = "proef", Reader = "test" })).Value.Delivery;
        });
    }

    private static int Place(StatisticsTableDraft table, int dimension, string key) => table.Dimensions[dimension].Codes.Select(found => found.Key).ToList().IndexOf(key);

    private StatisticsTableDraft Draft() => new()
    {
        Code = code,
        Title = "Misdrijven (verzonnen)",
        Source = "proefbron",
        Dimensions =
        [
            new() { Key = "Soort", Title = "Soort misdrijf", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "0.0", Title = "Alles", IsTotal = true }, new() { Key = "1.1", Title = "Inbraak", Parent = "0.0" }, new() { Key = "1.2", Title = "Diefstal", Parent = "0.0" }] },
            new() { Key = "Gebied", Title = "Gebieden", Kind = StatisticsDimensionKind.Area, Codes = [new() { Key = "NL01", Title = "Nederland" }, new() { Key = "BU99990001", Title = "Oost", Parent = "GM9999" }, new() { Key = "BU99990002", Title = "West", Parent = "GM9999" }] },
            new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [.. Enumerable.Range(2017, 4).Select(year => new StatisticsCodeDraft { Key = $"{year}JJ00", Title = $"{year}", Period = Period.Year(year) })] },
        ],
        Measures = [new() { Key = "Aantal_1", Title = "Geregistreerde misdrijven", Unit = "aantal" }],
    };
}
