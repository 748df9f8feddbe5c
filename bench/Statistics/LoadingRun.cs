using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Bench.Statistics;

/// <summary>
/// How fast files become stored figures: a download of StatLine (CSV in a zip) and recorded replies of the service (OData v3), from bytes to commit. Per core:
/// reading and packing are one thread's work, and what other programs do at the same time is not counted.
/// </summary>
internal sealed class LoadingRun(ServiceProvider services, NationalFigures all)
{
    // Enough to be steady, little enough to write beforehand; the same at every share.
    private const int Months = 60, Kinds = 5;

    // Code that never ran is no measure, and code that ran a few times is not compiled in full yet.
    private const int WarmUps = 2;

    public async Task<IReadOnlyList<LoadingFigure>> MeasureAsync()
    {
        var figures = new NationalFigures(2, all.Areas, Kinds, Months);
        var folder = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        try
        {
            for (var time = 0; time < WarmUps; time++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"PROEFWARM{time}");
                await RunAsync(new NationalFigures(2, 2_000, 2, 60), Directory.CreateDirectory(Path.Combine(folder, name)).FullName, name);
                // What turned out to be called often is compiled in full beside the work, after a moment of quiet.
                await Task.Delay(TimeSpan.FromSeconds(0.5));
            }

            var (csv, json) = await RunAsync(figures, folder, "PROEF");
            var bare = figures.Count / Unpack(Path.Combine(folder, "download.zip")) / 1e6;
            var cells = figures.Count / await CellsAsync(figures) / 1e6;
            return
            [
                new("loading from CSV in a zip, per core", figures.Count / csv / 1e6, 3, "unpacking the same zip and nothing else", bare),
                new("loading from OData JSON, per core", figures.Count / json / 1e6, 1, "the same cells without a file", cells),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(double Csv, double Json)> RunAsync(NationalFigures figures, string folder, string name)
    {
        WriteZip(Path.Combine(folder, "download.zip"), figures, name + "CSV");
        WriteReplies(Directory.CreateDirectory(Path.Combine(folder, "antwoorden")).FullName, figures, name + "JSON");
        return (await ImportAsync(Path.Combine(folder, "download.zip"), name + "CSV", folder), await ImportAsync(Path.Combine(folder, "antwoorden"), name + "JSON", folder));
    }

    private async Task<double> ImportAsync(string origin, string table, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        var start = ProcessorTime.Start();
        var result = await scope.ServiceProvider.GetRequiredService<IStatisticsFiles>().ImportAsync(new StatisticsImportRequest { Origin = origin, Table = table, Cache = Path.Combine(folder, "bewaard") });
        return result.Refusal is null ? start.Seconds : throw new InvalidOperationException(result.Refusal.Message);
    }

    private static double Unpack(string file)
    {
        var room = new byte[1 << 18];
        var start = ProcessorTime.Start();
        using var zip = ZipFile.OpenRead(file);
        using var data = zip.Entries.MaxBy(entry => entry.Length)!.Open();
        while (data.Read(room) > 0)
        {
        }

        return start.Seconds;
    }

    private async Task<double> CellsAsync(NationalFigures figures)
    {
        await using var scope = services.CreateAsyncScope();
        var start = ProcessorTime.Start();
        var begun = await scope.ServiceProvider.GetRequiredService<IStatisticsIntake>().BeginAsync(figures.Draft() with { Code = "PROEFCELLEN" }, new StatisticsIntakeOptions());
        await using var delivery = begun.Value;
        var cells = new Observation[figures.Months];
        for (var kind = 0; kind < figures.Kinds; kind++)
        {
            for (var area = 0; area < figures.Areas; area++)
            {
                figures.Series(kind, area, cells);
                delivery.Add(cells);
            }
        }

        await delivery.CommitAsync(new StatisticsProvenance { Origin = "verzonnen", Reader = "bench" });
        return start.Seconds;
    }

    private static void WriteZip(string file, NationalFigures figures, string name)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        using (var metadata = new StreamWriter(zip.CreateEntry(name + "_metadata.csv").Open()))
        {
            metadata.Write("\"TableInfos\"\n\"ID\";\"Title\";\"Identifier\"\n0;\"Proef\";\"" + name + "\"\n\n\"DataProperties\"\n\"ID\";\"Position\";\"Type\";\"Key\";\"Title\"\n0;0;\"Dimension\";\"SoortMisdrijf\";\"Soort\"\n1;1;\"GeoDetail\";\"WijkenEnBuurten\";\"Gebied\"\n2;2;\"TimeDimension\";\"Perioden\";\"Perioden\"\n3;3;\"Topic\";\"Misdrijven_1\";\"Misdrijven\"\n");
            foreach (var (key, codes) in Dimensions(figures))
            {
                metadata.Write($"\n\"{key}\"\n\"Key\";\"Title\"\n{string.Join('\n', codes.Select(code => $"\"{code}\";\"{code}\""))}\n");
            }
        }

