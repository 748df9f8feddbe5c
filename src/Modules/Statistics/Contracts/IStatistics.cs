namespace OpKoers.Statistics.Contracts;

/// <summary>Answers questions about statistical tables at national scale.</summary>
public interface IStatistics
{
    /// <summary>All tables, by code.</summary>
    Task<IReadOnlyList<StatisticsTableSummary>> TablesAsync(CancellationToken cancellation = default);

    /// <summary>A table as a delivery left it; null when there is no such table or delivery.</summary>
    /// <param name="code">Its code; case does not count.</param>
    /// <param name="delivery">Number of the delivery; null for the latest.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsTable?> TableAsync(string code, int? delivery = null, CancellationToken cancellation = default);

    /// <summary>The latest of several tables, in the order asked; those that are not there are left out. One statement when all are kept already.</summary>
    Task<IReadOnlyList<StatisticsTable>> TablesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default);

    /// <summary>
    /// A table with the areas that are made of areas in it: regions, classes of size, and what one municipality drew itself. Maps, series and inhabitants of such a
    /// table hold them too. A count is the sum over the parts, and has a value only when every part has one; what cannot be added, such as a percentage, has none.
    /// Rankings and rates of all areas leave them out, since they share people with others.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="organisation">The municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsTable> ForAsync(StatisticsTable table, Guid organisation, CancellationToken cancellation = default);

    /// <summary>
    /// Whether small counts of districts and neighbourhoods in a table are hidden from readers, with as many others as it takes so that no total betrays them. They
    /// are hidden in a table that <see cref="ForAsync"/> gave, as if the source had withheld them.
    /// </summary>
    bool Hides(StatisticsTable table);

    /// <summary>Many maps and series of one table, with one statement for all of them together.</summary>
    /// <param name="table">The table.</param>
    /// <param name="maps">The maps, each of one period.</param>
    /// <param name="series">The series.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsSheaf> SheafAsync(StatisticsTable table, IReadOnlyList<StatisticsMapKey> maps, IReadOnlyList<StatisticsSeriesKey> series, CancellationToken cancellation = default);

    /// <summary>The deliveries of a table, latest first.</summary>
    Task<IReadOnlyList<StatisticsDelivery>> DeliveriesAsync(string code, CancellationToken cancellation = default);

    /// <summary>The values of all areas for one combination of categories and one measure, summed over the periods.</summary>
    /// <param name="table">The table.</param>
    /// <param name="measure">Place of the measure.</param>
    /// <param name="category">Place of the combination.</param>
    /// <param name="periods">Places of the periods; name them, since years stand among months.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsMap> MapAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default);

    /// <summary>The values of one area over time.</summary>
    Task<StatisticsSeries> SeriesAsync(StatisticsTable table, int measure, int category, int area, CancellationToken cancellation = default);

    /// <summary>Several series at once, in the order in which they were asked for: one statement, however many.</summary>
    Task<IReadOnlyList<StatisticsSeries>> SeriesAsync(StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> keys, CancellationToken cancellation = default);

    /// <summary>The areas that have a value, highest first; ties by place.</summary>
    Task<IReadOnlyList<StatisticsRank>> RankingAsync(StatisticsTable table, int measure, int category, IReadOnlyList<int> periods, CancellationToken cancellation = default);

    /// <summary>Counts per 1,000 inhabitants with those of earlier periods beside them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="measure">Place of the measure, a count.</param>
    /// <param name="category">Place of the combination.</param>
    /// <param name="now">The periods, with the inhabitants of each area in the year of its figures, by place of the area.</param>
    /// <param name="earlier">The earlier periods, likewise.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsRates> PerThousandAsync(StatisticsTable table, int measure, int category, StatisticsPopulation now, StatisticsPopulation earlier, CancellationToken cancellation = default);

    /// <summary>What differs between two deliveries of a table; null when one of them is not there.</summary>
    /// <param name="code">Code of the table.</param>
    /// <param name="from">Number of the earlier.</param>
    /// <param name="to">Number of the later.</param>
    /// <param name="most">How many changes to list; all are counted.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StatisticsDifference?> CompareAsync(string code, int from, int to, int most = 1000, CancellationToken cancellation = default);

    /// <summary>The inhabitants of the areas of a table in a year, by place; NaN where they are not known. Kept in memory.</summary>
    Task<double[]> InhabitantsAsync(StatisticsTable table, int year, CancellationToken cancellation = default);
}

/// <summary>Of what a series is.</summary>
/// <param name="Measure">Place of the measure.</param>
/// <param name="Category">Place of the combination of categories.</param>
/// <param name="Area">Place of the area.</param>
public readonly record struct StatisticsSeriesKey(int Measure, int Category, int Area);

/// <summary>Periods with the inhabitants by which their counts are divided.</summary>
/// <param name="Periods">Places of the periods.</param>
/// <param name="Inhabitants">Inhabitants by place of the area; NaN where not known.</param>
public sealed record StatisticsPopulation(IReadOnlyList<int> Periods, double[] Inhabitants);
