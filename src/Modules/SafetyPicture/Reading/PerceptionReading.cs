using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;
using MethodBreaks = OpKoers.Statistics.Contracts.Rules.MethodBreaks;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>Reads how people feel, with the margins that the survey publishes, with one statement.</summary>
internal static class PerceptionReading
{
    public static async Task<PerceptionFacts?> ReadAsync(IStatistics statistics, StatisticsTable table, PictureChoice choice, CancellationToken cancellation)
    {
        var years = SourceTables.YearsOf(table);
        foreach (var earlier in years.Keys.Where(year => year < MethodBreaks.SafetyMonitor).ToList())
        {
            years.Remove(earlier);
        }

        if (table.Area(choice.Municipality.Code)?.Place is not { } own || years.Count == 0 || table.Parts.Categories.Count == 0)
        {
            return null;
        }

        var questions = table.Parts.Measures.Where(measure => measure.MarginOf is null).ToList();
        var country = SourceTables.CountryIn(table) ?? own;
        var last = years.Values.Last().Place;
        var sheaf = await statistics.SheafAsync(
            table,
            questions.ConvertAll(measure => new StatisticsMapKey(measure.Place, 0, last)),
            [.. questions.SelectMany(measure => Measures(table, measure)).SelectMany(measure => new[] { own, country }.Select(area => new StatisticsSeriesKey(measure, 0, area)))],
            cancellation);
        List<PerceptionRow> rows = [];
        var next = 0;
        foreach (var (place, measure) in questions.Index())
        {
            var count = Measures(table, measure).Count();
            var mine = sheaf.Series.Skip(next).Take(count * 2).Where((_, index) => index % 2 == 0).ToList();
            var theirs = sheaf.Series.Skip(next).Take(count * 2).Where((_, index) => index % 2 == 1).ToList();
            next += count * 2;
            rows.Add(new PerceptionRow { Measure = measure, Own = Estimates(mine, years), Country = country == own ? [] : Estimates(theirs, years), GroupMiddle = MiddleOf(sheaf.Maps[place], table, choice) });
        }

        rows.RemoveAll(row => row.Own.All(estimate => estimate.Value is null));
        return rows.Count == 0 ? null : new PerceptionFacts { Table = table, Years = [.. years.Keys], Rows = rows };
    }

    /// <summary>A question and, when they are there, the ends of its margin: lower, then upper.</summary>
    private static IEnumerable<int> Measures(StatisticsTable table, StatisticsMeasure measure)
    {
        yield return measure.Place;
        var lower = table.Parts.Measures.FirstOrDefault(other => other.MarginOf == measure.Key && other.MarginSide == StatisticsMarginSide.Lower);
        var upper = table.Parts.Measures.FirstOrDefault(other => other.MarginOf == measure.Key && other.MarginSide == StatisticsMarginSide.Upper);
        if (lower is not null && upper is not null)
        {
            yield return lower.Place;
            yield return upper.Place;
        }
    }

    private static List<Estimate> Estimates(List<StatisticsSeries> series, SortedDictionary<int, StatisticsCode> years) =>
    [
        .. years.Values.Select(code => new Estimate(
            At(series, 0, code),
            At(series, 1, code),
            At(series, 2, code),
            code.State == StatisticsPeriodState.Provisional || series[0].Statuses[code.Place] == ObservationStatus.Provisional)),
    ];

    private static double? At(List<StatisticsSeries> series, int place, StatisticsCode code) =>
        place < series.Count && series[place].Statuses[code.Place].HasValue() ? series[place].Values[code.Place] : null;

    private static double? MiddleOf(StatisticsMap map, StatisticsTable table, PictureChoice choice) =>
        choice.Area.Kind != AreaKind.Municipality ? null
        : Middle.Of([.. choice.Group.Members.Select(code => table.Area(code)?.Place).OfType<int>().Where(place => map.Statuses[place].HasValue()).Select(place => map.Values[place])])?.Median;
}
