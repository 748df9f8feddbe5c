using System.Diagnostics;
using System.Globalization;
using OpKoers.Bench.Pages;

namespace OpKoers.Bench.Statistics;

/// <summary>
/// The page of the safety picture over HTTP, of every municipality of the sample at random, with the areas and figures that the demo loads: eleven years of fourteen
/// municipalities. Beside a bare endpoint of the same host.
/// </summary>
internal static class PicturePages
{
    private const string Secret = "op-koers-demo";

    /// <summary>Accounts of the demo: signing in is bounded per account.</summary>
    private static readonly string[] Accounts =
    [
        "pm-binnenstad", "pm-duurzaamheid", "pm-nieuwstraatkwartier", "pm-omgevingswet", "pm-veiligheid", "concerncontroller", "beheerder", "wethouder", "auditor", "trekker",
        "ao-veiligheid", "bo-veiligheid", "adviseur", "partner",
    ];

    private const int SignedIn = 16;

    // A host compiles what is called often once more while it runs: before that it is not the host that people have all day.
    private const int WarmUp = 25;

    // Users at once, and the limit that goes with them.
    private static readonly (int AtOnce, double Limit)[] Loads = [(1, 50), (16, 200)];

    /// <summary>The municipalities of Twente.</summary>
    private static readonly string[] Municipalities = ["GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168", "GM0173", "GM0175", "GM0180", "GM0183", "GM0189", "GM1700", "GM1735", "GM1742", "GM1774"];

    /// <summary>The figures of one database; none where the program that loads the demo is not there.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchDatabase database)
    {
        if (Environment.GetEnvironmentVariable("OPKOERS_APP") is not { } app || Root() is not { } root)
        {
            Console.Error.WriteLine("OPKOERS_APP names no program: the pages of the safety picture are left out. ./opkoers bench statistics measures them.");
            return [];
        }

        Console.Error.WriteLine($"{database.Name}: pages of the safety picture ...");
        Load(Path.Combine(app, "OpKoers.Cli.dll"), database, Path.Combine(root, "samples", "almelo"));
        var keys = Directory.CreateTempSubdirectory("opkoers-bench-").FullName;
        try
        {
            using var host = await BenchHost.StartAsync(Path.Combine(app, "OpKoers.Web.dll"), ["--database", database.Settings.ConnectionString, "--keys", keys, "--demo", "--contentRoot", app]);
            return await AskAsync(host, database.Name);
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    private static async Task<List<BenchFigure>> AskAsync(BenchHost host, string engine)
    {
        var users = new List<PagesBench.User>();
        for (var number = 0; number < SignedIn; number++)
        {
            users.Add(await PagesBench.SignInAsync(host, number, Accounts[number % Accounts.Length] + "@almelo.example", Secret));
        }

        var known = new List<string>();
        foreach (var code in Municipalities)
        {
            using var answer = await users[0].Client.GetAsync(new Uri("/veiligheidsbeeld/" + code, UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                known.Add(code);
            }
        }

        var figures = new List<BenchFigure>();
        foreach (var (atOnce, limit) in Loads)
        {
            var bare = await PagesBench.PercentileAsync(users, _ => "/gezond", atOnce, 200 * atOnce);
            var turn = 0;
            // Each in turn another one than before, whoever asks.
            string Path(PagesBench.User user) => "/veiligheidsbeeld/" + known[(user.Municipality + Interlocked.Increment(ref turn)) % known.Count];
            await PagesBench.PercentileAsync(users, Path, atOnce, WarmUp * known.Count);
            var p95 = await PagesBench.PercentileAsync(users, Path, atOnce, 200 * Math.Min(atOnce, 4));
            figures.Add(new BenchFigure(string.Create(CultureInfo.InvariantCulture, $"statistics, {engine}, sample: page of the safety picture, p95 at {atOnce} {(atOnce == 1 ? "user" : "users")}"), p95, "ms", limit, true, "bare endpoint of the same host", p95 / bare));
        }

        users.ForEach(user => user.Client.Dispose());
        return figures;
    }

    private static void Load(string program, BenchDatabase database, string sample)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { program, "demo-data", "--database", database.Settings.ConnectionString, "--sample", sample })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Loading the sample ended with {process.ExitCode}.");
        }
    }

    /// <summary>The folder that holds the sample; null when the bench stands outside the repository.</summary>
    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "almelo")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
