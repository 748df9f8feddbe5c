using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.SafetyPicture;

/// <summary>
/// A neighbourhood with 3 of 614 crimes, in a file that the municipality read in itself. Whoever has the total and the other neighbourhoods must not find the 3, so a
/// second neighbourhood (47) is hidden along: on every page and in every file.
/// </summary>
public sealed partial class SmallCountTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Picture = "/veiligheidsbeeld/GM9999";
    private const string Chosen = "?soort=0.0.0&jaar=2021";

    private static readonly (string Code, string Name, int People, int[] Counts)[] Areas =
        [("BU99990001", "Aapdorp", 1777, [2, 1]), ("BU99990002", "Beekdorp", 1234, [20, 27]), ("BU99990003", "Ceesdorp", 5000, [100, 111]), ("BU99990004", "Doedorp", 6000, [150, 203])];

    [Theory]
    [EachDatabase]
    public async Task Total_OnAnyPageAndInAnyFile_DoesNotBetrayAHiddenCount(DatabaseProvider provider)
    {
        var app = await LoadAsync(provider);
        using var browser = await app.SignInAsync(Role.Auditor);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = Spaced((await browser.GetAsync(Picture + Chosen)).QuerySelector("main")),
            ["print page"] = Spaced((await browser.GetAsync(Picture + "/beeld.html" + Chosen)).QuerySelector("main")),
            ["page by kind"] = Spaced((await browser.GetAsync(Picture + "?soort=1.1.2&jaar=2021")).QuerySelector("main")),
            ["neighbourhood"] = Spaced((await browser.GetAsync("/veiligheidsbeeld/BU99990002" + Chosen)).QuerySelector("main")),
            ["compare"] = Spaced((await browser.GetAsync("/vergelijken?tabel=47022NED&k0=0.0.0&periode=2021JJ00&gemeente=GM9999&groep=buurten")).QuerySelector("main")),
            ["explore"] = Spaced((await browser.GetAsync("/cijfers?tabel=47022NED&gebied=BU99990001&gebied=BU99990002&gebied=BU99990003&gebied=BU99990004&gebied=GM9999&van=2021")).QuerySelector("#h-tabel")!.Closest("section")),
        };
        foreach (var address in new[] { Picture + "/beeld.csv" + Chosen, Picture + "/gebieden.csv" + Chosen, Picture + "/kaart.svg" + Chosen, Picture + "/rangorde.svg" + Chosen, "/vergelijken.csv?tabel=47022NED&k0=0.0.0&periode=2021JJ00&gemeente=GM9999&groep=buurten", "/cijfers.csv?tabel=47022NED&gebied=BU99990001&gebied=BU99990002&gebied=GM9999&van=2021" })
        {
            forms[address] = Tags().Replace(Encoding.UTF8.GetString(await BytesAsync(browser, address)), " ");
        }

        Assert.Contains("Wij laten die getallen weg", forms["page"], StringComparison.Ordinal);
        Assert.Contains("Van twee buurten wordt het aantal niet getoond.", forms["page"], StringComparison.Ordinal);
        Assert.Contains("Van 2 gebieden is het cijfer afgeschermd.", forms["compare"], StringComparison.Ordinal);
        Assert.NotEmpty((await browser.GetAsync("/cijfers?tabel=47022NED&gebied=BU99990001&gebied=BU99990003&van=2020")).QuerySelectorAll("figure:not(:has(svg .c-own)) p .c-hatch, figure svg .c-hatch"));
        forms["word"] = Package(await BytesAsync(browser, Picture + "/beeld.docx" + Chosen), "word/document.xml");
        forms["excel"] = Package(await BytesAsync(browser, Picture + "/beeld.xlsx" + Chosen), "xl/worksheets/", "xl/sharedStrings.xml");
        forms["pdf"] = await PdfTextAsync(await BytesAsync(browser, Picture + "/beeld.pdf" + Chosen));

        Assert.All(forms, form =>
        {
            // The second one, the rates of both, and those of the kinds of the second.
            Assert.All(new[] { "47", "38,1", "1,7", "16,2", "21,9" }, figure => Assert.False(Holds(form.Value, figure), $"{form.Key} says {figure}"));
        });
        Assert.All(forms.Where(form => form.Key is "page" or "word" or "excel" or "pdf" or "compare"), form => Assert.All(new[] { "211", "353" }, figure => Assert.True(Holds(form.Value, figure), $"{form.Key} lacks {figure}")));
        Assert.All(forms.Where(form => form.Key is "page" or "word" or "excel" or "pdf"), form => Assert.Contains("niet getoond", form.Value, StringComparison.Ordinal));
        Assert.Contains("afgeschermd", forms["compare"], StringComparison.Ordinal);
        Assert.Contains("614", forms["explore"], StringComparison.Ordinal);
        Assert.Contains("afgeschermd", forms["explore"], StringComparison.Ordinal);
    }

    /// <summary>The words of a piece of a page, each cell by itself.</summary>
    private static string Spaced(IElement? piece) => WebUtility.HtmlDecode(Tags().Replace(piece!.InnerHtml, " "));

    private static bool Holds(string text, string figure) => Regex.IsMatch(text, $@"(?<![\d,.]){Regex.Escape(figure)}(?![\d]|,\d)");

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Package(byte[] file, params string[] parts)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(entry => parts.Any(part => entry.FullName.StartsWith(part, StringComparison.Ordinal)) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            // A cell that points at a shared text holds its number, which is no figure.
            text.Append(Tags().Replace(SharedText().Replace(reader.ReadToEnd(), " "), " "));
        }

        return text.ToString();
    }

    private static async Task<string> PdfTextAsync(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<App> LoadAsync(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        foreach (var year in new[] { 2020, 2021 })
        {
            await app.InScopeAsync(services => services.GetRequiredService<IAreaIntake>().ImportAsync(
                new AreaDelivery
                {
                    Year = year,
                    FileName = "proef.gpkg",
                    Hash = "00",
                    Areas = [.. Areas.Select((area, place) => new AreaDraft { Kind = AreaKind.Neighbourhood, Code = area.Code, Name = area.Name, MunicipalityName = "Proef", Population = area.People, PopulationBasis = PopulationBasis.Stated, Polygons = [[Square(place)]], Layer = "buurten", Row = place + 1 })],
                },
                dryRun: false));
        }

        await app.InScopeAsync(async services =>
        {
            var begun = await services.GetRequiredService<IStatisticsIntake>().BeginAsync(Table, new StatisticsIntakeOptions());
            await using var delivery = begun.Value;
            delivery.Add([.. Cells]);
            return await delivery.CommitAsync(new StatisticsProvenance { Origin = "aantallen.csv", Reader = "file" });
        });
        return app;
    }

    private static double[] Square(int place) => [100_000 + (place * 1000), 450_000, 101_000 + (place * 1000), 450_000, 101_000 + (place * 1000), 451_000, 100_000 + (place * 1000), 451_000];

    private static StatisticsTableDraft Table { get; } = new()
    {
        Code = "47022NED",
        Title = "Misdrijven uit eigen bestand",
        Source = "gemeente Proef",
        Dimensions =
        [
            new() { Key = "Soort", Title = "Soort misdrijf", Kind = StatisticsDimensionKind.Category, Codes = [new() { Key = "0.0.0", Title = "Totaal", IsTotal = true }, new() { Key = "1.1.1", Title = "Woning", Parent = "0.0.0" }, new() { Key = "1.1.2", Title = "Schuur", Parent = "0.0.0" }] },
            new() { Key = "Gebied", Title = "Gebied", Kind = StatisticsDimensionKind.Area, Codes = [new() { Key = "GM9999", Title = "Proef" }, .. Areas.Select(area => new StatisticsCodeDraft { Key = area.Code, Title = area.Name })] },
            new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [.. new[] { 2020, 2021 }.Select(year => new StatisticsCodeDraft { Key = $"{year}JJ00", Title = $"{year}", Period = Period.Year(year) })] },
        ],
        Measures = [new() { Key = "Aantal_1", Title = "Geregistreerde misdrijven", Unit = "aantal" }],
    };

    /// <summary>In 2020 each neighbourhood had two hundred of each kind: nothing to hide.</summary>
    private static IEnumerable<Observation> Cells =>
        from year in new[] { 0, 1 }
        from area in Enumerable.Range(-1, Areas.Length + 1)
        from kind in new[] { 0, 1, 2 }
        let own = area < 0 ? Areas : [Areas[area]]
        let each = own.Select(one => year == 0 ? [200, 200] : one.Counts)
        let count = each.Sum(counts => kind == 0 ? counts.Sum() : counts[kind - 1])
        select new Observation(0, kind, area + 1, year, count, ObservationStatus.Final);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<c [^>]*t=\"s\"[^>]*><v>\\d+</v>")]
    private static partial Regex SharedText();
}
