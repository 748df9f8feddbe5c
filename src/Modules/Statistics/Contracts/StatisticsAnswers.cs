namespace OpKoers.Statistics.Contracts;

/// <summary>
/// A value for each area of a table, by place. Summed over several periods, an area has a value only when every period has one; else its status says why not.
/// </summary>
/// <param name="Values">The values; NaN where the status comes with none.</param>
/// <param name="Statuses">The statuses.</param>
public sealed record StatisticsMap(double[] Values, ObservationStatus[] Statuses)
{
    /// <summary>Of areas that are made of others and have no value, by place: codes of the parts that have none.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Lacking { get; init; } = new Dictionary<int, IReadOnlyList<string>>();
}

/// <summary>The values of one area over time, by the place of the period.</summary>
/// <param name="Values">The values; NaN where the status comes with none.</param>
/// <param name="Statuses">The statuses.</param>
public sealed record StatisticsSeries(double[] Values, ObservationStatus[] Statuses)
{
    /// <summary>Of an area that is made of others, by the place of periods without a value: codes of the parts that have none.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Lacking { get; init; } = new Dictionary<int, IReadOnlyList<string>>();
}

/// <summary>Which map: all areas for one measure, one combination of categories and one period.</summary>
/// <param name="Measure">Place of the measure.</param>
/// <param name="Category">Place of the combination.</param>
/// <param name="Period">Place of the period.</param>
public readonly record struct StatisticsMapKey(int Measure, int Category, int Period);

/// <summary>Maps and series that were asked for together, each in the order asked.</summary>
/// <param name="Maps">The maps.</param>
/// <param name="Series">The series.</param>
public sealed record StatisticsSheaf(IReadOnlyList<StatisticsMap> Maps, IReadOnlyList<StatisticsSeries> Series);

/// <summary>An area in a ranking.</summary>
/// <param name="Area">Place of the area.</param>
/// <param name="Value">Its value.</param>
public readonly record struct StatisticsRank(int Area, double Value);

/// <summary>Rates per 1,000 inhabitants, beside those of a year to compare with.</summary>
/// <param name="Rates">Per area by place; NaN where count or inhabitants are not known, or nobody lives there.</param>
/// <param name="Earlier">The same for the earlier periods; NaN where not known.</param>
/// <param name="Overall">The rate over all areas that have one: sum of counts over sum of inhabitants, never a mean of rates.</param>
/// <param name="EarlierOverall">The same for the earlier periods.</param>
public sealed record StatisticsRates(double[] Rates, double[] Earlier, double Overall, double EarlierOverall);

/// <summary>A cell that differs between two deliveries.</summary>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Category">Combination of categories.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="From">Value before; null for none.</param>
/// <param name="FromStatus">Status before.</param>
/// <param name="To">Value after; null for none.</param>
/// <param name="ToStatus">Status after.</param>
public sealed record StatisticsChange(string Measure, string Category, string Area, string Period, double? From, ObservationStatus FromStatus, double? To, ObservationStatus ToStatus);

/// <summary>What differs between two deliveries.</summary>
/// <param name="From">Number of the earlier.</param>
/// <param name="To">Number of the later.</param>
/// <param name="Added">Cells that only the later has.</param>
/// <param name="Removed">Cells that only the earlier has.</param>
/// <param name="Revised">Cells with a value in both, another one.</param>
/// <param name="Restated">Cells of which only the status differs, or that lost or won a value.</param>
/// <param name="Changes">The first of them, in the order in which they are kept.</param>
public sealed record StatisticsDifference(int From, int To, long Added, long Removed, long Revised, long Restated, IReadOnlyList<StatisticsChange> Changes);
