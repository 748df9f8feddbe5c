using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Statistics;

/// <summary>Five made-up municipalities and a table of reports in them, with what a table can hold: provisional, withheld, half a month, nobody living there.</summary>
internal static class FigureSample
{
    public const string Table = "PROEF-VB";

    public static async Task<App> OnAsync(AppFixture apps, DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        foreach (var year in new[] { 2016, 2020 })
        {
            await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportAsync(Areas(year), dryRun: false));
        }

        await app.InScopeAsync(async services =>
        {
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(Draft, new StatisticsIntakeOptions());
            await using var delivery = begun.Value;
            delivery.Add([.. Cells]);
            return await delivery.CommitAsync(new StatisticsProvenance { Origin = "proef", Reader = "test", Note = "Voorbeeldcijfers." });
        });
        return app;
    }

    private static readonly (string Code, string Name, int People)[] Municipalities =
        [("GM9999", "Proef", 50_000), ("GM9991", "Aardam", 52_000), ("GM9992", "Beekdam", 48_000), ("GM9993", "Celdam", 51_000), ("GM9994", "Leegdam", 0)];

    private static AreaDelivery Areas(int year) => new()
    {
        Year = year,
        FileName = "proef.geojson",
        Hash = "00",
        Areas = [.. Municipalities.Select((one, place) => new AreaDraft
        {
            Kind = AreaKind.Municipality, Code = one.Code, Name = one.Name, Population = one.People, PopulationBasis = PopulationBasis.Stated, Layer = "gemeenten", Row = place + 1,
            Polygons = [[[100_000 + (place * 1000), 450_000, 101_000 + (place * 1000), 450_000, 101_000 + (place * 1000), 451_000, 100_000 + (place * 1000), 451_000]]],
        })],
    };

    private static StatisticsTableDraft Draft { get; } = new()
    {
        Code = Table,
        Title = "Meldingen, voorbeeldcijfers",
        Source = "Proef",
        RestatedToYear = 2020,
        Dimensions =
        [
            new() { Key = "Soort", Title = "Soort melding", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "T", Title = "Totaal", IsTotal = true }, new() { Key = "A", Title = "Geluid", Parent = "T" }] },
            new() { Key = "Gebied", Title = "Gebied", Kind = StatisticsDimensionKind.Area, Codes = [.. Municipalities.Select(one => new StatisticsCodeDraft { Key = one.Code, Title = one.Name })] },
            new()
            {
                Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time,
                Codes =
                [
                    .. Enumerable.Range(2016, 5).Select(year => new StatisticsCodeDraft { Key = $"{year}JJ00", Title = $"{year}", Period = Period.Year(year), State = year == 2020 ? StatisticsPeriodState.Provisional : StatisticsPeriodState.Final }),
                    new() { Key = "2021MM01", Title = "2021 januari", Period = Period.Month(2021, 1), State = StatisticsPeriodState.Incomplete },
                ],
            },
        ],
        Measures = [new() { Key = "Meldingen_1", Title = "Meldingen", Unit = "aantal" }],
    };

    /// <summary>Proef rises from 100 to 500; Aardam has about the same, Beekdam far more, Celdam's is withheld in 2020, and in Leegdam nobody lives.</summary>
    private static IEnumerable<Observation> Cells
    {
        get
        {
            double[] last = [500, 515, 900, 0, 3];
            for (var area = 0; area < last.Length; area++)
            {
                for (var year = 0; year < 5; year++)
                {
                    var status = area == 3 && year == 4 ? ObservationStatus.Suppressed : year == 4 ? ObservationStatus.Provisional : ObservationStatus.Final;
                    yield return new Observation(0, 0, area, year, last[area] - (100 * (4 - year)) + (area == 4 ? 500 : 0), status);
                    yield return new Observation(0, 1, area, year, area + 3, status == ObservationStatus.Suppressed ? ObservationStatus.Final : status);
                }

                yield return new Observation(0, 0, area, 5, 4, ObservationStatus.Final);
            }
        }
    }
}
