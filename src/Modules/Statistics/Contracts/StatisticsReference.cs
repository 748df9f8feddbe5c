using System.Globalization;
using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts;

/// <summary>
/// Where one figure through time stands: a measure of a combination of categories in an area of a table. Others keep the address, which is also the page that
/// shows it; it names no delivery, so it always leads to the latest.
/// </summary>
public sealed record StatisticsReference
{
    /// <summary>An address longer than this is of no figure.</summary>
    public const int LongestAddress = 1000;

    private const string Page = "/cijfers";

    /// <summary>Code of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Key of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The combination of categories; empty for a table without them.</summary>
    public required string Category { get; init; }

    /// <summary>Code of the area.</summary>
    public required string Area { get; init; }

    /// <summary>How long a period each figure is about.</summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>The first year that is shown; null for all.</summary>
    public int? FromYear { get; init; }

    /// <summary>Whether it is the figure per 1,000 inhabitants.</summary>
    public bool PerThousand { get; init; }

    /// <summary>The address of the page that shows it.</summary>
    public string Address => Page + "?" + Query;

    /// <summary>The part of the address behind the question mark, for pages that do something with the figure.</summary>
    public string Query
    {
        get
        {
            List<(string Name, string Value)> parts = [("tabel", Table), ("maat", Measure)];
            if (Category.Length > 0)
            {
                parts.AddRange(Category.Split(StatisticsCategories.Separator).Select((code, place) => ("k" + place.ToString(CultureInfo.InvariantCulture), code)));
            }

            parts.AddRange([("gebied", Area), ("per", Word(Grain))]);
            if (FromYear is { } year)
            {
                parts.Add(("van", year.ToString(CultureInfo.InvariantCulture)));
            }

            if (PerThousand)
            {
                parts.Add(("als", "per1000"));
            }

            return string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        }
    }

    /// <summary>The figure that an address, or the part behind its question mark, leads to; null when it leads to none.</summary>
    public static StatisticsReference? Parse(string? address)
    {
        if (address is null || address.Length > LongestAddress)
        {
            return null;
        }

        var mark = address.IndexOf('?', StringComparison.Ordinal);
        if (mark > 0 && address[..mark] != Page)
        {
            return null;
        }

        var values = address[(mark + 1)..].Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .GroupBy(part => part[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Uri.UnescapeDataString(group.First()[1].Replace('+', ' ')), StringComparer.Ordinal);
        var grain = Enum.GetValues<PeriodGrain>().Where(one => Word(one) == values.GetValueOrDefault("per")).Cast<PeriodGrain?>().FirstOrDefault();
        if (!values.TryGetValue("tabel", out var table) || !values.TryGetValue("maat", out var measure) || !values.TryGetValue("gebied", out var area) || grain is null)
        {
            return null;
        }

        var codes = Enumerable.Range(0, values.Count).Select(place => values.GetValueOrDefault("k" + place.ToString(CultureInfo.InvariantCulture))).TakeWhile(code => code is not null);
        return new StatisticsReference
        {
            Table = table,
            Measure = measure,
            Category = string.Join(StatisticsCategories.Separator, codes),
            Area = area,
            Grain = grain.Value,
            FromYear = int.TryParse(values.GetValueOrDefault("van"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : null,
            PerThousand = values.GetValueOrDefault("als") == "per1000",
        };
    }

    /// <summary>The length of a period as addresses write it.</summary>
    public static string Word(PeriodGrain grain) => grain switch { PeriodGrain.Year => "jaar", PeriodGrain.HalfYear => "halfjaar", PeriodGrain.Quarter => "kwartaal", PeriodGrain.Month => "maand", PeriodGrain.Day => "dag", _ => "reeks" };
}

/// <summary>Follows references to the figures that they lead to.</summary>
public interface IStatisticsReferences
{
    /// <summary>What the latest deliveries have, in the order asked; null where a table no longer has it. A fixed number of statements for all together.</summary>
    /// <param name="references">The references.</param>
    /// <param name="organisation">The municipality that keeps them: they may lead to areas that it drew itself.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<StatisticsReferred?>> FollowAsync(IReadOnlyList<StatisticsReference> references, Guid organisation, CancellationToken cancellation = default);
}

/// <summary>What a reference leads to: the latest figure that is complete, and what it is of.</summary>
public sealed record StatisticsReferred
{
    /// <summary>The table, as its latest delivery left it.</summary>
    public required StatisticsTable Table { get; init; }

    /// <summary>The measure.</summary>
    public required StatisticsMeasure Measure { get; init; }

    /// <summary>Name of the area.</summary>
    public required string Area { get; init; }

    /// <summary>The kinds in words; empty for a table without categories.</summary>
    public required string Kinds { get; init; }

    /// <summary>The unit in words.</summary>
    public required string Unit { get; init; }

    /// <summary>Decimals with which it is shown.</summary>
    public required int Decimals { get; init; }

    /// <summary>The period of the figure; null when there is no figure.</summary>
    public StatisticsCode? Period { get; init; }

    /// <summary>The figure; NaN when there is none.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>How far the figure has come.</summary>
    public StatisticsPeriodState State { get; init; }

    /// <summary>What it is of: "Almelo, Diefstal/inbraak woning".</summary>
    public string Title => string.Join(", ", new[] { Area, Kinds.Length > 0 ? Kinds : Measure.Title.Trim() }.Where(text => text.Length > 0));
}
