using OpKoers.Drawing.Charts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>Makes the model of a chart from an indicator and its judgement.</summary>
internal static class ChartModels
{
    public static ChartModel Of(IndicatorData indicator, IReadOnlyList<SeriesRow> rows, in IndicatorJudgement judgement, JudgementWords words)
    {
        var definition = indicator.Definition;
        var points = Points(definition, rows, words.Figures);
        return new ChartModel
        {
            Title = definition.Name,
            Points = points,
            Direction = Direction(definition.Direction),
            Unit = definition.Unit,
            Suffix = IndicatorWords.Unit(definition) is { Length: > 0 } unit ? unit : null,
            Decimals = definition.Decimals ?? Math.Min(2, points.Select(point => point.Value is { } value ? Places(value) : 0).DefaultIfEmpty().Max()),
            Path = Path(definition, judgement),
            Target = Target(definition, judgement, words.Figures),
            Required = Required(indicator, judgement, words.Figures),
            Scale = definition.Reading == Reading.YesNo ? [T.Of("nee"), T.Of("ja")] : definition.Reading == Reading.Ordinal && definition.Scale.Count > 1 ? definition.Scale : null,
            ScaleStart = definition.Reading == Reading.YesNo ? 0 : 1,
            Words = words == JudgementWords.English ? ChartWords.English : ChartWords.Dutch,
        };
    }

    private static List<ChartPoint> Points(IndicatorDraft definition, IReadOnlyList<SeriesRow> rows, FigureText words)
    {
        var points = rows.Where(row => row.Measurement is not null).Select(row => Point(row, words)).ToList();
        if (definition.Baseline is { Period: { } period, Value.Value: { } value } && points.TrueForAll(point => point.Moment != ChartTime.Of(period.End)))
        {
            points.Add(new ChartPoint(ChartTime.Of(period.End), words.Period(period), value));
            points.Sort((one, other) => one.Moment.CompareTo(other.Moment));
        }

        return points;
    }

    private static ChartPoint Point(SeriesRow row, FigureText words)
    {
        var measurement = row.Measurement!;
        // What is withheld is not drawn either, not even as a range.
        var range = measurement.Value.IsRange && measurement.Status != MeasurementStatus.Suppressed;
        var middle = range ? (measurement.Value.Low + measurement.Value.High) / 2 : null;
        return new ChartPoint(ChartTime.Of(row.Period.End), words.Period(row.Period), row.Value ?? middle)
        {
            Low = range ? measurement.Value.Low : row.Value - measurement.Margin,
            High = range ? measurement.Value.High : row.Value + measurement.Margin,
            Provisional = measurement.Status is MeasurementStatus.Provisional or MeasurementStatus.Estimated,
            Earlier = [.. row.Earlier.Where(old => old.Status != MeasurementStatus.Suppressed).Select(old => old.Value.Value).OfType<decimal>()],
            BreakBefore = measurement.MethodBreakBefore,
            BreakWords = row.BreakWords,
            Withheld = measurement.Status == MeasurementStatus.Suppressed,
            Missing = row.Value is not null || range ? null : measurement.Status == MeasurementStatus.Suppressed ? IndicatorWords.Of(measurement.Status) : words.State(measurement.Value.State),
        };
    }

    private static List<ChartPathPoint> Path(IndicatorDraft definition, in IndicatorJudgement judgement)
    {
        if (definition.Target is null or { Kind: TargetKind.None or TargetKind.DirectionOnly or TargetKind.NotWorse or TargetKind.Deliverable or TargetKind.BetterThanGroup })
        {
            return [];
        }

        var path = definition.Path.Where(point => point.Value.Value is not null).Select(point => new ChartPathPoint(ChartTime.Of(point.Period.End), point.Value.Value!.Value)).ToList();
        if (definition.Baseline is { Period: { } start, Value.Value: { } baseline } && path.TrueForAll(point => point.Moment > ChartTime.Of(start.End)))
        {
            path.Insert(0, new ChartPathPoint(ChartTime.Of(start.End), baseline));
        }

        if (definition.Target.Period is { } end && Goal(definition, judgement) is { } goal && path.TrueForAll(point => point.Moment < ChartTime.Of(end.End)))
        {
            path.Add(new ChartPathPoint(ChartTime.Of(end.End), goal.Low <= path.LastOrDefault()?.Value && path[^1].Value <= goal.High ? path[^1].Value : Nearest(goal, path.LastOrDefault()?.Value)));
        }

        return path.Count > 1 ? path : [];
    }

