using System.Collections.Concurrent;
using OpKoers.Areas.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>Keeps which cells of a table are hidden, for all requests. Deliveries never change; other borders or another limit make another key.</summary>
internal sealed class SmallCountCache
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<(string Table, int Delivery, int Measure, int Period, long Stamp), HashSet<(int Area, int Category)>> kept = [];

    public HashSet<(int Area, int Category)>? Find((string, int, int, int, long) key) => kept.GetValueOrDefault(key);

    public void Keep((string, int, int, int, long) key, HashSet<(int Area, int Category)> hidden)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        kept[key] = hidden;
    }
}

/// <summary>
/// Hides small counts of districts and neighbourhoods, and as many others as it takes so that no total betrays them. It does so where figures are read for people,
/// so that a page and every file of it hide the same. What is hidden is as if the source had withheld it.
/// </summary>
internal sealed class SmallCounts(StatisticsReader reader, IAreas areas, SmallCountCache cache, SmallCountSettings settings)
{
    public bool Hides(StatisticsTable table) => settings.Below(table) > 1;

    public async Task<IReadOnlyList<StatisticsMap>> HideAsync(StatisticsTable table, IReadOnlyList<StatisticsMapKey> keys, IReadOnlyList<StatisticsMap> maps, CancellationToken cancellation)
    {
        if (!Hides(table))
        {
            return maps;
        }

        var hidden = await HiddenAsync(table.Plain, [.. keys.Select(key => (key.Measure, key.Period))], cancellation);
        return [.. keys.Zip(maps, (key, map) => Hide(map, hidden[(key.Measure, key.Period)].Where(cell => cell.Category == key.Category).Select(cell => cell.Area)))];
    }

    public async Task<IReadOnlyList<StatisticsSeries>> HideAsync(StatisticsTable table, IReadOnlyList<StatisticsSeriesKey> keys, IReadOnlyList<StatisticsSeries> series, CancellationToken cancellation)
    {
        if (!Hides(table))
        {
            return series;
        }

        var periods = table.Plain.Parts.Periods.Select(period => period.Place).ToList();
        var hidden = await HiddenAsync(table.Plain, [.. keys.Select(key => key.Measure).Distinct().SelectMany(measure => periods.Select(period => (measure, period)))], cancellation);
        return [.. keys.Zip(series, (key, one) => Hide(one, periods.Where(period => hidden[(key.Measure, period)].Contains((key.Area, key.Category)))))];
    }

    private static StatisticsMap Hide(StatisticsMap map, IEnumerable<int> places)
    {
        var (values, statuses) = Hide(map.Values, map.Statuses, places);
        return map with { Values = values, Statuses = statuses };
    }

    private static StatisticsSeries Hide(StatisticsSeries series, IEnumerable<int> places)
    {
        var (values, statuses) = Hide(series.Values, series.Statuses, places);
        return series with { Values = values, Statuses = statuses };
    }

    private static (double[], ObservationStatus[]) Hide(double[] values, ObservationStatus[] statuses, IEnumerable<int> places)
    {
        (values, statuses) = ([.. values], [.. statuses]);
        foreach (var place in places.Where(place => place < values.Length))
        {
            (values[place], statuses[place]) = (double.NaN, ObservationStatus.Suppressed);
        }

        return (values, statuses);
    }

    private async Task<Dictionary<(int Measure, int Period), HashSet<(int Area, int Category)>>> HiddenAsync(StatisticsTable table, IEnumerable<(int Measure, int Period)> asked, CancellationToken cancellation)
    {
        var stamp = (await areas.YearsAsync(cancellation)).Sum(year => year.Stamp);
        (string, int, int, int, long) Key((int Measure, int Period) one) => (table.Code, table.Delivery.Number, one.Measure, one.Period, stamp);
        Dictionary<(int, int), HashSet<(int, int)>> hidden = [];
        List<(int Measure, int Period)> missing = [];
        foreach (var one in asked.Distinct())
        {
            if (cache.Find(Key(one)) is { } kept)
            {
                hidden[one] = kept;
            }
            else
            {
                missing.Add(one);
            }
        }

        if (missing.Count > 0)
        {
            await FindAsync(table, missing, hidden, cancellation);
            missing.ForEach(one => cache.Keep(Key(one), hidden[one]));
        }

        return hidden;
    }

    /// <summary>Reads every kind of the periods with one statement, and works out what is hidden in each.</summary>
    private async Task FindAsync(StatisticsTable table, List<(int Measure, int Period)> missing, Dictionary<(int, int), HashSet<(int, int)>> hidden, CancellationToken cancellation)
    {
        var count = table.Parts.Categories.Count;
        var sheaf = await reader.SheafAsync(table, [.. from one in missing from category in Enumerable.Range(0, count) select new StatisticsMapKey(one.Measure, category, one.Period)], [], cancellation);
        var (columns, nested) = (SmallCountTable.Columns(table), SmallCountTable.Nested(table));
        foreach (var (place, one) in missing.Index())
        {
            HashSet<(int, int)> cells = [];
            if (IsCount(table.Parts.Measures[one.Measure]) && await NearestAsync(SeriesOfParts.YearOf(table, table.Parts.Periods[one.Period]), cancellation) is { } year)
            {
                List<StatisticsMap> maps = [.. sheaf.Maps.Skip(place * count).Take(count)];
                foreach (var municipality in SmallCountTable.Of(table, year))
                {
                    cells.UnionWith(IsWithinYear(table, table.Parts.Periods[one.Period]) ? municipality.Below(maps) : municipality.Hidden(maps, columns, nested, settings.Below(table)));
                }
            }

            hidden[one] = cells;
        }
    }

    private static bool IsCount(StatisticsMeasure measure) => measure.MarginOf is null && (string.IsNullOrEmpty(measure.Unit) || measure.Unit.StartsWith("aantal", StringComparison.OrdinalIgnoreCase));

    private static bool IsWithinYear(StatisticsTable table, StatisticsCode code) =>
        code.Period is { Grain: not PeriodGrain.Year } period && table.Chronological.Any(year => year.Period is { Grain: PeriodGrain.Year } whole && whole.Start <= period.Start && whole.End >= period.End);

    private async Task<AreaYear?> NearestAsync(int wanted, CancellationToken cancellation)
    {
        var years = await areas.YearsAsync(cancellation);
        return years.Count == 0 ? null : await areas.YearAsync(years.MinBy(one => (Math.Abs(one.Year - wanted), -one.Year))!.Year, cancellation);
    }
}
