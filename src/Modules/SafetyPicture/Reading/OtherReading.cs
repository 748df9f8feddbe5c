using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>Reads tables that stand on their own, each with one statement: every figure of the municipality, as it was published.</summary>
internal static class OtherReading
{
    public static async Task<IReadOnlyList<OtherFacts>> ReadAsync(IStatistics statistics, IEnumerable<StatisticsTable> tables, string municipality, CancellationToken cancellation)
    {
        List<OtherFacts> read = [];
        foreach (var table in tables)
        {
            var years = SourceTables.YearsOf(table);
            var area = table.Area(municipality)!.Place;
            List<(StatisticsMeasure Measure, int Category)> wanted =
                [.. table.Parts.Measures.Where(measure => measure.MarginOf is null).SelectMany(measure => Enumerable.Range(0, table.Parts.Categories.Count).Select(category => (measure, category)))];
            var sheaf = await statistics.SheafAsync(table, [], wanted.ConvertAll(one => new StatisticsSeriesKey(one.Measure.Place, one.Category, area)), cancellation);
            List<OtherRow> rows = [];
            foreach (var ((measure, category), series) in wanted.Zip(sheaf.Series))
            {
                var values = years.Values.Select(code => series.Statuses[code.Place].HasValue() ? series.Values[code.Place] : (double?)null).ToList();
                if (values.Exists(value => value is not null))
                {
                    rows.Add(new OtherRow(NameOf(table, measure, category), measure.Unit, measure.Decimals, values));
                }
            }

            // Of a year of which nothing is known there is no column.
            List<int> kept = [.. Enumerable.Range(0, years.Count).Where(place => rows.Exists(row => row.Values[place] is not null))];
            if (rows.Count > 0)
            {
                read.Add(new OtherFacts(table, [.. kept.Select(place => years.Keys.ElementAt(place))], [.. rows.Select(row => row with { Values = [.. kept.Select(place => row.Values[place])] })]));
            }
        }

        return read;
    }

    private static string NameOf(StatisticsTable table, StatisticsMeasure measure, int category)
    {
        if (table.Parts.CategoryCodes.Count != 1)
        {
            return measure.Title;
        }

        var code = table.Parts.Categories[category];
        return table.Parts.CategoryCodes.Values.Single().FirstOrDefault(one => one.Key == code) is { } known ? KindNames.Of(known.Key, known.Title) : measure.Title;
    }
}