    private static decimal Nearest((decimal Low, decimal High) goal, decimal? from) => from > goal.High ? goal.High : goal.Low;

    private static ChartTarget? Target(IndicatorDraft definition, in IndicatorJudgement judgement, FigureText words) =>
        definition.Target is { Period: { } period } && Goal(definition, judgement) is { } goal
            ? new ChartTarget(ChartTime.Of(period.End), goal.Low, goal.High, Said(definition, goal, words), T.Of("streefwaarde ") + words.Period(period))
            : null;

    private static string Said(IndicatorDraft definition, (decimal Low, decimal High) goal, FigureText words) =>
        goal.Low != goal.High ? T.Of("{0} tot {1}", words.Number(goal.Low, definition.Decimals), words.Number(goal.High, definition.Decimals))
        : definition.Target!.Kind == TargetKind.AtLeast ? T.Of("ten minste {0}", words.Number(goal.Low, definition.Decimals))
        : definition.Target.Kind is TargetKind.AtMost or TargetKind.RankAtMost ? T.Of("hoogstens ") + words.Number(goal.Low, definition.Decimals)
        : IndicatorWords.Figure(definition with { Unit = null }, Math.Round(goal.Low, 4), words);

    private static (decimal Low, decimal High)? Goal(IndicatorDraft definition, in IndicatorJudgement judgement)
    {
        if (definition.Target is not { } target || target.Kind is TargetKind.None or TargetKind.DirectionOnly or TargetKind.NotWorse or TargetKind.Deliverable or TargetKind.BetterThanGroup)
        {
            return null;
        }

        if (target.Kind == TargetKind.Between || definition.Direction == Contracts.Direction.InBand)
        {
            var (low, high) = target.Value.IsRange ? (target.Value.Low, target.Value.High) : (target.Low.Value, target.High.Value);
            return low is { } from && high is { } to && from <= to ? (from, to) : (low ?? high) is { } one ? (one, one) : null;
        }

        var isLevel = target.Kind is TargetKind.Level or TargetKind.AtLeast or TargetKind.AtMost or TargetKind.Ordinal or TargetKind.RankAtMost or TargetKind.ServiceNorm;
        return (judgement.Target ?? (isLevel ? target.Value.Value : null)) is { } value ? (value, value) : null;
    }

    private static ChartRequired? Required(IndicatorData indicator, in IndicatorJudgement judgement, FigureText words)
    {
        if (judgement.MeasurementIndex < 0 || judgement is not { Required: { } required, RequiredBasis: RequiredBasis.Line or RequiredBasis.PathPoint or RequiredBasis.BetweenPathPoints })
        {
            return null;
        }

        var period = indicator.Measurement(judgement.MeasurementIndex).Period;
        return new ChartRequired(ChartTime.Of(period.End), words.Period(period), required);
    }

    private static ChartDirection Direction(Direction direction) => direction switch
    {
        Contracts.Direction.HigherIsBetter => ChartDirection.HigherIsBetter,
        Contracts.Direction.LowerIsBetter => ChartDirection.LowerIsBetter,
        Contracts.Direction.Stay => ChartDirection.Stay,
        Contracts.Direction.InBand => ChartDirection.InBand,
        _ => ChartDirection.None,
    };

    private static int Places(decimal value) => decimal.IsInteger(value) ? 0 : (value / 1.0000000000000000000000000000m).Scale;
}
