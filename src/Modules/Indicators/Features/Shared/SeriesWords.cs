using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>The figure of a row of the series in words.</summary>
internal static class SeriesWords
{
    /// <summary>Whether what stands there is a word instead of a figure.</summary>
    public static bool IsState(IndicatorDraft definition, SeriesRow row) => row.Measurement is { } measurement
        ? (row.Value is null || measurement.Value.Circa) && (!measurement.Value.IsKnown || measurement.Status == MeasurementStatus.Suppressed)
        : !(row.IsBaseline && definition.Baseline is { Value.IsKnown: true });

    public static string Measured(IndicatorDraft definition, SeriesRow row, DateOnly asOf, FigureText words)
    {
        if (row.Measurement is not { } measurement)
        {
            return row.IsBaseline && definition.Baseline is { Value.IsKnown: true } baseline ? IndicatorWords.Figure(definition, baseline.Value, words)
                : row.Period.End <= asOf ? T.Of("niet gemeten") : T.Of("nog niet gemeten");
        }

        if (row.Value is { } value && !measurement.Value.Circa)
        {
            return measurement.Numerator is null ? IndicatorWords.Figure(definition, value, words) : IndicatorWords.Computed(definition, value, words);
        }

        return measurement.Status == MeasurementStatus.Suppressed ? IndicatorWords.Of(measurement.Status)
            : measurement.Value.IsKnown ? IndicatorWords.Figure(definition, measurement.Value, words)
            : words.State(measurement.Value.State);
    }
}
