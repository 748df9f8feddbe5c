using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace OpKoers.Bench.Pages;

/// <summary>
/// Pages over HTTP with the data of a whole country: the real host in a process of its own, signed-in users of many municipalities, each asking for pages
/// of their own municipality at random. Each figure is set beside a bare endpoint of the same host in the same run.
/// </summary>
internal static partial class PagesBench
{
    private const int SignedIn = 64;
    private const string Bare = "bare endpoint of the same host";

    public static IEnumerable<BenchFigure> Figures() => RunAsync().GetAwaiter().GetResult();

    private static async Task<List<BenchFigure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        var database = Path.Combine(folder, "country.db");
        try
        {
            await BenchHost.MigrateAsync(database);
            using (var connection = new SqliteConnection($"Data Source={database}"))
            {
                connection.Open();
                new NationalData(connection, NationalSize.Country).Fill();
            }

            SqliteConnection.ClearAllPools();
            using var host = await BenchHost.StartAsync(database, folder);
            return await MeasureAsync(host);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<BenchFigure>> MeasureAsync(BenchHost host)
    {
        var users = new List<User>();
        for (var number = 0; number < SignedIn; number++)
        {
            users.Add(await SignInAsync(host, number * NationalSize.Country.Municipalities / SignedIn));
        }

        var figures = new List<BenchFigure>();
        foreach (var (atOnce, usual, portfolio) in new[] { (1, 10.0, 15.0), (16, 60.0, 100.0) })
        {
            var bare = await PercentileAsync(users, _ => "/gezond", atOnce, 400 * atOnce);
            foreach (var (name, path, limit) in new (string, Func<User, string>, double)[]
            {
                ("programme page", user => $"/programmas/{NationalData.Slug(user.Municipality)}?peildatum=2024-12-31", usual),
                ("network page", user => $"/programmas/{NationalData.Slug(user.Municipality)}/netwerk?peildatum=2024-12-31", usual),
                ("indicator page", user => $"/indicatoren/{NationalData.IndicatorKey(user.Municipality, 7)}?peildatum=2024-12-31", usual),
                ("portfolio", _ => "/?peildatum=2024-12-31", portfolio),
            })
            {
                await PercentileAsync(users, path, atOnce, 6 * SignedIn);
                var p95 = await PercentileAsync(users, path, atOnce, 300 * Math.Min(atOnce, 8));
                figures.Add(new BenchFigure($"{name}, p95 at {atOnce} {(atOnce == 1 ? "user" : "users")}", p95, "ms", limit, true, Bare, p95 / bare));
            }
        }

        figures.Add(Memory("memory of the host right after the load", host));
        // The host gives back what the load took once it sees that it is quiet, which takes it two looks of 15 seconds.
        await Task.Delay(TimeSpan.FromSeconds(35));
        figures.Add(Memory("memory of the host at rest after the load", host));
        foreach (var user in users)
        {
            user.Client.Dispose();
        }

        return figures;
    }

    private static BenchFigure Memory(string name, BenchHost host)
    {
        var megabytes = host.MemoryMegabytes();
        return new BenchFigure(name, megabytes, "MB", 300, true, "memory right after start", megabytes / host.StartMegabytes);
    }

    private static Task<User> SignInAsync(BenchHost host, int municipality) => SignInAsync(host, municipality, NationalData.Email(municipality), NationalData.Password);

    /// <summary>Signs somebody in through the form.</summary>
    internal static async Task<User> SignInAsync(BenchHost host, int municipality, string address, string secret)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = host.Address };
        var form = await client.GetStringAsync(new Uri("/inloggen", UriKind.Relative));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Inputs().Matches(form))
        {
            fields[input.Groups["name"].Value] = WebUtility.HtmlDecode(input.Groups["value"].Value);
        }

        var email = fields.Keys.First(name => name.Contains("mail", StringComparison.OrdinalIgnoreCase));
        var password = fields.Keys.First(name => name.Contains("assw", StringComparison.OrdinalIgnoreCase) || name.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase));
        fields[email] = address;
        fields[password] = secret;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/inloggen", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? new User(client, municipality)
            : throw new InvalidOperationException($"Signing in as {address} gave {answer.StatusCode}.");
    }

    /// <summary>The 95th percentile of the time until the whole answer is in, with so many users at once.</summary>
    internal static async Task<double> PercentileAsync(List<User> users, Func<User, string> path, int atOnce, int requests)
    {
        var times = new double[requests];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            var mine = users.Where((_, index) => index % atOnce == worker).ToList();
            for (int request; (request = Interlocked.Increment(ref next)) < requests;)
            {
                var user = mine[random.Next(mine.Count)];
                var from = Stopwatch.GetTimestamp();
                using var answer = await user.Client.GetAsync(new Uri(path(user), UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                times[request] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path(user)} gave {(int)answer.StatusCode}."));
                }
            }
        })));
        Array.Sort(times);
        return times[(int)(requests * 0.95)];
    }

    [GeneratedRegex("<input(?=[^>]*name=\"(?<name>[^\"]*)\")(?:(?=[^>]*value=\"(?<value>[^\"]*)\"))?[^>]*>")]
    private static partial Regex Inputs();

    internal sealed record User(HttpClient Client, int Municipality);
}
