using System.Globalization;

namespace OpKoers.Bench.Statistics;

/// <summary>
/// Statistics at the scale of the country, on each database: how long a map, a series, a ranking and rates with a comparison take, how fast a delivery goes in,
/// how much room and memory it takes. Each beside its limit, and as a ratio to plain rows with two indexes on the same engine in the same run, at one, ten and a
/// hundred per cent of the data; then each figure of all shares beside one another, with how it grows. The limits are those for all of it.
/// </summary>
internal static class StatisticsBench
{
    /// <summary>Says which shares of the data: "--share 10", "--share 1,10".</summary>
    public const string ShareOption = "--share";

    private static readonly int[] Shares = [1, 10, 100];

    /// <summary>All shares when this part is asked for by name and no share is; one per cent among the other parts.</summary>
    public static IEnumerable<BenchFigure> Figures(string[] arguments)
    {
        var postgres = Environment.GetEnvironmentVariable("OPKOERS_TEST_POSTGRES");
        if (string.IsNullOrEmpty(postgres))
        {
            Console.Error.WriteLine("OPKOERS_TEST_POSTGRES names no server: PostgreSQL is left out.");
        }

        var measured = new List<SharedFigure>();
        foreach (var share in Asked(arguments))
        {
            foreach (var engine in Engines(postgres))
            {
                using var _ = engine;
                foreach (var figure in StatisticsRun.Measure(engine, share))
                {
                    measured.Add(figure);
                    yield return figure.ToBench();
                }
            }
        }

        foreach (var engine in Engines(postgres))
        {
            using var _ = engine;
            foreach (var figure in PicturePages.MeasureAsync(engine).GetAwaiter().GetResult())
            {
                yield return figure;
            }
        }

        foreach (var growth in SharedFigure.Growths(measured))
        {
            yield return growth;
        }
    }

    private static int[] Asked(string[] arguments)
    {
        var at = Array.IndexOf(arguments, ShareOption);
        if (at < 0 || at + 1 >= arguments.Length)
        {
            return arguments.Contains("statistics") ? Shares : [Shares[0]];
        }

        var texts = arguments[at + 1].Split(',');
        return [.. Shares.Where(share => texts.Contains(share.ToString(CultureInfo.InvariantCulture)))];
    }

    private static IEnumerable<BenchDatabase> Engines(string? postgres)
    {
        yield return BenchDatabase.Sqlite();
        if (!string.IsNullOrEmpty(postgres))
        {
            yield return BenchDatabase.PostgreSql(postgres);
        }
    }
}
