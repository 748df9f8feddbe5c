using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.ExploreFigures;

/// <summary>A figure of a series.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">The figure; NaN for none.</param>
/// <param name="Status">What its cell says.</param>
internal sealed record SeriesFigure(StatisticsCode Period, double Value, ObservationStatus Status)
{
    public Rate? Rate { get; init; }

    public Estimate Estimate { get; init; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Why it is of another area than the figure before it; null when it is not.</summary>
    public AreaBreak? Break { get; init; }

    public bool BreakBefore => Break is not null;

    /// <summary>Of an area that is made of others: codes of the parts without which there is no figure.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    public bool HasValue => double.IsFinite(Value);

    public StatisticsPeriodState State => ProvisionalRule.Of([(Status, Period.State)]);
}

/// <summary>A series with its figures, by time.</summary>
internal sealed record FigureSeries(SeriesWanted Wanted, string AreaName, IReadOnlyList<SeriesFigure> Figures, bool PerThousand)
{
    public string Name => string.Join(", ", new[] { AreaName, Wanted.Kinds, Wanted.Measure.Title.Trim() }.Where((text, place) => text.Length > 0 && (place != 2 || Wanted.Kinds.Length == 0 || !SeriesChoice.IsCount(Wanted.Measure))));

    public string Unit => PerThousand ? T.Of("per 1.000 inwoners") : IsNumber ? T.Of("aantal") : StatusWords.Unit(Wanted.Measure.Unit);

    /// <summary>Whether its figures are bare counts, which need no unit in a sentence.</summary>
    public bool IsNumber => !PerThousand && SeriesChoice.IsCount(Wanted.Measure);

    /// <summary>Whether a figure of it is withheld, which the chart marks.</summary>
    public bool HasWithheld => Figures.Any(figure => !figure.HasValue && figure.Status == ObservationStatus.Suppressed);

    public int Decimals => PerThousand ? 1 : Math.Clamp(Wanted.Measure.Decimals, 0, 3);

    /// <summary>What the caption owes its reader: the unit, and that the axis does not start at 0 when it does not.</summary>
    public string AxisNote => string.Join(". ", new[] { char.ToUpperInvariant(Unit[0]) + Unit[1..], IndicatorChart.AxisNote(Chart()) }.Where(text => !string.IsNullOrEmpty(text)));

    public IReadOnlyList<TrendStretch> Trends =>
        TrendRule.Of(Figures.Select(figure => new TrendPoint(figure.Period.Period!.Value, figure.Value) { BreakBefore = figure.BreakBefore, State = figure.State })).TryGet(out var found, out _) ? found : [];

    /// <summary>What may be said of its course, per stretch without a break.</summary>
    public string TrendText => string.Join(" ", Trends.Select(stretch =>
        $"{FigurePage.Words.Period(stretch.From)}–{FigurePage.Words.Period(stretch.To)}: {TrendWords.For(CultureInfo.CurrentUICulture).Of(stretch.Verdict)}{Slope(stretch)}{(stretch.IsProvisional ? T.Of(" (met voorlopige cijfers)") : "")}."));

    /// <summary>The last figure beside the first of the same stretch: in per cent for a count, in points for a share. Empty when there are no two to compare.</summary>
    public string ChangeText
    {
        get
        {
            var cut = Figures.Index().LastOrDefault(figure => figure.Item.BreakBefore).Index;
            var known = Figures.Skip(cut).Where(figure => figure.HasValue && ProvisionalRule.IsComparable(figure.State)).ToList();
            if (known.Count < 2)
            {
                return "";
            }

            var (first, last) = (known[0], known[^1]);
            var tested = first.Rate is not null && last.Rate is not null ? SignificanceRule.OfRates(last.Rate.Count, first.Rate.Count) : SignificanceRule.OfMargins(last.Estimate, first.Estimate);
            var verdict = tested.Verdict == SignificanceVerdict.Unknown ? "" : ", " + SignificanceWords.For(CultureInfo.CurrentUICulture).Of(tested.Verdict);
            return T.Of("{0} tot {1}: {2}{3}.", FigurePage.Words.Period(first.Period.Period!.Value), FigurePage.Words.Period(last.Period.Period!.Value), Size(first.Value, last.Value), verdict);
        }
    }

    private string Slope(TrendStretch stretch) =>
        stretch.Verdict is TrendVerdict.Rising or TrendVerdict.Falling ? T.Of(", ongeveer {0} per jaar", FigurePage.Number(stretch.PerYear, Math.Max(1, Decimals))) : "";

