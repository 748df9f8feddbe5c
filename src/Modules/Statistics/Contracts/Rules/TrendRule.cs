using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>
/// The trend of a series, per stretch without a break, and never across one: by rank (Mann 1945, Kendall 1975), which asks nothing of the distribution of the
/// figures and is not carried away by one outlier. Figures by month or quarter are compared with the same month or quarter only (Hirsch, Slack and Smith 1982).
/// </summary>
public static class TrendRule
{
    /// <summary>Fewer figures than this in a stretch show no trend: of four even an unbroken rise is chance once in twelve times.</summary>
    public const int Least = 5;

    /// <summary>
    /// The stretches of a series, in order of time; those without any figure are left out. Refused with <c>mixed-periods</c> when years stand among months,
    /// and with <c>period-twice</c> when a period comes twice.
    /// </summary>
    public static Result<IReadOnlyList<TrendStretch>> Of(IEnumerable<TrendPoint> series)
    {
        var points = series.OrderBy(point => point.Period).ToList();
        if (points.Select(point => point.Period.Grain).Distinct().Count() > 1)
        {
            return Result<IReadOnlyList<TrendStretch>>.Refused("mixed-periods", "In deze reeks staan perioden van verschillende lengte door elkaar: een trend daardoor zegt niets.");
        }

        if (points.Select(point => point.Period).Distinct().Count() < points.Count)
        {
            return Result<IReadOnlyList<TrendStretch>>.Refused("period-twice", "Een periode komt in deze reeks twee keer voor.");
        }

        var stretches = new List<List<TrendPoint>> { new() };
        foreach (var point in points)
        {
            if (point.BreakBefore)
            {
                // A break holds, also when the first figure after it is missing.
                stretches.Add([]);
            }

            if (double.IsFinite(point.Value) && ProvisionalRule.IsComparable(point.State))
            {
                stretches[^1].Add(point);
            }
        }

        return Result<IReadOnlyList<TrendStretch>>.Of([.. stretches.Where(stretch => stretch.Count > 0).Select(Of)]);
    }

    private static TrendStretch Of(List<TrendPoint> points)
    {
        var stretch = new TrendStretch(points[0].Period, points[^1].Period, points.Count, TrendVerdict.TooFew, double.NaN, double.NaN)
        {
            IsProvisional = points.Exists(point => point.State == StatisticsPeriodState.Provisional),
        };
        if (points.Count < Least)
        {
            return stretch;
        }

        var seasons = points.GroupBy(point => Season(point.Period)).Select(season => season.ToList()).Where(season => season.Count > 1).ToList();
        var slopes = seasons.SelectMany(Slopes).Order().ToArray();
        if (slopes.Length == 0)
        {
            return stretch;
        }

        var perYear = (slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2;
        List<IReadOnlyList<double>> values = [.. seasons.Select(season => season.ConvertAll(point => point.Value))];
        var chance = Kendall.TwoSided(values);
        var score = values.Sum(Kendall.Score);
        var verdict = chance >= Significance.Level || score == 0 ? TrendVerdict.NotShown : score > 0 ? TrendVerdict.Rising : TrendVerdict.Falling;
        return stretch with { Verdict = verdict, PerYear = perYear, Chance = chance };
    }

    private static int Season(Period period) => period.Grain is PeriodGrain.Month or PeriodGrain.Quarter or PeriodGrain.HalfYear ? period.End.Month : 0;

    private static IEnumerable<double> Slopes(List<TrendPoint> points)
    {
        for (var later = 1; later < points.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var years = (points[later].Period.End.DayNumber - points[earlier].Period.End.DayNumber) / 365.25;
                if (years > 0)
                {
                    yield return (points[later].Value - points[earlier].Value) / years;
                }
            }
        }
    }
}

/// <summary>What may be said of the course of a stretch, in words.</summary>
public sealed class TrendWords
{
    private readonly string[] verdicts;

    private TrendWords(string[] verdicts, string method) => (this.verdicts, Method) = (verdicts, method);

    /// <summary>Dutch.</summary>
    public static TrendWords Dutch { get; } = new(
        ["te weinig cijfers voor een trend", "geen aantoonbare trend", "aantoonbaar gestegen", "aantoonbaar gedaald"],
        "Trend per stuk zonder breuk, vanaf vijf cijfers: toets op rangorde (Mann en Kendall, 5 %); maanden en kwartalen alleen met dezelfde maand of hetzelfde kwartaal vergeleken. Een lopende periode telt niet mee.");

    /// <summary>English.</summary>
    public static TrendWords English { get; } = new(
        ["too few figures for a trend", "no demonstrable trend", "demonstrably risen", "demonstrably fallen"],
        "Trend per stretch without a break, from five figures: a test on ranks (Mann and Kendall, 5%); months and quarters are compared with the same month or quarter only. A period that is not over does not count.");

    /// <summary>The words for a culture: English for English, Dutch for every other.</summary>
    public static TrendWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>How it was worked out, in a sentence for under a chart.</summary>
    public string Method { get; }

    /// <summary>What may be said, as it stands inside a sentence.</summary>
    public string Of(TrendVerdict verdict) => verdicts[(int)verdict];
}
