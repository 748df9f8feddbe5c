using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Bindings;

/// <summary>Cuts series into the periods of a binding.</summary>
internal sealed class BoundCells(BindingQuestion question, StatisticsTable table, IReadOnlyList<StatisticsSeries> series)
{
    private readonly List<(Period Period, IReadOnlyList<StatisticsCode> Codes)> periods = PeriodsOf(question, table);

    public IReadOnlyList<BoundPeriod> Own(AreaPeople people) => Cut(0, question.Parts.Count, question.Whole.Count, 0, people);

    public IReadOnlyList<BoundPeriod> Other(AreaPeople people) => Cut(question.Parts.Count + question.Whole.Count, question.OtherParts.Count, question.OtherWhole.Count, 2, people);

    private List<BoundPeriod> Cut(int first, int parts, int whole, int margin, AreaPeople people)
    {
        var cut = new List<BoundPeriod>(periods.Count);
        for (var place = 0; place < periods.Count; place++)
        {
            var (period, codes) = periods[place];
            cut.Add(new BoundPeriod(period, [.. Enumerable.Range(first, parts).Select(index => Together(series[index], codes))])
            {
                Whole = [.. Enumerable.Range(first + parts, whole).Select(index => Together(series[index], codes))],
                Inhabitants = people.In(period.EndYear),
                Margin = codes.Count == 1 ? Margin(first, margin, codes[0]) : null,
                Break = place > 0 ? people.Break(periods[place - 1].Period.EndYear, period.EndYear) : null,
            });
        }

        return cut;
    }

    /// <summary>The wider side of the margin: a figure is never shown as surer than its source says.</summary>
    private decimal? Margin(int cell, int margin, StatisticsCode period)
    {
        var ends = series.Count - question.Margins.Count + margin;
        if (question.Margins.Count <= margin + 1)
        {
            return null;
        }

        var (value, lower, upper) = (series[cell].Values[period.Place], series[ends].Values[period.Place], series[ends + 1].Values[period.Place]);
        return double.IsFinite(value) && double.IsFinite(lower) && double.IsFinite(upper) ? Math.Abs(Exact(Math.Max(value - lower, upper - value))) : null;
    }

    private static Cell Together(StatisticsSeries of, IReadOnlyList<StatisticsCode> codes)
    {
        var (sum, state) = BindingMath.Sum([.. codes.Select(code => One(of, code))]);
        return new Cell(sum, state);
    }

    private static Cell One(StatisticsSeries of, StatisticsCode code)
    {
        var status = of.Statuses[code.Place];
        var state = status switch
        {
            ObservationStatus.Final => code.State == StatisticsPeriodState.Provisional ? CellState.Provisional : CellState.Final,
            ObservationStatus.Provisional => CellState.Provisional,
            ObservationStatus.Estimated => CellState.Estimated,
            ObservationStatus.Suppressed => CellState.Suppressed,
            ObservationStatus.Missing => CellState.Missing,
            _ => CellState.Absent,
        };
        // A period that is not over looks like a fall: it is no figure yet.
        return code.State == StatisticsPeriodState.Incomplete ? new Cell(null, CellState.Absent)
            : status.HasValue() && Math.Abs(of.Values[code.Place]) >= (double)Quantity.Limit ? new Cell(null, CellState.Missing)
            : new Cell(status.HasValue() ? Exact(of.Values[code.Place]) : null, state);
    }

    /// <summary>A double has about fifteen digits; what it says beyond those is noise.</summary>
    private static decimal Exact(double value) => Math.Abs(value) < (double)Quantity.Limit ? (decimal)value : 0;

    /// <summary>The periods of the length that was asked for, with the codes of the table that make each.</summary>
    private static List<(Period, IReadOnlyList<StatisticsCode>)> PeriodsOf(BindingQuestion question, StatisticsTable table)
    {
        var found = new SortedDictionary<Period, IReadOnlyList<StatisticsCode>>();
        foreach (var code in table.Chronological.Where(code => code.Period!.Value.Grain == question.Grain))
        {
            found.TryAdd(code.Period!.Value, [code]);
        }

        foreach (var (finer, count) in question.Addable ? Finer(question.Grain) : [])
        {
            foreach (var whole in table.Chronological.Where(code => code.Period!.Value.Grain == finer).Select(code => Around(code.Period!.Value, question.Grain)).Distinct())
            {
                if (!found.ContainsKey(whole) && table.PeriodsIn(whole, finer) is { } parts && parts.Count == count)
                {
                    found[whole] = parts;
                }
            }
        }

        return [.. found.Where(pair => question.From is not { } from || pair.Key.Start >= from.Start).Select(pair => (pair.Key, pair.Value))];
    }

    private static (PeriodGrain Grain, int Count)[] Finer(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Year => [(PeriodGrain.Quarter, 4), (PeriodGrain.Month, 12)],
        PeriodGrain.HalfYear => [(PeriodGrain.Quarter, 2), (PeriodGrain.Month, 6)],
        PeriodGrain.Quarter => [(PeriodGrain.Month, 3)],
        _ => [],
    };

    private static Period Around(Period part, PeriodGrain grain) => grain switch
    {
        PeriodGrain.Year => Period.Year(part.EndYear),
        PeriodGrain.HalfYear => Period.HalfYear(part.EndYear, part.End.Month <= 6 ? 1 : 2),
        _ => Period.Quarter(part.EndYear, (part.End.Month + 2) / 3),
    };
}