    private string Size(double first, double last)
    {
        if (Wanted.Measure.Unit == "%")
        {
            var points = new Percentage(last) - new Percentage(first);
            return points.Value == 0 ? T.Of("gelijk") : T.Of(points.Value > 0 ? T.Later("{0} procentpunt hoger") : T.Later("{0} procentpunt lager"), FigurePage.Number(Math.Abs(points.Value), 1));
        }

        return PercentChange.Between(first, last) is not { } change ? T.Of("van {0} naar {1}", FigurePage.Number(first, Decimals), FigurePage.Number(last, Decimals))
            : Math.Round(change.Value, 1) == 0 ? T.Of("gelijk") : T.Of(change.Value > 0 ? T.Later("{0} % hoger") : T.Later("{0} % lager"), FigurePage.Number(Math.Abs(change.Value), 1));
    }

    public ChartModel Chart() => new()
    {
        Title = $"{Name}, {Unit}",
        Direction = ChartDirection.None,
        Unit = Unit,
        Suffix = Unit == "%" ? FigurePage.Percent : null,
        Words = ChartWords.For(CultureInfo.CurrentUICulture),
        Decimals = Decimals,
        Points =
        [
            .. Figures.Select(figure => new ChartPoint(ChartTime.Of(figure.Period.Period!.Value.End), FigurePage.Words.Period(figure.Period.Period.Value), figure.HasValue ? (decimal)figure.Value : null)
            {
                Low = figure.Estimate.IsKnown ? (decimal)figure.Estimate.Lower : null,
                High = figure.Estimate.IsKnown ? (decimal)figure.Estimate.Upper : null,
                Provisional = figure.State != StatisticsPeriodState.Final,
                BreakBefore = figure.BreakBefore,
                BreakWords = figure.Break?.Brief,
                Withheld = !figure.HasValue && figure.Status == ObservationStatus.Suppressed,
                Missing = figure.HasValue ? null : StatusWords.Of(figure.Status),
            }),
        ],
    };

    /// <summary>Reads all series of a choice: one statement for the figures, and one for changes of borders.</summary>
    public static async Task<IReadOnlyList<FigureSeries>> ReadAsync(FigureTools tools, SeriesChoice choice, AreaYear? names, CancellationToken cancellation)
    {
        var wanted = choice.Series;
        if (wanted.Count == 0 || choice.Periods.Count == 0)
        {
            return [];
        }

        StatisticsMeasure? Margin(SeriesWanted series, StatisticsMarginSide side) => choice.Table.Parts.Measures.FirstOrDefault(measure => measure.MarginOf == series.Measure.Key && measure.MarginSide == side);
        var keys = wanted.SelectMany(series => new[] { series.Measure, Margin(series, StatisticsMarginSide.Lower) ?? series.Measure, Margin(series, StatisticsMarginSide.Upper) ?? series.Measure }
            .Select(measure => new StatisticsSeriesKey(measure.Place, series.Category, series.Area.Place))).ToList();
        var found = await tools.Statistics.SeriesAsync(choice.Table, keys, cancellation);
        var people = new Dictionary<int, double[]>();
        foreach (var year in choice.PerThousand ? choice.Periods.Select(period => period.Period!.Value.EndYear).Distinct() : [])
        {
            people[year] = await tools.Statistics.InhabitantsAsync(choice.Table, year, cancellation);
        }

        var breaks = choice.Table.Parts.RestatedToYear is not null ? AreaBreaks.None
            : await tools.Areas.BreaksAsync([.. wanted.Select(series => series.Area.Key).Distinct(StringComparer.Ordinal)], choice.Table.SeenBy ?? Guid.Empty, cancellation);
        return
        [
            .. wanted.Select((series, place) =>
            {
                var hasMargin = Margin(series, StatisticsMarginSide.Lower) is not null && Margin(series, StatisticsMarginSide.Upper) is not null;
                var perThousand = choice.PerThousand && SeriesChoice.IsCount(series.Measure);
                SeriesFigure Figure(StatisticsCode period, int at)
                {
                    var (value, status) = (found[3 * place].Values[period.Place], found[3 * place].Statuses[period.Place]);
                    var year = period.Period!.Value.EndYear;
                    var rate = perThousand ? Rate.Of(new EventCount(value, people[year][series.Area.Place]) { RoundedTo = choice.Table.Delivery.RoundedTo }) : null;
                    return new SeriesFigure(period, rate?.Value ?? value, status)
                    {
                        Rate = rate,
                        Lacking = found[3 * place].Lacking.GetValueOrDefault(period.Place, []),
                        Estimate = hasMargin ? Estimate.Published(value, found[(3 * place) + 1].Values[period.Place], found[(3 * place) + 2].Values[period.Place], series.Measure.Decimals) : new Estimate(double.NaN, double.NaN, double.NaN),
                        Break = at > 0 ? MethodBreaks.Between(choice.Table, choice.Periods[at - 1].Period!.Value.EndYear, year) ?? breaks.Between(series.Area.Key, choice.Periods[at - 1].Period!.Value.EndYear, year) : null,
                    };
                }

                return new FigureSeries(series, names?.Find(series.Area.Key)?.Label ?? series.Area.Title.Trim(), [.. choice.Periods.Select(Figure)], perThousand);
            }),
        ];
    }
}