        using var data = new StreamWriter(zip.CreateEntry(name + "_TypedDataSet.csv", CompressionLevel.Fastest).Open(), Encoding.UTF8, 1 << 20);
        data.Write("\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"Misdrijven_1\"\n");
        Each(figures, (id, kind, area, month, value) => data.Write($"{id};\"{kind} \";\"{area}\";\"{month}\";{value}\n"));
    }

    private static void WriteReplies(string folder, NationalFigures figures, string table)
    {
        File.WriteAllText(Path.Combine(folder, "TableInfos.json"), $$"""{"value":[{"ID":0,"Title":"Proef","Identifier":"{{table}}"}]}""");
        File.WriteAllText(Path.Combine(folder, "DataProperties.json"), """{"value":[{"odata.type":"Cbs.OData.Dimension","ID":0,"Position":0,"Key":"SoortMisdrijf"},{"odata.type":"Cbs.OData.GeoDetail","ID":1,"Position":1,"Key":"WijkenEnBuurten"},{"odata.type":"Cbs.OData.TimeDimension","ID":2,"Position":2,"Key":"Perioden"},{"odata.type":"Cbs.OData.Topic","ID":3,"Position":3,"Key":"Misdrijven_1"}]}""");
        foreach (var (name, codes) in Dimensions(figures))
        {
            File.WriteAllText(Path.Combine(folder, name + ".json"), $$"""{"value":[{{string.Join(',', codes.Select(code => $$"""{"Key":"{{code}} ","Title":"{{code}}"}"""))}}]}""");
        }

        const int PageSize = 10_000;
        var page = new StringBuilder();
        var number = 0;
        Each(figures, (id, kind, area, month, value) =>
        {
            page.Append(page.Length == 0 ? """{"odata.metadata":"x","value":[""" : ",").Append(CultureInfo.InvariantCulture, $$"""{"ID":{{id}},"SoortMisdrijf":"{{kind}} ","WijkenEnBuurten":"{{area}}","Perioden":"{{month}}","Misdrijven_1":{{(value.Length == 0 ? "null" : value)}}}""");
            if ((id + 1) % PageSize == 0 || id + 1 == figures.Count)
            {
                number++;
                File.WriteAllText(Path.Combine(folder, number == 1 ? "TypedDataSet.json" : $"TypedDataSet-{number}.json"), page.Append("]}").ToString());
                page.Clear();
            }
        });
    }

    private static (string Name, IEnumerable<string> Codes)[] Dimensions(NationalFigures figures) =>
    [
        ("SoortMisdrijf", Enumerable.Range(0, figures.Kinds).Select(NationalFigures.KindCode)),
        ("WijkenEnBuurten", Enumerable.Range(0, figures.Areas).Select(NationalFigures.AreaCode)),
        ("Perioden", figures.Periods.Select(NationalFigures.MonthCode)),
    ];

    private static void Each(NationalFigures figures, Action<long, string, string, string, string> take)
    {
        long id = 0;
        for (var kind = 0; kind < figures.Kinds; kind++)
        {
            for (var area = 0; area < figures.Areas; area++)
            {
                for (var month = 0; month < figures.Months; month++)
                {
                    var (value, status) = figures.Cell(kind, area, month);
                    var text = status.HasValue() ? ((int)value).ToString(CultureInfo.InvariantCulture) : "";
                    take(id++, NationalFigures.KindCode(kind), NationalFigures.AreaCode(area), NationalFigures.MonthCode(figures.Periods[month]), text);
                }
            }
        }
    }
}

/// <summary>How many million values a second one core takes in.</summary>
internal sealed record LoadingFigure(string Name, double Value, double Limit, string Reference, double ReferenceValue);
