using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>One table of counts, with the inhabitants of each of its years.</summary>
internal sealed class CountReading
{
    private readonly Dictionary<int, double[]> inhabitants = [];

    private CountReading(Topic topic, StatisticsTable table)
    {
        Table = table;
        Years = SourceTables.YearsOf(table);
        Kinds = SourceTables.KindsOf(topic, table);
        Measure = table.Measure(null)?.Place ?? 0;
    }

    public StatisticsTable Table { get; }

    public SortedDictionary<int, StatisticsCode> Years { get; }

    public IReadOnlyList<Kind> Kinds { get; }

    public int Measure { get; }

    public static async Task<CountReading> OfAsync(IStatistics statistics, Topic topic, StatisticsTable table, CancellationToken cancellation)
    {
        var reading = new CountReading(topic, table);
        foreach (var year in reading.Years.Keys)
        {
            reading.inhabitants[year] = await statistics.InhabitantsAsync(table, year, cancellation);
        }

        return reading;
    }

    public int? Place(string area) => Table.Area(area)?.Place;

    /// <summary>A cell of a map.</summary>
    public Figure Of(StatisticsMap map, int? area, int year) => area is { } place ? Made(map.Values[place], map.Statuses[place], place, year) : Figure.None;

    /// <summary>A series by year.</summary>
    public Dictionary<int, Figure> Of(StatisticsSeries series, int area) =>
        Years.ToDictionary(pair => pair.Key, pair => Made(series.Values[pair.Value.Place], series.Statuses[pair.Value.Place], area, pair.Key));

    private Figure Made(double value, ObservationStatus status, int area, int year)
    {
        var people = inhabitants[year] is { } known && area < known.Length ? known[area] : double.NaN;
        return new Figure(value, status, people, status == ObservationStatus.Provisional || Years[year].State == StatisticsPeriodState.Provisional) { Slack = (Table.Delivery.RoundedTo - 1) / 2 };
    }
}
