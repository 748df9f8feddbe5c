using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>statistics tables [--json]</c> and <c>statistics query --table CODE --area CODE [--category CODE] [--measure KEY] [--delivery N] [--json]</c>.</summary>
internal static class StatisticsCommand
{
    private const int MostNamed = 10;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--table=", "--area=", "--category=", "--measure=", "--delivery=", "--json", "--database=");
        var act = arguments.Values("tables|query")[0];
        if (act is not ("tables" or "query"))
        {
            throw new UsageException($"Onbekend: statistics {act}. Kies tables of query.");
        }

        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var statistics = scope.ServiceProvider.GetRequiredService<IStatistics>();
        return act == "tables" ? await ListAsync(statistics, arguments, terminal) : await QueryAsync(statistics, arguments, terminal);
    }

    private static async Task<int> ListAsync(IStatistics statistics, Arguments arguments, Terminal terminal)
    {
        var tables = await statistics.TablesAsync();
        if (arguments.Has("--json"))
        {
            await terminal.Out.WriteLineAsync(CommandJson.Write(new { tables }));
            return ExitCode.Done;
        }

        foreach (var table in tables)
        {
            await terminal.Out.WriteLineAsync(string.Create(Dutch, $"{table.Code,-14} levering {table.Delivery} van {table.DeliveredAt:d MMMM yyyy}  {table.Title}"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> QueryAsync(IStatistics statistics, Arguments arguments, Terminal terminal)
    {
        var code = arguments.Needed("--table");
        var table = await statistics.TableAsync(code, Delivery(arguments));
        if (table is null)
        {
            return await RefuseAsync(terminal, "table-unknown", $"De tabel '{code}' is er niet, of niet in die levering.{Nearest.Question(code, (await statistics.TablesAsync()).Select(one => (one.Code, (string?)one.Title)))}");
        }

        if (table.Area(arguments.Needed("--area").Trim().ToUpperInvariant()) is not { } area)
        {
            return await RefuseAsync(terminal, "area-unknown", $"De tabel {table.Code} heeft geen gebied '{arguments.Needed("--area")}'.{Nearest.Question(arguments.Needed("--area"), table.Parts.Areas.Select(one => (one.Key, (string?)one.Title)))}");
        }

        if (Category(table, arguments.Option("--category")) is not { } category)
        {
            return await RefuseAsync(terminal, "category-unknown", CategoryUnknown(table, arguments.Option("--category")));
        }

        if (table.Measure(arguments.Option("--measure")) is not { } measure)
        {
            return await RefuseAsync(terminal, "measure-unknown", $"De tabel {table.Code} heeft geen onderwerp '{arguments.Option("--measure")}'. Er zijn: {string.Join(", ", table.Parts.Measures.Take(MostNamed).Select(one => one.Key))}{(table.Parts.Measures.Count > MostNamed ? " ..." : "")}");
        }

        var series = await statistics.SeriesAsync(table, measure.Place, category, area.Place);
        var points = table.Parts.Periods.Select(period => new Point(period, series.Values[period.Place], series.Statuses[period.Place]))
            .Where(point => point.Status != ObservationStatus.Absent).OrderBy(point => point.Period.Period?.End).ThenByDescending(point => point.Period.Period?.Start).ThenBy(point => point.Period.Key, StringComparer.Ordinal).ToList();
        await (arguments.Has("--json") ? terminal.Out.WriteLineAsync(CommandJson.Write(Described(table, area, category, measure, points))) : WriteAsync(table, area, category, measure, points, terminal.Out));
        return ExitCode.Done;
    }

    private static string CategoryUnknown(StatisticsTable table, string? asked)
    {
        var codes = table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).SelectMany(dimension => table.Parts.CategoryCodes[dimension.Key]).ToList();
        var known = $"Er zijn: {string.Join(", ", table.Parts.Categories.Take(MostNamed))}{(table.Parts.Categories.Count > MostNamed ? " ..." : "")}";
        return asked is null ? $"De tabel {table.Code} heeft geen totaal. Noem een categorie met --category. {known}"
            : $"De tabel {table.Code} heeft geen categorie '{asked}'.{Nearest.Question(asked, codes.Select(code => (code.Key, (string?)code.Title)))} {known}";
    }

    private static int? Delivery(Arguments arguments) => arguments.Option("--delivery") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"'{text}' is geen nummer van een levering.");

    /// <summary>The combination that is named; a dimension that is not named counts as a whole.</summary>
    private static int? Category(StatisticsTable table, string? named)
    {
        if (named is not null && table.Category(named.Trim()) is { } whole)
        {
            return whole;
        }

        var given = (named ?? "").Split(StatisticsCategories.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var codes = table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).Select(dimension => table.Parts.CategoryCodes[dimension.Key]).Select(list =>
            list.FirstOrDefault(code => given.Contains(code.Key)) ?? list.FirstOrDefault(code => code.IsTotal)).ToList();
        return codes.Contains(null) || given.Exists(code => codes.TrueForAll(found => found!.Key != code)) ? null : table.Category(string.Join(StatisticsCategories.Separator, codes.Select(code => code!.Key)));
    }

    private static object Described(StatisticsTable table, StatisticsCode area, int category, StatisticsMeasure measure, List<Point> points) => new
    {
        table = table.Code,
        title = table.Parts.Title,
        delivery = new { table.Delivery.Number, table.Delivery.At, table.Delivery.Origin, table.Delivery.SourceModified, table.Delivery.Note },
        area = new { code = area.Key, area.Title },
        category = table.Parts.Categories[category],
        measure = new { measure.Key, measure.Title, measure.Unit, measure.Decimals },
        borders = table.Parts.RestatedToYear is { } year ? year.ToString(CultureInfo.InvariantCulture) : "own",
        suppressed = points.Count(point => point.Status == ObservationStatus.Suppressed),
        series = points.Select(point => new
        {
            period = point.Period.Period?.ToString() ?? point.Period.Key,
            code = point.Period.Key,
            grain = point.Period.Period?.Grain,
            value = double.IsNaN(point.Value) ? null : (double?)point.Value,
            point.Status,
            suppressed = point.Status == ObservationStatus.Suppressed,
            state = point.Period.State,
        }),
    };

    private static async Task WriteAsync(StatisticsTable table, StatisticsCode area, int category, StatisticsMeasure measure, List<Point> points, TextWriter output)
    {
        await output.WriteLineAsync($"{table.Parts.Title} ({table.Code}, levering {table.Delivery.Number})");
        await output.WriteLineAsync($"{area.Title} ({area.Key}), {string.Concat(Titles(table, category).Select(title => title + ", "))}{measure.Title}{(measure.Unit is null ? "" : $" ({measure.Unit})")}");
        foreach (var point in points)
        {
            var value = double.IsNaN(point.Value) ? "" : point.Value.ToString("N" + measure.Decimals.ToString(CultureInfo.InvariantCulture), Dutch);
            await output.WriteLineAsync($"  {point.Period.Title,-24} {value,12}  {Word(point)}".TrimEnd());
        }
    }

    /// <summary>What a combination of categories is called: who names none gets the total, and must see that.</summary>
    private static IEnumerable<string> Titles(StatisticsTable table, int category) =>
        table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).Zip(table.Parts.Categories[category].Split(StatisticsCategories.Separator), (dimension, key) =>
            table.Parts.CategoryCodes[dimension.Key].FirstOrDefault(code => code.Key == key)?.Title.Trim() ?? key);

    private static string Word(Point point) => point.Status switch
    {
        ObservationStatus.Suppressed => "afgeschermd of niet gepubliceerd",
        ObservationStatus.Missing => "onbekend",
        ObservationStatus.Impossible => "kan niet voorkomen",
        _ when point.Period.State == StatisticsPeriodState.Incomplete => "nog niet volledig",
        ObservationStatus.Estimated => "geschat",
        ObservationStatus.Provisional => "voorlopig",
        _ => "",
    };

    private static async Task<int> RefuseAsync(Terminal terminal, string code, string message)
    {
        await terminal.Error.WriteLineAsync($"{message} [{code}]");
        return ExitCode.Refused;
    }

    private sealed record Point(StatisticsCode Period, double Value, ObservationStatus Status);
}
