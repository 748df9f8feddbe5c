using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Bench.Pages;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit.Editions;

namespace OpKoers.Bench.Publish;

/// <summary>
/// The public site of a large municipality: 50 programmes with 5,000 efforts. The export is set beside writing the same bytes without making them; a page of
/// the live host, asked for at random by 16 users at once, beside a bare endpoint of the same host.
/// </summary>
internal static class PublishBench
{
    private const int Users = 16;
    private const int Requests = 4000;
    private const string Municipality = "esdam";

    public static IEnumerable<BenchFigure> Figures() => RunAsync().GetAwaiter().GetResult();

    private static async Task<List<BenchFigure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddSingleton(DatabaseSettings.Parse(Path.Combine(folder, "opkoers.db"))).AddEditions().BuildServiceProvider();
            var archive = services.GetRequiredService<IEditionArchive>();
            await archive.PublishAsync(EditionSamples.Midterm("klein") with { Municipality = "klein" });
            await archive.PublishAsync(EditionSamples.Make("groot", EditionSize.Large));
            var figures = new List<BenchFigure> { await ExportAsync(services.GetRequiredService<ISiteExport>(), folder) };
            using var host = await BenchHost.StartAsync(Path.Combine(AppContext.BaseDirectory, "OpKoers.PublicSite.dll"), ["--editions", Path.Combine(folder, "opkoers.db-editions")]);
            figures.AddRange(await PagesAsync(host, Pages(Path.Combine(folder, "site"))));
            return figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BenchFigure> ExportAsync(ISiteExport export, string folder)
    {
        // Code that never ran is no measure.
        await export.WriteAsync(new SiteExportRequest { Municipality = "klein", Edition = "klein", Folder = Path.Combine(folder, "klein") });
        var site = Path.Combine(folder, "site");
        var started = Stopwatch.GetTimestamp();
        var written = (await export.WriteAsync(new SiteExportRequest { Municipality = Municipality, Edition = "groot", Folder = site })).Value;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var plain = Copy(site, Path.Combine(folder, "kaal"));
        return new BenchFigure(string.Create(CultureInfo.InvariantCulture, $"static export of {written.Pages} pages"), written.Pages / seconds, "pages/s", 300, false, "writing the same bytes", plain / seconds);
    }

    /// <summary>Seconds to write the files of a folder that were read before.</summary>
    private static double Copy(string from, string to)
    {
        var files = Directory.GetFiles(from, "*", SearchOption.AllDirectories).Select(file => (Name: Path.Combine(to, Path.GetRelativePath(from, file)), Bytes: File.ReadAllBytes(file))).ToList();
        var started = Stopwatch.GetTimestamp();
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Name)!).Distinct())
        {
            Directory.CreateDirectory(folder);
        }

        Parallel.ForEach(files, file => File.WriteAllBytes(file.Name, file.Bytes));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static List<string> Pages(string site) =>
        [.. Directory.GetFiles(site, "*.html", SearchOption.AllDirectories).Select(file => $"/{Municipality}/" + Path.GetRelativePath(site, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static async Task<IEnumerable<BenchFigure>> PagesAsync(BenchHost host, List<string> pages)
    {
        // The first question opens the edition: that is paid once, after a start, and is no page of its own.
        await PercentileAsync(host, _ => pages[0], 1);
        var bare = await PercentileAsync(host, _ => "/gezond", Requests);
        var fresh = await PercentileAsync(host, random => pages[random.Next(pages.Count)], Requests);
        var popular = pages.Take(200).ToList();
        await PercentileAsync(host, random => popular[random.Next(popular.Count)], Requests / 2);
        var kept = await PercentileAsync(host, random => popular[random.Next(popular.Count)], Requests);
        return
        [
            new BenchFigure($"public page that nobody asked for before, p95 at {Users} users", fresh, "ms", 10, true, "bare endpoint of the same host", fresh / bare),
            new BenchFigure($"public page, p95 at {Users} users", kept, "ms", 10, true, "bare endpoint of the same host", kept / bare),
            new BenchFigure("memory of the public host after the load", host.MemoryMegabytes(), "MB", 400, true, "memory right after start", host.MemoryMegabytes() / host.StartMegabytes),
        ];
    }

    /// <summary>The 95th percentile of the time until the whole answer is in.</summary>
    private static async Task<double> PercentileAsync(BenchHost host, Func<Random, string> path, int requests)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Users, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var times = new double[requests];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Users).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (int request; (request = Interlocked.Increment(ref next)) < requests;)
            {
                var asked = path(random);
                var from = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(asked, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                times[request] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{asked} gave {(int)answer.StatusCode}.");
                }
            }
        })));
        Array.Sort(times);
        return times[(int)(requests * 0.95)];
    }
}
