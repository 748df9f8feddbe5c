using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Indicators;

/// <summary>Rates go with the area as it was in the year of the figure; and a table that no longer has what was asked leaves the figures.</summary>
public sealed class BindingRateTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [EachDatabase]
    public async Task Rate_OfAYear_IsByTheInhabitantsOfThatYear(DatabaseProvider provider)
    {
        var (app, sample, browser, figures) = await OpenAsync(provider);
        await AreasAsync(app, 2018, 400);
        await AreasAsync(app, 2019, 500);
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 10), ("1.1", "BU99990001", "2019JJ00", 10), ("1.1", "BU99990001", "2020JJ00", 10));

        using var looked = await browser.FillInAsync(sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("veld.maat", "PerThousand"), ("wat", "bekijk"));
        var rows = (await looked.Read()).QuerySelectorAll("#cijfers tbody tr").Select(row => row.Words()).ToList();

        Assert.Contains(rows, row => row.StartsWith("2018", StringComparison.Ordinal) && row.Contains("–25–", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("2019", StringComparison.Ordinal) && row.Contains("–20–", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("2020", StringComparison.Ordinal) && row.Contains("inwoners van dat jaar is niet bekend", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Figure_AfterBordersMoved_StandsAfterABreak(DatabaseProvider provider)
    {
        var (app, sample, browser, figures) = await OpenAsync(provider);
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportRecodingsAsync([new AreaRecodingDraft(2018, "BU99990002", 2019, "BU99990001", 0.5, 1), new AreaRecodingDraft(2018, "BU99990002", 2019, "BU99990002", 0.5, 2)], dryRun: false));
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 10), ("1.1", "BU99990001", "2019JJ00", 12), ("1.1", "BU99990001", "2020JJ00", 11));

        using var looked = await browser.FillInAsync(sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("wat", "bekijk"));
        var rows = (await looked.Read()).QuerySelectorAll("#cijfers tbody tr").Select(row => row.Words()).ToList();

        Assert.Contains("na een breuk (sinds 2019 andere grenzen)", Assert.Single(rows, row => row.StartsWith("2019", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(rows.Where(row => !row.StartsWith("2019", StringComparison.Ordinal)), row => Assert.DoesNotContain("breuk", row, StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Indicator_AfterBordersMoved_SaysWhatChangedInItsSeries(DatabaseProvider provider)
    {
        var (app, sample, browser, figures) = await OpenAsync(provider);
        await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportRecodingsAsync([new AreaRecodingDraft(2019, "BU99990009", 2020, "BU99990002", 1, 1), new AreaRecodingDraft(2019, "BU99990002", 2020, "BU99990002", 1, 2)], dryRun: false));
        await figures.DeliverAsync(("1.1", "BU99990002", "2019JJ00", 10), ("1.1", "BU99990002", "2020JJ00", 22));
        var address = sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code;

        using var index = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990002"), ("veld.maat", "Index"), ("veld.basisperiode", "2019"), ("wat", "bekijk"));
        var rows = (await index.Read()).QuerySelectorAll("#cijfers tbody tr").Select(row => row.Words()).ToList();
        using var bound = await browser.FillInAsync(address, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990002"), ("wat", "koppel"));
        var page = await browser.GetAsync(sample.Page(sample.Schools));

        Assert.Contains("door andere grenzen niet te vergelijken", Assert.Single(rows, row => row.StartsWith("2020", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Breuk (sinds 2020 samen met BU99990009)", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".c-wide svg .c-break"));
    }

    [Theory]
    [EachDatabase]
    public async Task Table_WithoutWhatWasAsked_LeavesTheFiguresAndSaysWhy(DatabaseProvider provider)
    {
        var (app, sample, browser, figures) = await OpenAsync(provider);
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 10));
        using var bound = await browser.FillInAsync(sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code, ("veld.soort1", "1.1"), ("veld.gebieden", "BU99990001"), ("wat", "koppel"));
        await app.InScopeAsync(async services =>
        {
            var table = new StatisticsTableDraft
            {
                Code = figures.Code,
                Title = "Anders",
                Source = "proefbron",
                Dimensions =
                [
                    new() { Key = "Soort", Title = "Soort", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "1.1", Title = "Inbraak" }] },
                    new() { Key = "Gebied", Title = "Gebieden", Kind = StatisticsDimensionKind.Area, Codes = [new() { Key = "BU99990001", Title = "Oost" }] },
                    new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [new() { Key = "2018JJ00", Title = "2018", Period = Period.Year(2018) }] },
                ],
                // The same measure has become an end of a margin: as a figure it is gone.
                Measures = [new() { Key = "Anders_2", Title = "Anders" }, new() { Key = "Aantal_1", Title = "Ondergrens", MarginOf = "Anders_2", MarginSide = StatisticsMarginSide.Lower }],
            };
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(table, new StatisticsIntakeOptions { AcceptNewShape = true });
            await using var delivery = begun.Value;
            delivery.Add([new Observation(0, 0, 0, 0, 99, ObservationStatus.Final)]);
            return (await delivery.CommitAsync(new StatisticsProvenance { Origin = "proef", Reader = "test" })).Value.Delivery;
        });

        var page = await browser.GetAsync(sample.Page(sample.Schools));

        Assert.Contains("geen onderwerp Aantal_1", page.QuerySelector("#tabel").Words(), StringComparison.Ordinal);
        Assert.Contains("levering 1", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("herzien", page.QuerySelector("#reeks").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task OwnArea_InABinding_IsTheSumOfItsPartsByTheirInhabitants(DatabaseProvider provider)
    {
        var (app, sample, browser, figures) = await OpenAsync(provider);
        await AreasAsync(app, 2018, 400, 600);
        await AreasAsync(app, 2019, 500, 500);
        using var drawer = await app.SignInAsync(Role.FunctionalAdministrator);
        var key = "own" + sample.Slug;
        using var drawn = await drawer.FillInAsync("/gebieden/eigen/nieuw", ("veld.naam", key), ("veld.soort", "Focus"), ("veld.buurten", "BU99990001"), ("veld.buurten", "BU99990002"));
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        var code = "EIGEN-" + drawn.Headers.Location!.ToString().Split('/', '?')[3];
        await figures.DeliverAsync(("1.1", "BU99990001", "2018JJ00", 12), ("1.1", "BU99990002", "2018JJ00", 8), ("1.1", "BU99990001", "2019JJ00", 10), ("1.1", "BU99990002", "2019JJ00", null));
        var form = sample.Page(sample.Schools, "koppeling") + "?tabel=" + figures.Code;

        using var looked = await browser.FillInAsync(form, ("veld.soort1", "1.1"), ("veld.gebieden", code), ("veld.maat", "PerThousand"), ("wat", "bekijk"));
        var preview = (await looked.Read()).QuerySelector("#cijfers")!;
        using var doubled = await browser.FillInAsync(form, ("veld.soort1", "1.1"), ("veld.gebieden", code + "\r\nBU99990001"), ("wat", "bekijk"));

        // 20 of 1,000 inhabitants is 20; the mean of 30 and 13.3 would be another figure.
        Assert.Contains(preview.QuerySelectorAll("tbody tr"), row => row.Words().StartsWith("2018", StringComparison.Ordinal) && row.Words().Contains("–20–", StringComparison.Ordinal));
        Assert.Contains("Geen som in 2019: daar is geen cijfer van West", preview.Words(), StringComparison.Ordinal);
        Assert.Contains("dubbel kunnen tellen", (await doubled.Read()).QuerySelector(".errsum").Words(), StringComparison.Ordinal);
    }

    private static Task<AreaIntakeResult> AreasAsync(App app, int year, params int[] people) => app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportAsync(
        new AreaDelivery
        {
            Year = year,
            FileName = $"{year}.gpkg",
            Hash = "00",
            Areas = [.. people.Select((count, place) => new AreaDraft { Kind = AreaKind.Neighbourhood, Code = $"BU9999000{place + 1}", Name = place == 0 ? "Oost" : "West", MunicipalityName = "Proef", Population = count, PopulationBasis = PopulationBasis.Stated, Layer = "buurten", Row = place + 1 })],
        },
        dryRun: false));

    private async Task<(App App, Sample Sample, Browser Browser, Figures Figures)> OpenAsync(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var sample = await Sample.MakeAsync(app);
        return (app, sample, await app.SignInAsync(Role.ProgrammeManager, sample.Id), new Figures(app, "T" + sample.Slug.ToUpperInvariant()));
    }
}
