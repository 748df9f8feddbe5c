using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Sheets;

/// <summary>Writes an indicator as its page shows it.</summary>
internal static class IndicatorSheets
{
    public static IndicatorSheet Of(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        var definition = indicator.Definition;
        var rows = SeriesTable.Of(indicator, asOf, tolerance);
        var judgement = indicator.JudgeAt(asOf, tolerance);
        return new IndicatorSheet
        {
            Direction = IndicatorWords.Of(definition.Direction),
            Measures = IndicatorWords.Of(definition.Measures),
            Target = definition.Target is { Kind: not TargetKind.None } ? TargetText.Of(definition, words.Figures) : null,
            Baseline = definition.Baseline is { } baseline ? Figure(definition, baseline.Period, baseline.Value, words) : null,
            TargetFigures = definition.Target is { } target ? [.. Ends(target).Where(end => end.State != QuantityState.Blank).Select(end => Figure(definition, target.Period, end, words))] : [],
            Path = [.. definition.Path.Select(point => Figure(definition, point.Period, point.Value, words))],
            Measurements = [.. indicator.Measurements.Where(row => row.Period.End <= asOf).Select(row => Measurement(definition, row, words))],
            Judgement = indicator.IsJudged ? Judgement(indicator, asOf, tolerance, words) : null,
            Drawing = Draw(definition.Key, ChartModels.Of(indicator, rows, judgement, words), standalone: true),
            Series = [.. rows.Select(row => Period(indicator, row, asOf, words))],
        };
    }

    /// <summary>The chart for inside a page, with a forecast in it when there is one; null when nothing was measured.</summary>
    public static IndicatorDrawing? Draw(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words, ChartForecast? forecast)
    {
        var model = ChartModels.Of(indicator, SeriesTable.Of(indicator, asOf, tolerance), indicator.JudgeAt(asOf, tolerance), words) with { Forecast = forecast };
        return Draw(indicator.Definition.Key, model, standalone: false);
    }

    private static IEnumerable<Quantity> Ends(TargetDraft target) =>
        target.Kind == TargetKind.Between && !target.Value.IsRange ? [target.Low, target.High] : [target.Value];

    private static ShownFigure Figure(IndicatorDraft definition, Period? period, Quantity value, JudgementWords words) =>
        new(period, value, IndicatorWords.Figure(definition, value, words.Figures));

    public static ShownMeasurement Measurement(IndicatorDraft definition, MeasurementDraft row, JudgementWords words) => new(
        row,
        IndicatorWords.Figure(definition, row, words.Figures),
        row.Status == MeasurementStatus.Final ? null : IndicatorWords.Of(row.Status));

    private static ShownJudgement Judgement(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        var judgement = indicator.JudgeAt(asOf, tolerance);
        return new ShownJudgement(
            IndicatorWords.Mark(judgement.Outcome),
            judgement,
            judgement.Reason.Text(),
            indicator.ReasonAt(asOf, tolerance, words),
            words.Formula(indicator.CaseAt(asOf, tolerance), judgement, indicator.Style));
    }

    private static IndicatorDrawing? Draw(string key, ChartModel model, bool standalone)
    {
        if (IndicatorChart.Draw(model, IndicatorChart.Wide) is not { } wide || IndicatorChart.Draw(model, IndicatorChart.Narrow) is not { } narrow)
        {
            return null;
        }

        return new IndicatorDrawing(Write(wide, key + "-breed", standalone), Write(narrow, key + "-smal", standalone), ChartText.Describe(model), IndicatorChart.AxisNote(model));
    }

    private static string Write(Scene scene, string prefix, bool standalone) => SvgWriter.ToText(scene, new SvgOptions { Standalone = standalone, IdPrefix = prefix });

    private static ShownPeriod Period(IndicatorData indicator, SeriesRow row, DateOnly asOf, JudgementWords words)
    {
        var definition = indicator.Definition;
        return new ShownPeriod
        {
            Period = row.Period,
            Name = words.Figures.Period(row.Period),
            Measured = SeriesWords.Measured(definition, row, asOf, words.Figures),
            Value = row.Measurement is null && !row.IsBaseline ? null : row.Value,
            Margin = row.Measurement?.Margin is { } margin ? "± " + words.Figures.Number(margin) : null,
            Required = row.Required is { } required ? IndicatorWords.Computed(definition, required, words.Figures) : null,
            State = row.IsBaseline && row.Measurement is not null ? "nulmeting" : new SeriesRowModel(indicator, row, asOf, false, words.Figures).State,
            Mark = row.IsBaseline ? null : row.Judgement is { } judgement ? IndicatorWords.Mark(judgement.Outcome) : null,
            MethodBreakBefore = row.BreakBefore,
            Source = row.Measurement?.Source,
            Remark = row.Measurement?.Remark,
        };
    }
}
