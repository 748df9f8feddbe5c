using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The series of an indicator at the size of a word. The last one made is kept with the indicator: a page shows dozens of them, mostly at the same date.</summary>
internal static class Sparklines
{
    private static readonly ConditionalWeakTable<IndicatorData, Made> Kept = [];
    private static readonly SvgOptions Inside = new() { IdPrefix = "" };
    private static readonly KeptHtml Nothing = new("<span class=\"mute\">–</span>"u8.ToArray());

    public static IHtmlContent Of(JudgedIndicator judged, DateOnly asOf, JudgementWords words)
    {
        var target = judged.Judgement.Target;
        if (Kept.TryGetValue(judged.Indicator, out var made) && made.AsOf == asOf && made.Words == words && made.Target == target)
        {
            return made.Html;
        }

        var drawn = new Made(asOf, words, target, Draw(judged.Indicator, asOf, words, target));
        Kept.AddOrUpdate(judged.Indicator, drawn);
        return drawn.Html;
    }

    private static KeptHtml Draw(IndicatorData indicator, DateOnly asOf, JudgementWords words, decimal? target)
    {
        var definition = indicator.Definition;
        var points = Points(indicator, asOf, words);
        if (points.Count(point => point.Value is not null) < 2)
        {
            return Nothing;
        }

        var scene = Sparkline.Draw(new ChartModel
        {
            Title = definition.ShortName ?? definition.Name,
            Points = points,
            Direction = ChartDirection.None,
            Unit = definition.Unit,
            Decimals = definition.Decimals ?? 0,
            Target = target is { } goal && definition.Target?.Period is { } by ? new ChartTarget(ChartTime.Of(by.End), goal, goal, words.Figures.Number(goal, definition.Decimals), words.Figures.Period(by)) : null,
            Words = words == JudgementWords.English ? ChartWords.English : ChartWords.Dutch,
        });
        return scene is null ? Nothing : new KeptHtml(SvgWriter.ToUtf8(scene, Inside));
    }

    private static List<ChartPoint> Points(IndicatorData indicator, DateOnly asOf, JudgementWords words)
    {
        var points = indicator.Measurements
            .Where(measurement => measurement.SupersededOn is null && measurement.Period.End <= asOf)
            .Select(measurement => new ChartPoint(ChartTime.Of(measurement.Period.End), words.Figures.Period(measurement.Period), measurement.Value.Value)
            {
                Provisional = measurement.Status is MeasurementStatus.Provisional or MeasurementStatus.Estimated,
                BreakBefore = measurement.MethodBreakBefore,
                Missing = measurement.Value.IsKnown ? null : words.Figures.State(measurement.Value.State),
            })
            .ToList();
        if (indicator.Definition.Baseline is { Period: { } period, Value.Value: { } value } && period.End <= asOf && points.TrueForAll(point => point.Moment != ChartTime.Of(period.End)))
        {
            points.Add(new ChartPoint(ChartTime.Of(period.End), words.Figures.Period(period), value));
            points.Sort((one, other) => one.Moment.CompareTo(other.Moment));
        }

        return points;
    }

    private sealed record Made(DateOnly AsOf, JudgementWords Words, decimal? Target, KeptHtml Html);
}
